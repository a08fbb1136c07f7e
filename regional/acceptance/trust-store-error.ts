import { HoldfastError } from '../../src/errors.ts';

/**
 * `other-identity`: the file belongs to another region or installation. `bad-roots`: the join bundle's roots do not
 * hold together. `not-empty`: only an empty store takes an import. `incomplete`: a blob that the manifest names is
 * not there.
 */
export type TrustStoreErrorCode = 'other-identity' | 'bad-roots' | 'not-empty' | 'incomplete';
export class TrustStoreError extends HoldfastError<TrustStoreErrorCode> {}
