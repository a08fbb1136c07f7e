import { HoldfastError, messageOf } from '../errors.ts';
import { type NamedKey, nextRoot } from './ceremony.ts';
import { isSignedBy, keyidOf, type PublicKey, type SigningKey } from './keys.ts';
import { DEFAULT_TRUST_LIMITS } from './limits.ts';
import { parseRoot, type Repository, type Root } from './metadata.ts';
import { addSignatures } from './sign.ts';
import { type TrustedState, verifyFirstRoot, verifyNextRoot } from './verify.ts';

/**
 * The next version of both roots on its way between the machines that sign it: one file, carried by hand. It holds
 * nothing secret, and the roots before, so that everybody who signs sees what changes and what is lacking.
 */
export interface RootProposal {
  readonly previous: Readonly<Record<Repository, Uint8Array>>;
  readonly next: Readonly<Record<Repository, Uint8Array>>;
}

type ProposalErrorCode =
  'malformed-proposal' | 'no-such-key' | 'other-proposal' | 'not-a-signer' | 'incomplete';
export class ProposalError extends HoldfastError<ProposalErrorCode> {}

export interface RootChanges {
  readonly nowMs: number;
  readonly rootLifetimeMs: number;
  readonly contentKey?: NamedKey | undefined;
  readonly freshKey?: NamedKey | undefined;
  readonly addRootKeys: readonly NamedKey[];
  /** Keyids, or unambiguous beginnings of them. */
  readonly removeRootKeys: readonly string[];
  /** Undefined: as before. */
  readonly threshold?: number | undefined;
}

const SCHEMA = 'holdfast.roots/v1';
const PUBLIC_KEY_SCHEMA = 'holdfast.public-key/v1';
const REPOSITORIES = ['fleet', 'artifacts'] as const;
/** Characters of a proposal's file; four roots at their largest, as JSON strings. */
const MAX_CHARS = 8 * DEFAULT_TRUST_LIMITS.rootBytes;

/** @throws ProposalError `no-such-key`; CeremonyError for a threshold that cannot be */
export function proposeRoots(previous: RootProposal['previous'], changes: RootChanges): RootProposal {
  const root = parseRoot(previous.fleet, DEFAULT_TRUST_LIMITS);
  const removed = new Set(changes.removeRootKeys.map((start) => findRootKey(root, start)));
  const kept = rootKeysOf(root).filter(({ keyid }) => !removed.has(keyid));
  const added = changes.addRootKeys.filter(({ keyid }) => !kept.some((key) => key.keyid === keyid));
  const { nowMs, rootLifetimeMs, contentKey, freshKey } = changes;
  const make = (repository: Repository): Uint8Array =>
    nextRoot({
      previous: previous[repository],
      ...{ nowMs, rootLifetimeMs, contentKey, freshKey },
      rootKeys: {
        keys: [...kept, ...added],
        threshold: changes.threshold ?? root.roles.root.threshold,
      },
      signers: [],
    });
  return { previous, next: { fleet: make('fleet'), artifacts: make('artifacts') } };
}

/** @throws ProposalError `malformed-proposal` */
export function parseProposal(text: string): RootProposal {
  const bad = (why: string, cause?: unknown): ProposalError =>
    new ProposalError('malformed-proposal', `not a file of \`holdfast keys root prepare\`: ${why}`, {
      cause,
    });
  if (text.length > MAX_CHARS) throw bad(`longer than ${MAX_CHARS} characters`);
  let file: Partial<Record<string, Partial<Record<Repository, unknown>>>> & { schema?: unknown };
  try {
    file = JSON.parse(text) as typeof file;
  } catch (cause) {
    throw bad('it is not JSON', cause);
  }
  if (file?.schema !== SCHEMA) throw bad(`its schema is not ${SCHEMA}`);
  const roots = (part: 'previous' | 'next') => {
    const read = (repository: Repository): Uint8Array => {
      const one = file[part]?.[repository];
      if (typeof one !== 'string') throw bad(`${part}.${repository} is missing`);
      const bytes = Buffer.from(one);
      let root: Root;
      try {
        root = parseRoot(bytes, DEFAULT_TRUST_LIMITS);
      } catch (cause) {
        throw bad(messageOf(cause), cause);
      }
      if (root.repository !== repository)
        throw bad(`${part}.${repository} is the root of ${root.repository}`);
      return bytes;
    };
    return { fleet: read('fleet'), artifacts: read('artifacts') };
  };
  return { previous: roots('previous'), next: roots('next') };
}

export function proposalText({ previous, next }: RootProposal): string {
  const texts = (roots: RootProposal['next']) => ({
    fleet: Buffer.from(roots.fleet).toString(),
    artifacts: Buffer.from(roots.artifacts).toString(),
  });
  return `${JSON.stringify({ schema: SCHEMA, previous: texts(previous), next: texts(next) }, undefined, 2)}\n`;
}

/** @throws ProposalError `not-a-signer` when neither the root before nor the next one names the key */
export function signProposal(proposal: RootProposal, key: SigningKey): RootProposal {
  const { previous, next } = readRoots(proposal);
  const names = (root: Root): boolean => root.roles.root.keyids.includes(key.keyid);
  if (!names(previous.fleet) && !names(next.fleet))
    throw new ProposalError('not-a-signer', `root key ${key.keyid} is in neither root`, {
      hint: 'root keys are named by `holdfast keys root show`; is this the key of another installation?',
    });
  return {
    previous: proposal.previous,
    next: {
      fleet: addSignatures(proposal.next.fleet, [key]),
      artifacts: addSignatures(proposal.next.artifacts, [key]),
    },
  };
}

/**
 * Puts the signatures of copies together that were signed in several places.
 * @throws ProposalError `other-proposal` when they are not copies of one
 */
export function mergeProposals(first: RootProposal, others: readonly RootProposal[]): RootProposal {
  const merge = (repository: Repository): Uint8Array => {
    const base = parseRoot(first.next[repository], DEFAULT_TRUST_LIMITS);
    const signatures = new Map(base.signatures.map((one) => [one.keyid, one]));
    const before = parseRoot(first.previous[repository], DEFAULT_TRUST_LIMITS);
    for (const other of others) {
      const root = parseRoot(other.next[repository], DEFAULT_TRUST_LIMITS);
      if (root.signedSha256 !== base.signedSha256)
        throw new ProposalError('other-proposal', `the files propose different roots (${repository})`, {
          hint: 'all must be copies of one file of `holdfast keys root prepare`',
        });
      // A worthless signature must not take the place of a good one by the same key.
      for (const one of root.signatures) {
        const key = base.keys.get(one.keyid) ?? before.keys.get(one.keyid);
        if (key && isSignedBy(key, base.signedBytes, one.sig)) signatures.set(one.keyid, one);
      }
    }
    return addSignatures(first.next[repository], [], [...signatures.values()]);
  };
  return { previous: first.previous, next: { fleet: merge('fleet'), artifacts: merge('artifacts') } };
}

/** How far the signatures of one side are: both the keys of the root before and those of the next must suffice. */
export interface SignatureProgress {
  /** Whose keys: those of the root before, or those that the next one names. */
  readonly of: 'previous' | 'next';
  readonly version: number;
  readonly threshold: number;
  readonly keyids: readonly string[];
  /** Who has signed both roots. */
  readonly signed: readonly string[];
}

export interface ProposalStatus {
  readonly previous: Root;
  readonly next: Root;
  readonly progress: readonly SignatureProgress[];
  readonly isComplete: boolean;
}

export function proposalStatus(proposal: RootProposal): ProposalStatus {
  const { previous, next } = readRoots(proposal);
  const progress = (
    [
      ['previous', previous],
      ['next', next],
    ] as const
  ).map(([of, roots]) => {
    const { keyids, threshold } = roots.fleet.roles.root;
    const hasSigned = (keyid: string): boolean =>
      REPOSITORIES.every((repository) => {
        const key = roots[repository].keys.get(keyid);
        const part = next[repository];
        return (
          key !== undefined &&
          part.signatures.some((one) => one.keyid === keyid && isSignedBy(key, part.signedBytes, one.sig))
        );
      });
    return { of, version: roots.fleet.version, threshold, keyids, signed: keyids.filter(hasSigned) };
  });
  return {
    previous: previous.fleet,
    next: next.fleet,
    progress,
    isComplete: progress.every(({ signed, threshold }) => signed.length >= threshold),
  };
}

/**
 * Holds a proposal against roots that are trusted here, as every relay will.
 * @returns the next roots, in canonical form
 * @throws Refusal; ProposalError `other-proposal` when it does not follow these roots
 */
export function verifyProposal(
  proposal: RootProposal,
  trusted: Readonly<Record<Repository, Uint8Array>>,
): Readonly<Record<Repository, Root>> {
  const verify = (repository: Repository): Root => {
    const root = verifyFirstRoot(trusted[repository], { repository });
    const { version } = parseRoot(proposal.next[repository], DEFAULT_TRUST_LIMITS);
    if (version !== root.version + 1)
      throw new ProposalError(
        'other-proposal',
        `it proposes ${repository} root ${version}; the newest here is ${root.version}`,
        { hint: 'prepare it anew from the newest roots' },
      );
    const state: TrustedState = { root, marks: {}, floorMs: 0, complete: false };
    return verifyNextRoot(state, proposal.next[repository]).root;
  };
  return { fleet: verify('fleet'), artifacts: verify('artifacts') };
}

/** The public part of a key, for the machine that prepares a root. */
export function publicKeyFile(key: SigningKey): string {
  const { role, keyid } = key;
  return `${JSON.stringify({ schema: PUBLIC_KEY_SCHEMA, role, keyid, public: key.public }, undefined, 2)}\n`;
}

/** @throws ProposalError `malformed-proposal` */
export function parsePublicKeyFile(text: string): NamedKey {
  let file: { schema?: unknown; role?: unknown; keyid?: unknown; public?: Partial<PublicKey> } | null;
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    // JSON's own messages quote what they choke on, which may be a private key given by mistake.
    file = null;
  }
  const key = file?.public;
  const hex = key?.keyval?.public;
  if (file?.schema !== PUBLIC_KEY_SCHEMA || file.role !== 'root' || !key || typeof hex !== 'string')
    throw new ProposalError('malformed-proposal', 'not the public file of a root key', {
      hint: '`holdfast keys root new` writes it beside the key: *.pub.json',
    });
  const named: PublicKey = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex } };
  if (!/^[0-9a-f]{64}$/.test(hex) || keyidOf(named) !== file.keyid)
    throw new ProposalError('malformed-proposal', 'the public key is not the one that its keyid says');
  return { keyid: file.keyid, public: named };
}

/** The root keys of a root. */
function rootKeysOf(root: Root): NamedKey[] {
  return root.roles.root.keyids.flatMap((keyid) => {
    const key = root.keys.get(keyid);
    return key ? [{ keyid, public: key }] : [];
  });
}

function findRootKey(root: Root, start: string): string {
  const found = root.roles.root.keyids.filter((keyid) => keyid.startsWith(start));
  const [keyid] = found;
  if (keyid !== undefined && found.length === 1 && start !== '') return keyid;
  throw new ProposalError(
    'no-such-key',
    `${found.length} root keys of root ${root.version} begin with ${start}`,
    {
      hint: `they are ${root.roles.root.keyids.join(', ')}`,
    },
  );
}

function readRoots({ previous, next }: RootProposal) {
  const read = (roots: RootProposal['next']) => ({
    fleet: parseRoot(roots.fleet, DEFAULT_TRUST_LIMITS),
    artifacts: parseRoot(roots.artifacts, DEFAULT_TRUST_LIMITS),
  });
  return { previous: read(previous), next: read(next) };
}
