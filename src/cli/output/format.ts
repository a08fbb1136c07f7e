import { stringify } from 'yaml';
import { CliError } from '../cli-error.ts';
import type { Terminal } from '../terminal.ts';

const FORMATS = ['table', 'json', 'yaml'] as const;
export type Format = (typeof FORMATS)[number];

export function parseFormat(text: string): Format {
  const format = FORMATS.find((known) => known === text);
  if (!format)
    throw new CliError('usage', `there is no output ${JSON.stringify(text)}`, {
      hint: `choose one of ${FORMATS.join(', ')}`,
    });
  return format;
}

/** Prints `value` whole for programs, or what `text` makes of it for people. */
export function print(terminal: Terminal, format: Format, value: unknown, text: () => string): void {
  if (format === 'json') terminal.out(JSON.stringify(value, undefined, 2));
  else if (format === 'yaml') terminal.out(stringify(value, { lineWidth: 0 }));
  else terminal.out(text());
}
