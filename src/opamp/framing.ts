const MAX_VARINT_BYTES = 10;

/**
 * The data of one binary WebSocket message: what follows the header, a varint that is zero in this version
 * [OpAMP WebSocket Message Format]. Undefined when the header is anything else: the message is malformed. An
 * overlong zero is a zero. Messages without header, which clients sent until early 2023, start with 0x0a and are
 * malformed, too. The data may be empty.
 */
export function unframeMessage(message: Uint8Array): Uint8Array | undefined {
  for (let at = 0; at < MAX_VARINT_BYTES; at++) {
    const byte = message[at];
    if (byte === 0) return message.subarray(at + 1);
    if (byte !== 0x80) return undefined;
  }
  return undefined;
}

/** A WebSocket message with `data` behind a zero header. */
export function frameMessage(data: Uint8Array): Uint8Array {
  const message = new Uint8Array(data.length + 1);
  message.set(data, 1);
  return message;
}
