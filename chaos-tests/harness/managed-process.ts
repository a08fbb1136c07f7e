import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** What happened to a process, for a run's history. */
export interface ProcessChange {
  readonly state: 'started' | 'ended' | 'frozen' | 'thawed';
  /** The signal or the exit code. */
  readonly text: string;
}

const STOP_TIMEOUT_MS = 15_000;
const running = new Set<ManagedProcess>();
let isGuarded = false;

/**
 * A process that a test starts, kills and starts again by name. Its output goes to a file. It leads a process group,
 * so that what it started goes with it, and nothing survives the test's own process.
 */
export class ManagedProcess {
  readonly name: string;
  readonly logFile: string;
  command: Command;
  readonly #onChange: (change: ProcessChange) => void;
  #child: ChildProcess | undefined;
  #exit: Promise<number | NodeJS.Signals> = Promise.resolve(0);

  constructor(
    name: string,
    logFile: string,
    command: Command,
    onChange: (change: ProcessChange) => void = () => undefined,
  ) {
    this.#onChange = onChange;
    this.name = name;
    this.logFile = logFile;
    this.command = command;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get isRunning(): boolean {
    return this.#child !== undefined;
  }

  start(): void {
    if (this.#child) throw new Error(`${this.name} runs already`);
    guard();
    const log = openSync(this.logFile, 'a');
    const { file, args, cwd, env } = this.command;
    // Standard input is a pipe that ends with this process: planes take that as the order to stop.
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ['pipe', log, log] });
    closeSync(log);
    child.stdin?.on('error', () => undefined);
    this.#child = child;
    running.add(this);
    this.#onChange({ state: 'started', text: '' });
    this.#exit = new Promise((resolve) => {
      const ended = (outcome: number | NodeJS.Signals): void => {
        if (this.#child === child) this.#child = undefined;
        running.delete(this);
        this.#onChange({ state: 'ended', text: String(outcome) });
        resolve(outcome);
      };
      child.once('exit', (code, signal) => ended(code ?? signal ?? 0));
      child.once('error', () => ended(127));
    });
  }

  /** Sends a signal to the process alone, and for SIGKILL waits until it is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#child?.kill(signal);
    if (signal === 'SIGSTOP') this.#onChange({ state: 'frozen', text: signal });
    if (signal === 'SIGCONT') this.#onChange({ state: 'thawed', text: signal });
    if (signal === 'SIGKILL') await this.#exit;
  }

  /** Everything in the process group at once, without a word: a power cut. */
  async killGroup(): Promise<void> {
    this.killGroupNow();
    await this.#exit;
  }

  killGroupNow(): void {
    const pid = this.pid;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }

  /** SIGTERM, and after a while the hard way. @returns what it ended with */
  async stop(): Promise<number | NodeJS.Signals> {
    this.#child?.kill('SIGTERM');
    const timeout = new AbortController();
    const late = sleep(STOP_TIMEOUT_MS, undefined, { signal: timeout.signal }).then(
      () => this.killGroup(),
      () => undefined,
    );
    const outcome = await this.#exit;
    timeout.abort();
    await late;
    return outcome;
  }

  async restart(): Promise<void> {
    await this.stop();
    this.start();
  }

  exited(): Promise<number | NodeJS.Signals> {
    return this.#exit;
  }

  log(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
  }

  /** The last lines, for a failed test's output. */
  logTail(lines = 30): string {
    return this.log().trimEnd().split('\n').slice(-lines).join('\n');
  }
}

/** However this process ends, short of SIGKILL, the ones that it started end first. */
function guard(): void {
  if (isGuarded) return;
  isGuarded = true;
  process.on('exit', () => {
    for (const child of running) child.killGroupNow();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
}
