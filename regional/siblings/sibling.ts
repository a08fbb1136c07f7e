import type { PeerState } from '../../src/wire/peer-codec.ts';
import type { SiblingAddress } from './roster.ts';

/** One sibling, as far as it is known. */
export interface Sibling {
  readonly name: string;
  /** Where it is asked; undefined for one that only asks. */
  address: SiblingAddress | undefined;
  /** The one that the signed list gives it; undefined while none does. */
  publicKey: string | undefined;
  /** The process that was told of all agents here, and when, on the monotonic clock, ms. */
  toldIncarnation: string | undefined;
  toldAtMs: number;
  /** The newest that it said under its own signature. */
  state: PeerState | undefined;
  /** When it said that, on the monotonic clock and the wall clock, ms. */
  heardMs: number;
  heardAtMs: number | undefined;
  /** Why the newest request to it failed; undefined when it did not. */
  problem: string | undefined;
  /** An exchange that is under way. */
  exchange: Promise<void> | undefined;
  /** A generation that it said it holds and that could not be had from it. */
  vainClaim: number;
  /** Until then, on the monotonic clock, its word alone stops no offers. */
  mistrustedUntilMs: number;
  /** When what it holds is tried again, on the monotonic clock, ms. */
  nextTryMs: number;
}

export function createSibling(name: string): Sibling {
  return {
    name,
    address: undefined,
    publicKey: undefined,
    toldIncarnation: undefined,
    toldAtMs: Number.NEGATIVE_INFINITY,
    state: undefined,
    heardMs: Number.NEGATIVE_INFINITY,
    heardAtMs: undefined,
    problem: undefined,
    exchange: undefined,
    vainClaim: 0,
    mistrustedUntilMs: Number.NEGATIVE_INFINITY,
    nextTryMs: Number.NEGATIVE_INFINITY,
  };
}

/** A sibling, as status shows it. */
export interface SiblingView {
  readonly name: string;
  readonly url: string | undefined;
  readonly isReachable: boolean;
  /** Wall clock of the newest word of it, ms; undefined: never. */
  readonly asOfMs: number | undefined;
  /** As it said then; 0: none. */
  readonly generation: number;
  readonly problem: string | undefined;
  readonly breakGlass: boolean;
}
