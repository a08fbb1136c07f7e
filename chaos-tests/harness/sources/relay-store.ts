import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openForReading } from '../../../src/store/database-copy.ts';
import type { RelayEvent } from '../history.ts';

interface Row {
  readonly seq: number;
  readonly incarnation: string;
  readonly n: number;
  readonly at_ms: number;
  readonly kind: string;
  readonly detail: string;
}

const generationSchema = z.object({ generation: z.number().int() });

/** What a relay wrote down in its trust.db, read from the file, whether or not it runs. */
export class RelayStoreSource {
  readonly #relay: string;
  readonly #region: string;
  readonly #path: string;
  readonly #seen = new Set<string>();
  #notBeforeMs = 0;

  constructor(options: { relay: string; region: string; dataDir: string }) {
    this.#relay = options.relay;
    this.#region = options.region;
    this.#path = join(options.dataDir, 'trust.db');
  }

  /** The events that are new since the last call; [] while there is no file. */
  read(): RelayEvent[] {
    return this.#query((db, storeId) => {
      const rows = db
        .prepare<[], Row>('SELECT seq, incarnation, n, at_ms, kind, detail FROM uplink_events ORDER BY seq')
        .all();
      return rows.flatMap((row) => {
        const key = `${storeId} ${row.incarnation} ${row.n}`;
        if (this.#seen.has(key)) return [];
        this.#seen.add(key);
        return this.#eventsOf(row, storeId);
      });
    });
  }

  /** Other files take the place of these: what they say is read anew, as what the relay says from now on. */
  replaced(nowMs: number): void {
    this.#seen.clear();
    this.#notBeforeMs = nowMs + 1;
  }

  /** How many events each of its starts ever wrote, and how many wait. */
  outbox(nowMs: number): RelayEvent[] {
    return this.#query((db, storeId) =>
      db
        .prepare<[], { incarnation: string; lastN: number; waiting: number }>(
          `SELECT incarnation, last_n AS lastN,
             (SELECT count(*) FROM uplink_events AS event
              WHERE event.incarnation = mark.incarnation AND held_ms IS NULL) AS waiting
           FROM uplink_marks AS mark ORDER BY id`,
        )
        .all()
        .map((row) => ({ ...this.#base(nowMs), kind: 'outbox', storeId, ...row })),
    );
  }

  #eventsOf({ seq, incarnation, n, at_ms, kind, detail }: Row, storeId: string): RelayEvent[] {
    const base = this.#base(Math.max(at_ms, this.#notBeforeMs));
    const recorded: RelayEvent = {
      ...base,
      kind: 'recorded',
      seq,
      storeId,
      incarnation,
      n,
      what: kind,
      detail,
    };
    if (kind !== 'generation_accepted' && kind !== 'content_imported') return [recorded];
    const { generation } = generationSchema.parse(JSON.parse(detail));
    return [
      { ...base, kind: 'accepted', storeId, generation, imported: kind === 'content_imported' },
      recorded,
    ];
  }

  #base(atMs: number) {
    return { atMs, source: 'relay', relay: this.#relay, region: this.#region } as const;
  }

  #query(ask: (db: ReturnType<typeof openForReading>, storeId: string) => RelayEvent[]): RelayEvent[] {
    if (!existsSync(this.#path)) return [];
    const db = openForReading(this.#path);
    try {
      const tables = db
        .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE name LIKE 'uplink_%'")
        .all();
      const identity = db.prepare<[], { store_id: string }>('SELECT store_id FROM trust_identity').get();
      return identity && tables.some(({ name }) => name === 'uplink_marks') ? ask(db, identity.store_id) : [];
    } finally {
      db.close();
    }
  }
}
