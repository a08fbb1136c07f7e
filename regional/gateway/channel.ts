import type { CredentialIdentity } from './authenticator.ts';

type Transport = 'ws' | 'http';

/** WebSocket close codes that the relay uses [RFC 6455 7.4.1]. */
export const CLOSE_CODES = {
  goingAway: 1001,
  malformed: 1002,
  policy: 1008,
  tooBig: 1009,
  tryAgainLater: 1013,
} as const;
export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES];

/**
 * A way to reach agents: one WebSocket, or one HTTP request while it is answered. Several agents may share it, so
 * nothing may be keyed by it.
 */
export interface Channel {
  /** Unique within this process. */
  readonly id: number;
  readonly transport: Transport;
  /** Address and port of the peer, for people. */
  readonly remoteAddr: string;
  readonly credential: CredentialIdentity;
  /**
   * Sends an encoded ServerToAgent without being asked. False when it cannot: the channel is HTTP, gone, or its
   * send buffer is full. `onFlushed` runs once when the bytes left this process or the channel closed.
   */
  push(message: Uint8Array, onFlushed?: () => void): boolean;
  /** Whether a message can still reach the peer, as far as this side knows. */
  isOpen(): boolean;
  /** Whether the peer answers a ping within `timeoutMs`. Always false on HTTP. */
  ping(timeoutMs: number): Promise<boolean>;
  close(code: CloseCode, reason: string): void;
}

/** An encoded ServerToAgent. `onFlushed` runs once when the bytes left this process or the channel closed. */
export interface Reply {
  readonly message: Uint8Array;
  /** It says BAD_REQUEST: plain HTTP answers 400 with it. */
  readonly isBadRequest?: boolean;
  readonly onFlushed?: () => void;
}

/** What the gateway hands messages to. */
export interface MessageReceiver {
  /**
   * Takes one encoded AgentToServer and answers it: each message has an answer [OpAMP Status Reporting]. Never throws
   * or rejects: a malformed message has an answer of its own.
   */
  receive(channel: Channel, message: Uint8Array): Reply | Promise<Reply>;
  /** The encoded answer to what was no AgentToServer at all [OpAMP Bad Request]. */
  badRequest(reason: string): Uint8Array;
  /** A channel ended: all its agents are without a connection. */
  closed(channel: Channel): void;
}
