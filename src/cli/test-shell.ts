import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RegionJson, RelayJson } from '../api/index.ts';
import type { Clock } from '../clock/clock.ts';
import { ManualClock } from '../clock/manual-clock.ts';
import type { Send } from '../http/send.ts';
import type { Shell } from './command-context.ts';
import { EXIT } from './exit-codes.ts';
import { createStyle } from './output/style.ts';
import { runProgram } from './program.ts';

/** A shell for tests: what is said is kept, the API is a function. */
export interface TestShell extends Shell {
  readonly output: { out: string; notes: string };
  readonly requests: {
    method: string;
    path: string;
    body: string | undefined;
    authorization: string | undefined;
  }[];
  run(...args: string[]): Promise<number>;
}

export type Answer = (
  method: string,
  path: string,
  body: string | undefined,
) => { status?: number; json: unknown };

export function createTestShell(
  context: { after(run: () => void): void },
  options: { answer?: Answer; clock?: Clock; confirms?: boolean; cwd?: string; hasColor?: boolean } = {},
): TestShell {
  const dir = options.cwd ?? mkdtempSync(join(tmpdir(), 'holdfast-cli-'));
  if (options.cwd === undefined) context.after(() => rmSync(dir, { recursive: true, force: true }));
  const output = { out: '', notes: '' };
  const requests: TestShell['requests'] = [];
  const line = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
  const send: Send = ({ method, url, body, headers }) => {
    const { pathname, search } = new URL(url);
    requests.push({ method, path: `${pathname}${search}`, body, authorization: headers['authorization'] });
    if (!options.answer) return Promise.reject(new Error('connect ECONNREFUSED'));
    const { status = 200, json } = options.answer(method, `${pathname}${search}`, body);
    return Promise.resolve({ status, body: JSON.stringify(json) });
  };
  const shell: TestShell = {
    output,
    requests,
    terminal: {
      out: (text) => void (output.out += line(text)),
      note: (text) => void (output.notes += line(text)),
      raw: (text) => void (output.out += text),
      isInteractive: false,
      columns: 120,
      rows: 40,
      style: createStyle(options.hasColor === true),
      readInput: () => Promise.resolve(''),
      confirm: () => Promise.resolve(options.confirms === true),
    },
    environment: {
      cwd: dir,
      server: 'http://plane.example:4321',
      tokenFile: undefined,
      configDir: join(dir, 'config'),
      noColor: options.hasColor !== true,
      natsServerBin: undefined,
      supervisor: undefined,
      collector: undefined,
      path: '',
      cacheDir: join(dir, 'cache'),
      variables: {},
    },
    clock: options.clock ?? new ManualClock(),
    createSend: () => send,
    createSocketSend: () => send,
    signal: new AbortController().signal,
    exitCode: EXIT.ok,
    run(...args) {
      shell.exitCode = EXIT.ok;
      return runProgram(args, shell);
    },
  };
  return shell;
}

const NO_COUNTS = { applied: 0, pending: 0, failed: 0, held: 0, unmanaged: 0, unknown: 0 };

export function relayFixture(changes: Partial<RelayJson> = {}): RelayJson {
  return {
    ...{
      name: 'relay-1',
      region: 'eu',
      version: '0.1.0',
      link: 'connected',
      link_since: null,
      trust: 'fresh',
    },
    ...{
      held: 100,
      agents: 0,
      as_of: null,
      started_at: null,
      timestamp_expires: null,
      isolation: null,
      flags: [],
      refusals: [],
    },
    ...{ queue_rows: 0, events_dropped: 0, break_glass: [] },
    ...changes,
  };
}

export function regionFixture(changes: Partial<RegionJson> = {}): RegionJson {
  return {
    ...{
      name: 'eu',
      kind: 'datacentre',
      link: 'connected',
      link_since: null,
      trust: 'fresh',
      trust_since: null,
    },
    ...{
      as_of: null,
      held: 100,
      want: 100,
      want_since: null,
      agents: 0,
      counts: NO_COUNTS,
      last_counts: NO_COUNTS,
    },
    ...{ assignments: [], relays: [relayFixture()], isolation: null, timestamp_expires: null, flags: [] },
    break_glass: [],
    ...changes,
  };
}

export const countsFixture = (changes: Partial<typeof NO_COUNTS>): typeof NO_COUNTS => ({
  ...NO_COUNTS,
  ...changes,
});
