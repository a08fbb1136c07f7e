import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type Ceremony, createCeremony, nextRoot } from '../../src/trust/ceremony.ts';
import { generateKey } from '../../src/trust/keys.ts';
import { loadSigningKeys } from './key-directory.ts';

const NOW_MS = Date.UTC(2030, 0, 1);
let dir: string;
let ceremony: Ceremony;

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
}
function load(production = false) {
  return loadSigningKeys(dir, { production });
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'holdfast-keys-'));
  ceremony = createCeremony({ rootKeys: 3, threshold: 2, nowMs: NOW_MS });
  for (const { path, text } of ceremony.files) if (!path.startsWith('root-')) write(path, text);
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the directory of signing keys', () => {
  it('is read whole, without the root keys, which stay offline', () => {
    const keys = load(true);
    assert.equal(keys.plane, ceremony.plane);
    assert.equal(keys.contentKey.keyid, ceremony.contentKey.keyid);
    assert.deepEqual(keys.roots.fleet.map(Buffer.from), [Buffer.from(ceremony.roots.fleet)]);
  });

  it('follows the chain of roots to the newest, whose keys are the ones that count', () => {
    const contentKey = generateKey('content');
    const { fleet } = ceremony.roots;
    const [one, two] = ceremony.rootKeys;
    const signers = [one, two].filter((key) => key !== undefined);
    write('fleet/2.root.json', nextRoot({ previous: fleet, nowMs: NOW_MS, contentKey, signers }));
    assert.throws(() => load(), { code: 'bad-keys', message: /content\.key\.json for targets/ });
    write('content.key.json', contentKey.toFile());
    assert.equal(load().fleetRoot.version, 2);
    assert.equal(load().roots.fleet.length, 2);
  });

  it('is refused with a root that too few signed, or with a gap', () => {
    const { fleet } = ceremony.roots;
    const [one] = ceremony.rootKeys;
    const next = nextRoot({ previous: fleet, nowMs: NOW_MS, signers: one ? [one] : [] });
    write('fleet/2.root.json', next);
    assert.throws(() => load(), { code: 'bad-keys' });
    rmSync(join(dir, 'fleet/2.root.json'));
    write('fleet/3.root.json', next);
    assert.throws(() => load(), { code: 'bad-keys', message: /gap/ });
  });

  it("is refused with another installation's artifacts or keys", () => {
    const other = createCeremony({ rootKeys: 1, threshold: 1, nowMs: NOW_MS });
    write('artifacts/1.root.json', other.roots.artifacts);
    assert.throws(() => load(), { code: 'bad-keys', message: /different installations/ });
    write('artifacts/1.root.json', ceremony.roots.artifacts);
    write('fresh.key.json', other.freshKey.toFile());
    assert.throws(() => load(), { code: 'bad-keys', message: /fresh\.key\.json/ });
  });

  it('says which file is missing', () => {
    rmSync(join(dir, 'fresh.key.json'));
    assert.throws(() => load(), { code: 'no-keys', message: /fresh\.key\.json/ });
    assert.throws(() => loadSigningKeys(join(dir, 'nowhere'), { production: false }), { code: 'no-keys' });
  });

  it('of development is refused in production, by its root and by its key files', () => {
    const development = createCeremony({ rootKeys: 1, threshold: 1, nowMs: NOW_MS, development: true });
    for (const { path, text } of development.files) write(path, text);
    assert.equal(load().development, true);
    assert.throws(() => load(true), { code: 'development-keys' });
  });
});
