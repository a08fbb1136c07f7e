const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const PART = /(\d{1,9})(s|m|h|d|w)/gy;
/** Ten years: longer ones are slips or mean `forever`. */
const MAX_SECONDS = 10 * 365 * 86_400;

/** `30m`, `24h`, `7d`, `1h30m` in whole seconds; undefined when `text` is no duration, is nothing or is beyond ten years. */
export function parseDuration(text: string): number | undefined {
  let seconds = 0;
  let end = 0;
  for (const part of text.matchAll(PART)) {
    end = part.index + part[0].length;
    seconds += Number(part[1]) * (UNITS[part[2] ?? ''] ?? Number.NaN);
  }
  return end > 0 && end === text.length && seconds > 0 && seconds <= MAX_SECONDS ? seconds : undefined;
}
