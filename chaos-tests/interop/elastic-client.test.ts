import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createOpAMPClient } from '@elastic/opamp-client-node';
import { parse } from 'yaml';
import { agentCapabilities } from '../../src/opamp/capabilities.ts';
import { RemoteConfigStatuses } from '../../src/opamp/messages.ts';
import { eventually } from '../harness/eventually.ts';
import { planesUnavailable } from '../harness/planes.ts';
import { step } from '../harness/step.ts';
import { openSite } from './site.ts';

const reason = planesUnavailable();
const options = { timeout: 120_000, ...(reason === undefined ? {} : { skip: reason }) };

/** What the client hands over; its own types name a file that is not in its package. */
interface Message {
  remoteConfig?: {
    configHash: Uint8Array;
    config?: { configMap: Record<string, { body: Uint8Array; contentType: string }> };
  };
}

const config = (pipeline: string): unknown => ({
  receivers: { nop: {} },
  exporters: { nop: {} },
  service: { pipelines: { [pipeline]: { receivers: ['nop'], exporters: ['nop'] } } },
});

test("Elastic's client over HTTP against a real relay", options, async (t) => {
  const site = await openSite(t);
  await site.offer(config('traces/one'));

  const uid = randomUUID().replaceAll('-', '');
  const received: { hash: string; body: string; contentType: string }[] = [];
  const client = createOpAMPClient({
    endpoint: site.agentsHttp,
    headers: { Authorization: `Bearer ${site.token}` },
    instanceUid: Buffer.from(uid, 'hex'),
    heartbeatIntervalSeconds: 0.5,
    capabilities: BigInt(agentCapabilities('AcceptsRemoteConfig', 'ReportsRemoteConfig')),
    onMessage({ remoteConfig }: Message) {
      if (!remoteConfig) return;
      const file = remoteConfig.config?.configMap[''];
      received.push({
        hash: Buffer.from(remoteConfig.configHash).toString('hex'),
        body: Buffer.from(file?.body ?? []).toString(),
        contentType: file?.contentType ?? '',
      });
      client.setRemoteConfigStatus({
        status: RemoteConfigStatuses.RemoteConfigStatuses_APPLIED,
        lastRemoteConfigHash: remoteConfig.configHash,
      });
    },
  });
  client.setAgentDescription({
    identifyingAttributes: { 'service.name': 'elastic-node', 'service.version': '0.5.0' },
    nonIdentifyingAttributes: { 'host.name': 'elastic-host' },
  });
  client.start();
  t.after(() => client.shutdown());

  await step(t, 'it is offered the signed content once and shown as having it', async () => {
    // It reports no health: APPLIED alone counts as in force.
    await eventually('in force', async () => (await site.agent(uid))?.status === 'applied');
    const seen = await site.agent(uid);
    assert.equal(seen?.name, 'elastic-host');
    assert.equal(seen?.health, 'unknown');
    assert.equal(seen?.transport, 'http');
    assert.equal(received.length, 1);
    assert.equal(received[0]?.contentType, 'text/yaml');
    assert.deepEqual(parse(received[0]?.body ?? ''), config('traces/one'));
  });

  await step(t, 'an update arrives at its next poll, once', async () => {
    await site.offer(config('traces/two'));
    await eventually('in force', async () => {
      const seen = await site.agent(uid);
      return received.length === 2 && seen?.status === 'applied' && seen.revision === seen.wanted_revision;
    });
    assert.deepEqual(parse(received[1]?.body ?? ''), config('traces/two'));
    assert.notEqual(received[1]?.hash, received[0]?.hash);
  });

  await step(t, 'the relay may die and come back: the agent is offered nothing anew', async () => {
    await site.restartRelay('SIGKILL');
    await eventually(
      'it is connected again',
      async () => {
        const seen = await site.agent(uid);
        return seen?.status === 'applied' && seen.connected;
      },
      90_000,
    );
    assert.equal(received.length, 2);
  });
});
