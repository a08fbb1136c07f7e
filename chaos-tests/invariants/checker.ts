import { type HistoryEvent, textOfEvent } from '../harness/history.ts';

/** Those of the design that a history can show. */
export const INVARIANTS = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
  'I8',
  'I9',
  'I10',
  'I11',
  'I12',
] as const;
export type Invariant = (typeof INVARIANTS)[number];

/** A violation, and the events that show it. */
export interface Finding {
  readonly invariant: Invariant;
  readonly message: string;
  readonly events: readonly HistoryEvent[];
}

/** The bounds that promises are held against; a run with other settings gives its own. */
export interface Rules {
  /** I8: from the moment when a region is whole until all its agents run the newest, milliseconds. */
  readonly healBoundMs: number;
  /** I8: what a relay's pacing allows [regional/offers/limits.ts]. */
  readonly offersPerSecond: number;
  readonly offersBurst: number;
  /** I10: how old a relay's report may be while its agents count, milliseconds [global/regions/silence.ts]. */
  readonly freshMs: number;
  /** I6 [relay.outbox_max_events]. */
  readonly maxQueueRows: number;
}

export const DEFAULT_RULES: Rules = {
  healBoundMs: 60_000,
  offersPerSecond: 200,
  offersBurst: 200,
  // Three missed reports of three seconds, and the time of the answers.
  freshMs: 12_000,
  maxQueueRows: 50_000,
};

/**
 * Judges one invariant event by event, in the order of time; a whole history is judged by showing it all. `end` finds
 * what is due when nothing more comes.
 */
export interface Checker {
  see(event: HistoryEvent): Finding[];
  end?(): Finding[];
}
export type CheckerFactory = (rules: Rules) => Checker;

export function finding(
  invariant: Invariant,
  message: string,
  ...events: (HistoryEvent | undefined)[]
): Finding {
  return { invariant, message, events: events.filter((event) => event !== undefined) };
}

/** For people: what is wrong, then the events, oldest first. */
export function textOfFinding({ invariant, message, events }: Finding, startMs?: number): string {
  return [`[${invariant}] ${message}`, ...events.map((event) => `    ${textOfEvent(event, startMs)}`)].join(
    '\n',
  );
}
