import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { agentConfigSchema } from '../../src/api/index.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { createFleet } from '../../src/sim/fleet.ts';
import { eventually } from '../harness/eventually.ts';
import { planesFor, planesUnavailable } from '../harness/planes.ts';

const unavailable = planesUnavailable();
const FIRST = 'first-correct-horse-battery';
const SECOND = 'second-staple-"quoted"-$HOME';
const DOCUMENTS = `apiVersion: opamp.io/v1
kind: ConfigTemplate
metadata: {name: t, version: v1}
spec:
  variables: [{name: token, type: string, required: true}]
  config:
    exporters: {otlp: {endpoint: "https://u:{{.token}}@otel.example", headers: {x-plain: "{{.token}}"}}}
    service: {pipelines: {traces: {exporters: [otlp]}}}
---
apiVersion: opamp.io/v1
kind: ConfigAssignment
metadata: {name: a}
spec:
  selector: {regions: [eu]}
  template: {name: t, version: v1}
  variables: {token: {secretRef: {file: eu/token}}}
`;

test(
  'a secret reaches the agents of its region, and is nowhere in what the planes and the bus wrote, said or logged [I3]',
  { ...(unavailable === undefined ? {} : { skip: unavailable }), timeout: 120_000 },
  async (t) => {
    const secrets = mkdtempSync(join(tmpdir(), 'holdfast-secrets-'));
    t.after(() => rmSync(secrets, { recursive: true, force: true }));
    mkdirSync(join(secrets, 'eu'));
    const write = (value: string): void => writeFileSync(join(secrets, 'eu/token'), `${value}\n`);
    write(FIRST);
    const planes = await planesFor(t, {
      regions: { eu: ['eu-1'] },
      settings: { secrets: { dir: secrets, check_interval: '1s' }, telemetry: { logs: { level: 'trace' } } },
    });
    await planes.apply(DOCUMENTS);
    const relay = planes.relay('eu-1');
    await eventually('the relay is ready', async () => (await fetch(`${relay.http}/ready`)).ok);
    const fleet = createFleet({
      clock: systemClock,
      endpoints: [relay.agentsWs],
      count: 2,
      transport: 'ws',
      token: planes.tokens['eu'] ?? '',
      region: 'eu',
      seed: 1,
      heartbeatMs: 2_000,
      namePrefix: 'eu',
      mix: { remembering: 1 },
      timing: { applyMs: [100, 300] },
      backoff: { firstMs: 100, longestMs: 1_000 },
    });
    t.after(() => fleet.stop());
    fleet.start();
    const running = (text: string) =>
      eventually(`all agents run ${text}`, async () =>
        fleet
          .agents()
          .every(({ running: hash }) =>
            Object.values((hash && fleet.content(hash)) || {}).some((body) => body.includes(text)),
          ),
      );
    await running(FIRST);
    // Nobody says anything: the plane finds the new value by itself.
    write(SECOND);
    await running('second-staple-\\"quoted\\"-$$HOME');

    const [agent] = await relay.agents();
    const shown = await eventually('the relay has their effective config', async () => {
      const answer = await planes.api
        .get(`/api/v1/agents/${agent?.uid ?? ''}/config`, agentConfigSchema)
        .catch(() => undefined);
      const text = JSON.stringify(answer ?? '');
      return text.includes('redacted') ? text : undefined;
    });
    const agents = JSON.stringify(await relay.agents());
    const events = JSON.stringify(await planes.events());
    const metrics = await (await fetch(`${relay.http}/metrics`)).text();
    const tuf = await (await fetch(`${relay.http}/tuf/timestamp.json`)).text();
    await planes.global.stop();
    await relay.process.stop();
    const files = readdirSync(planes.dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    assert.ok(files.some((file) => file.endsWith('trust.db')) && files.some((file) => file.includes('nats')));
    const written = files.map((file) => readFileSync(file, 'latin1'));
    const all = [shown, agents, events, metrics, tuf, ...written].join('\n');
    for (const part of ['correct-horse', 'second-staple', Buffer.from(FIRST).toString('base64').slice(0, 20)])
      assert.ok(
        !all.includes(part),
        `${part} is in ${files.find((file) => readFileSync(file, 'latin1').includes(part)) ?? 'an answer'}`,
      );
    // It would have been found: the marks are there.
    assert.ok(all.includes('<holdfast-secret:'));
  },
);
