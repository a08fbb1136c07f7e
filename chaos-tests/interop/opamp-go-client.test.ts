import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { parse } from 'yaml';
import { always, eventually } from '../harness/eventually.ts';
import { planesUnavailable } from '../harness/planes.ts';
import { step } from '../harness/step.ts';
import { findBinaries } from './binaries.ts';
import { OpampGoAgent } from './opamp-go-agent.ts';
import { openSite } from './site.ts';

const { binaries, missing } = findBinaries();
const reason = missing ?? planesUnavailable();
const options = { timeout: 180_000, ...(reason === undefined ? {} : { skip: reason }) };

const config = (pipeline: string): unknown => ({
  receivers: { nop: {} },
  exporters: { nop: {} },
  service: { pipelines: { [pipeline]: { receivers: ['nop'], exporters: ['nop'] } } },
});
const uid = (): string => randomUUID().replaceAll('-', '');

test(
  "opamp-go's client over WebSocket and HTTP, compressed and not, against a real relay",
  options,
  async (t) => {
    const site = await openSite(t);
    await site.offer(config('traces/one'));

    const transports = [
      { name: 'go-ws', endpoint: site.agentsWs },
      { name: 'go-ws-compressed', endpoint: site.agentsWs, compress: true },
      { name: 'go-http', endpoint: site.agentsHttp },
      { name: 'go-http-compressed', endpoint: site.agentsHttp, compress: true },
    ];
    const agents = transports.map((transport) =>
      new OpampGoAgent(binaries!.opampGoClient, {
        ...transport,
        dir: site.dir,
        token: site.token,
        uid: uid(),
        refuse: 'traces/refused',
      }).start(),
    );
    t.after(() => Promise.all(agents.map((agent) => agent.stop())));

    const everyAgent = (what: string, status: string, offers: number): Promise<unknown> =>
      Promise.all(
        agents.map((agent) =>
          eventually(`${what}: ${status}`, async () => {
            const seen = await site.agent(agent.uid);
            return seen?.status === status && agent.offers().length === offers;
          }),
        ),
      );

    await step(t, 'each is offered the signed content once, and is shown as having it in force', async () => {
      await everyAgent('the first content', 'applied', 1);
      for (const agent of agents) {
        const [offer] = agent.offers();
        assert.deepEqual(Object.keys(offer?.files ?? {}), ['']);
        assert.equal(offer?.files?.['']?.contentType, 'text/yaml');
        assert.deepEqual(parse(offer?.files?.['']?.body ?? ''), config('traces/one'));
        assert.equal(offer?.hash?.length, 2 * (4 + 8 + 32));
        const seen = await site.agent(agent.uid);
        assert.equal(seen?.health, 'healthy');
        assert.equal(seen?.version, '0.23.0');
      }
      const hashes = new Set(agents.map((agent) => agent.offers()[0]?.hash));
      assert.equal(hashes.size, 1);
    });

    await step(t, 'an update reaches each', async () => {
      await site.offer(config('traces/two'));
      await everyAgent('the second content', 'applied', 2);
      for (const agent of agents)
        assert.deepEqual(parse(agent.offers()[1]?.files?.['']?.body ?? ''), config('traces/two'));
    });

    await step(
      t,
      "a refusal is shown in the agent's words, and the content is not offered to it again",
      async () => {
        await site.offer(config('traces/refused'));
        await everyAgent('the refused content', 'failed', 3);
        for (const agent of agents)
          assert.match(
            (await site.agent(agent.uid))?.message ?? '',
            /refused: the content names "traces\/refused"/,
          );
        await always('no further offer', () => agents.every((agent) => agent.offers().length === 3), 3_000);
      },
    );

    await step(t, 'the effective config can be asked for', async () => {
      for (const agent of agents)
        assert.deepEqual(parse(await site.effectiveConfig(agent.uid)), config('traces/two'));
    });

    await step(t, 'an agent that restarts with what it has is offered nothing', async () => {
      await site.offer(config('traces/three'));
      await everyAgent('the third content', 'applied', 4);
      const [before] = agents;
      assert.ok(before);
      const knownHash = before.offers().at(-1)?.hash ?? '';
      await before.stop();
      const again = new OpampGoAgent(binaries!.opampGoClient, {
        dir: site.dir,
        token: site.token,
        uid: before.uid,
        name: 'go-ws-restarted',
        endpoint: site.agentsWs,
        knownHash,
      }).start();
      t.after(() => again.stop());
      await eventually('it is back and in force', async () => {
        const seen = await site.agent(again.uid);
        return again.events().length > 0 && seen?.connected && seen.status === 'applied';
      });
      await always('it is offered nothing', () => again.offers().length === 0, 3_000);
    });

    await step(t, 'a wrong token is refused', async () => {
      const stranger = new OpampGoAgent(binaries!.opampGoClient, {
        dir: site.dir,
        token: 'hf_nobody-has-this-token',
        uid: uid(),
        name: 'go-stranger',
        endpoint: site.agentsWs,
      }).start();
      t.after(() => stranger.stop());
      await eventually('its handshake fails', () =>
        stranger.events().some(({ event }) => event === 'connect-failed'),
      );
      assert.ok(!stranger.events().some(({ event }) => event === 'connected'));
      assert.equal(await site.agent(stranger.uid), undefined);
    });
  },
);
