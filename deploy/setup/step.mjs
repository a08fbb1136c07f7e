// Runs one outside command of the set-up: says what it does, how long it has been at it, and, when it fails,
// shows the end of what the command printed.
import { spawn } from 'node:child_process';
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers';

/** A quiet command gets a line this often, so that nobody takes a slow build for a hanging one. */
const PROGRESS_EVERY_MS = 5_000;
/** As much of a failed command's output is worth reading. */
const TAIL_LINES = 25;

/** Process groups that this process started; a Ctrl-C must not leave compilers behind. */
const groups = new Set();

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // it is gone already
  }
}

function onSignal() {
  for (const pid of groups) signalGroup(pid, 'SIGTERM');
  process.exit(130);
}

/** What stops the set-up; `hint` is the one sentence that says what to do. */
export class SetupError extends Error {
  constructor(message, hint) {
    super(message);
    this.name = 'SetupError';
    this.hint = hint;
  }
}

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Prints the error as a person wants it and makes the process fail. */
export function fail(error) {
  if (error instanceof SetupError) {
    say(`error: ${error.message}`);
    if (error.hint) say(error.hint);
  } else {
    say(error.stack ?? String(error));
  }
  process.exitCode = 1;
}

/**
 * Runs `command` and resolves with `{code, output}`; never rejects for a command that failed or is missing
 * (code 127). `timeoutMs` kills it with everything that it started (code 124).
 */
export function run(label, command, args, options = {}) {
  const { cwd, env, timeoutMs, quiet = false } = options;
  const startedMs = Date.now();
  const seconds = () => Math.round((Date.now() - startedMs) / 1000);
  if (!quiet) say(`· ${label}`);
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    // A group of its own, so that the timeout reaches the compiler below the driver.
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    if (child.pid !== undefined) {
      if (groups.size === 0) for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, onSignal);
      groups.add(child.pid);
    }
    const progress = setInterval(() => {
      if (!quiet) say(`  … ${label}: ${seconds()} s`);
    }, PROGRESS_EVERY_MS);
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            signalGroup(child.pid, 'SIGKILL');
          }, timeoutMs);
    const finish = (code, extra = '') => {
      clearInterval(progress);
      clearTimeout(timer);
      groups.delete(child.pid);
      if (groups.size === 0) for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, onSignal);
      resolve({ code: timedOut ? 124 : code, output: output + extra, seconds: seconds() });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output = (output + text).slice(-200_000);
      });
    }
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(code ?? 1));
  });
}

export function tail(output) {
  return output
    .trimEnd()
    .split('\n')
    .slice(-TAIL_LINES)
    .map((line) => `    ${line}`)
    .join('\n');
}
