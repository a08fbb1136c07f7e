import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  mergeNatsServerConfig,
  natsServerConfig,
  readNatsServerConfig,
  removeFromNatsServerConfig,
  ServerConfigError,
} from './server-config.ts';
import { createUserKey } from './user-key.ts';

const key = () => createUserKey().publicKey;
const fails = (code: string) => (error: unknown) => error instanceof ServerConfigError && error.code === code;
const json = (text: string) => JSON.parse(text.replace(/^#.*$/gm, '')) as ConfigFile;

interface ConfigFile {
  http?: string;
  accounts: Record<
    string,
    { users: unknown[]; exports?: { accounts: string[]; service?: string; stream?: string }[] }
  >;
}

const model = {
  listen: '127.0.0.1:4222',
  storeDir: '/var/lib/nats',
  global: { publicKey: key() },
  regions: [
    {
      name: 'eu',
      relays: [
        { name: 'eu-1', publicKey: key() },
        { name: 'eu-2', publicKey: key() },
      ],
    },
    { name: 'us', relays: [{ name: 'us-1', publicKey: key() }] },
  ],
};

describe('nats-server config', () => {
  test('gives each relay its own subjects and no more', () => {
    const { accounts } = json(natsServerConfig(model));
    const user = accounts.HOLDFAST_REGION_eu!.users[0] as { permissions: unknown };
    assert.deepEqual(user.permissions, {
      publish: {
        allow: ['hf.v1.up.eu.eu-1', 'hf.v1.rpc.eu.eu-1.*', '$JS.API.DIRECT.GET.CFG.hf.v1.cfg.eu.>'],
      },
      subscribe: { allow: ['hf.v1.bell.eu', 'hf.v1.ask.eu.eu-1', '_INBOX.eu.eu-1.>'] },
      allow_responses: { max: 1, expires: '1m' },
    });
    const offered = accounts.HOLDFAST!.exports!;
    for (const { accounts: to, service, stream } of offered) {
      assert.equal(to.length, 1, 'an export without accounts would be open to all');
      const region = to[0]!.replace('HOLDFAST_REGION_', '');
      assert.ok(`${service ?? stream}.`.includes(`.${region}.`), `${service ?? stream} to ${region}`);
    }
  });

  test('merging the same twice changes nothing, and a new relay leaves the others as they were', () => {
    const first = natsServerConfig(model);
    assert.equal(mergeNatsServerConfig(first, model), first);
    const added = mergeNatsServerConfig(first, {
      regions: [{ name: 'eu', relays: [{ name: 'eu-3', publicKey: key() }] }],
    });
    assert.deepEqual(
      readNatsServerConfig(added).regions.map(({ name, relays }) => [
        name,
        relays.map((relay) => relay.name),
      ]),
      [
        ['eu', ['eu-1', 'eu-2', 'eu-3']],
        ['us', ['us-1']],
      ],
    );
    assert.equal(removeFromNatsServerConfig(added, 'eu', 'eu-3'), first);
  });

  test('a replaced key takes the relay’s old one out', () => {
    const publicKey = key();
    const changed = mergeNatsServerConfig(natsServerConfig(model), {
      regions: [{ name: 'us', relays: [{ name: 'us-1', publicKey }] }],
    });
    assert.deepEqual(readNatsServerConfig(changed).regions[1]!.relays, [{ name: 'us-1', publicKey }]);
    assert.ok(!changed.includes(model.regions[1]!.relays[0]!.publicKey));
  });

  test('a removed region leaves nothing of itself', () => {
    const without = removeFromNatsServerConfig(natsServerConfig(model), 'us');
    assert.ok(!/[._]us\b/.test(without));
  });

  test('an operator’s own accounts and settings stay', () => {
    const file = json(natsServerConfig(model));
    file.http = '127.0.0.1:8222';
    file.accounts.THEIRS = { users: [{ user: 'a', password: 'b' }] };
    const merged = json(mergeNatsServerConfig(JSON.stringify(file), { regions: [] }));
    assert.equal(merged.http, '127.0.0.1:8222');
    assert.deepEqual(merged.accounts.THEIRS, file.accounts.THEIRS);
  });

  test('names that would widen a subject, seeds, and one key for two users are refused', () => {
    const regions = (name: string, relay: string, publicKey: string) => ({
      ...model,
      regions: [...model.regions, { name, relays: [{ name: relay, publicKey }] }],
    });
    for (const name of ['*', '>', 'a.b', 'EU', '', 'x'.repeat(33)]) {
      assert.throws(() => natsServerConfig(regions(name, 'r', key())), fails('bad-name'), name);
      assert.throws(() => natsServerConfig(regions('ap', name, key())), fails('bad-name'), name);
    }
    assert.throws(() => natsServerConfig(regions('ap', 'ap-1', createUserKey().seed)), fails('bad-key'));
    const taken = model.regions[0]!.relays[0]!.publicKey;
    assert.throws(() => natsServerConfig(regions('ap', 'ap-1', taken)), fails('key-in-use'));
  });

  test('a file that somebody wrote by hand is left alone', () => {
    assert.throws(() => mergeNatsServerConfig('listen: 4222', model), fails('unreadable'));
    assert.throws(() => mergeNatsServerConfig(undefined, { regions: [] }), fails('incomplete'));
  });
});
