import { HoldfastError } from '../errors.ts';

export type JwtErrorCode =
  /** No JWT, or its signature, algorithm, issuer, audience or claims are not what is wanted. */
  | 'invalid'
  /** Not good for this region. */
  | 'other-region'
  /** It needs a key that this relay lacks: nobody can tell whether it is good. */
  | 'no-key'
  /** A set of public keys, or a secret, that cannot be used. */
  | 'unusable-key';

export class JwtError extends HoldfastError<JwtErrorCode> {}
