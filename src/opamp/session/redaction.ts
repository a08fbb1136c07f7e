/** Which keys of a reported config hold secrets. */
export interface Secrets {
  /** Matched against each key, case-insensitive. */
  keys: RegExp;
}

/** Keys whose values are secrets in Collector configs. */
export const DEFAULT_SECRET_KEY_PATTERNS: readonly string[] = [
  'password',
  'passwd',
  'passphrase',
  'secret',
  'token',
  'api[-_]?key',
  'access[-_]?key',
  'private[-_]?key',
  'key[-_]?pem',
  'authorization',
  'cookie',
  'credential',
  'bearer',
  'connection[-_]?string',
  'dsn',
];
