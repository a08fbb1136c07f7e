import type { GlobalEvent, HistoryEvent, RevisionFacts } from '../harness/history.ts';

/** What the global plane signed, by region and generation, and what relays accepted of it. */
export class SignedContent {
  readonly #regions = new Map<string, Map<number, ReadonlyMap<string, RevisionFacts>>>();
  /** By region and config hash, lowest first. */
  readonly #generations = new Map<string, number[]>();
  readonly #newest = new Map<string, number>();
  readonly #accepted = new Map<string, Set<number>>();

  see(event: HistoryEvent): void {
    if (event.source === 'global' && event.kind === 'published') this.#publish(event);
    if (event.source === 'relay' && event.kind === 'accepted')
      entry(this.#accepted, event.relay, () => new Set()).add(event.generation);
  }

  has(region: string, generation: number): boolean {
    return this.#regions.get(region)?.has(generation) ?? false;
  }

  newest(region: string): number {
    return this.#newest.get(region) ?? 0;
  }

  /** The generations that give some agent this content, lowest first. */
  generationsWith(region: string, configHash: string): readonly number[] {
    return this.#generations.get(`${region} ${configHash}`) ?? [];
  }

  revision(region: string, generation: number, configHash: string): RevisionFacts | undefined {
    return this.#regions.get(region)?.get(generation)?.get(configHash);
  }

  /** Every generation that this relay ever accepted. */
  acceptedBy(relay: string): ReadonlySet<number> {
    return this.#accepted.get(relay) ?? new Set();
  }

  #publish({ region, generation, revisions }: GlobalEvent & { kind: 'published' }): void {
    const generations = entry(
      this.#regions,
      region,
      () => new Map<number, ReadonlyMap<string, RevisionFacts>>(),
    );
    if (generations.has(generation)) return;
    generations.set(generation, new Map(revisions.map((revision) => [revision.configHash, revision])));
    this.#newest.set(region, Math.max(this.newest(region), generation));
    for (const { configHash } of revisions) {
      const known = entry(this.#generations, `${region} ${configHash}`, () => []);
      known.push(generation);
      known.sort((one, other) => one - other);
    }
  }
}

/** The value of a key, made when it is not there. */
export function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}
