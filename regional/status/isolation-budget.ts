import { ISOLATION_EFFECTS, type IsolationLimit } from '../../src/api/index.ts';
import type { RegionPolicy } from '../../src/manifest/document.ts';

/** Everything that can expire or fill up here, read at one moment. Times are Unix ms by this machine's clock. */
export interface IsolationFacts {
  readonly nowMs: number;
  readonly isConnected: boolean;
  /** Undefined before the first acceptance. */
  readonly accepted:
    | {
        readonly issuedAtMs: number;
        readonly timestampExpiresMs: number;
        readonly rootExpiresMs: number;
        /** Taken from a sibling or a file, and stale from birth. */
        readonly imported: boolean;
        readonly offline: RegionPolicy['offline'];
      }
    | undefined;
  /** Of the newest signed confirmation; undefined: the clock stands at or below the floor. */
  readonly ageMs: number | undefined;
  /** The earliest end in the chain that agents are shown; undefined: no TLS. */
  readonly certificateEndsMs: number | undefined;
  /** Of the CAs that agents' certificates are held against; undefined: none are asked for. */
  readonly clientCaEndsMs: number | undefined;
  /** Of the CAs that NATS is held against; undefined: no TLS to it, or the system's CAs. */
  readonly busCaEndsMs: number | undefined;
  readonly outbox: {
    readonly rows: Filling;
    readonly bytes: Filling;
    /** Until the oldest event that waits is dropped for its age; when none waits, until one recorded now is. Ms. */
    readonly dropsInMs: number;
  };
  /** Of the file system of data_dir, used bytes of what this process may use. */
  readonly disk: Filling | undefined;
}

/** Something that fills up. Units are the caller's. */
export interface Filling {
  readonly used: number;
  readonly limit: number;
  /** 0 or less: it does not fill up at present. */
  readonly growthPerMs: number;
}

export interface IsolationPart {
  readonly what: IsolationLimit;
  readonly state: 'running' | 'over' | 'endless' | 'unknown';
  /** Undefined where there is no end, or no moment of it is known. */
  readonly endsAtMs: number | undefined;
  /** Whether anything stops working then. */
  readonly stops: boolean;
  readonly effect: string;
}

export interface IsolationBudget {
  /** The soonest end first; what has ended before all, what has no end last. */
  readonly parts: readonly IsolationPart[];
  /** What stops working first when this site is left alone from now on; undefined: nothing does. */
  readonly first: IsolationPart | undefined;
  /** Until then, ms; 0: it has stopped already; Infinity: nothing runs out. */
  readonly remainingMs: number;
}

type End = Pick<IsolationPart, 'state' | 'endsAtMs'>;
const ENDLESS: End = { state: 'endless', endsAtMs: undefined };
const UNKNOWN: End = { state: 'unknown', endsAtMs: undefined };

/** How long this site works alone, counted as if the link went now. Pure. */
export function isolationBudget(facts: IsolationFacts): IsolationBudget {
  const parts = [
    ...trustParts(facts),
    ...certificateParts(facts),
    part('outbox', fillsUp(facts.outbox.rows, facts.nowMs), true),
    part('outbox-bytes', fillsUp(facts.outbox.bytes, facts.nowMs), true),
    part('outbox-days', endsAt(facts.nowMs + facts.outbox.dropsInMs, facts.nowMs), true),
    ...(facts.disk === undefined ? [] : [part('disk', fillsUp(facts.disk, facts.nowMs), true)]),
  ].sort((a, b) => rank(a) - rank(b));
  const first = parts.find(({ stops, state }) => stops && (state === 'running' || state === 'over'));
  return { parts, first, remainingMs: first === undefined ? Infinity : remainingMs(first, facts.nowMs) };
}

/** Milliseconds until the part ends; 0: it has; Infinity: it does not; NaN: not known. */
export function remainingMs({ state, endsAtMs }: IsolationPart, nowMs: number): number {
  if (state === 'over') return 0;
  if (state === 'unknown') return Number.NaN;
  return endsAtMs === undefined ? Infinity : Math.max(0, endsAtMs - nowMs);
}

function trustParts(facts: IsolationFacts): IsolationPart[] {
  const { accepted, nowMs, ageMs } = facts;
  if (accepted === undefined) return [];
  const { offline, issuedAtMs, timestampExpiresMs, rootExpiresMs, imported } = accepted;
  /** A moment on the way from the newest confirmation, by age and not by a clock that somebody may have set. */
  const atAge = (limitMs: number): End =>
    ageMs === undefined ? UNKNOWN : endsAt(nowMs + limitMs - ageMs, nowMs);
  const timestamp: End = imported
    ? { state: 'over', endsAtMs: undefined }
    : atAge(timestampExpiresMs - issuedAtMs);
  const isEnrolmentClosed = !facts.isConnected || timestamp.state !== 'running';
  return [
    part('timestamp', timestamp, false),
    part('serve', offline.serve_s === undefined ? ENDLESS : atAge(offline.serve_s * 1000), true),
    ...(offline.enrol === 'deny'
      ? // As the region's policy wants it, so it is told and is no failure.
        [part('enrol', isEnrolmentClosed ? { state: 'over', endsAtMs: undefined } : ENDLESS, false)]
      : []),
    // This version offers neither packages nor commands: their limits are told, and stop nothing yet.
    part('packages', offline.packages_s === undefined ? ENDLESS : atAge(offline.packages_s * 1000), false),
    part('commands', offline.commands === 'allow' ? ENDLESS : timestamp, false),
    part('root', endsAt(rootExpiresMs, nowMs), true),
    part('clock', ageMs === undefined ? { state: 'over', endsAtMs: undefined } : ENDLESS, true),
  ];
}

function certificateParts({
  certificateEndsMs,
  clientCaEndsMs,
  busCaEndsMs,
  nowMs,
}: IsolationFacts): IsolationPart[] {
  return [
    ...(certificateEndsMs === undefined ? [] : [part('certificate', endsAt(certificateEndsMs, nowMs), true)]),
    ...(clientCaEndsMs === undefined ? [] : [part('client-ca', endsAt(clientCaEndsMs, nowMs), true)]),
    ...(busCaEndsMs === undefined ? [] : [part('bus-ca', endsAt(busCaEndsMs, nowMs), true)]),
  ];
}

function part(what: IsolationLimit, end: End, stops: boolean): IsolationPart {
  return { what, ...end, stops, effect: ISOLATION_EFFECTS[what] };
}

function endsAt(endsAtMs: number, nowMs: number): End {
  return { state: endsAtMs <= nowMs ? 'over' : 'running', endsAtMs };
}

/** Past this an end means nothing, and a Date cannot say it. */
const HORIZON_MS = 100 * 365 * 86_400_000;

function fillsUp({ used, limit, growthPerMs }: Filling, nowMs: number): End {
  if (used >= limit) return { state: 'over', endsAtMs: undefined };
  const untilFullMs = growthPerMs > 0 ? (limit - used) / growthPerMs : Infinity;
  return untilFullMs > HORIZON_MS ? ENDLESS : { state: 'running', endsAtMs: Math.round(nowMs + untilFullMs) };
}

function rank({ state, endsAtMs }: IsolationPart): number {
  if (state === 'over') return endsAtMs ?? -1;
  if (state === 'unknown') return Number.MAX_SAFE_INTEGER - 1;
  return endsAtMs ?? Number.MAX_SAFE_INTEGER;
}
