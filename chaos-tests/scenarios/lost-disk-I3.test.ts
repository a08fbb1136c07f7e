import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { agentsOf, allRun, appliedProblems } from '../harness/running-agents.ts';
import { eventually } from '../harness/eventually.ts';
import { ManagedProcess } from '../harness/managed-process.ts';
import { oneRegion, textOf } from '../harness/settled-region.ts';
import { mainArguments, run } from '../harness/plane-command.ts';
import { type Planes, planesUnavailable } from '../harness/planes.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

/** The relay as it is when its disk was replaced, on ports of its own. */
async function emptyRelay(planes: Planes) {
  const { process, joinFile } = planes.relay('eu-1');
  const dataDir = join(planes.dir, 'empty');
  const file = join(planes.dir, 'empty.yaml');
  const any = '127.0.0.1:0';
  writeFileSync(
    file,
    JSON.stringify({
      server: { websocket: { endpoint: any }, http: { endpoint: any } },
      telemetry: { metrics: { endpoint: any } },
      relay: { data_dir: dataDir, nats_servers: ['nats://127.0.0.1:1'] },
    }),
  );
  const args = [...mainArguments('regional/main.ts'), '--config', file, '--join', joinFile];
  const empty = new ManagedProcess('empty', join(planes.dir, 'empty.log'), {
    ...process.command,
    args: [...args, '--exit-with-parent'],
  });
  empty.start();
  const { http, gateway } = await eventually(
    'it listens',
    () =>
      JSON.parse(readFileSync(join(dataDir, 'endpoints.json'), 'utf8')) as Record<
        'http' | 'gateway',
        { port: number }
      >,
  );
  return {
    process: empty,
    http: `http://127.0.0.1:${http.port}`,
    agents: `http://127.0.0.1:${gateway.port}/v1/opamp`,
  };
}

test(
  'a relay that lost its disk while cut off serves nothing until a file is imported, takes only what is signed, and then works as before [I3 I5]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const region = await oneRegion(t);
    const { planes, relay, link, fleet } = region;
    const config = ['--config', join(planes.dir, 'eu-1/holdfast.yaml'), '--join', relay.joinFile];
    const file = join(planes.dir, 'content.json');
    assert.equal((await run('regional/main.ts', ...config, '--export', file)).code, 0);
    const before = await region.generation();
    const offers = () => fleet.agents().map((agent) => agent.offers);
    const offered = offers();

    link.cut();
    await relay.process.killGroup();
    planes.recorder.replaces('eu-1', 'a new disk');
    rmSync(relay.dataDir, { recursive: true });
    // Elsewhere, as agents that met it would wait half a minute before they come again.
    const empty = await emptyRelay(planes);
    t.after(() => empty.process.stop());
    assert.equal((await fetch(`${empty.http}/ready`)).status, 503, 'it does not say that it serves');
    const token = `Bearer ${planes.tokens['eu']}`;
    const asked = await fetch(empty.agents, { method: 'POST', headers: { authorization: token }, body: '' });
    assert.equal(asked.status, 503, 'an agent is told to come again, not that it is a stranger');
    await empty.process.stop();

    // Somebody on the way changed one character of a config.
    const forged = join(planes.dir, 'forged.json');
    const content = JSON.parse(readFileSync(file, 'utf8')) as { blobs: string[] };
    const blobs = content.blobs.map((blob) =>
      Buffer.from(Buffer.from(blob, 'base64').toString().replace('content-0', 'content-9')).toString(
        'base64',
      ),
    );
    assert.notDeepEqual(blobs, content.blobs);
    writeFileSync(forged, JSON.stringify({ ...content, blobs }));
    const refused = await run('regional/main.ts', ...config, '--import', forged);
    assert.equal(refused.code, 1, refused.notes);

    const taken = await run('regional/main.ts', ...config, '--import', file);
    assert.equal(taken.code, 0, taken.notes);
    relay.process.start();
    await relay.answers();
    const alone = await relay.status();
    assert.equal(alone.generation, before);
    assert.equal(alone.trust, 'stale', 'nobody vouches for what a file brought');
    assert.ok(alone.flags.includes('imported'));
    await eventually('the agents are in force', async () => {
      const agents = await relay.agents();
      return (
        agents.length === 4 && agents.every(({ connected, status }) => connected && status === 'applied')
      );
    });
    assert.deepEqual(offers(), offered, 'they run it: there is nothing to offer');
    const newcomers = agentsOf(t, planes, 'eu-1', { seed: 2, count: 2 });
    await allRun(newcomers, textOf(0));

    link.heal();
    await eventually('it is fresh', async () => {
      const { trust, flags } = await relay.status();
      return trust === 'fresh' && !flags.includes('imported');
    });
    await region.change();
    await region.converges();
    await allRun(newcomers, textOf(1));
    await eventually('the import is in the audit', async () =>
      (await planes.events()).some(
        ({ kind, detail }) => kind === 'content_imported' && detail['generation'] === before,
      ),
    );
    assert.deepEqual(appliedProblems([...fleet.agents(), ...newcomers.agents()]), []);
    await planes.judge({ settled: true });
  },
);
