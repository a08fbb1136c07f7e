import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CRASH_POINTS, type CrashPoint } from '../../src/crash-point.ts';
import { agentsOf, allRun, appliedProblems, runs } from '../harness/running-agents.ts';
import { eventually } from '../harness/eventually.ts';
import { globalDatabase, look, trustDatabase } from '../harness/kept-events.ts';
import type { ManagedProcess } from '../harness/managed-process.ts';
import { breakGlass, run } from '../harness/plane-command.ts';
import { planesFor, planesUnavailable } from '../harness/planes.ts';
import { assignment, GUIDE_TEMPLATE } from '../smoke/documents.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

/** Short, so that a timestamp is signed again every few seconds; long enough to outlast a restart. */
const REGION = JSON.stringify({
  apiVersion: 'opamp.io/v1',
  kind: 'Region',
  metadata: { name: 'eu' },
  spec: { timestamp_lifetime: '15s' },
});

test(
  'a plane killed at any commit point loses nothing that it had accepted, told or promised, and goes on from there [I1 I2 I4 I5 I7 I11]',
  { ...skip, timeout: 600_000 },
  async (t) => {
    const planes = await planesFor(t, { regions: { eu: ['eu-1'] }, relaysStopped: true });
    const crashFile = join(planes.dir, 'crash-at');
    const armed = { ...process.env, HOLDFAST_CRASH_FILE: crashFile };
    const relay = planes.relay('eu-1');
    const { global } = planes;
    await global.stop();
    for (const plane of [global, relay.process]) {
      plane.command = { ...plane.command, env: armed };
      plane.start();
    }
    await planes.globalAnswers();
    await planes.apply(GUIDE_TEMPLATE);
    await planes.apply(REGION);
    await planes.apply(content(0));
    await eventually('the relay is ready', async () => (await fetch(`${relay.http}/ready`)).ok);
    const fleet = agentsOf(t, planes, 'eu-1', {
      count: 6,
      mix: { remembering: 2, crashing: 4 },
      crashOn: /poison/,
      timing: { applyMs: [100, 200], crashAfterMs: 50 },
    });
    await allRun(fleet, text(0));

    const untried = new Set<CrashPoint>(CRASH_POINTS);
    let count = 0;
    /** What the relay may never fall below. */
    let held = 0;
    const heldOnDisk = (): number =>
      look(trustDatabase(planes, 'eu-1'), (db) =>
        db.prepare<[], { n: number }>('SELECT MAX(generation) AS n FROM trust_generations').get(),
      )?.n ?? 0;
    const signedOnDisk = (): number =>
      look(globalDatabase(planes), (db) =>
        db.prepare<[], { n: number }>('SELECT generation AS n FROM heads').get(),
      )?.n ?? 0;
    const tripsHeard = (): number =>
      look(globalDatabase(planes), (db) =>
        db
          .prepare<[], { n: number }>("SELECT COUNT(*) AS n FROM region_events WHERE kind = 'brake_tripped'")
          .get(),
      )?.n ?? 0;
    const arm = (point: CrashPoint): void => {
      untried.delete(point);
      writeFileSync(crashFile, point);
    };

    /** Kills `plane` where `trigger` leads it, and starts it again. @returns what stood on disk in between */
    const killedAt = async (
      plane: ManagedProcess,
      point: CrashPoint,
      trigger: () => unknown,
    ): Promise<{ held: number; signed: number }> => {
      arm(point);
      // The process that is asked may be the one that dies of it.
      await Promise.resolve(trigger()).catch(() => undefined);
      await eventually(`${plane.name} dies at ${point}`, () => !plane.isRunning, 20_000);
      assert.equal(await plane.exited(), 'SIGKILL', point);
      assert.ok(!existsSync(crashFile), point);
      const onDisk = { held: heldOnDisk(), signed: signedOnDisk() };
      assert.ok(onDisk.held >= held, `${point}: ${onDisk.held} is on disk, ${held} was accepted`);
      plane.start();
      if (plane === global) await planes.globalAnswers();
      await relay.answers();
      const { generation } = await relay.status();
      assert.ok(generation >= onDisk.held, `${point}: ${generation} is served, ${onDisk.held} was on disk`);
      held = generation;
      return onDisk;
    };
    const change = () => planes.apply(content(++count));
    const converges = async (): Promise<void> => {
      await allRun(fleet, text(count));
      held = (await relay.status()).generation;
    };
    const onDiskAfterChange = async (plane: ManagedProcess, point: CrashPoint) => {
      const before = { held: heldOnDisk(), signed: signedOnDisk() };
      const after = await killedAt(plane, point, change);
      return { held: after.held > before.held, signed: after.signed > before.signed };
    };

    await t.test('the relay, on a generation’s way in and out', async () => {
      for (const [point, isHeld] of [
        ['relay-blobs-arrived', false],
        ['relay-blobs-written', false],
        ['relay-acceptance-written', false],
        ['relay-accepted', true],
        ['relay-offered', true],
      ] as const) {
        assert.equal((await onDiskAfterChange(relay.process, point)).held, isHeld, point);
        await converges();
      }
      // What is flushed may be news of the content before.
      for (const point of ['relay-fleet-written', 'relay-fleet-flushed'] as const) {
        await killedAt(relay.process, point, change);
        await converges();
      }
    });

    await t.test('the relay, with events and their acknowledgement', async () => {
      for (const point of [
        'relay-event-written',
        'relay-event-recorded',
        'relay-answered',
        'relay-answer-written',
        'relay-answer-kept',
      ] as const) {
        await killedAt(relay.process, point, change);
        await converges();
      }
    });

    await t.test('the relay, with an operator’s word', async () => {
      const acts = async () => (await relay.status()).break_glass?.length;
      await killedAt(relay.process, 'relay-act-written', () => breakGlass(relay.dataDir, 'hold'));
      assert.equal(await acts(), 0, 'what was not committed was not done');
      await killedAt(relay.process, 'relay-act-kept', () => breakGlass(relay.dataDir, 'hold'));
      assert.equal(await acts(), 1, 'it holds, as its event says');
      await breakGlass(relay.dataDir, 'release');
    });

    await t.test('the relay, with a newer timestamp', async () => {
      for (const point of ['relay-timestamp-written', 'relay-refreshed'] as const)
        await killedAt(relay.process, point, () => undefined);
    });

    await t.test('the global plane, on a change', async () => {
      for (const [point, isSigned] of [
        ['global-change-written', false],
        ['global-changed', true],
        ['global-blobs-put', true],
        ['global-head-put', true],
      ] as const) {
        assert.equal((await onDiskAfterChange(global, point)).signed, isSigned, point);
        // Whoever got no answer asks again; what was done is not done twice.
        const again = await planes.apply(content(count));
        assert.equal(again.regions.length, isSigned ? 0 : 1, point);
        await converges();
      }
    });

    await t.test('the global plane, on what nobody asked for and on what the regions tell', async () => {
      // What is purged may be the generation before.
      await killedAt(global, 'global-purging', change);
      await planes.apply(content(count));
      await converges();
      for (const point of ['global-timestamps-written', 'global-timestamps-renewed'] as const)
        await killedAt(global, point, () => undefined);
      // The relay waits 10 s for an answer that died with the plane; started anew it tells at once.
      const tellAnew = async (): Promise<void> => {
        await relay.process.killGroup();
        relay.process.start();
      };
      for (const point of ['global-ingest-written', 'global-ingested'] as const)
        await killedAt(global, point, tellAnew);
    });

    await t.test('export and import', async () => {
      const config = join(planes.dir, 'eu-1/holdfast.yaml');
      const file = join(planes.dir, 'content.json');
      assert.equal((await run('regional/main.ts', '--config', config, '--export', file)).code, 0);
      const before = readFileSync(file, 'utf8');
      await change();
      await converges();
      const killed = async (point: CrashPoint, ...args: string[]): Promise<void> => {
        arm(point);
        process.env['HOLDFAST_CRASH_FILE'] = crashFile;
        const { signal } = await run('regional/main.ts', ...args);
        delete process.env['HOLDFAST_CRASH_FILE'];
        assert.equal(signal, 'SIGKILL', point);
      };
      await killed('relay-export-written', '--config', config, '--export', file);
      assert.equal(readFileSync(file, 'utf8'), before, 'an older export is not lost to half a newer one');
      assert.equal((await run('regional/main.ts', '--config', config, '--export', file)).code, 0);
      assert.notEqual(readFileSync(file, 'utf8'), before);

      const dataDir = join(planes.dir, 'sibling/data');
      mkdirSync(dataDir, { recursive: true });
      const sibling = join(planes.dir, 'sibling/holdfast.yaml');
      writeFileSync(sibling, JSON.stringify({ relay: { data_dir: dataDir } }));
      const args = ['--config', sibling, '--join', relay.joinFile, '--import', file];
      await killed('relay-import-written', ...args);
      await killed('relay-imported', ...args);
      const again = await run('regional/main.ts', ...args);
      assert.equal(again.code, 1, 'what the first kill undid, the second could not');
      assert.match(again.notes, /accepted a generation before/);
      const copy = join(planes.dir, 'copy.json');
      assert.equal((await run('regional/main.ts', '--config', sibling, '--export', copy)).code, 0);
      assert.equal(readFileSync(copy, 'utf8'), readFileSync(file, 'utf8'));
    });

    await t.test('the relay, while the brake stops poison', async () => {
      assert.deepEqual(appliedProblems(fleet.agents()), []);
      const tripped = async () => (await relay.status()).flags.includes('brake-tripped');
      await killedAt(relay.process, 'relay-trip-written', () => planes.apply(poison('poison-1')));
      await eventually('it trips again: what failed is asked', tripped);
      const good = () =>
        fleet
          .agents()
          .filter(({ character }) => character === 'crashing')
          .every((agent) => runs(fleet, agent, text(count)));
      await eventually('those that failed are back', good, 90_000);
      // Only then is the stopped content not what the next one would be undone to.
      await eventually('the global plane has heard of it', () => tripsHeard() > 0);
      await killedAt(relay.process, 'relay-trip-kept', () => planes.apply(poison('poison-2')));
      assert.ok(await tripped(), 'the memory of it came before the first agent was told anything');
      await eventually('those that failed are back', good, 90_000);
    });

    await t.test('backup and restore', async () => {
      const config = ['--config', join(planes.dir, 'global/holdfast.yaml')];
      const file = join(planes.dir, 'backup.db');
      const killed = async (point: CrashPoint, option: string): Promise<void> => {
        arm(point);
        process.env['HOLDFAST_CRASH_FILE'] = crashFile;
        const { signal, notes } = await run('global/main.ts', ...config, option, file);
        delete process.env['HOLDFAST_CRASH_FILE'];
        assert.equal(signal, 'SIGKILL', `${point}: ${notes}`);
      };
      await killed('global-backup-copied', '--backup');
      assert.ok(!existsSync(file), 'half a backup has no name');
      assert.equal((await run('global/main.ts', ...config, '--backup', file)).code, 0);
      await change();
      await converges();
      await global.killGroup();
      planes.recorder.replaces('global', 'a backup');
      await killed('global-restore-copied', '--restore');
      assert.ok(signedOnDisk() >= held, 'the database is the one that was there');
      await killed('global-restore-set-aside', '--restore');
      global.start();
      assert.equal(await global.exited(), 1, 'a plane does not begin anew where a restore was interrupted');
      await killed('global-restored', '--restore');
      arm('global-resigned');
      global.start();
      assert.equal(await global.exited(), 'SIGKILL');
      global.start();
      await planes.globalAnswers();
      await eventually('the region is above all that was signed', async () => {
        const { generation } = await relay.status();
        return generation > held && generation === signedOnDisk();
      });
      // The backup's content is older: an operator applies what came after it anew, which is another revision.
      await change();
      await converges();
    });

    await planes.judge({ settled: true });
    for (const { name, alarms } of fleet.agents()) assert.deepEqual(alarms, [], name);
    assert.deepEqual([...untried], [], 'every point was tried');
  },
);

function text(n: number): string {
  return `content-${n}.example:4317`;
}

function content(n: number): string {
  return assignment({ regions: ['eu'], environment: 'prod', endpoint: text(n) });
}

function poison(name: string): string {
  return assignment({ regions: ['eu'], environment: 'prod', endpoint: `${name}.example:4317` });
}
