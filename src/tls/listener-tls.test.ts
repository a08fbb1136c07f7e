import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { before, describe, test, type TestContext } from 'node:test';
import { connect, type ConnectionOptions, createServer, type Server, type TLSSocket } from 'node:tls';
import { ManualClock } from '../clock/manual-clock.ts';
import { silentLogger } from '../log/logger.ts';
import { createRegistry } from '../metrics/registry.ts';
import type { Credential } from '../pki/authority.ts';
import { ExpiryWatch } from './expiry-watch.ts';
import { ListenerTls, type TlsEvent } from './listener-tls.ts';
import { clientOptions, createTestAuthority, type TestAuthority, TlsFolder } from './test-set.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** A server that sends back what it gets, with the certificate of a folder. */
class Echo {
  readonly events: TlsEvent[] = [];
  readonly clock = new ManualClock(Date.now());
  readonly folder: TlsFolder;
  tls!: ListenerTls;
  server!: Server;

  constructor(folder: TlsFolder) {
    this.folder = folder;
  }

  async start(t: TestContext): Promise<this> {
    this.tls = await ListenerTls.open(this.folder.config, { clock: this.clock, log: silentLogger });
    this.tls.onEvent((event) => this.events.push(event));
    this.server = createServer(this.tls.serverOptions({ rejectUnauthorized: true }), (socket) => {
      socket.on('error', () => socket.destroy());
      socket.pipe(socket);
    });
    this.tls.follow(this.server).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.tls.start();
    t.after(() => {
      this.tls.stop();
      this.server.close();
      this.folder.remove();
    });
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** What a client is shown, or why it got in not. */
  async connect(options: ConnectionOptions): Promise<TLSSocket> {
    const socket = connect({ port: this.port, host: '127.0.0.1', ...options });
    await once(socket, 'secureConnect');
    return socket;
  }

  async shown(options: ConnectionOptions): Promise<string | undefined> {
    const socket = await this.connect(options);
    const fingerprint = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(':', '').toLowerCase();
    socket.destroy();
    return fingerprint;
  }

  /** TLS 1.3 tells a client that its certificate is refused only after its handshake: hence a word and its echo. */
  async isAnswered(options: ConnectionOptions): Promise<boolean> {
    try {
      const socket = await this.connect(options);
      const answered = await isEchoed(socket, 'hello');
      socket.destroy();
      return answered;
    } catch {
      return false;
    }
  }

  /** Lets the files be looked at until the look is done. */
  async look(): Promise<void> {
    for (const ms of [5_000, 1_000]) {
      await this.clock.advance(ms);
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      // A look that has read its files is over when another one returns.
      await this.tls.settled();
    }
  }
}

function isEchoed(socket: TLSSocket, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    socket.once('data', (data: Buffer) => resolve(data.toString() === text));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.write(text);
  });
}

describe('a TLS listener', () => {
  let ca: TestAuthority;
  let other: TestAuthority;
  let first: Credential;
  let second: Credential;
  let agent: Credential;
  before(async () => {
    [ca, other] = await Promise.all([createTestAuthority('ca'), createTestAuthority('another ca')]);
    [first, second, agent] = await Promise.all([ca.server(), ca.server(), ca.client('agent-001')]);
  });
  const trust = () => clientOptions(ca);

  test('speaks TLS 1.2 and 1.3, no older version and no cipher without forward secrecy, before and after a reload', async (t) => {
    const echo = await new Echo(new TlsFolder(first)).start(t);
    // OpenSSL's own floor for old versions is lowered, so that it is our listener which refuses.
    const old = { ciphers: 'DEFAULT@SECLEVEL=0', minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } as const;
    const careless = createServer({
      cert: first.certificate,
      key: first.key,
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    }).listen(0, '127.0.0.1');
    t.after(() => careless.close());
    await once(careless, 'listening');
    const { port } = careless.address() as AddressInfo;
    const accepted = connect({ port, ...trust(), ...old });
    await once(accepted, 'secureConnect');
    assert.equal(accepted.getProtocol(), 'TLSv1.1', 'this client does speak it');
    accepted.destroy();

    const check = async (): Promise<void> => {
      for (const version of ['TLSv1.2', 'TLSv1.3'] as const)
        assert.ok(await echo.isAnswered({ ...trust(), minVersion: version, maxVersion: version }), version);
      await assert.rejects(echo.connect({ ...trust(), ...old }), /protocol version|alert/i);
      for (const ciphers of ['AES128-SHA', 'AES256-GCM-SHA384', 'ECDHE-RSA-AES128-SHA'])
        await assert.rejects(echo.connect({ ...trust(), ciphers, maxVersion: 'TLSv1.2' }), /alert/i, ciphers);
    };
    await check();
    echo.folder.write(second);
    assert.equal(await echo.tls.reload(), 'taken');
    await check();
  });

  test('shows its certificate whatever name it is called by, or none', async (t) => {
    const echo = await new Echo(new TlsFolder(first)).start(t);
    const names = [{ servername: 'localhost' }, { servername: 'nobody.example' }, {}];
    for (const name of names)
      assert.equal(
        await echo.shown({ ...trust(), ...name, checkServerIdentity: () => undefined }),
        echo.tls.fingerprint,
      );
  });

  test('takes new files by itself once they stand still, and leaves connections alone', async (t) => {
    const echo = await new Echo(new TlsFolder(first)).start(t);
    const standing = await echo.connect(trust());
    const before = echo.tls.fingerprint;
    echo.folder.write(second);
    await echo.look();
    assert.notEqual(echo.tls.fingerprint, before);
    assert.equal(await echo.shown(trust()), echo.tls.fingerprint);
    assert.ok(await isEchoed(standing, 'still here'));
    standing.destroy();
    assert.deepEqual(
      echo.events.map(({ kind }) => kind),
      ['certificate_taken'],
    );
  });

  test("follows Kubernetes' swapped links", async (t) => {
    const folder = new TlsFolder(first);
    const version = (name: string, pair: Credential): void => {
      mkdirSync(join(folder.dir, name));
      writeFileSync(join(folder.dir, name, 'server.crt'), pair.certificate);
      writeFileSync(join(folder.dir, name, 'server.key'), pair.key);
    };
    version('..1', first);
    version('..2', second);
    symlinkSync('..1', join(folder.dir, '..data'));
    for (const file of ['server.crt', 'server.key']) {
      rmSync(join(folder.dir, file));
      symlinkSync(join('..data', file), join(folder.dir, file));
    }
    const echo = await new Echo(folder).start(t);
    const before = echo.tls.fingerprint;
    symlinkSync('..2', join(folder.dir, '..data_tmp'));
    renameSync(join(folder.dir, '..data_tmp'), join(folder.dir, '..data'));
    await echo.look();
    assert.notEqual(echo.tls.fingerprint, before);
    assert.equal(await echo.shown(trust()), echo.tls.fingerprint);
  });

  test('keeps what is in service while files are half-written, do not fit, are away, or have expired, and says so', async (t) => {
    const echo = await new Echo(new TlsFolder(first, ca.certificate)).start(t);
    const { certFile, keyFile, clientCaFile } = echo.folder.config;
    const before = echo.tls.fingerprint;
    const expired = await ca.server({ nowMs: Date.now() - 2 * DAY_MS, lifetimeMs: DAY_MS });
    const whole = (): void => echo.folder.write(first, ca.certificate);
    const cases: [what: string, break_: () => void, reason: RegExp][] = [
      [
        'a new certificate beside the old key',
        () => writeFileSync(certFile, second.certificate),
        /not the key of/,
      ],
      [
        'half a certificate',
        () => writeFileSync(certFile, second.certificate.slice(0, 300)),
        /server\.crt: .*(cut short|no certificate)/,
      ],
      ['an empty key', () => writeFileSync(keyFile, ''), /server\.key: there is no private key/],
      ['no key', () => rmSync(keyFile), /server\.key: ENOENT/],
      // Node takes an empty CA for none given, and then trusts every public one.
      ['an empty client CA', () => writeFileSync(clientCaFile!, ''), /ca\.crt: there is no certificate/],
      [
        'half a bundle of CAs',
        () => writeFileSync(clientCaFile!, `${ca.certificate}${other.certificate.slice(0, 90)}`),
        /ca\.crt: it is cut short/,
      ],
      ['an expired pair', () => echo.folder.write(expired, ca.certificate), /it has expired/],
    ];
    for (const [what, break_, reason] of cases) {
      const told = echo.events.length;
      break_();
      await echo.look();
      await echo.look();
      assert.match(echo.tls.problem ?? '', reason, what);
      assert.equal(await echo.tls.reload(), 'refused', what);
      assert.equal(echo.tls.fingerprint, before, what);
      assert.ok(await echo.isAnswered(clientOptions(ca, agent)), what);
      assert.ok(!(await echo.isAnswered(trust())), `${what}: a certificate is still asked for`);
      assert.deepEqual(
        echo.events.slice(told).map(({ kind }) => kind),
        ['certificate_refused'],
        `${what} is told once`,
      );
      whole();
      await echo.look();
      assert.equal(echo.tls.problem, undefined, `${what}: over`);
    }
    echo.folder.write(second, ca.certificate);
    await echo.look();
    assert.notEqual(echo.tls.fingerprint, before, 'and the next good pair is taken');
  });

  test('does not take a pair between its two files', async (t) => {
    const echo = await new Echo(new TlsFolder(first)).start(t);
    writeFileSync(echo.folder.config.certFile, second.certificate);
    await echo.clock.advance(5_000);
    await echo.tls.settled();
    writeFileSync(echo.folder.config.keyFile, second.key);
    await echo.look();
    assert.equal(await echo.shown(trust()), echo.tls.fingerprint);
    assert.deepEqual(
      echo.events.map(({ kind }) => kind),
      ['certificate_taken'],
      'nothing was refused on the way',
    );
  });

  test('holds new clients against a new client CA, also those that would resume a session, and keeps the others', async (t) => {
    const echo = await new Echo(new TlsFolder(first, ca.certificate)).start(t);
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const options = { ...clientOptions(ca, agent), minVersion: version, maxVersion: version };
      const standing = connect({ port: echo.port, host: '127.0.0.1', ...options });
      const tickets: Buffer[] = [];
      standing.on('session', (ticket) => tickets.push(ticket));
      await once(standing, 'secureConnect');
      assert.ok(await isEchoed(standing, 'hello'));
      const [session] = tickets;
      assert.ok(session, `${version}: there is a session to resume`);
      const resumed = await echo.connect({ ...options, session });
      assert.ok(resumed.isSessionReused(), `${version}: resuming works at all`);
      resumed.destroy();

      echo.folder.write(first, other.certificate);
      assert.equal(await echo.tls.reload(), 'taken');
      assert.ok(
        !(await echo.isAnswered({ ...options, session })),
        `${version}: its session is worth nothing`,
      );
      const newcomer = await other.client('newcomer');
      assert.ok(await echo.isAnswered(clientOptions(ca, newcomer)));
      assert.ok(await isEchoed(standing, 'still here'), `${version}: who is in stays`);
      standing.destroy();
      echo.folder.write(first, ca.certificate);
      assert.equal(await echo.tls.reload(), 'taken');
    }
  });

  test("lets in nobody with an expired certificate, another CA's, a server's, or one that signed itself", async (t) => {
    const echo = await new Echo(new TlsFolder(first, ca.certificate)).start(t);
    const expired = await ca.client('late', { nowMs: Date.now() - 2 * DAY_MS, lifetimeMs: DAY_MS });
    assert.ok(await echo.isAnswered(clientOptions(ca, agent)));
    for (const wrong of [undefined, expired, await other.client('foreign'), await ca.server(), other])
      assert.ok(!(await echo.isAnswered(clientOptions(ca, wrong))));
  });

  test('refuses at its start what cannot be used', async (t) => {
    const folder = new TlsFolder(first);
    t.after(() => folder.remove());
    const open = () => ListenerTls.open(folder.config, { clock: new ManualClock(), log: silentLogger });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(folder.config.keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await assert.rejects(open(), { code: 'unusable-certificate', message: /not the key of/ });
    rmSync(folder.config.keyFile);
    await assert.rejects(open(), { code: 'unreadable-certificate' });
  });

  test('ends handshakes that are not finished', async (t) => {
    const echo = await new Echo(new TlsFolder(first)).start(t);
    assert.equal(echo.tls.serverOptions({ rejectUnauthorized: true }).handshakeTimeout, 10_000);
    const silent = connectTcp(echo.port, '127.0.0.1');
    await once(silent, 'connect');
    assert.ok(await echo.isAnswered(trust()), 'one that says nothing holds up nobody');
    silent.destroy();
  });
});

describe('the expiry of certificates', () => {
  test('is a metric, a flag and an event when a quarter is left, and when it is over', async (t) => {
    const nowMs = Date.now();
    const ca = await createTestAuthority('ca', { nowMs, lifetimeMs: 400 * DAY_MS });
    const folder = new TlsFolder(await ca.server({ lifetimeMs: 40 * DAY_MS }), ca.certificate);
    t.after(() => folder.remove());
    const clock = new ManualClock(nowMs);
    const registry = createRegistry();
    const tls = await ListenerTls.open(folder.config, { clock, log: silentLogger });
    const events: string[] = [];
    const watch = new ExpiryWatch({
      clock,
      tls,
      busCa: ca.certificate,
      log: silentLogger,
      registry,
      onEvent: (event) => events.push('what' in event ? `${event.kind} ${event.what}` : event.kind),
    });
    watch.start();
    t.after(() => watch.stop());
    assert.deepEqual(watch.flags(), []);
    assert.match(
      await registry.metrics(),
      new RegExp(
        `holdfast_certificate_expires_timestamp_seconds{what="certificate"} ${Math.floor(nowMs / 1000) + 40 * 86_400}`,
      ),
    );
    await clock.advance(30 * DAY_MS + HOUR_MS);
    assert.deepEqual(watch.flags(), ['certificate-expires-soon']);
    await clock.advance(10 * DAY_MS);
    assert.deepEqual(watch.flags(), ['certificate-expired']);
    assert.deepEqual(events, ['certificate_expires_soon certificate', 'certificate_expired certificate']);

    folder.write(await ca.server({ lifetimeMs: 80 * DAY_MS }), ca.certificate);
    await tls.reload();
    assert.deepEqual(watch.flags(), [], 'what is in service counts');
    await clock.advance(335 * DAY_MS);
    assert.deepEqual(watch.flags(), ['certificate-expired', 'client-ca-expires-soon', 'bus-ca-expires-soon']);
  });

  test('files that cannot be used are a flag and a metric', async (t) => {
    const ca = await createTestAuthority();
    const folder = new TlsFolder(await ca.server());
    t.after(() => folder.remove());
    const clock = new ManualClock(Date.now());
    const registry = createRegistry();
    const tls = await ListenerTls.open(folder.config, { clock, log: silentLogger });
    const watch = new ExpiryWatch({ clock, tls, log: silentLogger, registry, onEvent: () => undefined });
    writeFileSync(folder.config.keyFile, 'no key');
    await tls.reload();
    assert.deepEqual(watch.flags(), ['certificate-refused']);
    const text = await registry.metrics();
    assert.match(text, /^holdfast_certificate_files_refused 1$/m);
    assert.match(text, /^holdfast_certificate_reloads\{result="refused"\} 1$/m);
  });
});
