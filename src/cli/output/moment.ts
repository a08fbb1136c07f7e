const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const;

/** `4s`, `12m`, `3h`, `5d`: the largest unit that fits, because an age is read at a glance. */
export function durationText(ms: number): string {
  for (const [unit, sizeMs] of UNITS) if (ms >= sizeMs) return `${Math.floor(ms / sizeMs)}${unit}`;
  return '0s';
}

/** `4d`, `now` for what is over: how long until `moment`. */
export function untilText(moment: string, nowMs: number): string {
  const leftMs = Date.parse(moment) - nowMs;
  return leftMs > 0 ? durationText(leftMs) : 'now';
}

/** `4s ago`; `-` for what never was; what is ahead of our clock is said to be now. */
export function ageText(moment: string | null, nowMs: number): string {
  if (moment === null) return '-';
  return `${durationText(Math.max(0, nowMs - Date.parse(moment)))} ago`;
}

/** A generation or a revision, shown as the time it was made from: `11-24T12:16:51Z`; `-` for none. */
export function versionText(version: number): string {
  if (version === 0) return '-';
  // No clock makes such a version, but a thief with the online keys can, and every screen must show it.
  if (version > LAST_MOMENT_S) return String(version);
  return `${new Date(version * 1000).toISOString().slice(5, 19)}Z`;
}

/** The end of the year 9999. */
const LAST_MOMENT_S = 253_402_300_799;

const DURATION = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/;

/** Milliseconds of `90s`, `5m`, `1h`; undefined for anything else. */
export function parseDurationMs(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const sizeMs = match[2] === 'ms' ? 1 : UNITS.find(([unit]) => unit === match[2])?.[1];
  return sizeMs === undefined ? undefined : Number(match[1]) * sizeMs;
}
