import { messageOf } from '../errors.ts';
import { OpampError } from './errors.ts';
import { opamp } from './gen/opamp.js';
import type { AgentToServer, ServerToAgent } from './messages.ts';
import { AGENT_TO_SERVER_SHAPE, checkShape } from './shape.ts';

/** Bounds of one message. */
export interface CodecLimits {
  /** Bytes, after decompression. */
  maxBytes: number;
  /** Fields on all levels together. */
  maxFields: number;
}

/** 64 MiB is what the specification recommends [OpAMP WebSocket Message Size Limits]. */
export const DEFAULT_CODEC_LIMITS: CodecLimits = { maxBytes: 64 * 1024 * 1024, maxFields: 250_000 };

/** @throws OpampError `too-large`, `too-many-fields`, `malformed` and nothing else */
export function decodeAgentToServer(
  bytes: Uint8Array,
  limits: CodecLimits = DEFAULT_CODEC_LIMITS,
): AgentToServer {
  checkSize(bytes.length, limits.maxBytes);
  checkShape(bytes, AGENT_TO_SERVER_SHAPE, limits.maxFields);
  return decoded(() => opamp.proto.AgentToServer.decode(bytes));
}

/** @throws OpampError `too-large`, `malformed` and nothing else */
export function decodeServerToAgent(
  bytes: Uint8Array,
  maxBytes: number = DEFAULT_CODEC_LIMITS.maxBytes,
): ServerToAgent {
  checkSize(bytes.length, maxBytes);
  return decoded(() => opamp.proto.ServerToAgent.decode(bytes));
}

/**
 * @param maxBytes a larger message must not be sent [OpAMP WebSocket Message Size Limits]
 * @throws OpampError `too-large`
 */
export function encodeServerToAgent(
  message: ServerToAgent,
  maxBytes: number = DEFAULT_CODEC_LIMITS.maxBytes,
): Uint8Array {
  const bytes = opamp.proto.ServerToAgent.encode(message).finish();
  checkSize(bytes.length, maxBytes);
  return bytes;
}

/** @throws OpampError `too-large` */
export function encodeAgentToServer(
  message: AgentToServer,
  maxBytes: number = DEFAULT_CODEC_LIMITS.maxBytes,
): Uint8Array {
  const bytes = opamp.proto.AgentToServer.encode(message).finish();
  checkSize(bytes.length, maxBytes);
  return bytes;
}

function checkSize(length: number, maxBytes: number): void {
  if (length > maxBytes)
    throw new OpampError('too-large', `a message of ${length} bytes; the limit is ${maxBytes}`);
}

function decoded<Message>(decode: () => Message): Message {
  try {
    return decode();
  } catch (cause) {
    throw new OpampError('malformed', `not an OpAMP message: ${messageOf(cause)}`, { cause });
  }
}
