import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const root = dirname(dirname(import.meta.dirname));

/** The names of the rules that dependency-cruiser, with the project's own rules, finds violated below `cwd`. */
function violatedRules(cwd: string, ...dirs: string[]): string[] {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [tool, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...dirs];
  const result = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 64 << 20 });
  const report = JSON.parse(result.stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] };
  };
  assert.ok(report.summary.totalCruised > 0, 'a cruise that sees no module proves nothing');
  return [...new Set(report.summary.violations.map((violation) => violation.rule.name))].sort();
}

function violatedRulesOf(files: Record<string, string>): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-boundaries-'));
  try {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      cpSync(join(root, name), join(dir, name));
    }
    symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    return violatedRules(dir, ...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? path)));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const shared = { 'src/thing.ts': 'export const thing = 1;\n' };
const fromShared = "import { thing } from '../src/thing.ts';\nexport const other = thing;\n";

test('a tree in which both planes import only what is shared passes', () => {
  assert.deepEqual(
    violatedRulesOf({ ...shared, 'global/main.ts': fromShared, 'regional/main.ts': fromShared }),
    [],
  );
});

for (const [title, rule, files] of [
  [
    'the global plane may not import the regional one',
    'planes-stay-apart',
    {
      'regional/thing.ts': 'export const thing = 1;\n',
      'global/main.ts': "import { thing } from '../regional/thing.ts';\nexport const x = thing;\n",
    },
  ],
  [
    'the regional plane may not import the global one, not even a type',
    'planes-stay-apart-too',
    {
      'global/thing.ts': 'export type Thing = number;\n',
      'regional/main.ts': "import type { Thing } from '../global/thing.ts';\nexport const x: Thing = 1;\n",
    },
  ],
  [
    'shared code may not import a plane',
    'shared-knows-no-plane',
    {
      'global/thing.ts': 'export const thing = 1;\n',
      'src/cli/main.ts': "import { thing } from '../../global/thing.ts';\nexport const x = thing;\n",
    },
  ],
  [
    'what is pure may not touch the disk',
    'pure-stays-pure',
    { 'src/trust/verify.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n" },
  ],
  [
    'an outside library is imported by its owner only',
    'owner-of-ws',
    { 'regional/status/main.ts': "import { WebSocket } from 'ws';\nexport const open = WebSocket;\n" },
  ],
  [
    'the product may not import what only development has',
    'no-dev-dependencies-in-the-product',
    { 'src/cli/main.ts': "import { fetch } from 'tuf-js';\nexport const x = fetch;\n" },
  ],
] as const) {
  test(title, () => {
    assert.ok(violatedRulesOf(files).includes(rule), rule);
  });
}

test('the tree of this project keeps its boundaries', () => {
  assert.deepEqual(violatedRules(root, 'src', 'global', 'regional', 'chaos-tests'), []);
});

/** What ESLint, with the project's own rules, says of `text` if it stood in the existing file `path`. */
async function restrictedSyntax(path: string, text: string): Promise<number> {
  const [result] = await new ESLint({ cwd: root }).lintText(text, { filePath: join(root, path) });
  const fatal = result?.messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return result?.messages.filter((message) => message.ruleId === 'no-restricted-syntax').length ?? 0;
}

test('reading a clock or setting a timer outside src/clock is an error', async () => {
  for (const text of [
    'export const now = Date.now();\n',
    'export const now = new Date();\n',
    'export const now = performance.now();\n',
    'setTimeout(() => undefined, 1);\n',
  ]) {
    assert.equal(await restrictedSyntax('src/errors.ts', text), 1, text);
    assert.equal(await restrictedSyntax('src/clock/system-clock.ts', text), 0, text);
  }
});

test('only those who are named may read the environment', async () => {
  const text = 'export const home = process.env.HOME;\n';
  assert.equal(await restrictedSyntax('src/errors.ts', text), 1);
  assert.equal(await restrictedSyntax('src/cli/env.ts', text), 0);
});
