import type { LinkState, Subscription } from './bus.ts';

/** The state of a link and who is told of its changes, never within the call that caused them. */
export class LinkListeners {
  #state: LinkState;
  readonly #listeners = new Set<(state: LinkState) => void>();

  constructor(state: LinkState) {
    this.#state = state;
  }

  get state(): LinkState {
    return this.#state;
  }

  add(listener: (state: LinkState) => void): Subscription {
    this.#listeners.add(listener);
    return { close: () => this.#listeners.delete(listener) };
  }

  /** Is no change of the link: it is said beside it. */
  setRefused(isRefused: boolean): void {
    if ((this.#state.isRefused ?? false) !== isRefused) this.#state = { ...this.#state, isRefused };
  }

  set(connected: boolean, nowMs: number): void {
    if (this.#state.connected === connected) return;
    const state = { connected, sinceMs: nowMs };
    this.#state = state;
    queueMicrotask(() => {
      for (const listener of [...this.#listeners]) if (this.#listeners.has(listener)) listener(state);
    });
  }
}
