import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { Updater } from 'tuf-js';
import { systemClock } from '../../src/clock/system-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { nextRoot } from '../../src/trust/ceremony.ts';
import { generateKey } from '../../src/trust/keys.ts';
import { sha256Hex } from '../../src/trust/metadata.ts';
import { verifyMetadata } from '../../src/trust/verify.ts';
import { TestPublisher, type TestRelease } from '../acceptance/test-publisher.ts';
import { TrustStore } from '../acceptance/trust-store.ts';
import { createTufMirror, type TufMirror } from './tuf-mirror.ts';

let directory: string;
before(() => {
  directory = mkdtempSync(join(tmpdir(), 'tuf-mirror-'));
});
after(() => rmSync(directory, { recursive: true, force: true }));

/** A relay's store, filled in real time, because stock clients read the machine's clock. */
function relay() {
  const publisher = new TestPublisher(systemClock);
  const store = TrustStore.open({
    path: ':memory:',
    plane: publisher.plane,
    region: 'eu',
    roots: publisher.roots,
    log: silentLogger,
  });
  const mirror = createTufMirror(store);
  const accept = (release: TestRelease): TestRelease => {
    for (const root of publisher.roots.slice(store.state().root.version)) store.acceptRoot(root);
    const { timestamp, snapshot, targets } = release;
    const update = verifyMetadata(
      store.state(),
      { timestamp, snapshot, targets },
      { plane: publisher.plane, region: 'eu', nowMs: systemClock.now() },
    );
    if (update.kind === 'refreshed') store.refresh(update);
    else if (update.kind === 'generation') store.accept(update, release, { nowMs: systemClock.now() });
    return release;
  };
  return { publisher, store, mirror, accept };
}

/** Serves a mirror over real HTTP for as long as `use` runs. */
async function served(mirror: TufMirror, use: (baseUrl: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const file = mirror(path);
    response.writeHead(file ? 200 : 404).end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/tuf/region/eu`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function clientDirectory(name: string, root: Uint8Array): { metadataDir: string; targetDir: string } {
  const metadataDir = join(directory, name, 'metadata');
  const targetDir = join(directory, name, 'targets');
  for (const path of [metadataDir, targetDir]) mkdirSync(path, { recursive: true });
  writeFileSync(join(metadataDir, 'root.json'), root);
  return { metadataDir, targetDir };
}

/**
 * Everything that can happen to keys: a thief's release with the largest version, a root that takes the keys from him,
 * then four more roots, each with another root key, one with other online keys again.
 */
function* history({ publisher, accept }: ReturnType<typeof relay>): Generator<TestRelease> {
  let release = accept(publisher.release({ 1: 'a: 1\n' }));
  yield release;
  release = accept(publisher.refresh(release));
  yield release;
  yield accept(publisher.release({ 2: 'a: 2\n' }));
  const { versions } = publisher;
  const top = Number.MAX_SAFE_INTEGER - 1;
  publisher.versions = { timestamp: top, snapshot: top, targets: top };
  yield accept(publisher.release({ 3: 'evil: 3\n' }));
  publisher.versions = versions;
  let rootKeys = [...publisher.ceremony.rootKeys];
  for (let round = 1; round <= 5; round++) {
    const online = round % 3 === 1 && { freshKey: generateKey('fresh'), contentKey: generateKey('content') };
    const keys = round === 1 ? rootKeys : [...rootKeys.slice(1), generateKey('root')];
    publisher.roots.push(
      nextRoot({
        previous: publisher.newestRoot,
        nowMs: systemClock.now(),
        ...online,
        rootKeys: { keys, threshold: 2 },
        signers: [...new Set([...rootKeys, ...keys])],
      }),
    );
    rootKeys = keys;
    if (online) Object.assign(publisher, online);
    // The thief's first root is followed step by step, the others by one client that was away meanwhile.
    if (round === 2 || round === 3) continue;
    yield accept(publisher.release({ [round + 3]: `a: ${round + 3}\n` }));
  }
}

test('tuf-js, given the first root, follows: refreshes, a thief’s 2^53 - 1, the root that ends it, five roots', async () => {
  const site = relay();
  await served(site.mirror, async (url) => {
    const directories = clientDirectory('tuf-js', site.publisher.ceremony.roots.fleet);
    const download = async (folders: typeof directories): Promise<Buffer> => {
      const client = new Updater({ ...folders, metadataBaseUrl: url, targetBaseUrl: `${url}/targets` });
      await client.refresh();
      const target = await client.getTargetInfo('manifest.json');
      assert.ok(target);
      return readFileSync(await client.downloadTarget(target));
    };
    for (const release of history(site))
      assert.deepEqual(await download(directories), Buffer.from(release.manifest), `${release.generation}`);
    assert.equal(site.store.state().root.version, 6);
    const newcomer = clientDirectory('tuf-js-new', site.publisher.ceremony.roots.fleet);
    assert.deepEqual(await download(newcomer), await download(directories));
  });
});

test('tuf-js refuses a mirror whose files were touched', async () => {
  const { publisher, mirror, accept } = relay();
  accept(publisher.release({ 1: 'a: 1\n' }));
  const touched: TufMirror = (path) => {
    const file = mirror(path);
    if (!file || !path.endsWith('.targets.json')) return file;
    const text = Buffer.from(file.body).toString().replace('"x-region":"eu"', '"x-region":"us"');
    return { ...file, body: Buffer.from(text) };
  };
  await served(touched, async (url) => {
    const directories = clientDirectory('touched', publisher.ceremony.roots.fleet);
    const client = new Updater({ ...directories, metadataBaseUrl: url, targetBaseUrl: `${url}/targets` });
    await assert.rejects(client.refresh(), /targets/);
  });
});

/** Where python-tuf is kept between runs; made where Python and pip are, once. */
const VENV = join(import.meta.dirname, '../../.holdfast/python-tuf');
const INSTALL_TIMEOUT_MS = 90_000;

/** A Python that has python-tuf, or the reason why there is none. */
function pythonTuf(): { python: string } | { reason: string } {
  const has = (python: string): boolean =>
    spawnSync(python, ['-c', 'import tuf.ngclient'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
  const inVenv = join(VENV, 'bin/python');
  for (const python of ['python3', inVenv]) if (has(python)) return { python };
  const run = (command: string, args: string[]): boolean =>
    spawnSync(command, args, { stdio: 'ignore', timeout: INSTALL_TIMEOUT_MS }).status === 0;
  if (!run('python3', ['-m', 'venv', VENV])) return { reason: 'there is no Python with venv and pip here' };
  run(inVenv, ['-m', 'pip', 'install', '--quiet', '--retries', '0', '--timeout', '15', 'tuf']);
  return has(inVenv) ? { python: inVenv } : { reason: 'python-tuf could not be installed here' };
}

const found = pythonTuf();
test(
  'python-tuf, given the first root, follows the same history',
  { skip: 'reason' in found && found.reason },
  async () => {
    const site = relay();
    await served(site.mirror, async (url) => {
      const { metadataDir, targetDir } = clientDirectory('python', site.publisher.ceremony.roots.fleet);
      const script = join(directory, 'client.py');
      writeFileSync(
        script,
        `import sys
from tuf.ngclient import Updater
metadata, targets, url = sys.argv[1:]
with open(metadata + "/root.json", "rb") as file:
    root = file.read()
try:
    client = Updater(metadata + "/py", url, targets, url + "/targets", bootstrap=root)
except TypeError:
    import os, shutil
    os.makedirs(metadata + "/py", exist_ok=True)
    shutil.copy(metadata + "/root.json", metadata + "/py/root.json")
    client = Updater(metadata + "/py", url, targets, url + "/targets")
client.refresh()
info = client.get_targetinfo("manifest.json")
print(client.download_target(info))
`,
      );
      mkdirSync(join(metadataDir, 'py'), { recursive: true });
      assert.ok('python' in found);
      for (const release of history(site)) {
        const args = [script, metadataDir, targetDir, url];
        const { stdout }: { stdout: string } = await promisify(execFile)(found.python, args);
        assert.deepEqual(readFileSync(stdout.trim()), Buffer.from(release.manifest));
      }
    });
  },
);

test('what is not of the repository is not there: bodies, credentials, other regions, paths that climb', () => {
  const { publisher, store, mirror, accept } = relay();
  const release = accept(publisher.release({ 1: 'a: 1\n' }, { token: 'secret' }));
  for (const sha256 of release.blobs.keys()) {
    assert.ok(store.body(sha256));
    for (const name of [`${sha256}.manifest.json`, sha256, `${sha256}.json`])
      assert.equal(mirror(`/tuf/region/eu/targets/${name}`), undefined);
  }
  const paths = [
    '',
    '/',
    '/tuf/region/eu/',
    '/tuf/region/us/timestamp.json',
    '/tuf/region/eu/../eu/timestamp.json',
    '/tuf/region/eu/0.root.json',
    '/tuf/region/eu/2.root.json',
    '/tuf/region/eu/9007199254740993.root.json',
    '/tuf/region/eu/timestamp.json/',
    '/tuf/region/eu/snapshot.json',
    '/tuf/region/eu/1.timestamp.json',
  ];
  for (const path of paths) assert.equal(mirror(path), undefined, path);
});

test('files are served byte for byte as signed, the newest beside the earlier ones', () => {
  const { publisher, mirror, accept } = relay();
  const old = accept(publisher.release({ 1: 'a: 1\n' }));
  const release = accept(publisher.release({ 2: 'a: 2\n' }));
  const get = (name: string): Buffer => Buffer.from(mirror(`/tuf/region/eu/${name}`)?.body ?? []);
  assert.deepEqual(get('timestamp.json'), Buffer.from(release.timestamp));
  assert.deepEqual(get('root.json'), Buffer.from(publisher.ceremony.roots.fleet));
  assert.deepEqual(get('1.root.json'), Buffer.from(publisher.ceremony.roots.fleet));
  for (const one of [old, release]) {
    assert.deepEqual(get(`${one.versions.targets}.targets.json`), Buffer.from(one.targets));
    assert.deepEqual(get(`${one.versions.snapshot}.snapshot.json`), Buffer.from(one.snapshot));
    assert.deepEqual(get(`targets/${sha256Hex(one.manifest)}.manifest.json`), Buffer.from(one.manifest));
  }
});

test('before anything is accepted there are roots and nothing else', () => {
  const { mirror } = relay();
  assert.ok(mirror('/tuf/region/eu/1.root.json'));
  assert.equal(mirror('/tuf/region/eu/timestamp.json'), undefined);
});
