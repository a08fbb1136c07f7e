import { OpampError } from './errors.ts';

const MAX_VARINT_BYTES = 10;

/**
 * The data of one WebSocket message: what follows the header, a varint that is zero in this version
 * [OpAMP WebSocket Message Format]. An overlong zero is a zero. A message without header, as clients sent until
 * early 2023, starts with the tag 0x0a and is refused like every other non-zero header.
 *
 * @param maxBytes limit of the whole message, header included [OpAMP WebSocket Message Size Limits]
 * @throws OpampError `too-large`, `text-frame`, `bad-header`
 */
export function decodeFrame(message: Uint8Array, isBinary: boolean, maxBytes: number): Uint8Array {
  if (message.length > maxBytes)
    throw new OpampError('too-large', `a message of ${message.length} bytes; the limit is ${maxBytes}`);
  if (!isBinary)
    throw new OpampError('text-frame', 'a text message; OpAMP over WebSocket is binary');
  for (let at = 0; at < MAX_VARINT_BYTES; at++) {
    const byte = message[at];
    if (byte === undefined) throw new OpampError('bad-header', 'the message ends within its header');
    if ((byte & 0x7f) !== 0)
      throw new OpampError('bad-header', 'the header is not zero', {
        hint: 'the client speaks a newer OpAMP, or one from before the header existed',
      });
    if (byte === 0) return message.subarray(at + 1);
  }
  throw new OpampError('bad-header', 'the header is longer than 10 bytes');
}

/** A WebSocket message with `data` behind a zero header. */
export function encodeFrame(data: Uint8Array): Uint8Array {
  const message = new Uint8Array(data.length + 1);
  message.set(data, 1);
  return message;
}
