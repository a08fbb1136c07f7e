import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { systemClock } from '../../src/clock/system-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { createCeremony } from '../../src/trust/ceremony.ts';
import { acceptForever } from './test-acceptor.ts';
import { TrustStore } from './trust-store.ts';

const KILLS = 4;

test('killed at any moment, a store holds at least what it said it had accepted, whole', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'kill-'));
  const path = join(directory, 'trust.db');
  const ceremony = createCeremony({ rootKeys: 1, threshold: 1, nowMs: systemClock.now() });
  const keys = JSON.stringify({
    plane: ceremony.plane,
    root: new TextDecoder().decode(ceremony.roots.fleet),
    contentKey: ceremony.contentKey.toFile(),
    freshKey: ceremony.freshKey.toFile(),
  });
  try {
    let lowest = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      const [generation, revision] = await acceptUntilKilled(path, keys, 3 * kill);
      assert.ok(generation > lowest, 'it went on from where it was');
      const store = TrustStore.open({
        path,
        plane: ceremony.plane,
        region: 'eu',
        roots: [ceremony.roots.fleet],
        log: silentLogger,
      });
      assert.equal(store.corruption, undefined);
      const current = store.current();
      assert.ok(current && current.generation >= generation, 'nothing that was accepted is lost');
      assert.ok(store.highestRevision() >= revision);
      assert.equal(store.state().marks.targets?.version, current.generation);
      assert.ok(store.exportContent(), 'with every blob');
      lowest = current.generation;
      store.close();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

/** Kills the acceptor while it works on what follows its n-th acceptance; resolves with the last one that it said. */
function acceptUntilKilled(path: string, keys: string, after: number): Promise<[number, number]> {
  const module = pathToFileURL(join(import.meta.dirname, 'test-acceptor.ts')).href;
  const code = `import(${JSON.stringify(module)}).then((m) => m.${acceptForever.name}(...process.argv.slice(1)))`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', code, path, keys], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      said += text;
      if (said.split('\n').length > after) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      const last = said.trim().split('\n').at(-1)?.split(' ').map(Number);
      if (signal === 'SIGKILL' && last?.length === 2) resolve(last as [number, number]);
      else reject(new Error(`the acceptor ended by itself: ${signal ?? 'exit'}`));
    });
  });
}
