/** A running subscription. */
export interface Subscription {
  close(): void;
}

/** What the transport says of the link: connected, or disconnected, since `sinceMs` (wall clock). */
export interface LinkState {
  readonly connected: boolean;
  readonly sinceMs: number;
  /** The bus is there and does not let this user in: it was revoked, or the server has an old configuration. */
  readonly isRefused?: boolean;
}

/**
 * What both planes use of NATS. Bodies are opaque bytes of at most `MAX_PAYLOAD_BYTES`; a bus may lose, repeat,
 * delay or reorder anything. Every call fails with `BusError` within its timeout and never hangs.
 */
export interface Bus {
  link(): LinkState;
  /** Called on each change of the link, and never before `onLink` returned. */
  onLink(listener: (state: LinkState) => void): Subscription;
  publish(subject: string, body: Uint8Array): void;
  request(subject: string, body: Uint8Array, options: { timeoutMs: number }): Promise<Uint8Array>;
  /** Bodiless messages: the bell. */
  subscribe(subject: string, listener: (subject: string) => void): Subscription;
  /** Answers requests; a handler that throws leaves the request unanswered and is logged. */
  answer(subject: string, handler: (body: Uint8Array, subject: string) => Promise<Uint8Array>): Subscription;
  /** The last message on `subject` in the stream CFG by direct get; undefined when there is none. */
  getLast(subject: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** A message and its place in the stream, which no other message ever has. */
export interface NumberedMessage {
  readonly body: Uint8Array;
  readonly sequence: number;
}

/** What only the global plane may do: write the stream CFG. */
export interface PublisherBus extends Bus {
  /** Makes the stream CFG as design wants it, or leaves it when it is. */
  ensureStream(): Promise<void>;
  /** Stores `body` as the last message on `subject`, acknowledged by the stream. */
  putLast(subject: string, body: Uint8Array): Promise<void>;
  /** As `getLast`, with the message's place in the stream. A replica that lags may answer an older one. */
  getLastNumbered(subject: string): Promise<NumberedMessage | undefined>;
  /**
   * Stores `body` if `sequence` is still the place of the last message on `subject` (0: there is none).
   * @returns the new message's place
   * @throws BusError `conflict` when another message came in between
   */
  replaceLast(subject: string, body: Uint8Array, sequence: number): Promise<number>;
  /** The subjects below `prefix` that hold a message. */
  listSubjects(prefix: string): Promise<string[]>;
  /** @param before what was put at this place of the stream or after it stays; everything goes without it */
  purge(subject: string, before?: number): Promise<void>;
}

/** Largest message body in either direction, bytes. */
export const MAX_PAYLOAD_BYTES = 512 * 1024;
/** Blobs travel in parts of at most this many bytes. */
export const BLOB_PART_BYTES = 384 * 1024;

/** The subjects of the wire between the planes. */
export const subjects = {
  head: (region: string) => `hf.v1.cfg.${region}.head`,
  blobPart: (region: string, sha256: string, part: number) => `hf.v1.cfg.${region}.blob.${sha256}.${part}`,
  /** Which global plane is the active one. In the stream, and no relay's business. */
  lease: 'hf.v1.lease',
  bell: (region: string) => `hf.v1.bell.${region}`,
  up: (region: string, relay: string) => `hf.v1.up.${region}.${relay}`,
  rpc: (region: string, relay: string, name: 'root' | 'blob') => `hf.v1.rpc.${region}.${relay}.${name}`,
  ask: (region: string, relay: string) => `hf.v1.ask.${region}.${relay}`,
} as const;
