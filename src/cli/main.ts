#!/usr/bin/env node
import { systemClock } from '../clock/system-clock.ts';
import type { Shell } from './command-context.ts';
import { readEnvironment } from './env.ts';
import { EXIT } from './exit-codes.ts';
import { keepAlive } from './keep-alive.ts';
import { runProgram } from './program.ts';
import { createSend, createSocketSend } from '../http/send.ts';
import { createTerminal } from './terminal.ts';

const environment = readEnvironment();
const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (abort.signal.aborted) return; // the first one is being obeyed
    abort.abort(new Error(`stopped by ${signal}`));
  });
// `holdfast get agents | head` closes our output before we are done; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});

const shell: Shell = {
  terminal: createTerminal({
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    noColor: environment.noColor,
  }),
  environment,
  clock: systemClock,
  createSend,
  createSocketSend,
  signal: abort.signal,
  exitCode: EXIT.ok,
};
process.exitCode = await keepAlive(() => runProgram(process.argv.slice(2), shell));
