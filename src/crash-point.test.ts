import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CRASH_POINTS, type CrashPoint, crashWhereFileSays } from './crash-point.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

function sources(): string[] {
  return ['global', 'regional'].flatMap((plane) =>
    readdirSync(join(ROOT, plane), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(join(ROOT, plane, path), 'utf8')),
  );
}

/** Names of points in what is handed to `reached`. */
function reachedIn(source: string): string[] {
  const calls = source.matchAll(/\breached\(([^)]*)\)/g);
  return Array.from(calls, ([, given = '']) =>
    Array.from(given.matchAll(/'([a-z-]+)'/g), ([, name = '']) => name),
  ).flat();
}

test('each crash point stands at one place in the planes, and none is unknown', () => {
  assert.deepEqual(reachedIn("reached('a-b'); this.#reached(is ? 'c' : 'd');"), ['a-b', 'c', 'd']);
  const found = sources().flatMap(reachedIn);
  assert.deepEqual(found.sort(), [...CRASH_POINTS].sort());
});

test('a process dies at the point that the file names, once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'crash-point-'));
  try {
    const file = join(dir, 'crash-at');
    const kills: boolean[] = [];
    // What was told to die must not do so again when it is started again.
    const reached = crashWhereFileSays(file, () => kills.push(existsSync(file)));
    const at = (point: CrashPoint): void => reached(point);
    at('relay-accepted');
    writeFileSync(file, 'relay-accepted\n');
    at('relay-offered');
    assert.deepEqual(kills, []);
    at('relay-accepted');
    at('relay-accepted');
    assert.deepEqual(kills, [false]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
