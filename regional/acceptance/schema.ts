import type { Schema } from '../../src/store/sqlite.ts';

/** What acceptance keeps in trust.db. Names begin with `trust_`; other capabilities have tables in the same file. */
export const acceptanceSchema: Schema = {
  component: 'acceptance',
  steps: [
    `
    -- One row. floor_ms: the latest x-issued accepted. walked_root: the highest root version whose step was taken,
    -- and with it its reset of marks.
    CREATE TABLE trust_identity (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      store_id TEXT NOT NULL,
      plane TEXT NOT NULL,
      region TEXT NOT NULL,
      floor_ms INTEGER NOT NULL,
      walked_root INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE trust_roots (version INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;

    CREATE TABLE trust_marks (
      role TEXT PRIMARY KEY,
      version INTEGER NOT NULL,
      signed_sha256 TEXT NOT NULL
    ) STRICT;

    -- In the order of acceptance; the last row is the current one. Versions may fall once, after new online keys.
    CREATE TABLE trust_generations (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      generation INTEGER NOT NULL UNIQUE,
      root_version INTEGER NOT NULL,
      timestamp BLOB NOT NULL,
      snapshot BLOB NOT NULL,
      targets BLOB NOT NULL,
      manifest_sha256 TEXT NOT NULL,
      accepted_at_ms INTEGER NOT NULL,
      imported INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE trust_blobs (sha256 TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;

    CREATE TABLE trust_generation_blobs (
      seq INTEGER NOT NULL REFERENCES trust_generations (seq) ON DELETE CASCADE,
      sha256 TEXT NOT NULL,
      PRIMARY KEY (seq, sha256)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX trust_generation_blobs_by_blob ON trust_generation_blobs (sha256);

    -- Outlives the bodies: what an agent that slept for a month reports is still known.
    CREATE TABLE trust_revisions (
      config_hash BLOB PRIMARY KEY,
      revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX trust_revisions_by_revision ON trust_revisions (revision);
    `,
  ],
};
