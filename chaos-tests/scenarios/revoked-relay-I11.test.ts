import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { systemClock } from '../../src/clock/system-clock.ts';
import { createFleet, type Fleet } from '../../src/sim/fleet.ts';
import { eventually } from '../harness/eventually.ts';
import { mainArguments } from '../harness/plane-command.ts';
import { planesFor, planesUnavailable } from '../harness/planes.ts';
import { step } from '../harness/step.ts';
import { assignment, GUIDE_TEMPLATE } from '../smoke/documents.ts';

const PATIENCE_MS = 30_000;
const unavailable = planesUnavailable();
const run = promisify(execFile);

test(
  'a relay whose key was revoked is out of the bus and nobody else is; it serves its agents as before, says so, and comes back with a new bundle [I11]',
  { ...(unavailable === undefined ? {} : { skip: unavailable }), timeout: 180_000 },
  async (t) => {
    const planes = await planesFor(t, { regions: { eu: ['eu-1', 'eu-2'] } });
    const pidFile = join(planes.dir, 'nats.pid');
    writeFileSync(pidFile, `${planes.nats.pid ?? 0}\n`);
    const tokenFile = join(planes.dir, 'operator.token');
    writeFileSync(tokenFile, `${planes.operatorToken}\n`, { mode: 0o600 });
    const holdfast = (...args: string[]) =>
      run(process.execPath, [
        ...mainArguments('src/cli/main.ts'),
        '--server',
        planes.globalUrl,
        '--token-file',
        tokenFile,
        ...args,
      ]);
    const tellBus = () =>
      holdfast('region', 'nats-config', '--file', join(planes.dir, 'nats/nats.conf'), '--pid-file', pidFile);
    const agents = (relay: string, prefix: string): Fleet => {
      const { agentsWs, region } = planes.relay(relay);
      const fleet = createFleet({
        clock: systemClock,
        endpoints: [agentsWs],
        count: 3,
        transport: 'ws',
        token: planes.tokens[region] ?? '',
        region,
        seed: 11,
        heartbeatMs: 2_000,
        namePrefix: prefix,
        mix: { remembering: 1 },
        timing: { applyMs: [50, 100] },
        backoff: { firstMs: 100, longestMs: 500 },
      });
      t.after(() => fleet.stop());
      fleet.start();
      return fleet;
    };
    const applied = (fleet: Fleet, what: string) =>
      fleet.until((stats) => stats.applied === 3, PATIENCE_MS, what);

    await planes.apply(GUIDE_TEMPLATE);
    await planes.apply(assignment({ regions: ['eu'], environment: 'dev' }));
    const relay = planes.relay('eu-1');
    for (const { http } of planes.relays.values())
      await eventually(`${http} is ready`, async () => (await fetch(`${http}/ready`)).ok);
    const old = agents('eu-1', 'old');
    await applied(old, 'the agents of eu-1 are served');
    const others = ['eu-2'].map((name) => planes.relay(name));
    const links = await Promise.all(others.map(async (one) => (await one.status()).link.since));

    /** The last that it accepted: the one that revokes it may have reached it. */
    let generation = 0;
    await step(t, 'it is revoked', async () => {
      await holdfast('relay', 'revoke', 'eu', 'eu-1', '--yes');
      await tellBus();
      const { link, flags } = await eventually('eu-1 says why it is cut off', async () => {
        const status = await relay.status();
        return status.flags.includes('bus-refused') ? status : undefined;
      });
      ({ generation } = await relay.status());
      assert.equal(link.connected, false);
      assert.equal(link.refused, 'the bus refused our credentials');
      assert.ok(flags.includes('bus-refused'));
      const now = await Promise.all(others.map(async (one) => (await one.status()).link));
      assert.deepEqual(
        now.map(({ connected, since }) => [connected, since]),
        links.map((since) => [true, since]),
        'nobody else was dropped',
      );
    });

    await step(t, 'it serves what it has, also after its restart and to new agents [I11]', async () => {
      await planes.apply(assignment({ regions: ['eu'], environment: 'prod' }));
      const [eu2] = others;
      await eventually(
        'eu-2 accepts what is new',
        async () => ((await eu2?.status())?.generation ?? 0) > generation,
      );
      await relay.process.killGroup();
      relay.process.start();
      await relay.answers();
      await applied(agents('eu-1', 'new'), 'new agents of the revoked relay are served');
      await old.until(({ connected }) => connected === 3, PATIENCE_MS, 'its agents are back');
      const status = await eventually('the restarted relay says so, too', async () => {
        const one = await relay.status();
        return one.link.refused ? one : undefined;
      });
      assert.equal(status.generation, generation, 'nothing new reached it');
      for (const agent of old.agents()) assert.deepEqual([agent.applied.length, agent.alarms], [1, []]);
    });

    await step(t, 'it comes back with a new bundle', async () => {
      const folder = dirname(relay.joinFile);
      const seed = (): string =>
        (JSON.parse(readFileSync(relay.joinFile, 'utf8')) as { nats: { nkey_seed: string } }).nats.nkey_seed;
      const revoked = seed();
      await holdfast('relay', 'add', 'eu', 'eu-1', '--out', folder);
      renameSync(join(folder, 'eu-1.join.json'), relay.joinFile);
      assert.notEqual(seed(), revoked, 'the old key stays dead');
      await tellBus();
      await relay.process.stop();
      relay.process.start();
      await relay.answers();
      await eventually(
        'it is connected, on the newest generation, and its agents with it',
        async () => {
          const { link, flags, generation: now } = await relay.status();
          return (
            link.connected &&
            !flags.includes('bus-refused') &&
            now > generation &&
            old.agents().every(({ applied: all }) => all.length === 2)
          );
        },
        PATIENCE_MS,
      );
      await eventually('what happened meanwhile is in the audit', async () => {
        const kinds = (await planes.events()).filter(({ region }) => region === 'eu').map(({ kind }) => kind);
        return ['relay_removed', 'bus_refused'].every((kind) => kinds.includes(kind));
      });
    });
  },
);
