import { request } from 'node:http';
import { it } from 'node:test';
import { until } from '../../chaos-tests/harness/agent-path.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { createRegistry } from '../../src/metrics/registry.ts';
import { ANONYMOUS } from './authenticator.ts';
import type { Channel, Reply } from './channel.ts';
import { Gateway } from './gateway.ts';

it('what an answer holds is given back when its client hung up before it was ready', async () => {
  const asked: Channel[] = [];
  let answer: (reply: Reply) => void = () => undefined;
  const clock = new ManualClock();
  const gateway = new Gateway({
    host: '127.0.0.1',
    port: 0,
    clock,
    log: silentLogger,
    registry: createRegistry(),
    authenticator: {
      authenticate: () => ({ kind: 'accepted', credential: ANONYMOUS }),
      stillAccepted: () => true,
      isOpen: () => true,
    },
    receiver: {
      receive(channel) {
        asked.push(channel);
        return new Promise((resolve) => (answer = resolve));
      },
      badRequest: () => new Uint8Array(),
      closed: () => undefined,
    },
  });
  const { port } = await gateway.listen();
  const client = request({
    port,
    path: '/v1/opamp',
    method: 'POST',
    headers: { 'Content-Type': 'application/x-protobuf' },
  });
  client.on('error', () => undefined);
  client.end('x');
  await until(() => asked.length === 1);
  client.destroy();
  await until(() => asked[0]?.isOpen() === false);
  let flushed = 0;
  answer({ message: new Uint8Array(10), onFlushed: () => flushed++ });
  await until(() => flushed === 1);
  const closing = gateway.close();
  await clock.advance(2_000);
  await closing;
});
