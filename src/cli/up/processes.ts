import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Clock } from '../../clock/clock.ts';
import { sleep } from '../../clock/clock.ts';
import { CliError } from '../cli-error.ts';
import type { Launch } from '../launch.ts';
import { isGroupAlive, signalGroup } from './process-group.ts';

export interface Part {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
}

/** What stops in order gets this long until it is killed, milliseconds. */
const STOP_GRACE_MS = 10_000;
const STOP_POLL_MS = 50;
const TAIL_LINES = 12;
const TAIL_COLUMNS = 400;

interface Running extends Part {
  readonly child: ChildProcess;
  hasEnded: boolean;
}

/**
 * The child processes of one `up`, each in a process group of its own. They stand and fall together: the first
 * that ends unasked is told to `onStopped`, once; and a guardian outside stops them when this process dies.
 */
export class Processes {
  readonly #clock: Clock;
  readonly #onStopped: (error: CliError) => void;
  readonly #guardian: ChildProcess;
  readonly #running: Running[] = [];
  #isStopping = false;

  constructor(options: { clock: Clock; guardian: Launch; onStopped: (error: CliError) => void }) {
    this.#clock = options.clock;
    this.#onStopped = options.onStopped;
    const { command, args } = options.guardian;
    // Detached: a Ctrl-C in the terminal must not take the guardian first.
    this.#guardian = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.#guardian.on('error', () => undefined);
    this.#guardian.stdin?.on('error', () => undefined); // it died first: then it guards nothing any more
    this.#guardian.unref();
  }

  /** Starts `launch`; its output goes to `logFile`. */
  start(
    name: string,
    launch: Launch,
    options: { logFile: string; cwd: string; environment: Readonly<Record<string, string | undefined>> },
  ): Part {
    const log = openSync(options.logFile, 'a', 0o600);
    try {
      const child = spawn(launch.command, launch.args, {
        cwd: options.cwd,
        env: options.environment,
        stdio: ['ignore', log, log],
        detached: true,
      });
      const { pid } = child;
      const part: Running = { name, pid: pid ?? 0, logFile: options.logFile, child, hasEnded: false };
      child.on('error', (cause) => this.#ended(part, `could not be started: ${cause.message}`));
      child.on('exit', (code, signal) =>
        this.#ended(part, signal === null ? `ended with ${code ?? '?'}` : `was killed by ${signal}`),
      );
      if (pid !== undefined) this.#tellGuardian(`+${pid}`);
      this.#running.push(part);
      return part;
    } finally {
      closeSync(log);
    }
  }

  parts(): Part[] {
    return this.#running
      .filter(({ hasEnded }) => !hasEnded)
      .map(({ name, pid, logFile }) => ({ name, pid, logFile }));
  }

  /** Stops everything, last started first, and returns when nothing is left. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const part of [...this.#running].reverse()) {
      if (part.pid === 0) continue;
      // Also of a part that ended itself: it may have left children in its group.
      signalGroup(part.pid, 'SIGTERM');
      const untilMs = this.#clock.monotonicMs() + STOP_GRACE_MS;
      while (isGroupAlive(part.pid) && this.#clock.monotonicMs() < untilMs)
        await sleep(this.#clock, STOP_POLL_MS);
      if (isGroupAlive(part.pid)) signalGroup(part.pid, 'SIGKILL');
      this.#tellGuardian(`-${part.pid}`);
    }
    this.#guardian.stdin?.end();
  }

  #ended(part: Running, how: string): void {
    if (part.hasEnded) return;
    part.hasEnded = true;
    if (this.#isStopping) return;
    this.#onStopped(
      new CliError(
        'part-stopped',
        `${part.name} ${how}, so everything is stopped. The end of ${part.logFile}:\n${tail(part.logFile)}`,
      ),
    );
  }

  #tellGuardian(line: string): void {
    if (this.#guardian.stdin?.writable === true) this.#guardian.stdin.write(`${line}\n`);
  }
}

function tail(path: string): string {
  try {
    return readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-TAIL_LINES)
      .map((line) => `  ${line.slice(0, TAIL_COLUMNS)}`)
      .join('\n');
  } catch {
    return '  (nothing)';
  }
}
