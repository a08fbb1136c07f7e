import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { FaultyLink, type FaultyLinkOptions, type LinkChange } from './faulty-link.ts';
import { Random } from '../../src/sim/random.ts';
import { always, eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { SEGMENT_BYTES, segmentDelayMs } from './link-pipe.ts';

interface Bench {
  readonly link: FaultyLink;
  readonly changes: LinkChange[];
  /** A connection through the link, and its far end. */
  open(): Promise<{ near: Socket; far: Socket }>;
}

async function bench(t: TestContext, options: Partial<FaultyLinkOptions> = {}): Promise<Bench> {
  const waiting: ((socket: Socket) => void)[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket.on('error', () => undefined));
    waiting.shift()?.(socket);
  });
  const targetPort = await freePort();
  await new Promise<void>((resolve) => server.listen(targetPort, '127.0.0.1', resolve));
  const changes: LinkChange[] = [];
  const link = new FaultyLink({
    port: await freePort(),
    targetPort,
    onChange: (change) => changes.push(change),
    ...options,
  });
  await link.listen();
  t.after(async () => {
    for (const socket of sockets) socket.destroy();
    await link.close();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    link,
    changes,
    async open() {
      const accepted = new Promise<Socket>((resolve) => waiting.push(resolve));
      const near = connect({ port: link.port, host: '127.0.0.1', allowHalfOpen: true });
      sockets.add(near.on('error', () => undefined));
      await once(near, 'connect');
      return { near, far: await accepted };
    },
  };
}

/** Sends and resolves with the milliseconds until all of it has come out at the other end. */
async function transferMs(from: Socket, to: Socket, bytes: number): Promise<number> {
  let left = bytes;
  const arrived = new Promise<void>((resolve) => {
    const count = (chunk: Buffer): void => {
      left -= chunk.byteLength;
      if (left > 0) return;
      to.off('data', count);
      resolve();
    };
    to.on('data', count);
  });
  const startMs = performance.now();
  from.write(Buffer.alloc(bytes, 7));
  await arrived;
  return performance.now() - startMs;
}

const closes = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let how = 'end';
    socket.on('error', (error: NodeJS.ErrnoException) => (how = error.code ?? 'error'));
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(how));
    socket.resume();
  });

const between = (value: number, low: number, high: number, what: string): void =>
  assert.ok(value >= low && value <= high, `${what}: ${Math.round(value)}, want ${low} to ${high}`);

test('latency is added to each direction by itself, also to a connection that is open', async (t) => {
  const { link, open } = await bench(t);
  const { near, far } = await open();
  between(await transferMs(near, far, 100), 0, 180, 'sound');
  link.shape({ up: { latencyMs: 400 }, down: { latencyMs: 200 } });
  between(await transferMs(near, far, 100), 399, 700, 'up');
  between(await transferMs(far, near, 100), 199, 390, 'down');
  link.shape({ up: {} });
  between(await transferMs(near, far, 100), 0, 180, 'up again');
  between(await transferMs(far, near, 100), 199, 390, 'down still');
});

test('jitter delays and keeps the order', async (t) => {
  const { link, open } = await bench(t, { seed: 3 });
  const { near, far } = await open();
  link.shape({ up: { jitterMs: 200 } });
  const arrived: Buffer[] = [];
  far.on('data', (chunk) => arrived.push(chunk));
  const sent = Buffer.from(Array.from({ length: 5 * SEGMENT_BYTES }, (_, at) => at % 251));
  const startMs = performance.now();
  near.end(sent);
  await once(far, 'end');
  assert.ok(Buffer.concat(arrived).equals(sent));
  assert.ok(performance.now() - startMs > 50, 'the largest of five draws out of 200 ms');
});

test('the same seed gives each segment the same fate: jitter within its bound, so many losses, resets when nothing passes', () => {
  const fates = (seed: number, faults: { jitterMs: number; loss: number }): (number | undefined)[] => {
    const random = Random.named(seed, '0 up');
    return Array.from({ length: 2_000 }, () => segmentDelayMs(random, faults, 50));
  };
  const jitter = fates(1, { jitterMs: 100, loss: 0 }) as number[];
  assert.deepEqual(jitter, fates(1, { jitterMs: 100, loss: 0 }));
  assert.notDeepEqual(jitter, fates(2, { jitterMs: 100, loss: 0 }));
  assert.ok(jitter.every((delayMs) => delayMs >= 0 && delayMs < 100));
  between(jitter.reduce((sum, delayMs) => sum + delayMs) / jitter.length, 45, 55, 'mean');
  const lossy = fates(1, { jitterMs: 0, loss: 0.1 }) as number[];
  between(lossy.filter((delayMs) => delayMs >= 200).length / lossy.length, 0.08, 0.12, 'share that is lost');
  between(lossy.filter((delayMs) => delayMs >= 600).length / lossy.length, 0.004, 0.02, 'lost twice');
  assert.ok(fates(1, { jitterMs: 0, loss: 1 }).every((delayMs) => delayMs === undefined));
});

test('a slow link passes so many bytes a second, over all connections together', async (t) => {
  const { link, open } = await bench(t);
  const [one, other] = [await open(), await open()];
  link.shape({ up: { bytesPerSecond: 100_000 } });
  const took = await Promise.all([
    transferMs(one.near, one.far, 15_000),
    transferMs(other.near, other.far, 15_000),
  ]);
  between(Math.max(...took), 280, 600, '30 kB at 100 kB/s');
  between(await transferMs(one.far, one.near, 15_000), 0, 200, 'the other way');
  assert.equal(link.bytes.up, 30_000);
  assert.equal(link.bytes.down, 15_000);
});

test('a lost segment stalls what is behind it for its retransmission; total loss resets', async (t) => {
  const { link, open } = await bench(t, { seed: 2 });
  const { near, far } = await open();
  link.shape({ up: { loss: 0.2 } });
  // Of 20 segments some are lost, and each loss is a timeout of 200 ms at least; they overlap.
  between(await transferMs(near, far, 20 * SEGMENT_BYTES), 199, 10_000, 'with losses');
  link.shape({ up: {} });
  between(await transferMs(near, far, 20 * SEGMENT_BYTES), 0, 190, 'without');
  link.shape({ up: { loss: 1 } });
  const ended = closes(far);
  near.write('lost');
  near.write(Buffer.alloc(SEGMENT_BYTES));
  assert.equal(await ended, 'ECONNRESET');
  assert.ok(link.resets > 0);
});

test('a one-way drop passes the other way, and what it held passes when it ends soon', async (t) => {
  const { link, open } = await bench(t);
  const { near, far } = await open();
  link.shape({ up: { drop: true } });
  let arrived = 0;
  far.on('data', (chunk) => (arrived += chunk.byteLength));
  near.write('held back');
  between(await transferMs(far, near, 1_000), 0, 1_000, 'the other way');
  assert.equal(arrived, 0);
  link.shape({ up: {} });
  await eventually('what was held arrives', () => arrived === 9, 1_000);
});

test('in a black hole nobody notices anything, not even an end; healed, its connections are reset', async (t) => {
  const { link, open, changes } = await bench(t);
  const { near, far } = await open();
  link.blackHole();
  assert.equal(link.mode, 'black-hole');
  const farEnds = closes(far);
  near.end('goodbye');
  const late = connect(link.port, '127.0.0.1').on('error', () => undefined);
  const lateEnds = closes(late);
  await once(late, 'connect');
  let noticed = '';
  for (const ends of [farEnds, lateEnds]) void ends.then((how) => (noticed = how));
  await always('nobody notices', () => noticed === '', 250);
  link.heal();
  assert.equal(await farEnds, 'ECONNRESET');
  assert.equal(await lateEnds, 'ECONNRESET');
  assert.deepEqual(
    changes.map(({ mode, text }) => [mode, text]),
    [
      ['black-hole', 'drop up, drop down'],
      ['sound', 'sound'],
    ],
  );
});

test('a cut resets and refuses, a reset resets alone, and an end is an end', async (t) => {
  const { link, open } = await bench(t);
  const first = await open();
  const ended = [closes(first.near), closes(first.far)];
  link.cut();
  assert.deepEqual(await Promise.all(ended), ['ECONNRESET', 'ECONNRESET']);
  const refused = connect(link.port, '127.0.0.1');
  assert.equal(await closes(refused), 'ECONNRESET');
  link.heal();
  const second = await open();
  const reset = closes(second.near);
  link.reset();
  assert.equal(await reset, 'ECONNRESET');
  const third = await open();
  const told = closes(third.far);
  const closed = closes(third.near);
  third.near.end();
  assert.equal(await told, 'end');
  assert.equal(await closed, 'end');
});

test('a flapping link is up and down in turn until it is healed', async (t) => {
  const { link, changes } = await bench(t);
  link.flap({ upMs: 30, downMs: 30 });
  await eventually('it flapped', () => changes.length >= 5, 2_000);
  link.heal();
  const modes = changes.map(({ mode }) => mode);
  assert.deepEqual(modes.slice(0, 4), ['refused', 'sound', 'refused', 'sound']);
  assert.equal(modes.at(-1), 'sound');
  assert.equal(link.mode, 'sound');
});
