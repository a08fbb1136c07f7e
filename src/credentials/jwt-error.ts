import { HoldfastError } from '../errors.ts';

export type JwtErrorCode =
  /** No JWT, or its signature, algorithm, issuer, audience or claims are not what is wanted. */
  | 'invalid'
  /** Not good for this region. */
  | 'other-region'
  /** It names a public key that is not among those that are known here: of a stranger, or a newer one. */
  | 'unknown-key'
  /** It needs a key that this relay lacks: nobody can tell whether it is good. */
  | 'no-key'
  /** A set of public keys, or a secret, that cannot be used. */
  | 'unusable-key';

export class JwtError extends HoldfastError<JwtErrorCode> {}
