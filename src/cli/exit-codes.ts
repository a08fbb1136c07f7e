/** What every command ends with; scripts depend on these, so a number keeps its meaning. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  failures: 3,
  unreachable: 4,
  timeout: 5,
  interrupted: 130,
} as const;
export type ExitName = keyof typeof EXIT;
export type ExitCode = (typeof EXIT)[ExitName];

const MEANINGS: Record<ExitName, string> = {
  ok: 'done; with --wait: in force everywhere',
  failed: 'not done: refused, not found, or an error',
  usage: 'the command line is wrong',
  failures: 'done, but some agents failed to apply it',
  unreachable: 'the global plane, or a region that was waited for, does not answer',
  timeout: 'not within --timeout',
  interrupted: 'stopped by a signal',
};

/** For `--help`. */
export function exitCodesText(): string {
  const lines = Object.entries(EXIT).map(
    ([name, code]) => `  ${String(code).padEnd(4)}${MEANINGS[name as ExitName]}`,
  );
  return `Exit codes:\n${lines.join('\n')}`;
}
