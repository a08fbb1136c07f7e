import { HoldfastError } from '../errors.ts';

export type OpampErrorCode =
  /** More bytes than the limit: 1009 on WebSocket, 413 on HTTP. */
  | 'too-large'
  /** More fields than the limit: a small message that would become a huge object. */
  | 'too-many-fields'
  /** Not a message of this kind. */
  | 'malformed'
  /** An offer without files, or with a blank one, which would stop a real Collector. */
  | 'blank-config'
  /** A key pattern for redaction that is no regular expression. */
  | 'bad-pattern';

/** Everything that `src/opamp` throws on purpose. */
export class OpampError extends HoldfastError<OpampErrorCode> {}
