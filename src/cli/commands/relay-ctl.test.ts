import assert from 'node:assert/strict';
import { userInfo } from 'node:os';
import { test } from 'node:test';
import { ManualClock } from '../../clock/manual-clock.ts';
import { type Answer, createTestShell } from '../test-shell.ts';

const NOW = '2030-01-01T00:00:00.000Z';
const ACT = { kind: 'hold', assignment: null, generation: 100, who: 'anna', reason: 'INC-7', at: NOW };
const STATE = { acts: [ACT], accepted: 200, kept: [200, 100] };
const STATUS = {
  ...{ version: '0.1.0', plane: 'p', region: 'eu', relay: 'eu-1', now: NOW, started_at: NOW },
  link: { connected: false, since: NOW },
  ...{ last_answered: null, trust: 'stale', generation: 200, accepted_at: NOW, wanted_generation: 200 },
  ...{ age_s: 1, timestamp_expires: NOW, root_expires: NOW, flags: ['break-glass'] },
  agents: {
    connected: 3,
    known: 4,
    counts: { applied: 0, pending: 0, failed: 0, held: 0, unmanaged: 0, unknown: 0 },
  },
  ...{ refusals: [], queue: { rows: 0, dropped: 0 } },
  enrolment: { open: false, reason: 'the region is cut off', refused: 2 },
  isolation: {
    seconds: 60,
    first: { what: 'root', state: 'running', ends_at: NOW, stops: true, effect: 'no update is accepted' },
    parts: [],
  },
};

function relay(context: { after(run: () => void): void }, answer?: Answer) {
  return createTestShell(context, { clock: new ManualClock(Date.parse(NOW)), ...(answer && { answer }) });
}

test('each act tells the relay who does it and why, and shows what is in force', async (context) => {
  const shell = relay(context, () => ({ json: STATE }));
  for (const [args, path, more] of [
    [['hold'], 'hold', {}],
    [['pin', '--assignment', 'web', '--to', '100'], 'pin', { assignment: 'web', to: 100 }],
    [['pin', '--agent', 'anna', '--to', '100'], 'pin', { agent: 'anna', to: 100 }],
    [['pin', '--selector', 'a=1,b=2', '--to', '100'], 'pin', { labels: { a: '1', b: '2' }, to: 100 }],
    [['unpin', '--assignment', 'web'], 'unpin', { assignment: 'web' }],
    [['unpin', '--agent', 'anna'], 'unpin', { agent: 'anna' }],
    [['release'], 'release', {}],
  ] as const) {
    assert.equal(await shell.run('relay', 'ctl', ...args, '--reason', 'INC-7'), 0, shell.output.notes);
    const request = shell.requests.at(-1);
    assert.equal(`${request?.method} ${request?.path}`, `POST /break-glass/${path}`);
    const body = JSON.parse(request?.body ?? '') as { who: string };
    assert.match(body.who, new RegExp(`^${userInfo().username} \\(uid \\d+\\)$`));
    assert.deepEqual(body, { who: body.who, reason: 'INC-7', ...more });
  }
  assert.match(shell.output.out, /offers are held at generation 100 .* by anna: INC-7/);
  assert.match(shell.output.out, /kept: 200 .*, 100 /);
});

test('without a reason nothing is asked of the relay', async (context) => {
  const shell = relay(context, () => ({ json: STATE }));
  for (const args of [['hold'], ['release'], ['pin', '--assignment', 'web', '--reason', 'x']])
    assert.equal(await shell.run('relay', 'ctl', ...args), 2);
  for (const target of [[], ['--agent', 'anna', '--assignment', 'web']])
    assert.equal(await shell.run('relay', 'ctl', 'pin', ...target, '--to', '1', '--reason', 'x'), 2);
  assert.deepEqual(shell.requests, []);
});

test('status says what is held, who is let in and what fails first', async (context) => {
  const shell = relay(context, (_method, path) => ({ json: path === '/status' ? STATUS : STATE }));
  assert.equal(await shell.run('relay', 'ctl', 'status'), 0, shell.output.notes);
  assert.match(shell.output.out, /cut off since 0s ago/);
  assert.match(shell.output.out, /new agents: +the region is cut off/);
  assert.match(shell.output.out, /first to fail: root \(no update is accepted\)/);
  assert.match(shell.output.out, /held at generation 100/);
});

test('a relay that refuses, and one that does not run', async (context) => {
  const error = { code: 'conflict', message: 'generation 1 is held by bob', hint: 'release it first' };
  const refusing = relay(context, () => ({ status: 409, json: { error } }));
  assert.equal(await refusing.run('relay', 'ctl', 'hold', '--reason', 'x'), 1);
  assert.match(refusing.output.notes, /held by bob\n.*release it first/);
  const silent = relay(context);
  assert.equal(await silent.run('relay', 'ctl', 'status', '--data-dir', '/data'), 4);
  assert.match(silent.output.notes, /no relay answers on \/data\/control\.sock/);
});

test('status lists the siblings, and what offers wait for', async (context) => {
  const siblings = [
    {
      ...{ name: 'eu-2', url: 'http://eu-2:4321', reachable: true, as_of: NOW, generation: 300 },
      problem: null,
    },
    {
      ...{ name: 'eu-3', url: null, reachable: false, as_of: null, generation: 0 },
      problem: 'nobody said where it answers',
    },
  ].map((one) => ({ ...one, break_glass: false }));
  const shell = relay(context, (_method, path) => ({
    json: path === '/status' ? { ...STATUS, siblings, offers_wait_for: ['behind'] } : STATE,
  }));
  assert.equal(await shell.run('relay', 'ctl', 'status'), 0, shell.output.notes);
  assert.match(shell.output.out, /offers wait for: +behind/);
  assert.match(shell.output.out, /^eu-2 +0s ago +\S+ +http:\/\/eu-2:4321 +reachable$/m);
  assert.match(shell.output.out, /^eu-3 +- +- +- +not reachable; nobody said where it answers$/m);
});
