import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createUserKey } from '../bus/user-key.ts';
import {
  formatJoinBundle,
  type JoinBundle,
  JoinBundleError,
  parseJoinBundle,
  redactJoinBundle,
} from './join-bundle.ts';

const { seed } = createUserKey();
const bundle: JoinBundle = {
  schema: 'holdfast.join/v1',
  plane: 'b7c1',
  region: 'eu',
  relay: 'eu-1',
  nats: { servers: ['tls://nats.example:4222'], nkey_seed: seed },
  roots: { fleet: ['{"signed":{},"signatures":[]}'], artifacts: [] },
};

describe('join bundle', () => {
  test('is read as it was written, the roots to the byte', () => {
    assert.deepEqual(parseJoinBundle(formatJoinBundle(bundle)), bundle);
  });

  test('names everything that is wrong with it at once, and never the seed', () => {
    const wrong = {
      ...bundle,
      region: 'EU!',
      extra: 1,
      nats: { servers: [], nkey_seed: `${seed}x` },
      roots: { fleet: [], artifacts: [] },
    };
    assert.throws(
      () => parseJoinBundle(JSON.stringify(wrong)),
      (error) => {
        assert.ok(error instanceof JoinBundleError);
        for (const field of ['region', 'extra', 'nats.servers', 'nats.nkey_seed', 'roots.fleet'])
          assert.ok(error.message.includes(field), `${field} in: ${error.message}`);
        assert.ok(!error.message.includes(seed));
        return true;
      },
    );
  });

  test('that is cut short is refused without quoting it', () => {
    assert.throws(
      () => parseJoinBundle(formatJoinBundle(bundle).slice(0, -40)),
      (error) =>
        error instanceof JoinBundleError &&
        !error.message.includes(seed.slice(0, 10)) &&
        error.cause === undefined,
    );
  });

  test('is shown without its seed', () => {
    assert.ok(!JSON.stringify(redactJoinBundle(bundle)).includes(seed));
    assert.equal(bundle.nats.nkey_seed, seed);
  });
});
