import assert from 'node:assert/strict';
import { it } from 'node:test';
import { silentLogger } from '../../src/log/logger.ts';
import { createRegistry } from '../../src/metrics/registry.ts';
import { createRelayHttp } from './relay-http.ts';

it('a page of agents says whose it is and of when, without asking for the whole status', async () => {
  const { app } = createRelayHttp({
    region: 'eu',
    relay: 'eu-1',
    now: () => Date.UTC(2030, 0, 1),
    status: () => assert.fail('a page of agents is no status'),
    isReady: () => true,
    fleet: { agents: () => ({ agents: [], nextAfter: '', total: 0 }), agent: () => [] },
    mirror: () => undefined,
    registry: createRegistry(),
    log: silentLogger,
  });
  const response = await app.inject({ url: '/api/v1/agents' });
  assert.equal(response.statusCode, 200);
  assert.deepEqual(response.json(), {
    items: [],
    next_after: null,
    regions: [
      {
        region: 'eu',
        relay: 'eu-1',
        reachable: true,
        as_of: '2030-01-01T00:00:00.000Z',
        total: 0,
        last_count: null,
      },
    ],
  });
  await app.close();
});
