/** Every bound of what relays of one region do for each other. */
export interface SiblingLimits {
  /** Siblings that are talked to, by name; more are only answered. */
  maxSiblings: number;
  /** Between two exchanges of what each holds, milliseconds. */
  pollMs: number;
  /** For one request to a sibling, milliseconds. */
  requestTimeoutMs: number;
  /** For everything that one look at a sibling's content fetches, milliseconds: the bus waits as long. */
  contentTimeoutMs: number;
  /** A newly accepted generation is offered when the siblings know of it, at the latest after this, milliseconds. */
  bellMs: number;
  /** After a start offers wait for the siblings' word, at the latest this long, milliseconds. */
  startMs: number;
  /** How long a sibling's word that it holds more stops offers while nothing proves it, milliseconds. */
  catchUpMs: number;
  /** A sibling whose word came to nothing cannot stop offers again for this long, milliseconds. */
  mistrustMs: number;
  /** Between two tries to get what a sibling says it holds, milliseconds. */
  retryMs: number;
  /** What a sibling said counts for this long, milliseconds; then it is unreachable. */
  freshMs: number;
  /** Arrivals are told together, milliseconds after the first. */
  arrivalsMs: number;
  /** Requests of one sibling: this many per second, and a burst. */
  requestsPerSecond: number;
  requestBurst: number;
  /** Signatures of callers that are not known yet, checked per second, by all of them together. */
  checksPerSecond: number;
  /** Arrived agents that one sibling may tell per second. */
  arrivalsPerSecond: number;
}

export const DEFAULT_SIBLING_LIMITS: SiblingLimits = {
  maxSiblings: 16,
  pollMs: 3_000,
  requestTimeoutMs: 3_000,
  contentTimeoutMs: 30_000,
  bellMs: 1_000,
  startMs: 4_000,
  catchUpMs: 15_000,
  mistrustMs: 600_000,
  retryMs: 1_000,
  freshMs: 15_000,
  arrivalsMs: 500,
  requestsPerSecond: 200,
  requestBurst: 400,
  checksPerSecond: 10,
  arrivalsPerSecond: 20_000,
};
