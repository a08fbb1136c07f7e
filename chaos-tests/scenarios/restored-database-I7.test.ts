import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { backupSchema, regionListSchema, restoredSchema } from '../../src/api/index.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { createFleet } from '../../src/sim/fleet.ts';
import { openForReading } from '../../src/store/database-copy.ts';
import { type KeptEvent } from '../harness/audit-checker.ts';
import { eventually } from '../harness/eventually.ts';
import { mainArguments } from '../harness/plane-command.ts';
import { type Planes, planesFor, planesUnavailable } from '../harness/planes.ts';
import { assignment, GUIDE_TEMPLATE } from '../smoke/documents.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AGENTS = 5;
const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

/** The command line as an operator types it on the global plane's host. */
async function holdfast(planes: Planes, ...args: string[]) {
  const config = ['--config', join(planes.dir, 'global/holdfast.yaml')];
  const cli = [...mainArguments('src/cli/main.ts'), ...args, ...config];
  const child = spawn(process.execPath, cli, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, notes] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (notes += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, notes };
}

const EVENT = 'store_id AS storeId, incarnation, n, kind, detail';

/** The global audit of the regions, in the order of its commits. */
function audit(planes: Planes): KeptEvent[] {
  const db = openForReading(join(planes.dir, 'global/data/global.db'));
  try {
    return db.prepare<[], KeptEvent>(`SELECT ${EVENT} FROM region_events ORDER BY seq`).all();
  } finally {
    db.close();
  }
}

/** Everything that a relay has ever recorded: a week of it is kept. */
function recorded(planes: Planes, relay: string): KeptEvent[] {
  const db = openForReading(join(planes.relay(relay).dataDir, 'trust.db'));
  try {
    return db
      .prepare<[], KeptEvent>(
        `SELECT (SELECT store_id FROM trust_identity) AS storeId, incarnation, n, kind, detail
         FROM uplink_events ORDER BY seq`,
      )
      .all();
  } finally {
    db.close();
  }
}

test(
  'the global plane restored from an old backup: every event is in its audit once and in order, no region is locked out, none goes back [I2 I7]',
  { ...skip, timeout: 240_000 },
  async (t) => {
    const planes = await planesFor(t);
    const names = ['eu-1', 'us-1'];
    await planes.apply(GUIDE_TEMPLATE);
    await planes.apply(assignment({ regions: ['eu', 'us'], environment: 'dev' }));
    const generation = async (name: string): Promise<number> =>
      (await planes.relay(name).status()).generation;
    for (const name of names) await eventually(`${name} serves`, async () => (await generation(name)) > 0);
    const fleet = createFleet({
      clock: systemClock,
      endpoints: [planes.relay('eu-1').agentsWs],
      count: AGENTS,
      transport: 'ws',
      token: planes.tokens['eu']!,
      region: 'eu',
      observe: planes.recorder.observer('eu'),
      seed: 11,
      heartbeatMs: 2_000,
      mix: { remembering: 1 },
      timing: { applyMs: [50, 100] },
      backoff: { firstMs: 100, longestMs: 1_000 },
    });
    t.after(() => fleet.stop());
    fleet.start();
    const runs = (environment: string) =>
      eventually(`the agents run ${environment}`, () =>
        fleet.agents().every(({ running, status }) => {
          const bodies = Object.values(fleet.content(running ?? '') ?? {});
          return status === 'applied' && bodies.some((body) => body.includes(environment));
        }),
      );
    await runs('dev');

    const file = join(planes.dir, 'yesterday.db');
    const made = await holdfast(planes, 'backup', file, '--output', 'json');
    assert.equal(made.code, 0, made.notes);
    assert.equal(backupSchema.parse(JSON.parse(made.out)).plane, planes.plane);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal((await holdfast(planes, 'backup', file)).code, 1, 'it is never written over');
    const told = await holdfast(planes, 'backup', join(planes.dir, 'another.db'));
    assert.match(told.out, /MiB, checked\n/);

    // What the backup does not know: newer content, a killed relay's second life, and a region that is cut off since.
    await planes.apply(assignment({ regions: ['eu', 'us'], environment: 'staging' }));
    await runs('staging');
    await planes.relay('eu-1').process.killGroup();
    planes.relay('eu-1').process.start();
    await planes.relay('eu-1').answers();
    for (const name of names)
      await eventually(
        `${name} has told everything`,
        async () => (await planes.relay(name).status()).queue.rows === 0,
      );
    const toldBefore = audit(planes).length;
    planes.links.get('us')?.cut();

    const running = await holdfast(planes, 'restore', file);
    assert.equal(running.code, 1);
    assert.match(running.notes, /runs on/);
    await planes.global.killGroup();
    const before = new Map<string, number>();
    for (const name of names) before.set(name, await generation(name));
    planes.recorder.replaces('global', 'a backup from before');
    const restored = await holdfast(planes, 'restore', file, '--output', 'json');
    assert.equal(restored.code, 0, restored.notes);
    assert.notEqual(restoredSchema.parse(JSON.parse(restored.out)).before, null);
    assert.ok(audit(planes).length < toldBefore, 'the backup lacks events');
    planes.global.start();
    await planes.globalAnswers();

    const comesBack = (name: string) =>
      eventually(`${name} holds a newer generation than before, and what is wanted`, async () => {
        const held = await generation(name);
        assert.ok(held >= before.get(name)!, `${name} never goes back`);
        const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
        const want = items.find((region) => region.name === planes.relay(name).region)?.want;
        return held > before.get(name)! && held === want;
      });
    await comesBack('eu-1');
    // The content is the backup's, under a new generation; the operator applies again what came after it.
    await runs('dev');
    await planes.apply(assignment({ regions: ['eu', 'us'], environment: 'staging' }));
    await runs('staging');
    assert.equal(await generation('us-1'), before.get('us-1'), 'the cut region serves what it had');
    planes.links.get('us')?.heal();
    await comesBack('us-1');

    await planes.judge({ settled: true });
    const kinds = recorded(planes, 'eu-1').map(({ kind }) => kind);
    assert.equal(kinds.filter((kind) => kind === 'relay_started').length, 2);
    assert.equal(kinds.filter((kind) => kind === 'events_resent').length, 1);
    for (const agent of fleet.agents()) assert.deepEqual(agent.alarms, []);
  },
);
