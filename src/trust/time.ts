const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/;

/** `YYYY-MM-DDTHH:MM:SSZ` of a moment in Unix milliseconds, rounded down to the second [TUF 4.2.2]. */
export function formatTime(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19)}Z`;
}

/**
 * Unix milliseconds of exactly `YYYY-MM-DDTHH:MM:SSZ`; undefined for any other text, `never`, February 30 and the
 * leap second included. A lenient reader makes an invalid date of those, and nothing is later than an invalid date.
 */
export function parseTime(text: string): number | undefined {
  if (!FORM.test(text)) return undefined;
  const atMs = Date.parse(text);
  return !Number.isNaN(atMs) && formatTime(atMs) === text ? atMs : undefined;
}
