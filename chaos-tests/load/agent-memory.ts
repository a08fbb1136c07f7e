/**
 * What an agent costs a relay: starts the agents' path, connects AGENTS WebSockets from another process, lets each
 * report, be offered a config and apply it, and prints the bytes per agent.
 *
 *   node --expose-gc --import tsx chaos-tests/load/agent-memory.ts [AGENTS]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { AgentBytes, applied, firstReport, startRelay, TestSocket } from '../harness/agent-path.ts';

const [role = 'relay', count = '10000', port = '0'] = process.argv.slice(2);
const agents = Number(role === 'agents' ? count : role === 'relay' ? count : role);

if (role === 'agents') await runAgents(Number(port));
else await runRelay();

async function runAgents(relayPort: number): Promise<void> {
  for (let started = 0; started < agents; started += 100) {
    await Promise.all(
      Array.from({ length: 100 }, async (_, n) => {
        const socket = await TestSocket.open({ port: relayPort });
        const agent = new AgentBytes();
        const report = firstReport(`host-${started + n}.cluster.example`);
        for (const key of ['os.type', 'os.description', 'host.arch', 'k8s.node.name', 'k8s.namespace.name'])
          report.agentDescription?.nonIdentifyingAttributes?.push({
            key,
            value: { stringValue: `the value of ${key} on host ${started + n}` },
          });
        const { remoteConfig } = await socket.ask(agent.message(report));
        if (remoteConfig?.configHash) await socket.ask(agent.message(applied(remoteConfig.configHash)));
      }),
    );
  }
  process.send?.('connected');
  await once(process, 'message');
  process.exit();
}

async function runRelay(): Promise<void> {
  const collect = (): { heap: number; rss: number } => {
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    return { heap: heapUsed + external, rss };
  };
  const relay = await startRelay({
    limits: { admissionsPerSecond: 1e6, admissionBurst: 1e6 },
    settings: {
      offers: { offersPerSecond: 1e6, burst: 1e6, maxBytesInFlight: 1e8, maxCacheBytes: 1e8 },
    },
  });
  relay.content.accept(100, { 7: 'receivers: {otlp: {}}\n'.repeat(50) });
  const before = collect();
  const child = fork(fileURLToPath(import.meta.url), ['agents', String(agents), String(relay.port)]);
  await once(child, 'message');
  // The settle window passes, and everything is written.
  await relay.clock.advance(12_000);
  const after = collect();
  console.log({
    agents: relay.sessions.connectedAgents,
    counts: relay.fleet.summary().counts,
    heapBytesPerAgent: Math.round((after.heap - before.heap) / agents),
    residentBytesPerAgent: Math.round((after.rss - before.rss) / agents),
  });
  child.send('stop');
  process.exit();
}
