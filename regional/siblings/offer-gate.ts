/** Why no offers are made now. */
export type GateReason =
  /** The siblings have not said what they hold yet. */
  | 'start'
  /** The siblings are told of the generation that would be offered from. */
  | 'bell'
  /** A sibling says that it holds more; what that is comes, or turns out not to. */
  | 'catching-up'
  /** A sibling proved that it holds more, and it cannot be accepted here. */
  | 'behind';

/**
 * Whether this relay offers anything now. While it is closed agents keep what they have; nothing is taken from
 * anybody.
 */
export class OfferGate {
  readonly #reasons = new Set<GateReason>();
  readonly #onOpened = new Set<() => void>();

  close(reason: GateReason): void {
    this.#reasons.add(reason);
  }

  open(reason: GateReason): void {
    if (!this.#reasons.delete(reason)) return;
    if (this.#reasons.size === 0 || this.#isOnlyBehind) for (const listener of this.#onOpened) listener();
  }

  /** Called when somebody may be offered something who was not. */
  onOpened(listener: () => void): void {
    this.#onOpened.add(listener);
  }

  get reasons(): readonly GateReason[] {
    return [...this.#reasons];
  }

  /**
   * @param runsNothing the agent never had anything of ours, as far as it says: then nothing newer can be taken from
   *   it, and a supervisor without a config runs no Collector
   */
  mayOffer(runsNothing: boolean): boolean {
    return this.#reasons.size === 0 || (this.#isOnlyBehind && runsNothing);
  }

  get #isOnlyBehind(): boolean {
    return this.#reasons.size === 1 && this.#reasons.has('behind');
  }
}
