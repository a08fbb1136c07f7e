import { HoldfastError } from '../../src/errors.ts';

export type BackupErrorCode =
  | 'file-exists'
  | 'no-database'
  | 'no-folder'
  | 'other-installation'
  | 'plane-runs'
  | 'restore-interrupted'
  | 'interrupted';

export class BackupError extends HoldfastError<BackupErrorCode> {}
