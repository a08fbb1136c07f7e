import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { regionListSchema } from '../../src/api/index.ts';
import { eventually } from '../harness/eventually.ts';
import { audit, recorded } from '../harness/kept-events.ts';
import { oneRegion } from '../harness/settled-region.ts';
import { breakGlass } from '../harness/plane-command.ts';
import { planesUnavailable } from '../harness/planes.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };
const PAIRS = 5;

test(
  'events that happen while the link, the relay, the global plane or the bus are ill are in the audit once and in order; of reports only the newest travels [I7]',
  { ...skip, timeout: 240_000 },
  async (t) => {
    const region = await oneRegion(t);
    const { planes, relay, link } = region;
    const { global, nats } = planes;
    let acts = 0;
    const tell = async (): Promise<void> => {
      for (let pair = 0; pair < PAIRS; pair++) {
        await breakGlass(relay.dataDir, 'hold');
        await breakGlass(relay.dataDir, 'release');
        acts += 2;
      }
    };
    const isHeard = () =>
      eventually('all is told', async () => {
        const { link: is, queue } = await relay.status();
        return is.connected && queue.rows === 0;
      });
    const again = async (process: typeof global): Promise<void> => {
      await process.killGroup();
      process.start();
    };

    await t.test('a flapping link, with requests under way whenever it goes', async () => {
      link.flap({ upMs: 300, downMs: 200 });
      for (let time = 0; time < 6; time++) {
        await tell();
        await sleep(400);
      }
      link.heal();
    });
    await t.test('a link on which answers are lost: what was committed is sent again', async () => {
      await isHeard();
      link.shape({ down: { drop: true } });
      await tell();
      await eventually('the global plane has them', () => {
        const waiting = recorded(planes, 'eu-1').length - audit(planes).length;
        return waiting <= 0;
      });
      await again(relay.process);
      await relay.answers();
      await tell();
      link.heal();
    });
    await t.test(
      'a killed relay, a killed global plane and a killed bus, one in the other’s recovery',
      async () => {
        await tell();
        await again(relay.process);
        await relay.answers();
        await again(global);
        await tell();
        await again(nats);
        await tell();
        await planes.globalAnswers();
      },
    );
    await t.test('a cut in which much is reported: reports do not queue', async () => {
      await isHeard();
      link.cut();
      await tell();
      const reports = 4;
      // Each of them would have been a report: the generation, an agent, the link.
      await eventually('some report intervals pass', async () => {
        const { now, last_answered } = await relay.status();
        return last_answered !== null && Date.parse(now) - Date.parse(last_answered) > reports * 1_000;
      });
      const { queue } = await relay.status();
      const waiting = recorded(planes, 'eu-1').length - audit(planes).length;
      assert.ok(waiting >= 2 * PAIRS, 'events wait');
      assert.equal(queue.rows, waiting, 'nothing else does');
      link.heal();
      await eventually('the newest report is shown', async () => {
        const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
        const asOf = Date.parse(items[0]?.as_of ?? '');
        return items[0]?.link === 'connected' && Date.now() - asOf < 3_000;
      });
    });

    await planes.judge({ settled: true });
    const told = audit(planes).filter(({ kind }) => kind.startsWith('break_glass'));
    assert.equal(told.length, acts);
    assert.equal((await relay.status()).queue.dropped, 0);
  },
);
