import type { Schema } from '../../src/store/sqlite.ts';

/**
 * The outbox's tables in trust.db; migrate them with the file's others. `born_ms` and `held_ms` are on the store's
 * running time (`ran_ms`), not on the wall clock; `held_ms` is null while an event waits for the global plane.
 */
export const uplinkSchema: Schema = {
  component: 'uplink',
  steps: [
    `CREATE TABLE uplink_events (
       seq INTEGER PRIMARY KEY AUTOINCREMENT,
       incarnation TEXT NOT NULL,
       n INTEGER NOT NULL,
       at_ms INTEGER NOT NULL,
       kind TEXT NOT NULL,
       detail TEXT NOT NULL,
       UNIQUE (incarnation, n)
     ) STRICT;
     CREATE TABLE uplink_incarnations (
       incarnation TEXT PRIMARY KEY,
       last_n INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE uplink_dropped (
       id INTEGER PRIMARY KEY CHECK (id = 1),
       events INTEGER NOT NULL
     ) STRICT;
     INSERT INTO uplink_dropped (id, events) VALUES (1, 0);`,

    `ALTER TABLE uplink_events ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
     ALTER TABLE uplink_events ADD COLUMN born_ms INTEGER NOT NULL DEFAULT 0;
     ALTER TABLE uplink_events ADD COLUMN held_ms INTEGER;
     UPDATE uplink_events SET bytes = length(CAST(kind AS BLOB)) + length(CAST(detail AS BLOB)) + 128;
     CREATE INDEX uplink_waiting ON uplink_events (seq) WHERE held_ms IS NULL;
     CREATE INDEX uplink_kept ON uplink_events (held_ms, seq) WHERE held_ms IS NOT NULL;

     CREATE TABLE uplink_totals (
       id INTEGER PRIMARY KEY CHECK (id = 1),
       waiting_rows INTEGER NOT NULL,
       waiting_bytes INTEGER NOT NULL,
       kept_rows INTEGER NOT NULL,
       kept_bytes INTEGER NOT NULL,
       ran_ms INTEGER NOT NULL
     ) STRICT;
     INSERT INTO uplink_totals SELECT 1, count(*), coalesce(sum(bytes), 0), 0, 0, 0 FROM uplink_events;
     CREATE TRIGGER uplink_event_added AFTER INSERT ON uplink_events BEGIN
       UPDATE uplink_totals SET waiting_rows = waiting_rows + 1, waiting_bytes = waiting_bytes + new.bytes;
     END;
     CREATE TRIGGER uplink_event_moved AFTER UPDATE OF held_ms ON uplink_events
       WHEN (old.held_ms IS NULL) <> (new.held_ms IS NULL) BEGIN
       UPDATE uplink_totals SET
         waiting_rows = waiting_rows + iif(new.held_ms IS NULL, 1, -1),
         waiting_bytes = waiting_bytes + iif(new.held_ms IS NULL, new.bytes, -new.bytes),
         kept_rows = kept_rows + iif(new.held_ms IS NULL, -1, 1),
         kept_bytes = kept_bytes + iif(new.held_ms IS NULL, -new.bytes, new.bytes);
     END;
     CREATE TRIGGER uplink_event_removed AFTER DELETE ON uplink_events BEGIN
       UPDATE uplink_totals SET
         waiting_rows = waiting_rows - iif(old.held_ms IS NULL, 1, 0),
         waiting_bytes = waiting_bytes - iif(old.held_ms IS NULL, old.bytes, 0),
         kept_rows = kept_rows - iif(old.held_ms IS NULL, 0, 1),
         kept_bytes = kept_bytes - iif(old.held_ms IS NULL, 0, old.bytes);
     END;

     CREATE TABLE uplink_marks (
       id INTEGER PRIMARY KEY AUTOINCREMENT,
       incarnation TEXT NOT NULL UNIQUE,
       last_n INTEGER NOT NULL,
       held_n INTEGER NOT NULL DEFAULT 0,
       held_ms INTEGER NOT NULL DEFAULT 0
     ) STRICT;
     INSERT INTO uplink_marks (incarnation, last_n)
       SELECT incarnation, last_n FROM uplink_incarnations LEFT JOIN uplink_events USING (incarnation)
       GROUP BY incarnation ORDER BY coalesce(min(seq), 0);
     DROP TABLE uplink_incarnations;

     CREATE TABLE uplink_gaps (
       incarnation TEXT NOT NULL,
       from_n INTEGER NOT NULL,
       to_n INTEGER NOT NULL,
       born_ms INTEGER NOT NULL,
       PRIMARY KEY (incarnation, from_n)
     ) STRICT, WITHOUT ROWID;`,
  ],
};
