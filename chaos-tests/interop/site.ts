import type { TestContext } from 'node:test';
import { agentConfigSchema, type AgentJson, type RelayStatusJson } from '../../src/api/index.ts';
import { eventually } from '../harness/eventually.ts';
import { planesFor } from '../harness/planes.ts';

/** One region with one relay under a global plane, as the interop tests see it. */
export interface Site {
  readonly dir: string;
  readonly agentsWs: string;
  readonly agentsHttp: string;
  readonly token: string;
  /** Makes `config` what every agent of the region should run; without `brake` whoever refuses it is left with that. */
  offer(config: unknown, options?: { brake: boolean }): Promise<void>;
  /** Cuts the wire between the region and the centre. */
  cut(): void;
  apply(yaml: string): Promise<void>;
  agents(): Promise<AgentJson[]>;
  /** The agent with this uid in hex; undefined while the relay does not know it. */
  agent(uid: string): Promise<AgentJson | undefined>;
  status(): Promise<RelayStatusJson>;
  /** What the global plane shows when it asks for the agent's effective config. */
  effectiveConfig(uid: string): Promise<string>;
  /** Ends the relay with `signal` and starts it again. */
  restartRelay(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

const TEMPLATE = 'interop';

export async function openSite(t: TestContext): Promise<Site> {
  const planes = await planesFor(t, { regions: { eu: ['eu-1'] } });
  const relay = planes.relay('eu-1');
  let version = 0;
  const ready = (): Promise<unknown> =>
    eventually('the relay serves', async () => (await fetch(`${relay.http}/ready`)).ok);
  await ready();
  const agent = async (uid: string): Promise<AgentJson | undefined> =>
    (await relay.agents()).find((candidate) => candidate.uid.replaceAll('-', '') === uid);
  return {
    dir: planes.dir,
    agentsWs: relay.agentsWs,
    agentsHttp: relay.agentsHttp,
    token: planes.tokens['eu'] ?? '',
    cut: () => planes.links.get('eu')?.cut(),
    async offer(config, { brake } = { brake: false }) {
      version++;
      await planes.apply(
        [
          {
            apiVersion: 'opamp.io/v1',
            kind: 'ConfigTemplate',
            metadata: { name: TEMPLATE, version: `v${version}` },
            spec: { config },
          },
          {
            apiVersion: 'opamp.io/v1',
            kind: 'ConfigAssignment',
            metadata: { name: TEMPLATE },
            spec: {
              selector: { regions: ['eu'] },
              template: { name: TEMPLATE, version: `v${version}` },
              priority: 10,
              ...(brake ? {} : { brake: 'off' }),
            },
          },
        ]
          .map((document) => JSON.stringify(document))
          .join('\n---\n'),
      );
    },
    async apply(yaml) {
      await planes.apply(yaml);
    },
    agents: () => relay.agents(),
    agent,
    status: () => relay.status(),
    async effectiveConfig(uid) {
      const { items } = await planes.api.get(`/api/v1/agents/${uid}/config`, agentConfigSchema);
      return items[0]?.effective_config ?? '';
    },
    async restartRelay(signal) {
      if (signal === 'SIGKILL') await relay.process.killGroup();
      else await relay.process.stop();
      relay.process.start();
      await relay.answers();
      await ready();
    },
  };
}
