import { HoldfastError } from '../errors.ts';

/**
 * Why an update was not accepted. Counted, logged and reported by code; a reader takes a code that it does not
 * know for `other`.
 *
 * - `unsigned`: no signature by any of the role's keys
 * - `threshold`: some valid signatures, fewer than the role's threshold
 * - `rollback`: a version below the one held, or a root that is not the next one
 * - `equal-version`: the version held, with another signed part
 * - `expired`: past its `expires`
 * - `mix-and-match`: signed, but not the file that the file above it names
 * - `hash`: bytes that have not the signed SHA-256 or length
 * - `too-large`: over a byte or count limit
 * - `wrong-region`, `wrong-plane`: another region's, another installation's
 * - `malformed`: not what the format asks for, or not in canonical form
 * - `unsupported`: a format or feature that this version lacks
 * - `clock`: issued later than this machine's clock says; one of the two clocks is wrong
 * - `disk-full`: no room to keep it
 */
export const REFUSAL_CODES = [
  'unsigned',
  'threshold',
  'rollback',
  'equal-version',
  'expired',
  'mix-and-match',
  'hash',
  'too-large',
  'wrong-region',
  'wrong-plane',
  'malformed',
  'unsupported',
  'clock',
  'disk-full',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What was refused. */
export type RefusalSubject =
  'root' | 'timestamp' | 'snapshot' | 'targets' | 'manifest' | 'section' | 'body' | 'head';

/** An update that was not accepted; what was held stays in service. */
export class Refusal extends HoldfastError<RefusalCode> {
  readonly subject: RefusalSubject;

  constructor(
    code: RefusalCode,
    subject: RefusalSubject,
    message: string,
    options: { cause?: unknown; hint?: string } = {},
  ) {
    super(code, `${subject}: ${message}`, { hint: HINTS[code], ...options });
    this.subject = subject;
  }
}

const HINTS: Record<RefusalCode, string> = {
  unsigned: 'somebody without the keys wrote it, or the root that names the new keys has not arrived',
  threshold: 'too few of the root keys signed: collect the missing signatures',
  rollback: 'an old copy was published again; the global plane signs higher at its next change',
  'equal-version':
    'two signers use the same keys, or the database was restored: let the global plane sign again',
  expired: 'is the global plane running, and are both clocks right?',
  'mix-and-match': 'files of different releases were combined; publishing again heals it',
  hash: 'bytes were damaged or replaced on the way; publishing again heals it',
  'too-large': 'raise the limit on the relay, or make the release smaller',
  'wrong-region': 'check which region this relay joined',
  'wrong-plane': 'check which installation this relay joined',
  malformed: 'somebody without the keys wrote it, or a tool reformatted it',
  unsupported: 'upgrade the relay',
  clock: "set this machine's clock, or the global plane's",
  'disk-full': 'free space for trust.db',
};
