import type { HistoryEvent } from '../harness/history.ts';
import { entry } from './signed-content.ts';

/** Since when nothing is wrong with a region: its link is sound, and it, NATS and the global plane run. */
export class Wholeness {
  readonly #faults = new Map<string, Set<string>>();
  readonly #central = new Set<string>();
  readonly #since = new Map<string, number>();

  /** @returns the regions that have just become whole */
  see(event: HistoryEvent): string[] {
    if ('region' in event && event.region !== undefined) entry(this.#faults, event.region, () => new Set());
    if (event.source !== 'harness') return [];
    const before = new Set([...this.#faults.keys()].filter((region) => this.isWhole(region)));
    if (event.kind === 'link') this.#set(event.region, `link of ${event.region}`, event.state === 'begins');
    else if (event.kind === 'process')
      this.#set(event.region, event.name, event.state === 'ended' || event.state === 'frozen');
    else return [];
    const healed = [...this.#faults.keys()].filter((region) => this.isWhole(region) && !before.has(region));
    for (const region of healed) this.#since.set(region, event.atMs);
    return healed;
  }

  isWhole(region: string): boolean {
    return this.#central.size === 0 && (this.#faults.get(region)?.size ?? 0) === 0;
  }

  /** 0: from the beginning. */
  since(region: string): number {
    return this.#since.get(region) ?? 0;
  }

  #set(region: string | undefined, what: string, isFaulty: boolean): void {
    const faults = region === undefined ? this.#central : entry(this.#faults, region, () => new Set());
    if (isFaulty) faults.add(what);
    else faults.delete(what);
  }
}
