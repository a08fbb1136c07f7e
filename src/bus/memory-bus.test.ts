import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ManualClock } from '../clock/manual-clock.ts';
import { MAX_PAYLOAD_BYTES, subjects } from './bus.ts';
import { BusError } from './bus-error.ts';
import { MemoryBroker } from './memory-bus.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fails = (code: string) => (error: unknown) => error instanceof BusError && error.code === code;

function broker() {
  const clock = new ManualClock();
  const made = new MemoryBroker({ clock });
  return { clock, broker: made, global: made.global(), eu: made.relay({ region: 'eu', relay: 'eu-1' }) };
}

describe('memory bus', () => {
  test('the last message by subject is what was put last, and absent subjects are undefined', async () => {
    const { global, eu } = broker();
    await global.ensureStream();
    await global.putLast(subjects.head('eu'), bytes('one'));
    await global.putLast(subjects.head('eu'), bytes('two'));
    assert.deepEqual(await eu.getLast(subjects.head('eu')), bytes('two'));
    assert.equal(await eu.getLast(subjects.blobPart('eu', 'aa', 0)), undefined);
  });

  test('a relay reaches neither another region nor its sibling', async () => {
    const { broker: made, global, eu } = broker();
    const heard: string[] = [];
    global.answer('hf.v1.up.*.*', async (_body, subject) => {
      heard.push(subject);
      return bytes('ok');
    });
    made
      .relay({ region: 'eu', relay: 'eu-2' })
      .answer(subjects.ask('eu', 'eu-1'), async () => bytes('forged'));
    await global.ensureStream();
    const options = { timeoutMs: 100 };
    await assert.rejects(eu.getLast(subjects.head('us')), fails('denied'));
    await assert.rejects(eu.request(subjects.up('us', 'us-1'), bytes('x'), options), fails('denied'));
    await assert.rejects(eu.request(subjects.up('eu', 'eu-2'), bytes('x'), options), fails('denied'));
    await assert.rejects(
      global.request(subjects.ask('eu', 'eu-1'), bytes('x'), options),
      fails('no-responders'),
    );
    await eu.request(subjects.up('eu', 'eu-1'), bytes('x'), options);
    assert.deepEqual(heard, ['hf.v1.up.eu.eu-1']);
  });

  test('a cut link fails at once, a black hole within the timeout, and both heal', async () => {
    const { clock, global, eu } = broker();
    global.answer('hf.v1.up.*.*', async () => bytes('ok'));
    const states: boolean[] = [];
    eu.onLink((state) => states.push(state.connected));
    const ask = () => eu.request(subjects.up('eu', 'eu-1'), bytes('x'), { timeoutMs: 2_000 });
    eu.cut();
    await assert.rejects(ask(), fails('disconnected'));
    eu.heal();
    assert.deepEqual(await ask(), bytes('ok'));
    eu.blackHole();
    const lost = assert.rejects(ask(), fails('timeout'));
    await clock.advance(2_000);
    await lost;
    assert.equal(eu.link().connected, true);
    await clock.advance(30_000);
    assert.equal(eu.link().connected, false);
    eu.heal();
    assert.deepEqual(await ask(), bytes('ok'));
    assert.deepEqual(states, [false, true, false, true]);
  });

  test('bells are lost and doubled as told', async () => {
    const { broker: made, clock, global, eu } = broker();
    let rung = 0;
    eu.subscribe(subjects.bell('eu'), () => rung++);
    for (const fate of ['lose', 'double', 'deliver'] as const) {
      made.faults.bell = () => fate;
      global.publish(subjects.bell('eu'), bytes(''));
      global.publish(subjects.bell('us'), bytes(''));
      await clock.advance(0);
    }
    assert.equal(rung, 3);
  });

  test('a lost reply times out although the handler ran; a doubled request runs it twice', async () => {
    const { broker: made, clock, global, eu } = broker();
    let ran = 0;
    global.answer('hf.v1.up.*.*', async () => bytes(String(++ran)));
    const ask = () => eu.request(subjects.up('eu', 'eu-1'), bytes('x'), { timeoutMs: 100 });
    made.faults.request = () => 'lose-reply';
    const lost = assert.rejects(ask(), fails('timeout'));
    await clock.advance(100);
    await lost;
    assert.equal(ran, 1);
    made.faults.request = () => 'double';
    assert.deepEqual(await ask(), bytes('2'));
    await clock.advance(0);
    assert.equal(ran, 3);
  });

  test('a wiped stream answers nothing until it is made again, a restored one holds what it held', async () => {
    const { broker: made, global, eu } = broker();
    await global.ensureStream();
    await global.putLast(subjects.head('eu'), bytes('old'));
    const copy = made.snapshot();
    await global.putLast(subjects.head('eu'), bytes('new'));
    made.wipe();
    await assert.rejects(eu.getLast(subjects.head('eu')), fails('no-responders'));
    await assert.rejects(global.putLast(subjects.head('eu'), bytes('new')), fails('no-responders'));
    await global.ensureStream();
    assert.equal(await eu.getLast(subjects.head('eu')), undefined);
    made.restore(copy);
    assert.deepEqual(await eu.getLast(subjects.head('eu')), bytes('old'));
    assert.deepEqual(await global.listSubjects('hf.v1.cfg.eu'), [subjects.head('eu')]);
    await global.purge('hf.v1.cfg.eu.>');
    assert.deepEqual(await global.listSubjects('hf.v1.cfg.eu'), []);
  });

  test('a body above the limit is refused before it leaves', async () => {
    const { global } = broker();
    await global.ensureStream();
    const body = new Uint8Array(MAX_PAYLOAD_BYTES + 1);
    await assert.rejects(global.putLast(subjects.head('eu'), body), fails('too-large'));
  });
});
