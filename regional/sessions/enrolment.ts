import type { RegionPolicy } from '../../src/manifest/document.ts';
import { Counter, type Registry } from '../../src/metrics/registry.ts';
import type { CredentialIdentity } from '../gateway/authenticator.ts';
import type { SessionState } from '../../src/opamp/session.ts';
import type { Trust } from '../../src/wire/messages.ts';

/** Agents that were asked once who they are, and are remembered for it. The set starts anew when it is full. */
const MAX_ASKED = 10_000;

export interface EnrolmentFacts {
  /** Undefined before the first acceptance: then nobody is let in at all. */
  readonly offline: RegionPolicy['offline'] | undefined;
  readonly isConnected: boolean;
  readonly trust: Trust;
}

/**
 * Why agents that were never seen before are refused now; undefined while they are let in. It is never asked of a
 * known agent: what that was given it keeps, whatever any clock says.
 */
export function enrolmentRefusal({ offline, isConnected, trust }: EnrolmentFacts): string | undefined {
  if (offline === undefined || trust === 'none') return undefined;
  if (trust === 'overdue')
    return 'the region is overdue: its policy lets no new agents in until the global plane is heard';
  if (offline.enrol === 'allow') return undefined;
  if (!isConnected) return 'the region is cut off, and its policy lets no new agents in meanwhile';
  return trust === 'fresh'
    ? undefined
    : 'what the region knows is stale, and its policy lets no new agents in';
}

/** What becomes of an agent that is not in the fleet. */
export type Admission = { kind: 'admitted' } | { kind: 'ask-who' } | { kind: 'refused'; why: string };

/** Lets newcomers in or not, by the region's signed policy. */
export class Enrolment {
  readonly #facts: () => EnrolmentFacts;
  readonly #wasOffered: (configHash: Uint8Array) => boolean;
  readonly #isLapsed: (credential: CredentialIdentity) => boolean;
  readonly #refused: Counter | undefined;
  readonly #asked = new Set<string>();
  #refusals = 0;

  constructor(options: {
    facts: () => EnrolmentFacts;
    /** Whether a config with this hash was ever accepted here. */
    wasOffered: (configHash: Uint8Array) => boolean;
    /** Whether a credential ran out and is served all the same: to known agents alone. */
    isLapsed?: (credential: CredentialIdentity) => boolean;
    registry?: Registry;
  }) {
    this.#facts = options.facts;
    this.#isLapsed = options.isLapsed ?? (() => false);
    this.#wasOffered = options.wasOffered;
    this.#refused =
      options.registry &&
      new Counter({
        name: 'holdfast_enrolments_refused_total',
        help: 'Times that an agent never seen before was told UNAVAILABLE, by the policy of the region',
        registers: [options.registry],
      });
  }

  /** Why newcomers are refused now; undefined while they are let in. */
  get refusal(): string | undefined {
    return enrolmentRefusal(this.#facts());
  }

  /** Times that one was refused since the start; one that tries again counts again. */
  get refusals(): number {
    return this.#refusals;
  }

  /**
   * An agent that the fleet does not know may still be no newcomer: the fleet forgets, and its file may be lost. What
   * it runs is its witness. One that said too little to tell is asked once.
   */
  judge(session: SessionState, credential: CredentialIdentity): Admission {
    const lapsed = this.#isLapsed(credential)
      ? 'its credential has run out: only agents that are known here are served with it'
      : undefined;
    const why = this.refusal ?? lapsed;
    if (why === undefined) return { kind: 'admitted' };
    const { uid, description, remoteConfig } = session;
    if (remoteConfig?.hash && this.#wasOffered(Buffer.from(remoteConfig.hash, 'hex')))
      return { kind: 'admitted' };
    if (description === undefined && !this.#asked.has(uid)) {
      if (this.#asked.size >= MAX_ASKED) this.#asked.clear();
      this.#asked.add(uid);
      return { kind: 'ask-who' };
    }
    this.#refusals++;
    this.#refused?.inc();
    return { kind: 'refused', why };
  }
}
