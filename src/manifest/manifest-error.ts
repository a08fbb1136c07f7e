import { HoldfastError } from '../errors.ts';

/** `unsupported`: a newer writer asks for what this reader lacks; `malformed`: no manifest at all; `too-large`: over a limit. */
export type ManifestErrorCode = 'malformed' | 'unsupported' | 'too-large';

/** A manifest, or a section of one, that this reader must not act on. */
export class ManifestError extends HoldfastError<ManifestErrorCode> {}
