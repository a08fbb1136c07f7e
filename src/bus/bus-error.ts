import { HoldfastError } from '../errors.ts';

/**
 * Why a call on the bus failed. `disconnected`: no link now. `timeout`: no answer in time. `no-responders`:
 * nobody listens. `denied`: this user may not. `refused`: the stream does not take it (full, gone, other
 * settings). `conflict`: another message came in between. `too-large`: above MAX_PAYLOAD_BYTES. `closed`: `close()` was called. `failed`: anything else.
 */
export type BusErrorCode =
  | 'disconnected'
  | 'timeout'
  | 'no-responders'
  | 'denied'
  | 'refused'
  | 'conflict'
  | 'too-large'
  | 'closed'
  | 'failed';
export class BusError extends HoldfastError<BusErrorCode> {}
