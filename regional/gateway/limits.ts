/** Every bound of the gateway. A breach is counted in `holdfast_gateway_limited_total{limit}`. */
export interface GatewayLimits {
  /** Open WebSockets; the handshake above it is answered 503 [G-27]. */
  maxConnections: number;
  /** Of these, how many may use permessage-deflate, which costs some 100 KiB each; the others talk uncompressed. */
  maxCompressedConnections: number;
  /** New connections per second after `admissionBurst` [OpAMP Throttling]. */
  admissionsPerSecond: number;
  admissionBurst: number;
  /** Plain HTTP requests per second after `requestBurst`: a polling agent makes one in 30 s. */
  requestsPerSecond: number;
  requestBurst: number;
  /** Shortest Retry-After, seconds; up to as much again is added at random [OpAMP Throttling: at least 30 s]. */
  retryAfterSeconds: number;
  /** One AgentToServer or ServerToAgent, bytes, after decompression [OpAMP Message Size Limits]. */
  maxMessageBytes: number;
  /** Request bodies held at one moment over all HTTP requests, bytes, as they came and decompressed. */
  maxBodyBytesInFlight: number;
  /** Of the body of a stranger's request so much, for so long, is read and thrown away, so that it gets its answer. */
  maxRefusedBodyBytes: number;
  refusedBodyTimeoutMs: number;
  /** Time for an HTTP request's or a handshake's headers, and for a whole request, milliseconds (slow loris). */
  headersTimeoutMs: number;
  requestTimeoutMs: number;
  /** An idle keep-alive connection is closed; above an agent's 30 s polling interval. */
  keepAliveTimeoutMs: number;
  /** A WebSocket that has not said anything yet is closed. */
  firstMessageTimeoutMs: number;
  /** Each WebSocket is pinged this often, and dropped when nothing came for `idleTimeoutMs`. */
  pingIntervalMs: number;
  idleTimeoutMs: number;
  /**
   * Bytes that wait to be sent on one WebSocket when another message comes; a reader that is slower is dropped and
   * reconnects.
   */
  maxSendBufferBytes: number;
  /** Messages per second on one WebSocket after `messageBurst`; above it the relay stops reading from it. */
  messagesPerSecond: number;
  messageBurst: number;
  /**
   * A message counts once more for each so many bytes. By plain HTTP only this is charged, as the bytes came and
   * decompressed, at the same rate to one credential at one address, which is answered 503 above it.
   */
  messageBytesPerToken: number;
  /**
   * Credentials that are refused, per second and address after `refusalBurst`; above it 503 without looking at any.
   * A misconfigured agent fails twice a minute, so a site's proxy may stand before some hundreds of them.
   */
  refusalsPerSecond: number;
  refusalBurst: number;
  /** Addresses whose refusals, and credentials at addresses whose rate over plain HTTP, are remembered. */
  maxPeers: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_GATEWAY_LIMITS: GatewayLimits = {
  maxConnections: 10_000,
  maxCompressedConnections: 1_000,
  admissionsPerSecond: 200,
  admissionBurst: 1_000,
  requestsPerSecond: 2_000,
  requestBurst: 5_000,
  retryAfterSeconds: 30,
  maxMessageBytes: 64 * MEBIBYTE,
  maxBodyBytesInFlight: 256 * MEBIBYTE,
  maxRefusedBodyBytes: 64 * 1024,
  refusedBodyTimeoutMs: 2_000,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  keepAliveTimeoutMs: 65_000,
  firstMessageTimeoutMs: 30_000,
  pingIntervalMs: 30_000,
  idleTimeoutMs: 75_000,
  maxSendBufferBytes: 8 * MEBIBYTE,
  messagesPerSecond: 500,
  messageBurst: 2_000,
  messageBytesPerToken: 16 * 1024,
  refusalsPerSecond: 20,
  refusalBurst: 200,
  maxPeers: 20_000,
};
