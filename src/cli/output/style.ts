/** Colours by meaning; plain text where colour is not wanted. */
export interface Style {
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

export function createStyle(hasColor: boolean): Style {
  const sgr = (open: number, close: number) => (text: string) =>
    hasColor && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { good: sgr(32, 39), bad: sgr(31, 39), warn: sgr(33, 39), dim: sgr(2, 22), bold: sgr(1, 22) };
}

/**
 * Text from agents, relays and documents, made harmless: an agent named with escape sequences must not be able to
 * rewrite the operator's screen. Line ends become `⏎`.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/\r?\n/g, '⏎')
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '·')
  );
}

/** The same for text of several lines, whose line ends and tabs stay. */
export function printableLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split('\t').map(printable).join('\t'))
    .join('\n');
}

/** Columns that `text` takes, escape sequences of `Style` not counted. */
export function visibleLength(text: string): number {
  // eslint-disable-next-line no-control-regex -- escape sequences begin with one
  return Array.from(text.replace(/\u001b\[\d+m/g, '')).length;
}
