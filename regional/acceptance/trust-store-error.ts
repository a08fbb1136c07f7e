import { HoldfastError } from '../../src/errors.ts';

/**
 * `other-identity`: the file belongs to another region or installation. `bad-roots`: the join bundle's roots do not
 * hold together. `not-empty`: only an empty store takes an import. `incomplete`: a blob that the manifest names is
 * not there. `other-writer`: another process has accepted something in this file meanwhile.
 */
export type TrustStoreErrorCode =
  'other-identity' | 'bad-roots' | 'not-empty' | 'incomplete' | 'other-writer';
export class TrustStoreError extends HoldfastError<TrustStoreErrorCode> {}
