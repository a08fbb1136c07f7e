import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { sleep } from '../../clock/clock.ts';
import { CliError, exitCodeOf } from '../cli-error.ts';
import type { Shell } from '../command-context.ts';
import { DEFAULT_UP_DIR } from '../endpoints.ts';
import { EXIT } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { askRelayStatus } from '../relay-status.ts';
import { onceResult, type OnceResult } from '../up/once.ts';
import { lineText, screenText } from '../up/screen.ts';
import { Up } from '../up/up.ts';
import { duration, names, wholeNumber } from './option-values.ts';

interface Options {
  regions: string[];
  agents: number;
  dir?: string;
  once?: boolean;
  timeout: number;
  collector: boolean;
}

const DEFAULT_AGENTS = 10;
const DEFAULT_TIMEOUT_MS = 3 * 60_000;
const SCREEN_MS = 1000;
const POLL_MS = 500;
const HOME = '\u001b[H';
const CLEAR_LINE = '\u001b[K';
const CLEAR_REST = '\u001b[J';
const CLEAR_ALL = '\u001b[2J';

export function addUp(program: Command, shell: Shell): void {
  program
    .command('up')
    .summary('run a whole installation on this machine')
    .description(
      'Runs nats-server, the global plane, a relay per region and sample agents in the foreground, applies the sample template, and shows how they do. Ctrl-C stops everything; when one part ends, everything is stopped. Keys are for development. What it made stays in --dir for the next start.',
    )
    .option('--regions <names>', 'the regions', names, ['eu', 'us'])
    .option('--agents <n>', 'simulated agents per region', wholeNumber, DEFAULT_AGENTS)
    .option(
      '--dir <folder>',
      `where everything is kept (default: ${DEFAULT_UP_DIR}; with --once a fresh folder)`,
    )
    .option(
      '--once',
      'wait until every agent reports the config in force, print one JSON object as the last line, stop',
    )
    .option('--timeout <duration>', 'how long --once waits', duration, DEFAULT_TIMEOUT_MS)
    .option('--no-collector', 'no real Collector, even where one is found')
    .addHelpText(
      'after',
      `
Examples:
  holdfast up
  holdfast up --regions eu,us,ship-7 --agents 50
  holdfast up --once`,
    )
    .action((options: Options) => (options.once === true ? once(shell, options) : stay(shell, options)));
}

/** Runs until stopped. */
async function stay(shell: Shell, options: Options): Promise<void> {
  const dir = resolve(shell.environment.cwd, options.dir ?? DEFAULT_UP_DIR);
  const up = createUp(shell, options, dir);
  try {
    await up.start();
    await watch(shell, up, dir);
  } catch (error) {
    if (!shell.signal.aborted) throw error;
  } finally {
    shell.terminal.note('stopping everything');
    await up.stop();
    shell.terminal.note('stopped');
  }
}

function createUp(shell: Shell, options: Options, dir: string): Up {
  const { regions, agents, collector } = options;
  return new Up(shell, { regions, agents, dir, hasCollector: collector });
}

async function watch(shell: Shell, up: Up, dir: string): Promise<void> {
  const { terminal, clock } = shell;
  const { style } = terminal;
  const ended = AbortSignal.any([shell.signal, up.failed]);
  const send = shell.createSend(undefined);
  const program = invocation(shell);
  if (terminal.isInteractive) terminal.raw(CLEAR_ALL);
  let said = '';
  for (;;) {
    ended.throwIfAborted();
    const status = await up.client.status().catch((error: unknown) => {
      if (error instanceof CliError) return undefined;
      throw error;
    });
    const regions = await Promise.all(
      up.regions.map(async ({ name, link, ports }) => {
        const http = `http://127.0.0.1:${ports.http}`;
        const relay = link.isCut ? await askRelayStatus(send, http) : undefined;
        return { name, isCut: link.isCut, opamp: `ws://127.0.0.1:${ports.gateway}/v1/opamp`, http, relay };
      }),
    );
    const server = up.server;
    const text = screenText(
      { status, server, regions, notes: up.notes, dir: displayed(shell, dir), nowMs: clock.now(), program },
      style,
    );
    if (terminal.isInteractive)
      terminal.raw(`${HOME}${text.replaceAll('\n', `${CLEAR_LINE}\n`)}${CLEAR_LINE}\n${CLEAR_REST}`);
    else {
      if (said === '') terminal.out(text);
      // Without ages: a log should grow when something happens, not when time passes.
      const now = status
        ? lineText({ ...status, regions: status.regions.map((one) => ({ ...one, as_of: null })) }, style)
        : 'the global plane does not answer';
      if (said !== '' && now !== said) terminal.out(now);
      said = now;
    }
    await sleep(clock, SCREEN_MS, ended);
  }
}

/** Runs until everything is in force, says so in one line, and is gone. */
async function once(shell: Shell, options: Options): Promise<void> {
  const { clock, terminal } = shell;
  const dir =
    options.dir === undefined
      ? mkdtempSync(join(tmpdir(), 'holdfast-once-'))
      : resolve(shell.environment.cwd, options.dir);
  const startedMs = clock.monotonicMs();
  const seconds = (): number => Math.round((clock.monotonicMs() - startedMs) / 100) / 10;
  let result: OnceResult = { ok: false, regions: [], seconds: 0 };
  try {
    const up = createUp(shell, options, dir);
    try {
      await up.start();
      result = await untilInForce(shell, up, options.timeout, seconds);
    } finally {
      await up.stop();
    }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    result = { ...result, ok: false, seconds: seconds(), missing: [text] };
    shell.exitCode = shell.signal.aborted
      ? EXIT.interrupted
      : exitCodeOf(error) === EXIT.usage
        ? EXIT.usage
        : EXIT.failed;
  }
  if (!result.ok && shell.exitCode === EXIT.ok) shell.exitCode = EXIT.failed;
  if (options.dir === undefined) {
    if (result.ok) rmSync(dir, { recursive: true, force: true });
    else terminal.note(`what it did is in ${dir}`);
  }
  terminal.out(JSON.stringify(result));
}

async function untilInForce(
  shell: Shell,
  up: Up,
  timeoutMs: number,
  seconds: () => number,
): Promise<OnceResult> {
  const { clock, terminal } = shell;
  const ended = AbortSignal.any([shell.signal, up.failed]);
  let said = '';
  for (;;) {
    ended.throwIfAborted();
    const result = onceResult(up.regions, (await up.client.regions()).items, seconds());
    const text = result.regions
      .map(({ name, applied, failed }) => `${name} ${applied} applied, ${failed} failed`)
      .join(' · ');
    if (text !== said) terminal.note(`${result.seconds} s: ${text}`);
    said = text;
    if (result.ok || result.seconds * 1000 >= timeoutMs) return result;
    await sleep(clock, POLL_MS, ended);
  }
}

function displayed(shell: Shell, dir: string): string {
  const { cwd } = shell.environment;
  return dir.startsWith(`${cwd}/`) ? dir.slice(cwd.length + 1) : dir;
}
