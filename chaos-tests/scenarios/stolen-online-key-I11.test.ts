import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { regionListSchema } from '../../src/api/index.ts';
import { BLOB_PART_BYTES, subjects } from '../../src/bus/bus.ts';
import { openGlobalBus } from '../../src/bus/nats-bus.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import { createFleet } from '../../src/sim/fleet.ts';
import { parseKeyFile } from '../../src/trust/keys.ts';
import { sha256Hex } from '../../src/trust/metadata.ts';
import { signRelease } from '../../src/trust/sign.ts';
import { encodeHead } from '../../src/wire/codec.ts';
import { eventually } from '../harness/eventually.ts';
import { mainArguments } from '../harness/plane-command.ts';
import { type Planes, planesFor, planesUnavailable } from '../harness/planes.ts';
import { assignment, GUIDE_TEMPLATE } from '../smoke/documents.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TOP = Number.MAX_SAFE_INTEGER;
const EVIL = 'receivers: {evil: {}}\n';
const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

/** The command line as an operator types it on the global plane's host. */
async function holdfast(planes: Planes, ...args: string[]): Promise<string> {
  const cli = [...mainArguments('src/cli/main.ts'), ...args];
  const tokenFile = join(planes.dir, 'global/data/operator.token');
  const env = { ...process.env, HOLDFAST_SERVER: planes.globalUrl, HOLDFAST_TOKEN_FILE: tokenFile };
  const child = spawn(process.execPath, cli, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, notes] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (notes += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  assert.equal(code, 0, `${args.join(' ')}: ${notes}`);
  return out;
}

/** What a thief makes with both online keys: the largest version there is, with a content of his. */
function stolenRelease(planes: Planes) {
  const read = (name: string): string => readFileSync(join(planes.keysDir, name), 'utf8');
  const body = Buffer.from(EVIL);
  const blobs = new Map([[sha256Hex(body), body]]);
  const text = JSON.stringify({
    schema: 1,
    tokens: [{ id: 'known', sha256: sha256Hex(Buffer.from(planes.tokens['eu']!)) }],
  });
  const credentials = Buffer.from(text);
  blobs.set(sha256Hex(credentials), credentials);
  const manifest: Manifest = {
    ...{
      schema: 1,
      requires: [],
      plane: planes.plane,
      region: 'eu',
      generation: TOP,
      compiled_at_ms: systemClock.now(),
    },
    assignments: [
      {
        ...{ uid: 'evil', name: 'evil', priority: 1, selector: {}, salt: 's' },
        variants: [{ steps: [{ below: 10_000, revision: TOP }] }],
      },
    ],
    revisions: {
      [TOP]: {
        files: [{ name: '', content_type: 'text/yaml', sha256: sha256Hex(body), length: body.length }],
      },
    },
    sections: { credentials: { sha256: sha256Hex(credentials), length: credentials.length } },
    policy: { offline: { enrol: 'allow', commands: 'allow' }, timestamp_lifetime_s: 86_400 },
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  blobs.set(sha256Hex(bytes), bytes);
  const release = signRelease({
    ...{ plane: planes.plane, region: 'eu', generation: TOP, manifest: bytes, nowMs: systemClock.now() },
    timestampLifetimeMs: 86_400_000,
    root: readFileSync(join(planes.keysDir, 'fleet/1.root.json')),
    contentKey: parseKeyFile(read('content.key.json')),
    freshKey: parseKeyFile(read('fresh.key.json')),
    previous: { timestamp: TOP - 1, snapshot: TOP - 1, targets: TOP - 1 },
  });
  return { blobs, head: encodeHead({ ...release, rootVersion: 1 }) };
}

test(
  'a thief with both online keys puts generation 2^53 - 1 into a region: a new root ends it, and the region accepts again [I11]',
  { ...skip, timeout: 120_000 },
  async (t) => {
    const planes = await planesFor(t, {
      unjudged:
        'who has the keys is believed until a root takes them away, and what he signed is gone with them',
    });
    await planes.apply(GUIDE_TEMPLATE);
    await planes.apply(assignment({ regions: ['eu', 'us'], environment: 'dev' }));
    const generation = async (name: string): Promise<number> =>
      (await planes.relay(name).status()).generation;
    for (const name of ['eu-1', 'us-1'])
      await eventually(`${name} serves`, async () => (await generation(name)) > 0);
    const fleet = createFleet({
      ...{ clock: systemClock, endpoints: [planes.relay('eu-1').agentsWs], count: 3, transport: 'ws' },
      ...{ token: planes.tokens['eu']!, region: 'eu', seed: 5, heartbeatMs: 2_000, mix: { remembering: 1 } },
      ...{ timing: { applyMs: [50, 100] }, backoff: { firstMs: 100, longestMs: 1_000 } },
    });
    t.after(() => fleet.stop());
    fleet.start();
    const runs = (what: string) =>
      eventually(`the agents run ${what}`, () =>
        fleet.agents().every(({ running, status }) => {
          const bodies = Object.values(fleet.content(running ?? '') ?? {});
          return status === 'applied' && bodies.some((body) => body.includes(what));
        }),
      );
    await runs('dev');

    const thief = openGlobalBus({
      ...{ servers: [planes.natsUrl], nkeySeed: planes.natsSeed, clock: systemClock, log: silentLogger },
    });
    t.after(() => thief.close());
    const stolen = stolenRelease(planes);
    await eventually('the thief’s generation is in force', async () => {
      // The plane puts its own back every two seconds, so he insists.
      for (const [sha256, body] of stolen.blobs)
        for (let part = 0; part * BLOB_PART_BYTES < body.length; part++)
          await thief.putLast(subjects.blobPart('eu', sha256, part), body.subarray(part * BLOB_PART_BYTES));
      await thief.putLast(subjects.head('eu'), stolen.head);
      thief.publish(subjects.bell('eu'), new Uint8Array());
      return (await generation('eu-1')) === TOP;
    });
    await runs('evil');
    await planes.apply(assignment({ regions: ['eu', 'us'], environment: 'staging' }));
    await eventually('eu refuses what the plane signs', async () =>
      (await planes.relay('eu-1').status()).refusals.some(({ code }) => code === 'rollback'),
    );
    await eventually('the plane says that somebody else signs', async () => {
      const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
      return items.find(({ name }) => name === 'eu')?.flags.includes('unknown-generation') === true;
    });
    assert.match(await holdfast(planes, 'status'), /unknown-generation/);

    const proposal = join(planes.dir, 'root-2.json');
    await holdfast(planes, 'keys', 'rotate', 'content', 'fresh', '--dir', planes.keysDir, '--out', proposal);
    await holdfast(
      planes,
      'keys',
      'root',
      'sign',
      proposal,
      '--key',
      join(planes.keysDir, 'root-1.key.json'),
      '--yes',
    );
    const published = await holdfast(planes, 'keys', 'root', 'publish', proposal, '--dir', planes.keysDir);
    assert.match(published, /the plane signs under root 2/);
    for (const name of ['eu-1', 'us-1'])
      await eventually(`${name} holds what the plane wants`, async () => {
        const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
        const want = items.find((region) => region.name === planes.relay(name).region)?.want;
        return (await generation(name)) === want;
      });
    await runs('staging');
    await planes.apply(assignment({ regions: ['eu', 'us'], environment: 'prod' }));
    await runs('prod');

    // His keys are worth nothing now, through a restart of the relay as well.
    await planes.relay('eu-1').process.killGroup();
    planes.relay('eu-1').process.start();
    await planes.relay('eu-1').answers();
    await thief.putLast(subjects.head('eu'), stolen.head);
    thief.publish(subjects.bell('eu'), new Uint8Array());
    await eventually('what he signs is unsigned', async () => {
      const { refusals } = await planes.relay('eu-1').status();
      if (refusals.some(({ code }) => code === 'unsigned')) return true;
      await thief.putLast(subjects.head('eu'), stolen.head);
      thief.publish(subjects.bell('eu'), new Uint8Array());
      return false;
    });
    assert.ok((await generation('eu-1')) < TOP);
    for (const agent of fleet.agents()) assert.deepEqual(agent.alarms, []);
  },
);
