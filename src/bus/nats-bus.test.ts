import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, errors, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node';
import { systemClock } from '../clock/system-clock.ts';
import { silentLogger } from '../log/logger.ts';
import { type Bus, type PublisherBus, subjects } from './bus.ts';
import { BusError } from './bus-error.ts';
import { findNatsServer } from './nats-server-binary.ts';
import { openGlobalBus, openRelayBus } from './nats-bus.ts';
import {
  inboxPrefix,
  mergeNatsServerConfig,
  natsServerConfig,
  removeFromNatsServerConfig,
} from './server-config.ts';
import { reloadNatsServer } from './server-reload.ts';
import { STREAM, streamConfig } from './stream-config.ts';
import { createTestAuthority } from '../tls/test-set.ts';
import { createUserKey, type UserKey } from './user-key.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (body: Uint8Array | undefined): string | undefined => body && new TextDecoder().decode(body);
const fails =
  (...codes: string[]) =>
  (error: unknown) =>
    error instanceof BusError && codes.includes(error.code);

const SERVER = findNatsServer({ environment: process.env, root: process.cwd() });

/** A nats-server process of this test's own. */
class RealNats {
  readonly dir = mkdtempSync(join(tmpdir(), 'holdfast-nats-'));
  readonly configPath = join(this.dir, 'nats.conf');
  port = 0;
  #child: ChildProcess | undefined;

  get url(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async start(): Promise<void> {
    this.#child = spawn(SERVER!, ['-c', this.configPath, '-l', join(this.dir, 'log')], { stdio: 'ignore' });
    await until('nats-server listens', () => answersTcp(this.port));
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  wipe(): void {
    rmSync(join(this.dir, 'js'), { recursive: true, force: true });
  }

  async reload(config: string): Promise<void> {
    writeFileSync(this.configPath, config);
    await reloadNatsServer(this.pid, systemClock);
  }
}

async function until(what: string, isSo: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function answersTcp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

describe('NATS', { skip: SERVER === undefined ? 'no nats-server on this machine' : false }, () => {
  const nats = new RealNats();
  const keys = { global: createUserKey(), eu1: createUserKey(), eu2: createUserKey(), us1: createUserKey() };
  const open: (Bus | NatsConnection)[] = [];
  let config = '';
  let global: PublisherBus;
  let eu1: Bus;
  let eu2: Bus;
  let us1: Bus;

  const options = (key: UserKey) => ({
    servers: [nats.url],
    nkeySeed: key.seed,
    clock: systemClock,
    log: silentLogger,
    callTimeoutMs: 2_000,
  });
  const relay = (region: string, name: string, key: UserKey): Bus => {
    const bus = openRelayBus({ ...options(key), region, relay: name });
    open.push(bus);
    return bus;
  };
  /** A client that keeps to no rule of ours: what a captured relay can do. */
  const rogue = async (key: UserKey, region: string, name: string): Promise<NatsConnection> => {
    const connection = await connect({
      servers: nats.url,
      authenticator: nkeyAuthenticator(bytes(key.seed)),
      inboxPrefix: inboxPrefix(region, name),
    });
    open.push(connection);
    return connection;
  };

  before(async () => {
    nats.port = await freePort();
    config = natsServerConfig({
      listen: `127.0.0.1:${nats.port}`,
      storeDir: join(nats.dir, 'js'),
      global: keys.global,
      regions: [
        {
          name: 'eu',
          relays: [
            { name: 'eu-1', publicKey: keys.eu1.publicKey },
            { name: 'eu-2', publicKey: keys.eu2.publicKey },
          ],
        },
        { name: 'us', relays: [{ name: 'us-1', publicKey: keys.us1.publicKey }] },
      ],
    });
    writeFileSync(nats.configPath, config);
    // Opened before the server is there: that is only a link that is not there yet.
    global = openGlobalBus(options(keys.global));
    open.push(global);
    eu1 = relay('eu', 'eu-1', keys.eu1);
    eu2 = relay('eu', 'eu-2', keys.eu2);
    us1 = relay('us', 'us-1', keys.us1);
    assert.equal(eu1.link().connected, false);
    await assert.rejects(eu1.getLast(subjects.head('eu')), fails('disconnected'));
    await nats.start();
    await until('all are connected', () => [global, eu1, eu2, us1].every((bus) => bus.link().connected));
    await global.ensureStream();
  });

  after(async () => {
    await Promise.all(open.map((one) => one.close()));
    await nats.kill();
    rmSync(nats.dir, { recursive: true, force: true });
  });

  test('a head is put, read by its region’s relays, replaced, listed and purged', async () => {
    assert.equal(await eu1.getLast(subjects.head('eu')), undefined);
    await global.putLast(subjects.head('eu'), bytes('one'));
    await global.putLast(subjects.head('eu'), bytes('two'));
    await global.putLast(subjects.blobPart('eu', 'ab', 0), new Uint8Array(384 * 1024).fill(7));
    assert.equal(text(await eu1.getLast(subjects.head('eu'))), 'two');
    assert.equal((await eu2.getLast(subjects.blobPart('eu', 'ab', 0)))?.length, 384 * 1024);
    assert.deepEqual((await global.listSubjects('hf.v1.cfg.eu')).sort(), [
      subjects.blobPart('eu', 'ab', 0),
      subjects.head('eu'),
    ]);
    assert.deepEqual(await global.listSubjects('hf.v1.cfg.us'), []);
    await global.purge(subjects.blobPart('eu', 'ab', 0));
    assert.deepEqual(await global.listSubjects('hf.v1.cfg.eu'), [subjects.head('eu')]);
    await global.ensureStream();
    assert.equal(text(await eu1.getLast(subjects.head('eu'))), 'two');
    // A blob may be empty (an empty file): its message still is one.
    await global.putLast(subjects.blobPart('eu', 'cd', 0), new Uint8Array());
    assert.equal((await eu1.getLast(subjects.blobPart('eu', 'cd', 0)))?.length, 0);
  });

  test('the stream of an earlier version gets what is new in its settings and keeps what it holds', async () => {
    const rogueGlobal = await connect({
      servers: nats.url,
      authenticator: nkeyAuthenticator(bytes(keys.global.seed)),
      inboxPrefix: '_INBOX.global',
    });
    open.push(rogueGlobal);
    const manager = await jetstreamManager(rogueGlobal, { checkAPI: false });
    await manager.streams.delete(STREAM);
    await manager.streams.add({
      name: STREAM,
      ...streamConfig(),
      subjects: ['hf.v1.cfg.>'],
      allow_direct: false,
    });
    await global.putLast(subjects.head('eu'), bytes('before'));
    await assert.rejects(
      global.replaceLast(subjects.lease, bytes('one'), 0),
      fails('no-responders', 'timeout'),
    );
    await global.ensureStream();
    assert.equal(text(await eu1.getLast(subjects.head('eu'))), 'before');
    await global.replaceLast(subjects.lease, bytes('one'), 0);
    assert.equal(text((await global.getLastNumbered(subjects.lease))?.body), 'one');
    await global.purge(subjects.lease);
    await global.purge(subjects.head('eu'));
  });

  test('a message is replaced by compare-and-set, and only in the place that it was read from', async () => {
    const subject = subjects.lease;
    assert.equal(await global.getLastNumbered(subject), undefined);
    const first = await global.replaceLast(subject, bytes('one'), 0);
    await assert.rejects(global.replaceLast(subject, bytes('late'), 0), fails('conflict'));
    assert.deepEqual((await global.getLastNumbered(subject))?.sequence, first);
    const second = await global.replaceLast(subject, bytes('two'), first);
    await assert.rejects(global.replaceLast(subject, bytes('late'), first), fails('conflict'));
    assert.ok(second > first);
    await global.purge(subject, second);
    assert.equal(text((await global.getLastNumbered(subject))?.body), 'two');
    await global.purge(subject, second + 1);
    assert.equal(await global.getLastNumbered(subject), undefined);
    await assert.rejects(global.replaceLast(subject, bytes('late'), second), fails('conflict'));
    await global.replaceLast(subject, bytes('three'), 0);
    await assert.rejects(eu1.getLast(subject));
  });

  test('the bell rings in its region alone', async () => {
    const rung: string[] = [];
    const listening = [eu1, eu2, us1].map((bus, index) =>
      bus.subscribe(subjects.bell(index < 2 ? 'eu' : 'us'), (subject) => rung.push(`${index} ${subject}`)),
    );
    await until('eu hears the bell', () => {
      global.publish(subjects.bell('eu'), new Uint8Array());
      return rung.some((line) => line.startsWith('0')) && rung.some((line) => line.startsWith('1'));
    });
    assert.ok(!rung.some((line) => line.startsWith('2')), rung.join());
    for (const one of listening) one.close();
  });

  test('up and rpc are answered, on the subject that says who asked; ask goes down', async () => {
    const answering = [
      global.answer('hf.v1.up.*.*', async (body, subject) => bytes(`${subject} said ${text(body)}`)),
      global.answer('hf.v1.rpc.*.*.root', async () => new Uint8Array()),
      eu1.answer(subjects.ask('eu', 'eu-1'), async (body) => bytes(`eu-1 has ${text(body)}`)),
    ];
    await until('the answers are in place', () =>
      global.request(subjects.ask('eu', 'eu-1'), bytes('x'), { timeoutMs: 200 }).then(
        () => true,
        () => false,
      ),
    );
    const up = await eu1.request(subjects.up('eu', 'eu-1'), bytes('hello'), { timeoutMs: 2_000 });
    assert.equal(text(up), 'hf.v1.up.eu.eu-1 said hello');
    const root = await us1.request(subjects.rpc('us', 'us-1', 'root'), bytes('1'), { timeoutMs: 2_000 });
    assert.equal(root.length, 0);
    const asked = await global.request(subjects.ask('eu', 'eu-1'), bytes('agents'), { timeoutMs: 2_000 });
    assert.equal(text(asked), 'eu-1 has agents');
    const started = Date.now();
    await assert.rejects(
      global.request(subjects.ask('us', 'us-1'), bytes('agents'), { timeoutMs: 500 }),
      fails('timeout', 'no-responders'),
    );
    assert.ok(Date.now() - started < 2_000);
    for (const one of answering) one.close();
  });

  test('a relay can neither read nor write another region, nor its stream', async () => {
    const heard: string[] = [];
    const answering = global.answer('hf.v1.>', async (_body, subject) => {
      heard.push(subject);
      return bytes('ok');
    });
    await global.putLast(subjects.head('us'), bytes('secret of us'));
    const short = { timeoutMs: 500 };
    for (const attempt of [
      () => eu1.getLast(subjects.head('us')),
      () => eu1.getLast('hf.v1.cfg.*.head'),
      () => eu1.request(subjects.up('us', 'us-1'), bytes('x'), short),
      () => eu1.request(subjects.up('eu', 'eu-2'), bytes('x'), short),
      () => eu1.request(subjects.rpc('eu', 'eu-2', 'root'), bytes('x'), short),
      () => eu1.request(subjects.ask('eu', 'eu-2'), bytes('x'), short),
      () => eu1.request(subjects.head('eu'), bytes('forged'), short),
      () => eu1.request('$JS.API.STREAM.PURGE.CFG', new Uint8Array(), short),
      () => eu1.request('$JS.API.STREAM.INFO.CFG', new Uint8Array(), short),
      () => eu1.request('$JS.API.STREAM.MSG.GET.CFG', bytes('{"last_by_subj":"hf.v1.cfg.us.head"}'), short),
      () => eu1.request('$JS.API.DIRECT.GET.CFG', bytes('{"last_by_subj":"hf.v1.cfg.us.head"}'), short),
    ]) {
      await assert.rejects(attempt(), fails('denied', 'no-responders', 'timeout'), String(attempt));
    }
    assert.equal(text(await us1.getLast(subjects.head('us'))), 'secret of us');
    assert.deepEqual(
      heard.filter((subject) => subject.startsWith('hf.v1.up') || subject.startsWith('hf.v1.rpc')),
      [],
    );
    answering.close();
  });

  test('a captured relay hears neither its sibling’s replies nor questions, nor another region', async () => {
    const connection = await rogue(keys.eu1, 'eu', 'eu-1');
    const heard: string[] = [];
    for (const pattern of [
      '>',
      '_INBOX.>',
      `${inboxPrefix('eu', 'eu-2')}.>`,
      'hf.v1.bell.us',
      'hf.v1.>',
      subjects.ask('eu', 'eu-2'),
    ])
      connection.subscribe(pattern, {
        callback: (error, message) => {
          if (!error) heard.push(message.subject);
        },
      });
    await connection.flush();
    const answering = [
      global.answer('hf.v1.up.*.*', async () => bytes('ok')),
      eu2.answer(subjects.ask('eu', 'eu-2'), async () => bytes('mine')),
    ];
    await until('eu-2 is asked and answers itself', () =>
      global.request(subjects.ask('eu', 'eu-2'), bytes('x'), { timeoutMs: 200 }).then(
        (reply) => text(reply) === 'mine',
        () => false,
      ),
    );
    await eu2.request(subjects.up('eu', 'eu-2'), bytes('x'), { timeoutMs: 2_000 });
    global.publish(subjects.bell('us'), new Uint8Array());
    await connection.flush();
    assert.deepEqual(heard, []);
    for (const one of answering) one.close();
  });

  test('a captured relay cannot have its answer delivered as a message of its sibling or into the stream', async () => {
    const heard: string[] = [];
    const answering = global.answer('hf.v1.up.*.*', async (_body, subject) => {
      heard.push(subject);
      return bytes('an answer');
    });
    await global.putLast(subjects.head('eu'), bytes('signed'));
    const connection = await rogue(keys.eu1, 'eu', 'eu-1');
    for (const reply of [
      subjects.up('eu', 'eu-2'),
      subjects.head('eu'),
      subjects.head('us'),
      subjects.up('us', 'us-1'),
    ]) {
      connection.publish(subjects.up('eu', 'eu-1'), bytes('x'), { reply });
      connection.publish(`$JS.API.DIRECT.GET.CFG.${subjects.head('eu')}`, bytes(''), { reply });
    }
    await connection.flush();
    await eu2.request(subjects.up('eu', 'eu-2'), bytes('x'), { timeoutMs: 2_000 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(text(await eu1.getLast(subjects.head('eu'))), 'signed');
    assert.deepEqual(
      heard.filter((subject) => subject !== subjects.up('eu', 'eu-1')),
      [subjects.up('eu', 'eu-2')],
    );
    answering.close();
  });

  test('a captured relay makes no consumer, no stream, no purge, rings no bell and hears nothing of the server', async (t) => {
    await global.putLast(subjects.head('us'), bytes('secret of us'));
    await global.putLast(subjects.head('eu'), bytes('signed'));
    const rung: string[] = [];
    const bells = [
      [eu2, 'eu'],
      [us1, 'us'],
    ] as const;
    const listening = bells.map(([bus, region]) =>
      bus.subscribe(subjects.bell(region), (at) => rung.push(at)),
    );
    const before = await global.listSubjects('hf.v1.cfg');
    const connection = await connect({
      servers: nats.url,
      authenticator: nkeyAuthenticator(bytes(keys.eu1.seed)),
      inboxPrefix: inboxPrefix('eu', 'eu-1'),
    });
    t.after(() => connection.close());
    const denied = new Set<string>();
    void (async () => {
      for await (const status of connection.status())
        if (status.type === 'error' && status.error instanceof errors.PermissionViolationError)
          denied.add(`${status.error.operation} ${status.error.subject}`);
    })();
    const mine = `${inboxPrefix('eu', 'eu-1')}.x`;
    const heard: string[] = [];
    connection.subscribe(mine, { callback: (_error, message) => void heard.push(text(message.data) ?? '') });
    const attempts: [subject: string, body: string][] = [
      ['$JS.API.INFO', ''],
      ['$JS.API.STREAM.NAMES', ''],
      ['$JS.API.STREAM.CREATE.MINE', '{"name":"MINE","subjects":["hf.v1.up.eu.*"]}'],
      ['$JS.API.STREAM.UPDATE.CFG', '{"name":"CFG","subjects":["x"]}'],
      ['$JS.API.STREAM.DELETE.CFG', ''],
      ['$JS.API.STREAM.PURGE.CFG', '{"filter":"hf.v1.cfg.us.>"}'],
      ['$JS.API.STREAM.MSG.DELETE.CFG', '{"seq":1}'],
      ['$JS.API.STREAM.MSG.GET.CFG', '{"last_by_subj":"hf.v1.cfg.us.head"}'],
      ['$JS.API.STREAM.SNAPSHOT.CFG', `{"deliver_subject":"${mine}"}`],
      ['$JS.API.DIRECT.GET.CFG', '{"last_by_subj":"hf.v1.cfg.us.head"}'],
      ['$JS.API.DIRECT.GET.CFG.hf.v1.cfg.us.head', ''],
      ['$JS.API.CONSUMER.CREATE.CFG', `{"stream_name":"CFG","config":{"deliver_subject":"${mine}"}}`],
      ['$JS.API.CONSUMER.CREATE.CFG.c.hf.v1.cfg.eu.head', `{"stream_name":"CFG","config":{"name":"c"}}`],
      ['$JS.API.CONSUMER.DURABLE.CREATE.CFG.c', '{"stream_name":"CFG","config":{"durable_name":"c"}}'],
      ['$JS.API.CONSUMER.MSG.NEXT.CFG.c', '1'],
      ['$JS.ACK.CFG.c.1.1.1.1.1', '+ACK'],
      ['$SYS.REQ.SERVER.PING', ''],
      ['$SYS.REQ.ACCOUNT.HOLDFAST.CONNZ', ''],
      ['$SYS.REQ.USER.INFO', ''],
      [subjects.bell('eu'), ''],
      [subjects.bell('us'), ''],
      [subjects.head('eu'), 'forged'],
      [subjects.blobPart('eu', 'ab', 0), 'forged'],
      [subjects.up('us', 'us-1'), 'x'],
      [subjects.up('eu', 'eu-2'), 'x'],
      [subjects.rpc('eu', 'eu-2', 'blob'), 'x'],
      [subjects.ask('eu', 'eu-2'), 'x'],
      [`${inboxPrefix('eu', 'eu-2')}.forged`, 'x'],
      ['_INBOX.global.forged', 'x'],
      ['_R_.forged', 'x'],
    ];
    for (const [subject, body] of attempts) connection.publish(subject, bytes(body), { reply: mine });
    for (const pattern of [
      '$SYS.>',
      '$JS.>',
      '$JS.EVENT.>',
      '_R_.>',
      'hf.v1.cfg.>',
      'hf.v1.up.>',
      '*.*.*.*.*',
    ])
      connection.subscribe(pattern, {
        callback: (error, message) => {
          if (!error) heard.push(message.subject);
        },
      });
    await connection.flush();
    await until('every attempt is refused by name', () =>
      attempts.every(([subject]) => denied.has(`publish ${subject}`)),
    );
    // What the server forwards without being asked would come with what is asked now.
    assert.equal(text(await eu1.getLast(subjects.head('eu'))), 'signed');
    assert.equal(text(await us1.getLast(subjects.head('us'))), 'secret of us');
    await connection.flush();
    assert.deepEqual(heard, []);
    assert.deepEqual(rung, []);
    assert.deepEqual((await global.listSubjects('hf.v1.cfg')).sort(), before.sort());
    for (const one of listening) one.close();
  });

  test('a relay added by a reload works, one taken out is closed and told so, and nobody else notices', async () => {
    const changes: boolean[] = [];
    const watching = [global, eu1, us1].map((bus) => bus.onLink((state) => changes.push(state.connected)));
    const key = createUserKey();
    const added = mergeNatsServerConfig(config, {
      regions: [{ name: 'ap', relays: [{ name: 'ap-1', publicKey: key.publicKey }] }],
    });
    await nats.reload(added);
    const ap1 = relay('ap', 'ap-1', key);
    await until('the new relay is connected', () => ap1.link().connected);
    await global.putLast(subjects.head('ap'), bytes('welcome'));
    assert.equal(text(await ap1.getLast(subjects.head('ap'))), 'welcome');
    assert.equal(text(await eu1.getLast(subjects.head('eu'))), 'signed');
    await nats.reload(removeFromNatsServerConfig(added, 'ap'));
    await until('the removed relay is closed', () => !ap1.link().connected && ap1.link().isRefused === true);
    assert.equal(eu1.link().isRefused ?? false, false);
    // It comes back by itself when its user does.
    await nats.reload(added);
    await until('the relay is let in again', () => ap1.link().connected && ap1.link().isRefused !== true);
    await nats.reload(removeFromNatsServerConfig(added, 'ap'));
    await ap1.close();
    assert.equal(text(await eu1.getLast(subjects.head('eu'))), 'signed');
    assert.deepEqual(changes, []);
    for (const one of watching) one.close();
  });

  test('a black hole fails calls in time', async () => {
    process.kill(nats.pid, 'SIGSTOP');
    try {
      // The signal takes its time: a call that is quicker still passes.
      await until('nothing passes any more', () =>
        eu1.getLast(subjects.head('eu')).then(
          () => false,
          () => true,
        ),
      );
      const started = Date.now();
      await assert.rejects(eu1.getLast(subjects.head('eu')), fails('timeout'));
      await assert.rejects(global.putLast(subjects.head('eu'), bytes('x')), fails('timeout'));
      await assert.rejects(global.listSubjects('hf.v1.cfg.eu'), fails('timeout'));
      assert.ok(Date.now() - started < 8_000);
    } finally {
      process.kill(nats.pid, 'SIGCONT');
    }
    await until('calls pass again', () =>
      eu1.getLast(subjects.head('eu')).then(
        () => true,
        () => false,
      ),
    );
  });

  test('a killed server is seen at once, calls fail in time, and all heals when it is back, wiped', async () => {
    const bell = { rung: 0 };
    const listening = [
      eu1.subscribe(subjects.bell('eu'), () => bell.rung++),
      global.answer('hf.v1.up.*.*', async () => bytes('held')),
    ];
    const states: boolean[] = [];
    eu1.onLink((state) => states.push(state.connected));
    await nats.kill();
    await until('the link is down', () => !eu1.link().connected && !global.link().connected);
    await assert.rejects(
      eu1.request(subjects.up('eu', 'eu-1'), bytes('x'), { timeoutMs: 500 }),
      fails('disconnected'),
    );
    await assert.rejects(global.putLast(subjects.head('eu'), bytes('x')), fails('disconnected'));
    global.publish(subjects.bell('eu'), new Uint8Array());
    nats.wipe();
    await nats.start();
    await until('the link is back', () => eu1.link().connected && global.link().connected, 30_000);
    assert.deepEqual(states, [false, true]);
    // The stream is gone; nothing pretends that it merely is empty.
    await assert.rejects(eu1.getLast(subjects.head('eu')), BusError);
    await global.ensureStream();
    assert.equal(await eu1.getLast(subjects.head('eu')), undefined);
    await global.putLast(subjects.head('eu'), bytes('again'));
    assert.equal(text(await eu1.getLast(subjects.head('eu'))), 'again');
    assert.equal(
      text(await eu1.request(subjects.up('eu', 'eu-1'), bytes('x'), { timeoutMs: 2_000 })),
      'held',
    );
    await until('the bell works', () => {
      global.publish(subjects.bell('eu'), new Uint8Array());
      return bell.rung > 0;
    });
    for (const one of listening) one.close();
  });

  test('a closed bus says so', async () => {
    const bus = relay('eu', 'eu-2', keys.eu2);
    await bus.close();
    await assert.rejects(bus.getLast(subjects.head('eu')), fails('closed'));
  });
});

describe('NATS over TLS', { skip: SERVER === undefined ? 'no nats-server on this machine' : false }, () => {
  test('is spoken with the bundle’s CA alone: a server of another CA, or without TLS, is no link', async (t) => {
    const nats = new RealNats();
    const key = createUserKey();
    nats.port = await freePort();
    const [authority, next] = await Promise.all([createTestAuthority(), createTestAuthority()]);
    const server = await authority.server();
    const certFile = join(nats.dir, 'server.crt');
    const keyFile = join(nats.dir, 'server.key');
    const caFile = join(nats.dir, 'ca.crt');
    writeFileSync(certFile, server.certificate);
    writeFileSync(keyFile, server.key);
    writeFileSync(caFile, authority.certificate);
    const model = {
      listen: `127.0.0.1:${nats.port}`,
      storeDir: join(nats.dir, 'js'),
      global: key,
      regions: [],
    };
    writeFileSync(nats.configPath, natsServerConfig({ ...model, tls: { certFile, keyFile } }));
    const open = (trust: { ca: string } | { caFile: string }) => {
      const options = { servers: [`tls://localhost:${nats.port}`], nkeySeed: key.seed, ...trust };
      return openGlobalBus({ ...options, clock: systemClock, log: silentLogger });
    };
    await nats.start();
    const trusting = open({ ca: authority.certificate });
    const following = open({ caFile });
    const suspicious = open({ ca: next.certificate });
    t.after(async () => {
      await Promise.all([trusting.close(), following.close(), suspicious.close()]);
      await nats.kill();
      rmSync(nats.dir, { recursive: true, force: true });
    });
    await until('the right CA connects', () => trusting.link().connected);
    await trusting.ensureStream();
    await trusting.putLast(subjects.head('eu'), bytes('one'));
    assert.equal(text(await trusting.getLast(subjects.head('eu'))), 'one');
    assert.equal(suspicious.link().connected, false);
    await until('so does a file of it', () => following.link().connected);
    // The server's CA is replaced: whoever reads a file has the new one at its next connection, without a restart.
    const renewed = await next.server();
    writeFileSync(certFile, renewed.certificate);
    writeFileSync(keyFile, renewed.key);
    writeFileSync(caFile, `${authority.certificate}${next.certificate}`);
    await nats.kill();
    await nats.start();
    await until('the new CA connects', () => following.link().connected && suspicious.link().connected);
    assert.equal(trusting.link().connected, false);
    // Whoever stands in the way offers no TLS: the client must not take it.
    await nats.kill();
    writeFileSync(nats.configPath, natsServerConfig(model));
    await nats.start();
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    for (const bus of [trusting, following, suspicious]) assert.equal(bus.link().connected, false);
  });
});
