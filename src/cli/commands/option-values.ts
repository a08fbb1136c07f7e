import { CliError } from '../cli-error.ts';
import { parseDurationMs } from '../output/moment.ts';

/** Readers of option values, for commander's `argParser`; each throws a usage error that shows what is wanted. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(Number(text)))
    throw new CliError('usage', `not a whole number: ${text}`);
  return Number(text);
}

export function duration(text: string): number {
  const ms = parseDurationMs(text);
  if (ms === undefined)
    throw new CliError('usage', `not a duration: ${text}`, { hint: 'such as 90s, 5m or 1h' });
  return ms;
}

/** Collects repeated options into a list. */
export function repeated(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

/** `a=1,b=2`, also repeated, as a record. */
export function pairs(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const all = { ...before };
  for (const part of text.split(',').filter((piece) => piece !== '')) {
    const at = part.indexOf('=');
    if (at < 1) throw new CliError('usage', `not a name=value: ${part}`);
    all[part.slice(0, at)] = part.slice(at + 1);
  }
  return all;
}

export function labelTexts(labels: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(labels).map(([name, value]) => `${name}=${value}`);
}

/** `a,b`, also repeated. */
export function texts(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(',').flatMap((piece) => piece.trim() || [])];
}

export function names(text: string): string[] {
  const list = text.split(',').map((piece) => piece.trim());
  if (list.some((name) => !/^[a-z0-9-]{1,32}$/.test(name)))
    throw new CliError('usage', `not a list of names: ${text}`, {
      hint: '1 to 32 of a-z, 0-9 and -, such as eu,us',
    });
  if (new Set(list).size !== list.length) throw new CliError('usage', `a name stands twice in ${text}`);
  return list;
}
