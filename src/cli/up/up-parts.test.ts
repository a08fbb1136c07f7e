import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test, type TestContext } from 'node:test';
import { systemClock } from '../../clock/system-clock.ts';
import type { CliError } from '../cli-error.ts';
import { keepAlive } from '../keep-alive.ts';
import { launchGuardian } from '../launch.ts';
import { countsFixture, regionFixture } from '../test-shell.ts';
import { clearCuts, cutRegions, setCut } from './drill.ts';
import { guard } from './guardian.ts';
import { Link } from './link.ts';
import { onceResult } from './once.ts';
import { isPortFree, PortPicker } from './ports.ts';
import { isGroupAlive, signalGroup } from './process-group.ts';
import { type Part, Processes } from './processes.ts';

function temporary(context: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-up-'));
  context.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function createProcesses(context: TestContext): {
  processes: Processes;
  stopped: Promise<CliError>;
  start(name: string, script: string): Part;
} {
  const dir = temporary(context);
  let tell: (error: CliError) => void = () => undefined;
  const stopped = new Promise<CliError>((resolve) => (tell = resolve));
  const processes = new Processes({
    clock: systemClock,
    guardian: launchGuardian(),
    onStopped: (error) => tell(error),
  });
  // The clock's timers do not hold the event loop; the command line does that itself.
  context.after(() => keepAlive(() => processes.stop()));
  const start = (name: string, script: string): Part =>
    processes.start(
      name,
      { command: 'sh', args: ['-c', script] },
      {
        logFile: join(dir, `${name}.log`),
        cwd: dir,
        environment: process.env,
      },
    );
  return { processes, stopped, start };
}

/** Looks again and again until it holds; fails when it does not within five seconds. */
async function eventually(what: string, holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(what);
}

test('a part that ends unasked is told with its name, how it ended and the end of its log', async (context) => {
  const { stopped, start } = createProcesses(context);
  start('steady', 'sleep 60');
  start('relay-eu', 'echo disk full; exit 3');
  const error = await stopped;
  assert.equal(error.code, 'part-stopped');
  assert.match(error.message, /^relay-eu ended with 3, so everything is stopped/);
  assert.match(error.message, /disk full$/);
});

test('a program that cannot be started counts as a part that ended', async (context) => {
  const { processes, stopped } = createProcesses(context);
  const dir = temporary(context);
  processes.start(
    'nats',
    { command: join(dir, 'missing'), args: [] },
    { logFile: join(dir, 'log'), cwd: dir, environment: {} },
  );
  assert.match((await stopped).message, /^nats could not be started: .*ENOENT/);
});

test(
  'stopping leaves nothing: not the children of the children, and not who ignores a polite request',
  { timeout: 30_000 },
  async (context) => {
    const { processes, start } = createProcesses(context);
    const family = start('family', 'sleep 61 & sleep 62');
    const deaf = start('deaf', 'trap "" TERM; while :; do sleep 0.1; done');
    await eventually('it ignores the signal', () =>
      readFileSync(`/proc/${deaf.pid}/status`, 'utf8').includes('SigIgn:\t0000000000004'),
    );
    await keepAlive(() => processes.stop());
    assert.equal(isGroupAlive(family.pid), false);
    assert.equal(isGroupAlive(deaf.pid), false);
    assert.deepEqual(processes.parts(), []);
  },
);

test('a child that a crashed part left behind is stopped with the rest', async (context) => {
  const { processes, stopped, start } = createProcesses(context);
  const part = start('supervisor', 'sleep 63 & exit 1');
  await stopped;
  assert.equal(isGroupAlive(part.pid), true);
  await keepAlive(() => processes.stop());
  assert.equal(isGroupAlive(part.pid), false);
});

test('the guardian stops what is left when its parent is gone, and not what ended before', async () => {
  const input = new PassThrough();
  const signals: string[] = [];
  const guarding = guard(input, {
    signal: (group, signal) => void signals.push(`${signal} ${group}`),
    wait: () => Promise.resolve(),
  });
  input.write('+10\n+11\n-1');
  input.write('0\n+12\n');
  input.end();
  await guarding;
  assert.deepEqual(signals, ['SIGTERM 11', 'SIGTERM 12', 'SIGKILL 11', 'SIGKILL 12']);
});

test(
  'a real guardian kills the group of a parent that was killed itself',
  { timeout: 20_000 },
  async (context) => {
    const child = spawn('sleep', ['64'], { detached: true, stdio: 'ignore' });
    const group = child.pid ?? 0;
    context.after(() => signalGroup(group, 'SIGKILL'));
    const { command, args } = launchGuardian();
    const guardian = spawn(command, args, { stdio: ['pipe', 'ignore', 'inherit'], detached: true });
    guardian.stdin.write(`+${group}\n`);
    guardian.stdin.destroy(); // what the kernel does for a process that got SIGKILL
    await once(child, 'exit');
    await once(guardian, 'exit');
    assert.equal(isGroupAlive(group), false);
  },
);

test('a busy port is passed over and said; no port is given twice', async (context) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  assert.equal(await isPortFree(port), false);
  const moved: unknown[] = [];
  const picker = new PortPicker((...said) => moved.push(said));
  const first = await picker.pick('nats-server', port);
  const second = await picker.pick('the global plane', port);
  assert.ok(first > port && second > first);
  assert.deepEqual(moved, [
    ['nats-server', port, first],
    ['the global plane', port, second],
  ]);
});

test('a cut link kills what is open, refuses what is new, and works again when healed', async (context) => {
  const echo = createServer((socket) => socket.on('error', () => undefined).pipe(socket)).listen(
    0,
    '127.0.0.1',
  );
  await once(echo, 'listening');
  const link = await Link.open(0, { host: '127.0.0.1', port: (echo.address() as AddressInfo).port });
  context.after(async () => {
    await link.close();
    echo.close();
  });
  const open = () => connect(link.port, '127.0.0.1').on('error', () => undefined);
  const first = open();
  first.write('ping');
  assert.equal(String((await once(first, 'data'))[0]), 'ping');
  link.setCut(true);
  await once(first, 'close');
  await once(open(), 'close');
  link.setCut(false);
  const third = open();
  third.write('pong');
  assert.equal(String((await once(third, 'data'))[0]), 'pong');
});

test('a drill is remembered until it is healed, and a new start begins whole', (context) => {
  const dir = temporary(context);
  assert.deepEqual([...cutRegions(dir)], []);
  setCut(dir, 'eu', true);
  setCut(dir, 'us', true);
  setCut(dir, 'eu', false);
  assert.deepEqual([...cutRegions(dir)], ['us']);
  clearCuts(dir);
  assert.deepEqual([...cutRegions(dir)], []);
});

const whole = regionFixture({ agents: 2, counts: countsFixture({ applied: 2 }) });

test('--once is content when every region is connected, fresh, newest, and every agent has applied', () => {
  const result = onceResult([{ name: 'eu', agents: 2 }], [whole], 7);
  assert.deepEqual(result, {
    ok: true,
    regions: [
      { name: 'eu', agents: 2, applied: 2, failed: 0, generation: 100, link: 'connected', trust: 'fresh' },
    ],
    seconds: 7,
  });
});

for (const [what, changes] of [
  ['agents have applied', { counts: countsFixture({ applied: 1, pending: 1 }) }],
  ['failed to apply', { counts: countsFixture({ applied: 2, failed: 1 }) }],
  ['the link is disconnected', { link: 'disconnected' }],
  ['is stale', { trust: 'stale' }],
  ['generation 99, 100 is wanted', { held: 99 }],
  ['generation 0, 0 is wanted', { held: 0, want: 0 }],
] as const) {
  test(`--once is not content, and says it, when: ${what}`, () => {
    const result = onceResult([{ name: 'eu', agents: 2 }], [{ ...whole, ...changes }], 7);
    assert.equal(result.ok, false);
    assert.equal(result.missing?.length, 1);
    assert.ok(result.missing[0]?.includes(what), result.missing[0]);
  });
}

test('--once misses a region that nobody knows', () => {
  assert.deepEqual(onceResult([{ name: 'us', agents: 2 }], [whole], 7).missing, ['region us is not known']);
});
