import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ISOLATION_LIMITS } from '../../src/api/index.ts';
import { type Filling, type IsolationFacts, isolationBudget, remainingMs } from './isolation-budget.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW_MS = Date.UTC(2030, 0, 10);
const AGE_MS = HOUR_MS;
const ISSUED_MS = NOW_MS - AGE_MS;
const EMPTY = { used: 0, limit: 1_000, growthPerMs: 0 };
const EMPTY_OUTBOX = { rows: EMPTY, bytes: EMPTY, dropsInMs: 400 * DAY_MS };

type Accepted = NonNullable<IsolationFacts['accepted']>;
const ACCEPTED: Accepted = {
  issuedAtMs: ISSUED_MS,
  timestampExpiresMs: ISSUED_MS + DAY_MS,
  rootExpiresMs: NOW_MS + 300 * DAY_MS,
  imported: false,
  offline: { enrol: 'allow', commands: 'allow' },
};

/** A site at which only the root ends, changed. */
function budget(changes: Partial<IsolationFacts> = {}, accepted: Partial<Accepted> = {}) {
  const whole = isolationBudget({
    nowMs: NOW_MS,
    isConnected: true,
    accepted: { ...ACCEPTED, ...accepted },
    ageMs: AGE_MS,
    certificateEndsMs: undefined,
    clientCaEndsMs: undefined,
    busCaEndsMs: undefined,
    outbox: EMPTY_OUTBOX,
    disk: EMPTY,
    ...changes,
  });
  return {
    ...whole,
    of: (what: string) => {
      const part = whole.parts.find((one) => one.what === what);
      return part && { state: part.state, leftMs: remainingMs(part, NOW_MS), stops: part.stops };
    },
  };
}
const offline = (changes: Partial<Accepted['offline']>): Partial<Accepted> => ({
  offline: { ...ACCEPTED.offline, ...changes },
});

describe('isolation budget', () => {
  test('names what fails first and when, in the order of the ends', () => {
    const whole = budget({ certificateEndsMs: NOW_MS + 12 * DAY_MS }, offline({ serve_s: 30 * 86_400 }));
    assert.equal(whole.first?.what, 'certificate');
    assert.match(whole.first?.effect ?? '', /agents can no longer connect/);
    assert.equal(whole.remainingMs, 12 * DAY_MS);
    assert.deepEqual(
      whole.parts.filter(({ state }) => state === 'running').map(({ what }) => what),
      ['timestamp', 'certificate', 'serve', 'root', 'outbox-days'],
    );
  });

  test('the signed timestamp: the region turns stale, which stops nothing and is never first', () => {
    assert.deepEqual(budget().of('timestamp'), {
      state: 'running',
      leftMs: DAY_MS - AGE_MS,
      stops: false,
    });
    assert.equal(budget({ ageMs: 2 * DAY_MS }).of('timestamp')?.state, 'over');
    assert.equal(budget({}, { imported: true }).of('timestamp')?.state, 'over', 'imported: stale from birth');
    assert.equal(budget().first?.what, 'root');
  });

  test('the policy’s serve limit: overdue, by age and not by a clock that was set', () => {
    const week = offline({ serve_s: 7 * 86_400 });
    assert.equal(budget({}, week).of('serve')?.leftMs, 7 * DAY_MS - AGE_MS);
    // The wall clock was set back by years: the age that the monotonic clock kept is what counts.
    assert.equal(budget({ ageMs: 3 * DAY_MS }, week).of('serve')?.leftMs, 4 * DAY_MS);
    assert.equal(budget({}, week).first?.what, 'serve');
    const late = budget({ ageMs: 8 * DAY_MS }, week);
    assert.equal(late.of('serve')?.state, 'over');
    assert.equal(late.remainingMs, 0);
    assert.equal(budget().of('serve')?.state, 'endless', 'serve: forever');
  });

  test('enrol: deny is told, and as the policy wants it: never what fails', () => {
    assert.equal(budget().of('enrol'), undefined);
    const deny = offline({ enrol: 'deny' });
    assert.equal(budget({}, deny).of('enrol')?.state, 'endless');
    const cut = budget({ isConnected: false }, deny);
    assert.equal(cut.of('enrol')?.state, 'over');
    assert.equal(cut.first?.what, 'root');
    assert.equal(
      budget({ ageMs: 2 * DAY_MS }, deny).of('enrol')?.state,
      'over',
      'stale on a link that is up',
    );
  });

  test('the policy’s limits on packages and commands are told; none are offered, so nothing stops', () => {
    const limited = budget({}, offline({ packages_s: 2 * 86_400, commands: 'deny-when-stale' }));
    assert.deepEqual(limited.of('packages'), {
      state: 'running',
      leftMs: 2 * DAY_MS - AGE_MS,
      stops: false,
    });
    assert.equal(limited.of('commands')?.leftMs, DAY_MS - AGE_MS);
    assert.equal(budget().of('packages')?.state, 'endless');
    assert.equal(budget().of('commands')?.state, 'endless');
    assert.equal(limited.first?.what, 'root');
  });

  test('the root: no update after it', () => {
    assert.equal(budget({}, { rootExpiresMs: NOW_MS + DAY_MS }).remainingMs, DAY_MS);
    const expired = budget({}, { rootExpiresMs: NOW_MS });
    assert.equal(expired.first?.what, 'root');
    assert.equal(expired.remainingMs, 0);
  });

  test('the listeners’ certificate and the CA of agents’ certificates, where there are any', () => {
    assert.equal(budget().of('certificate'), undefined);
    assert.equal(budget().of('client-ca'), undefined);
    assert.equal(budget({ certificateEndsMs: NOW_MS + DAY_MS }).first?.what, 'certificate');
    assert.equal(budget({ certificateEndsMs: NOW_MS - 1 }).of('certificate')?.state, 'over');
    assert.equal(budget({ clientCaEndsMs: NOW_MS + DAY_MS }).first?.what, 'client-ca');
    assert.equal(budget({ busCaEndsMs: NOW_MS + DAY_MS }).first?.what, 'bus-ca');
  });

  for (const [what, change] of [
    ['outbox', (rows: Filling) => ({ outbox: { ...EMPTY_OUTBOX, rows } })],
    ['outbox-bytes', (bytes: Filling) => ({ outbox: { ...EMPTY_OUTBOX, bytes } })],
    ['disk', (disk: Filling) => ({ disk })],
  ] as const)
    test(`the ${what} fills up at its present rate, or does not`, () => {
      const filling = { used: 400, limit: 1_000, growthPerMs: 100 / DAY_MS };
      assert.equal(budget(change(filling)).first?.what, what);
      assert.equal(budget(change(filling)).remainingMs, 6 * DAY_MS);
      for (const growthPerMs of [0, -1, 1e-300])
        assert.equal(budget(change({ ...filling, growthPerMs })).of(what)?.state, 'endless');
      const full = budget(change({ ...filling, used: 1_000 }));
      assert.deepEqual([full.first?.what, full.remainingMs], [what, 0]);
    });

  test('the days that an event waits: from the oldest that does', () => {
    const soon = budget({ outbox: { ...EMPTY_OUTBOX, dropsInMs: 3 * DAY_MS } });
    assert.deepEqual([soon.first?.what, soon.remainingMs], ['outbox-days', 3 * DAY_MS]);
    assert.equal(budget({ outbox: { ...EMPTY_OUTBOX, dropsInMs: -1 } }).of('outbox-days')?.state, 'over');
  });

  test('a disk that cannot be asked is left out', () => {
    assert.equal(budget({ disk: undefined }).of('disk'), undefined);
  });

  test('a clock at or below the floor: ages are unknown, and that is what failed', () => {
    const whole = budget({ ageMs: undefined }, offline({ serve_s: 86_400 }));
    assert.equal(whole.first?.what, 'clock');
    assert.equal(whole.remainingMs, 0);
    assert.equal(whole.of('timestamp')?.state, 'unknown');
    assert.ok(Number.isNaN(whole.of('serve')?.leftMs));
    assert.equal(budget().of('clock')?.state, 'endless');
  });

  test('before the first acceptance only what this machine has can run out', () => {
    const whole = budget({ accepted: undefined, ageMs: undefined });
    const local = ['disk', 'outbox', 'outbox-bytes', 'outbox-days'];
    assert.deepEqual(whole.parts.map(({ what }) => what).sort(), local);
    assert.equal(whole.first?.what, 'outbox-days');
  });

  test('every limit that has words is computed by something here', () => {
    const all = budget(
      { certificateEndsMs: NOW_MS, clientCaEndsMs: NOW_MS, busCaEndsMs: NOW_MS },
      offline({ enrol: 'deny', serve_s: 1, packages_s: 1, commands: 'deny' }),
    );
    assert.deepEqual(all.parts.map(({ what }) => what).sort(), [...ISOLATION_LIMITS].sort());
  });
});
