import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANONYMOUS } from '../gateway/authenticator.ts';
import type { Channel, Reply } from '../gateway/channel.ts';
import { Contests } from './contests.ts';

/** A connection whose ping the test answers. */
class PingableChannel implements Channel {
  readonly transport = 'ws';
  readonly remoteAddr = '';
  readonly credential = ANONYMOUS;
  readonly id: number;
  pings = 0;
  answer: (isAlive: boolean) => void = () => undefined;

  constructor(id: number) {
    this.id = id;
  }

  isOpen(): boolean {
    return true;
  }

  push(): boolean {
    return true;
  }

  ping(): Promise<boolean> {
    this.pings++;
    return new Promise((resolve) => (this.answer = resolve));
  }

  close(): void {
    // Nothing listens.
  }
}

const reply = (text: string): Reply => ({ message: Buffer.from(text) });
const textOf = (answer: Reply): string => Buffer.from(answer.message).toString();

function createContests(holds: () => boolean = () => true): Contests {
  let names = 0;
  return new Contests({
    maxWaiting: 2,
    pingTimeoutMs: 5_000,
    holds,
    rename: () => `name-${++names}`,
    renamed: (_uid, newUid) => reply(newUid),
    turnedAway: () => reply('turned away'),
  });
}

describe('a contest for a uid', () => {
  it('pings once, lets messages wait within a bound, and turns a third connection away', async () => {
    const contests = createContests();
    const [holder, newcomer, third] = [1, 2, 3].map((id) => new PingableChannel(id));
    assert.ok(holder && newcomer && third);
    const claim = (channel: Channel): Reply | Promise<Reply> =>
      contests.claim('uid', channel, holder, () => reply('taken over'));
    const [first, second] = [claim(newcomer), claim(newcomer)];
    assert.equal(textOf(await claim(newcomer)), 'turned away');
    assert.equal(textOf(await claim(third)), 'turned away');
    assert.equal(holder.pings, 1);
    holder.answer(false);
    assert.equal(textOf(await first), 'taken over');
    assert.equal(textOf(await second), 'taken over');
  });

  it('gives a clone one name, however often it speaks under the old one', async () => {
    const contests = createContests();
    const [holder, newcomer] = [new PingableChannel(1), new PingableChannel(2)];
    const claim = (): Reply | Promise<Reply> => contests.claim('uid', newcomer, holder, () => reply('no'));
    const first = claim();
    holder.answer(true);
    assert.equal(textOf(await first), 'name-1');
    assert.equal(textOf(await claim()), 'name-1');
    assert.equal(holder.pings, 1);
  });

  it('is won by the newcomer when the holder said goodbye while it was pinged', async () => {
    let holds = true;
    const contests = createContests(() => holds);
    const [holder, newcomer] = [new PingableChannel(1), new PingableChannel(2)];
    const first = contests.claim('uid', newcomer, holder, () => reply('taken over'));
    holds = false;
    holder.answer(true);
    assert.equal(textOf(await first), 'taken over');
  });
});
