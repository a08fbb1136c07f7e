import { z } from 'zod';
import { breakGlassActJsonSchema, reportedActSchema } from './break-glass.ts';
import { isolationSchema } from './isolation.ts';
import { countsSchema, momentOrNever, regionName } from './values.ts';
import { resourceDetailSchema } from './resource.ts';

const trust = z.enum(['fresh', 'stale', 'overdue', 'none', 'unknown']);

/** One relay as last heard. */
const relaySchema = z.object({
  name: z.string(),
  region: z.string(),
  version: z.string(),
  link: z.enum(['connected', 'disconnected', 'never']),
  link_since: momentOrNever,
  /** As it said at `as_of`; `unknown` while it is not heard. */
  trust,
  /** The generation that it held at `as_of`; 0: none. */
  held: z.number().int(),
  agents: z.number().int(),
  as_of: momentOrNever,
  started_at: momentOrNever,
  /** When the signed timestamp that it holds runs out. */
  timestamp_expires: momentOrNever,
  /** How long it works alone, as it said at `as_of`; null: it did not say. */
  isolation: isolationSchema.nullable().default(null),
  flags: z.array(z.string()),
  refusals: z.array(z.object({ code: z.string(), count: z.number().int() })),
  queue_rows: z.number().int(),
  events_dropped: z.number().int(),
  /** What an operator holds or pins there, as it said at `as_of`. */
  break_glass: z.array(breakGlassActJsonSchema).default([]),
});
export type RelayJson = z.infer<typeof relaySchema>;
export const relayListSchema = z.object({ items: z.array(relaySchema) });

/** Agents of one assignment in one region, per revision, from the reports of the relays that are heard. */
const revisionCountsSchema = z.object({
  revision: z.number().int(),
  /** `standard-collector@v1.0.0`; absent for a revision that is not known any more. */
  source: z.string().optional(),
  /** Whether the newest generation offers it. */
  wanted: z.boolean(),
  agents: z.number().int(),
  counts: countsSchema,
  healthy: z.number().int(),
  unhealthy: z.number().int(),
  /** The commonest reasons of failures. */
  failures: z.array(z.object({ reason: z.string(), count: z.number().int() })),
});
const regionAssignmentSchema = z.object({
  uid: z.string(),
  name: z.string(),
  revisions: z.array(revisionCountsSchema),
});
export type RegionAssignment = z.infer<typeof regionAssignmentSchema>;

/** `GET /api/v1/regions`; enough for `apply --wait` to see a generation arrive and come into force. */
const regionSchema = z.object({
  name: z.string(),
  kind: z.string(),
  /** `partly`: some relays are heard. */
  link: z.enum(['connected', 'partly', 'disconnected', 'never']),
  link_since: momentOrNever,
  trust,
  trust_since: momentOrNever,
  /** The oldest of its relays' reports: how old these figures are. */
  as_of: momentOrNever,
  /** The lowest generation that one of its relays holds; 0: none. */
  held: z.number().int(),
  /** The newest generation signed for it; 0: none. */
  want: z.number().int(),
  want_since: momentOrNever,
  agents: z.number().int(),
  /** Sums to `agents`; agents behind a relay that is not heard are `unknown`. */
  counts: countsSchema,
  /** What was last reported, however old. */
  last_counts: countsSchema,
  assignments: z.array(regionAssignmentSchema),
  relays: z.array(relaySchema),
  /** Of the relay that fails first; null: none said. */
  isolation: isolationSchema.nullable().default(null),
  /** The first signed timestamp of its relays to run out; null: none was heard. */
  timestamp_expires: momentOrNever.default(null),
  /** What operators hold or pin at its relays until it is released, each as its relay last said. */
  break_glass: z.array(reportedActSchema).default([]),
  flags: z.array(z.string()),
});
export type RegionJson = z.infer<typeof regionSchema>;
export const regionListSchema = z.object({ items: z.array(regionSchema) });
/** `GET /api/v1/regions/{name}` */
export const regionDetailSchema = resourceDetailSchema.extend({ status: regionSchema });

/** Where siblings in its region reach a relay's HTTP: `https://10.0.0.2:4321`, nothing after the port. */
const relayUrl = z
  .string()
  .max(512)
  .regex(/^https?:\/\/[^\s/?#@]+$/, 'want http(s)://host:port, nothing after it');
/** `POST /api/v1/regions/{name}/relays/{relay}/url`: its key stays; null: nobody says where it is any more. */
export const relayUrlSchema = z.strictObject({ url: relayUrl.nullable() });
export const relayUrlSetSchema = z.object({
  region: z.string(),
  relay: z.string(),
  url: relayUrl.nullable(),
});

/** `POST /api/v1/regions/{name}/relays`: adds a relay and answers its join bundle, the only time that it is shown. */
export const addRelaySchema = z.strictObject({
  relay: regionName,
  /** `true`: the relay is known already; give it a new key, the old one stops working at the bus. */
  replace: z.boolean().optional(),
  /** Where siblings in its region reach it. */
  url: relayUrl.optional(),
});
export type AddRelay = z.infer<typeof addRelaySchema>;
export const addedRelaySchema = z.object({
  region: z.string(),
  relay: z.string(),
  public_key: z.string(),
  /** `holdfast.join/v1`; write it with mode 0600, it holds the relay's seed. */
  join: z.record(z.string(), z.unknown()),
});

/** `POST /api/v1/regions/{name}/tokens`: a bearer token for the region's agents, the only time that it is shown. */
export const makeTokenSchema = z.strictObject({
  /** Shown in status, logs and audit; made when absent. */
  id: z.string().min(1).max(64).optional(),
  /** Agents that connect with it get these labels. */
  labels: z.record(z.string(), z.string()).optional(),
  /** Seconds from now; absent: it does not run out. */
  expires_s: z.number().int().min(60).optional(),
});
export type MakeToken = z.infer<typeof makeTokenSchema>;
export const madeTokenSchema = z.object({
  id: z.string(),
  /** `hf_…`: only its SHA-256 is kept. */
  token: z.string(),
  /** The region's generation that makes it valid. */
  generation: z.number().int(),
  published: z.boolean(),
});
/** `GET /api/v1/regions/{name}/tokens`; `DELETE …/tokens/{id}` revokes one. */
export const tokenListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      region: regionName,
      labels: z.record(z.string(), z.string()),
      created_at: z.string(),
      created_by: z.string(),
      expires_at: momentOrNever.default(null),
    }),
  ),
});

/** `GET /api/v1/nats-config`: what `holdfast region nats-config` writes into the server's file. */
/** Bytes of a request with an exported file in it. */
export const MAX_ADOPT_BYTES = 280 * 1024 * 1024;

/** What the history of a region is that waits for it. */
export const adoptRegionSchema = z.union([
  /** The text of a file that `holdfast relay --export` wrote. */
  z.strictObject({ file: z.string() }),
  /** There is none, or none that counts. */
  z.strictObject({ empty: z.literal(true) }),
]);
export type AdoptRegion = z.input<typeof adoptRegionSchema>;

export const natsConfigSchema = z.object({
  global: z.object({ public_key: z.string() }),
  /** Regions that wait for their history, and with it for their relays' keys; null: no region is known yet. */
  waiting: z.array(z.string()).nullable().default([]),
  regions: z.array(
    z.object({
      name: z.string(),
      relays: z.array(z.object({ name: z.string(), public_key: z.string() })),
    }),
  ),
});
export type NatsConfigJson = z.infer<typeof natsConfigSchema>;
