import type { Counts } from '../../src/api/index.ts';

/**
 * Everything that matters in a run, as one list in the order of time. One machine, one clock: moments are Unix
 * milliseconds as the one says to whom it happened. Events of the same millisecond stand in the order of `SOURCES`, which
 * is the order of cause and effect (what is signed is published, accepted, offered), then in the order of `add`.
 */
const SOURCES = ['harness', 'global', 'bus', 'relay', 'agent'] as const;

interface Moment {
  readonly atMs: number;
}

/** A revision of a manifest as an agent sees it: its config hash and its files. */
export interface RevisionFacts {
  readonly revision: number;
  /** Hex. */
  readonly configHash: string;
  /** SHA-256 of the bodies, by file name. */
  readonly files: Readonly<Record<string, string>>;
}

export interface OfferedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Nothing but white space. */
  readonly blank: boolean;
}

/** What the tests themselves did. */
export type HarnessEvent = Moment & { readonly source: 'harness' } & (
    | {
        /** A fault of a region's link; another `begins` replaces it, `ends` leaves the link sound. */
        readonly kind: 'link';
        readonly region: string;
        readonly state: 'begins' | 'ends';
        /** Nothing passes at all, or nothing passes one way. */
        readonly severed: boolean;
        readonly text: string;
      }
    | {
        readonly kind: 'process';
        /** `global`, `nats` or the relay's name. */
        readonly name: string;
        readonly region?: string;
        readonly state: 'started' | 'ended' | 'frozen' | 'thawed';
        /** How: the signal or the exit code. */
        readonly text: string;
      }
    | {
        /** Its files were wiped, damaged, or replaced by older ones: what it held before binds it no more. */
        readonly kind: 'store-replaced';
        readonly name: string;
        readonly text: string;
      }
    | { readonly kind: 'step'; readonly text: string }
    /** The run says that everything ought to have arrived: from here on what is missing is missing. */
    | { readonly kind: 'settled' }
  );

export type GlobalEvent = Moment & { readonly source: 'global' } & (
    | {
        readonly kind: 'published';
        readonly region: string;
        readonly generation: number;
        /** Every revision that its manifest names. */
        readonly revisions: readonly RevisionFacts[];
      }
    | {
        /** What the API showed of a region. The moment is when it was asked. */
        readonly kind: 'region-view';
        readonly region: string;
        readonly link: string;
        readonly agents: number;
        readonly counts: Counts;
        readonly healthy: number;
        readonly relays: readonly {
          readonly name: string;
          readonly agents: number;
          readonly asOfMs: number;
        }[];
      }
    | ({
        /** A row of the global audit; `seq` is its place. The moment is when it was received. */
        readonly kind: 'audited';
        readonly relay: string;
        readonly seq: number;
      } & RelayRecord)
  );

export type BusEvent = Moment & { readonly source: 'bus' } & {
  /** The stream's head of a region was seen to be this one. */
  readonly kind: 'head';
  readonly region: string;
  readonly generation: number;
};

/** An event in a relay's outbox, or in the global audit. */
export interface RelayRecord {
  readonly storeId: string;
  readonly incarnation: string;
  readonly n: number;
  readonly what: string;
  /** JSON. */
  readonly detail: string;
}

export type RelayEvent = Moment & {
  readonly source: 'relay';
  readonly relay: string;
  readonly region: string;
} & (
    | {
        readonly kind: 'accepted';
        readonly storeId: string;
        readonly generation: number;
        /** By a local command, of a sibling's or a file's content. */
        readonly imported: boolean;
        readonly timestampExpiresMs?: number;
      }
    | { readonly kind: 'refused'; readonly code: string }
    | {
        /** The moment is when it was asked, so that what happened before is in the answer. */
        readonly kind: 'status';
        readonly generation: number;
        readonly trust: string;
        /** What `/ready` says; undefined when it was not asked. */
        readonly ready?: boolean;
        readonly linked: boolean;
        readonly flags: readonly string[];
        /** Its own clock. */
        readonly relayNowMs: number;
        readonly timestampExpiresMs?: number;
        readonly queueRows: number;
      }
    /** An event that it wrote down for the global audit; `seq` is its place in the store. */
    | ({ readonly kind: 'recorded'; readonly seq: number } & RelayRecord)
    | {
        /** What its outbox says of one of its starts: how many events it ever wrote, and how many still wait. */
        readonly kind: 'outbox';
        readonly storeId: string;
        readonly incarnation: string;
        readonly lastN: number;
        readonly waiting: number;
      }
  );

export type AgentEvent = Moment & {
  readonly source: 'agent';
  readonly agent: string;
  readonly uid: string;
  readonly region: string;
  /** Where its connection goes. */
  readonly relay: string;
  /** Counts the connections of this agent. */
  readonly connection: number;
} & (
    | { readonly kind: 'connected' | 'disconnected' | 'restarted' }
    | { readonly kind: 'offered'; readonly configHash: string; readonly files: readonly OfferedFile[] }
    | { readonly kind: 'reported'; readonly configHash: string; readonly status: string }
    /** Its Collector came up with this content. */
    | { readonly kind: 'applied'; readonly configHash: string }
    /** What no honest server does, as the agent itself noticed it. */
    | { readonly kind: 'alarmed'; readonly alarm: string; readonly configHash: string }
  );

export type HistoryEvent = HarnessEvent | GlobalEvent | BusEvent | RelayEvent | AgentEvent;

/** Collects events in any order; gives them in the order of time. */
export class History {
  readonly #events: HistoryEvent[] = [];
  readonly #listeners = new Set<(event: HistoryEvent) => void>();
  #sorted = true;

  add(...events: readonly HistoryEvent[]): void {
    for (const event of events) {
      const last = this.#events.at(-1);
      if (last && compare(last, event) > 0) this.#sorted = false;
      this.#events.push(event);
      for (const listener of this.#listeners) listener(event);
    }
  }

  /** Merged, oldest first. */
  events(): readonly HistoryEvent[] {
    if (!this.#sorted) this.#events.sort(compare); // A stable sort: ties keep the order of `add`.
    this.#sorted = true;
    return this.#events;
  }

  /** Called with each event as it is added, which may be later than its moment. */
  onAdd(listener: (event: HistoryEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function compare(one: HistoryEvent, other: HistoryEvent): number {
  return one.atMs - other.atMs || SOURCES.indexOf(one.source) - SOURCES.indexOf(other.source);
}

/** One line, for findings: `12.345 s agent eu-001 offered 0a1b2c… by eu-1`. */
export function textOfEvent(event: HistoryEvent, startMs = 0): string {
  const at =
    startMs === 0 ? new Date(event.atMs).toISOString() : `${((event.atMs - startMs) / 1000).toFixed(3)} s`;
  const { atMs: _, source, kind, ...rest } = event;
  const facts = Object.entries(rest).flatMap(([key, value]) => {
    if (key === 'revisions' || key === 'files') return [];
    if (key === 'configHash') return [`config ${short(String(value))}`];
    return [`${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`];
  });
  return `${at} ${source} ${kind}: ${facts.join(', ')}`;
}

/** Of a config hash the revision and the first bytes of its content, which is what differs. */
function short(configHash: string): string {
  return configHash.length === 88
    ? `${Number.parseInt(configHash.slice(8, 24), 16)}/${configHash.slice(24, 32)}`
    : configHash.slice(0, 16);
}
