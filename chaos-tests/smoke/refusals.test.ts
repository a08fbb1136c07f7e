import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { subjects } from '../../src/bus/bus.ts';
import { openGlobalBus } from '../../src/bus/nats-bus.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { generateKey, parseKeyFile } from '../../src/trust/keys.ts';
import { signMetadata } from '../../src/trust/sign.ts';
import { decodeHead, encodeHead } from '../../src/wire/codec.ts';
import type { Head } from '../../src/wire/messages.ts';
import { eventually } from '../harness/eventually.ts';
import { planesFor, planesUnavailable } from '../harness/planes.ts';
import { assignment, GUIDE_TEMPLATE } from './documents.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

type Signed = Record<string, never> & { version: number };
const signedPart = (file: Uint8Array): Signed =>
  (JSON.parse(Buffer.from(file).toString()) as { signed: Signed }).signed;

test(
  'whoever can write the stream gets forged, replayed, truncated, foreign and expired updates refused by their codes, and the region keeps what it had [I3 I11 I12]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const planes = await planesFor(t);
    const relay = planes.relay('eu-1');
    await planes.apply(GUIDE_TEMPLATE);
    const bus = openGlobalBus({
      servers: [planes.natsUrl],
      nkeySeed: planes.natsSeed,
      clock: systemClock,
      log: silentLogger,
    });
    t.after(() => bus.close());
    await eventually('the attacker is connected', () => bus.link().connected);

    const acceptedHead = async (environment: 'dev' | 'prod'): Promise<{ head: Head; generation: number }> => {
      const result = await planes.apply(assignment({ regions: ['eu', 'us'], environment }));
      const generation = result.regions.find(({ name }) => name === 'eu')?.generation;
      assert.ok(generation);
      await eventually('the relay accepted it', async () => (await relay.status()).generation === generation);
      const body = await bus.getLast(subjects.head('eu'));
      assert.ok(body);
      return { head: decodeHead(body), generation };
    };
    const old = await acceptedHead('dev');
    const current = await acceptedHead('prod');
    // From here on the global plane is frozen, so that it cannot mend what the attacker does.
    await planes.global.kill('SIGSTOP');

    const freshKey = parseKeyFile(readFileSync(join(planes.keysDir, 'fresh.key.json'), 'utf8'), 'fresh');
    const timestamp = signedPart(current.head.timestamp);
    const foreign = await bus.getLast(subjects.head('us'));
    assert.ok(foreign);
    const attacks: { what: string; code: string; head: Uint8Array }[] = [
      {
        what: 'truncated',
        code: 'malformed',
        head: encodeHead({ ...current.head, timestamp: current.head.timestamp.slice(0, -20) }),
      },
      { what: 'replayed', code: 'rollback', head: encodeHead(old.head) },
      { what: "another region's", code: 'wrong-region', head: foreign },
      {
        what: 'forged with keys of its own',
        code: 'unsigned',
        head: encodeHead({
          ...current.head,
          timestamp: signMetadata({ ...timestamp, version: timestamp.version + 1 }, [generateKey('fresh')]),
        }),
      },
      {
        what: 'signed, but expired',
        code: 'expired',
        head: encodeHead({
          ...current.head,
          timestamp: signMetadata(
            { ...timestamp, version: timestamp.version + 1, expires: '2020-01-01T00:00:00Z' },
            [freshKey],
          ),
        }),
      },
      {
        what: 'signed, of the same version, with another content',
        code: 'equal-version',
        head: encodeHead({
          ...current.head,
          timestamp: signMetadata({ ...timestamp, expires: '2099-01-01T00:00:00Z' }, [freshKey]),
        }),
      },
    ];
    for (const { what, code, head } of attacks) {
      await bus.putLast(subjects.head('eu'), head);
      bus.publish(subjects.bell('eu'), new Uint8Array());
      await eventually(`${what} is refused as ${code}`, async () =>
        (await relay.status()).refusals.some((refusal) => refusal.code === code),
      );
      const status = await relay.status();
      assert.equal(status.generation, current.generation, `${what}: the generation stands`);
    }
    const metrics = await (await fetch(relay.metrics)).text();
    for (const { code } of attacks)
      assert.match(metrics, new RegExp(`holdfast_update_refusals_total\\{code="${code}"\\} [1-9]`));

    // The region can still take the next true update, and the refusals are in the audit.
    await planes.global.kill('SIGCONT');
    const next = await acceptedHead('dev');
    assert.ok(next.generation > current.generation);
    await eventually('the refusals reached the audit', async () => {
      const told = (await planes.events())
        .filter(({ kind }) => kind === 'update_refused')
        .map(({ detail }) => detail['code']);
      return attacks.every(({ code }) => told.includes(code));
    });
  },
);
