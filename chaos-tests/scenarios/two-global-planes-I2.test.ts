import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { applyResultSchema, backupSchema, statusSchema } from '../../src/api/index.ts';
import { createApi } from '../harness/api.ts';
import { always, eventually } from '../harness/eventually.ts';
import { freePort } from '../harness/free-port.ts';
import { ManagedProcess } from '../harness/managed-process.ts';
import { run } from '../harness/plane-command.ts';
import { type Planes, planesUnavailable } from '../harness/planes.ts';
import { allRun, appliedProblems } from '../harness/running-agents.ts';
import { oneRegion, textOf } from '../harness/settled-region.ts';
import { assignment } from '../smoke/documents.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

/** A backup of the database, put into another folder, with the same keys and on the same bus. */
async function copyOf(planes: Planes) {
  const dir = join(planes.dir, 'second');
  const port = await freePort();
  const config = JSON.parse(readFileSync(join(planes.dir, 'global/holdfast.yaml'), 'utf8')) as {
    server: { http: { endpoint: string } };
    global: { data_dir: string; url: string };
  };
  config.server.http.endpoint = `127.0.0.1:${port}`;
  config.global.data_dir = join(dir, 'data');
  mkdirSync(config.global.data_dir, { recursive: true, mode: 0o700 });
  const file = join(dir, 'holdfast.yaml');
  writeFileSync(file, JSON.stringify(config));
  const backup = join(planes.dir, 'copy.db');
  const made = await run(
    'global/main.ts',
    '--config',
    join(planes.dir, 'global/holdfast.yaml'),
    '--backup',
    backup,
  );
  assert.equal(made.code, 0, made.notes);
  assert.equal(backupSchema.parse(JSON.parse(made.out)).plane, planes.plane);
  cpSync(backup, join(config.global.data_dir, 'global.db'));
  planes.recorder.addGlobalPlane(config.global.data_dir);
  cpSync(join(planes.dir, 'global/data/operator.token'), join(config.global.data_dir, 'operator.token'));
  const { file: node, args, cwd } = planes.global.command;
  const process = new ManagedProcess('second', join(planes.dir, 'second.log'), {
    file: node,
    args: args.map((arg) => (arg === join(planes.dir, 'global/holdfast.yaml') ? file : arg)),
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { process, api: createApi(`http://127.0.0.1:${port}`, planes.operatorToken) };
}

test(
  'two global planes on copies of one database: the first sleeps and the second takes over; awake, it overwrites nothing, refuses writes, and no agent goes back [I2]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const region = await oneRegion(t);
    const { planes, fleet } = region;
    const second = await copyOf(planes);
    t.after(() => second.process.stop());
    second.process.start();
    const roleOf = async (api: Planes['api']) => (await api.get('/api/v1/status', statusSchema)).lease?.role;
    await eventually('the second stands by', async () => (await roleOf(second.api)) === 'standby');
    await planes.global.kill('SIGSTOP');
    await eventually('the second is active', async () => (await roleOf(second.api)) === 'active');
    const yaml = assignment({ regions: ['eu'], environment: 'prod', endpoint: textOf(7) });
    await second.api.post('/api/v1/apply', applyResultSchema, { yaml });
    await allRun(fleet, textOf(7));
    const held = await region.generation();
    await planes.global.kill('SIGCONT');
    await eventually('the first sees it', async () => (await roleOf(planes.api)) === 'standby');
    await assert.rejects(planes.api.post('/api/v1/apply', applyResultSchema, { yaml }), /stands by/);
    await always('nothing goes back', async () => (await region.generation()) >= held, 3_000);
    await allRun(fleet, textOf(7));
    assert.equal(await roleOf(second.api), 'active');
    assert.deepEqual(appliedProblems(fleet.agents()), []);
  },
);
