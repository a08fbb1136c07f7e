import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ApplyResult } from '../api/index.ts';
import { ManualClock } from '../clock/manual-clock.ts';
import { completionWords } from './commands/completion.ts';
import { createProgram } from './program.ts';
import {
  type Answer,
  countsFixture,
  createTestShell,
  regionFixture,
  relayFixture,
  type TestShell,
} from './test-shell.ts';

const MOMENT = '2030-01-01T00:00:00.000Z';
const TEMPLATE = `apiVersion: opamp.io/v1
kind: ConfigTemplate
metadata: {name: t, version: v1}
spec:
  variables: []
  config: {receivers: {nop: {}}, exporters: {nop: {}}, service: {pipelines: {traces: {receivers: [nop], exporters: [nop]}}}}
`;

function applied(changes: Partial<ApplyResult> = {}): ApplyResult {
  return {
    ...{ dry_run: false, at: MOMENT, warnings: [], published: true },
    results: [{ kind: 'ConfigTemplate', name: 't', version: 'v1', action: 'created' }],
    regions: [],
    ...changes,
  };
}

function changeOf(strategy: string | null, agents: number | null): ApplyResult['regions'][number] {
  return {
    ...{ name: 'eu', change: 'changed', generation: 100, agents_affected: agents, agents_as_of: null },
    ...{ agents_basis: 'counted from the last reports', credentials: false, policy: false, diff: '-a\n+b\n' },
    changes: [
      {
        name: 'prod',
        uid: 'u',
        change: 'changed',
        fields: [],
        variants: [],
        agents_affected: agents,
        strategy,
      },
    ],
  };
}

function withFile(shell: TestShell, text = TEMPLATE): string {
  const file = join(shell.environment.cwd, 'doc.yaml');
  writeFileSync(file, text);
  return file;
}

const regions: Answer = () => ({
  json: {
    items: [
      regionFixture({ agents: 3, counts: countsFixture({ applied: 2, failed: 1 }) }),
      regionFixture({
        name: 'us',
        link: 'disconnected',
        trust: 'unknown',
        relays: [relayFixture()],
        agents: 4,
        counts: countsFixture({ unknown: 4 }),
      }),
    ],
  },
});

test('every command has a summary, and those with arguments an example', (context) => {
  const program = createProgram(createTestShell(context));
  const visit = (command: typeof program): void => {
    assert.notEqual(command.summary() || command.description(), '', command.name());
    command.commands.forEach(visit);
  };
  program.commands.forEach(visit);
});

test('the commands are the promised ones', (context) => {
  const names = createProgram(createTestShell(context)).commands.map((command) => command.name());
  for (const name of 'global relay up apply diff render get describe retry agent-config explain delete status events keys region doctor version sim completion context'.split(
    ' ',
  ))
    assert.ok(names.includes(name), name);
});

test('a wrong command line ends with 2, help with 0', async (context) => {
  const shell = createTestShell(context);
  for (const args of [
    ['bogus'],
    ['get'],
    ['get', 'things'],
    ['apply'],
    ['up', '--agents', 'many'],
    ['get', 'regions', '-o', 'xml'],
    ['get', 'regions', '--server', 'nowhere'],
  ])
    assert.equal(await shell.run(...args), 2, args.join(' '));
  assert.equal(await shell.run('apply', '--help'), 0);
  assert.match(shell.output.out, /Examples:/);
  assert.equal(await shell.run('--help'), 0);
  assert.match(shell.output.out, /Exit codes:/);
});

test('a plane that does not answer ends with 4 and says what to do meanwhile', async (context) => {
  const shell = createTestShell(context);
  assert.equal(await shell.run('status'), 4);
  assert.match(shell.output.notes, /does not answer: connect ECONNREFUSED\n.*--relay/);
});

test('get regions has exactly the promised columns', async (context) => {
  const shell = createTestShell(context, { answer: regions });
  assert.equal(await shell.run('get', 'regions'), 0);
  const heading = shell.output.out.split('\n')[0]?.split(/\s+/);
  assert.deepEqual(
    heading,
    'NAME LINK TRUST AS-OF RELAYS HELD WANT AGENTS APPLIED PENDING FAILED HELD UNMANAGED UNKNOWN'.split(' '),
  );
});

test('an unreachable region is never green', async (context) => {
  const shell = createTestShell(context, { answer: regions, hasColor: true });
  await shell.run('get', 'regions');
  const us = shell.output.out.split('\n').find((line) => line.startsWith('us'));
  assert.ok(us?.includes('disconnected'), us);
  assert.ok(!us?.includes('\u001b[32m'));
  const eu = shell.output.out.split('\n').find((line) => line.startsWith('eu'));
  assert.ok(eu?.includes('\u001b[32mconnected'));
});

test('the same answer in all three formats', async (context) => {
  const shell = createTestShell(context, { answer: regions });
  await shell.run('get', 'region', '-o', 'json');
  assert.equal((JSON.parse(shell.output.out) as { items: { name: string }[] }).items[1]?.name, 'us');
  shell.output.out = '';
  await shell.run('-o', 'yaml', 'get', 'regions');
  assert.match(shell.output.out, /^items:\n {2}- name: eu\n/);
});

test('get agents says which relay did not answer, what was last known and how to ask it', async (context) => {
  const answer: Answer = () => ({
    json: {
      items: [],
      next_after: null,
      regions: [
        { region: 'us', relay: 'relay-1', reachable: false, as_of: MOMENT, total: null, last_count: 25 },
      ],
    },
  });
  const clock = new ManualClock(Date.parse(MOMENT) + 120_000);
  const shell = createTestShell(context, { answer, clock });
  assert.equal(await shell.run('get', 'agents', '-l', 'tier=prod,zone=a'), 0);
  assert.match(
    shell.output.notes,
    /us \(relay relay-1\) does not answer: 25 agents when last heard, 2m ago\..*--relay/,
  );
  assert.equal(shell.requests[0]?.path, '/api/v1/agents?label=tier%3Dprod&label=zone%3Da&limit=100');
});

test('a relay that is asked on the spot is not shown the plane’s token', async (context) => {
  const shell = createTestShell(context, {
    answer: () => ({ json: { items: [], next_after: null, regions: [] } }),
  });
  mkdirSync(shell.environment.configDir);
  const token = join(shell.environment.cwd, 'token');
  writeFileSync(token, 'secret\n', { mode: 0o600 });
  await shell.run('context', 'set', 'prod', '--server', 'http://plane.example:1', '--token-file', token);
  await shell.run('get', 'agents', '--relay', 'http://relay.example:4321');
  assert.equal(shell.requests[0]?.authorization, undefined);
  await shell.run('get', 'agents', '--context', 'prod');
  assert.equal(shell.requests[1]?.authorization, 'Bearer secret');
});

test('a mistake in a document is found without a server, with its file and line', async (context) => {
  const shell = createTestShell(context);
  const file = withFile(
    shell,
    TEMPLATE.replace('metadata: {name: t, version: v1}', 'metadata: {name: t, version: v1, colour: red}'),
  );
  assert.equal(await shell.run('apply', '-f', file), 1);
  assert.ok(shell.output.notes.includes(`${file}:3:`), shell.output.notes);
  assert.deepEqual(shell.requests, []);
});

test('apply shows the API’s problems at the place in the operator’s file', async (context) => {
  const problem = {
    document: { index: 0, kind: 'ConfigTemplate', name: 't' },
    path: 'metadata.version',
    code: 'conflict',
    reason: 'bump metadata.version',
  };
  const shell = createTestShell(context, {
    answer: () => ({
      status: 409,
      json: { error: { code: 'conflict', message: 'it was not applied', problems: [problem] } },
    }),
  });
  const file = withFile(shell);
  assert.equal(await shell.run('apply', '-f', file, '--yes'), 1);
  assert.match(
    shell.output.notes,
    /doc\.yaml:3:\d+: ConfigTemplate t: metadata\.version: bump metadata\.version/,
  );
});

test('apply asks before agents change at once, and a no changes nothing', async (context) => {
  const answer: Answer = (_method, path) => ({
    json: applied({ dry_run: path.endsWith('dry_run=true'), regions: [changeOf(null, 50)] }),
  });
  const shell = createTestShell(context, { answer, confirms: false });
  assert.equal(await shell.run('apply', '-f', withFile(shell)), 1);
  assert.match(shell.output.notes, /eu: prod: up to 50 agents/);
  assert.deepEqual(
    shell.requests.map(({ path }) => path),
    ['/api/v1/apply?dry_run=true'],
  );
});

test('apply asks nothing when a strategy says the pace, when nobody is affected, or with --yes', async (context) => {
  for (const [change, flags] of [
    [changeOf('canary', 50), []],
    [changeOf(null, 0), []],
    [changeOf(null, 50), ['--yes']],
  ] as const) {
    const shell = createTestShell(context, {
      answer: () => ({ json: applied({ regions: [change] }) }),
      confirms: false,
    });
    assert.equal(await shell.run('apply', '-f', withFile(shell), ...flags), 0);
    assert.match(shell.output.out, /signed eu/);
  }
});

test('apply --dry-run shows the diff and writes nothing', async (context) => {
  const shell = createTestShell(context, {
    answer: () => ({ json: applied({ dry_run: true, regions: [changeOf(null, 50)] }) }),
  });
  assert.equal(await shell.run('apply', '-f', withFile(shell), '--dry-run'), 0);
  assert.match(shell.output.out, /^-a$/m);
  assert.ok(shell.requests.every(({ path }) => path.endsWith('dry_run=true')));
});

/** `apply --wait` against regions that answer one after the other; the clock moves when the command sleeps. */
async function applyAndWait(
  context: Parameters<typeof createTestShell>[0],
  answers: (poll: number) => ReturnType<typeof regionFixture>,
): Promise<{ code: number; shell: TestShell }> {
  let polls = 0;
  const clock = new ManualClock();
  const answer: Answer = (_method, path) =>
    path.startsWith('/api/v1/apply')
      ? { json: applied({ regions: [changeOf('canary', 2)] }) }
      : { json: { items: [{ ...answers(polls++), as_of: new Date(polls * 1000).toISOString() }] } };
  const shell = createTestShell(context, { answer, clock });
  const running = shell.run('apply', '-f', withFile(shell), '--wait', '--timeout', '60s');
  let isDone = false;
  void running.finally(() => (isDone = true));
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(1000);
  }
  return { code: await running, shell };
}

function running(
  counts: Parameters<typeof countsFixture>[0],
  changes: Parameters<typeof regionFixture>[0] = {},
): ReturnType<typeof regionFixture> {
  const agents = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const revision = {
    revision: 7,
    wanted: true,
    agents,
    counts: countsFixture(counts),
    healthy: 0,
    unhealthy: 0,
    failures: [{ reason: 'bad pipeline', count: 1 }],
  };
  return regionFixture({ assignments: [{ uid: 'u', name: 'prod', revisions: [revision] }], ...changes });
}

test('apply --wait ends with 0 when it is in force, and says how it went', async (context) => {
  const { code, shell } = await applyAndWait(context, (poll) =>
    poll < 2 ? running({ pending: 2 }) : running({ applied: 2 }),
  );
  assert.equal(code, 0);
  assert.match(shell.output.notes, /→ eu accepted, 0\/2 in force\n {2}→ eu accepted, 2\/2 in force/);
});

test('apply --wait ends with 3 when agents failed', async (context) => {
  const { code, shell } = await applyAndWait(context, () => running({ applied: 1, failed: 1 }));
  assert.equal(code, 3);
  assert.match(shell.output.notes, /1 failed: bad pipeline/);
});

test('apply --wait ends with 4 when a region is not reached', async (context) => {
  const { code } = await applyAndWait(context, () =>
    regionFixture({ link: 'disconnected', relays: [relayFixture({ link: 'disconnected' })] }),
  );
  assert.equal(code, 4);
});

test('apply --wait ends with 5 when it takes too long', async (context) => {
  const { code, shell } = await applyAndWait(context, () => running({ pending: 2 }));
  assert.equal(code, 5);
  assert.match(shell.output.notes, /not in force everywhere within 1m: eu accepted, 0\/2 in force/);
});

test('a token file that others may read is refused', async (context) => {
  const shell = createTestShell(context, { answer: regions });
  const token = join(shell.environment.cwd, 'token');
  writeFileSync(token, 'secret\n');
  chmodSync(token, 0o644);
  assert.equal(await shell.run('get', 'regions', '--token-file', token), 1);
  assert.match(shell.output.notes, /mode 644.*\nchmod 600/);
});

test('contexts are remembered in a file of the owner’s own', async (context) => {
  const shell = createTestShell(context);
  assert.equal(await shell.run('context', 'set', 'prod', '--server', 'https://h.example:4321'), 0);
  const file = join(shell.environment.configDir, 'contexts.json');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(await shell.run('context', 'use', 'nowhere'), 1);
  await shell.run('context', 'list', '-o', 'json');
  assert.deepEqual(JSON.parse(shell.output.out), {
    items: [{ name: 'prod', current: true, server: 'https://h.example:4321' }],
  });
  assert.equal(await shell.run('context', 'delete', 'prod'), 0);
  assert.equal(readFileSync(file, 'utf8').includes('h.example'), false);
});

test('keys init writes private keys for their owner alone, and never over others', async (context) => {
  const shell = createTestShell(context, { clock: new ManualClock(Date.parse(MOMENT)) });
  const dir = join(shell.environment.cwd, 'keys');
  assert.equal(await shell.run('keys', 'init', '--dir', dir, '--keys', '3', '--threshold', '2'), 0);
  assert.equal(statSync(join(dir, 'root-3.key.json')).mode & 0o777, 0o600);
  assert.equal(statSync(join(dir, 'fleet/1.root.json')).mode & 0o777, 0o644);
  assert.equal(await shell.run('keys', 'init', '--dir', dir), 1);
  assert.match(shell.output.notes, /is not empty/);
  assert.equal(await shell.run('keys', 'init', '--dir', `${dir}2`, '--keys', '2', '--threshold', '3'), 1);
});

test('render needs no server and fills in what is asked for', async (context) => {
  const shell = createTestShell(context);
  const template = TEMPLATE.replace(
    'variables: []',
    'variables: [{name: n, type: int, required: true}]',
  ).replace('nop: {}}, exporters', 'nop: {n: "{{.n}}"}}, exporters');
  assert.equal(await shell.run('render', '-f', withFile(shell, template), '--set', 'n=5'), 0);
  assert.match(shell.output.out, /n: 5/);
  assert.deepEqual(shell.requests, []);
});

test('completion scripts are valid and know commands, kinds and flags', async (context) => {
  const shell = createTestShell(context);
  const words = completionWords(createProgram(shell));
  assert.ok(words.get('')?.includes('apply'));
  assert.ok(words.get('get')?.includes('regions'));
  assert.ok(words.get('region add')?.includes('--relay'));
  await shell.run('completion', 'bash');
  const script = `${shell.output.out}\nCOMP_WORDS=(holdfast region add --re); COMP_CWORD=3; _holdfast; echo "\${COMPREPLY[@]}"`;
  const result = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  assert.equal(result.stdout.trim(), '--relay --replace', result.stderr);
  assert.equal(await shell.run('completion', 'tcsh'), 2);
});
