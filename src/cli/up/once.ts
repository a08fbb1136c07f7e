import type { RegionJson } from '../../api/index.ts';

/** How one region stands, as `up --once` prints it. */
export interface OnceRegion {
  readonly name: string;
  readonly agents: number;
  readonly applied: number;
  readonly failed: number;
  readonly generation: number;
  readonly link: string;
  readonly trust: string;
}

/** The last line of `up --once`. */
export interface OnceResult {
  readonly ok: boolean;
  readonly regions: OnceRegion[];
  readonly seconds: number;
  /** What is not as it should be; absent when everything is. */
  readonly missing?: string[];
}

/**
 * What `up --once` found. An agent counts as applied when its relay says so, and a relay says so only of an agent
 * that reported the hash of the signed content [OpAMP last_remote_config_hash].
 */
export function onceResult(
  expected: readonly { name: string; agents: number }[],
  regions: readonly RegionJson[],
  seconds: number,
): OnceResult {
  const missing: string[] = [];
  const found = expected.map(({ name, agents }): OnceRegion => {
    const region = regions.find((one) => one.name === name);
    if (!region) {
      missing.push(`region ${name} is not known`);
      return { name, agents: 0, applied: 0, failed: 0, generation: 0, link: 'never', trust: 'unknown' };
    }
    const { counts, held, want, link, trust } = region;
    if (link !== 'connected') missing.push(`region ${name}: the link is ${link}`);
    if (trust !== 'fresh') missing.push(`region ${name}: what it holds is ${trust}`);
    if (want === 0 || held < want)
      missing.push(`region ${name}: it holds generation ${held}, ${want} is wanted`);
    if (counts.applied < agents)
      missing.push(`region ${name}: ${counts.applied} of ${agents} agents have applied it`);
    if (counts.failed > 0) missing.push(`region ${name}: ${counts.failed} agents failed to apply it`);
    return {
      name,
      agents: region.agents,
      applied: counts.applied,
      failed: counts.failed,
      generation: held,
      link,
      trust,
    };
  });
  return { ok: missing.length === 0, regions: found, seconds, ...(missing.length === 0 ? {} : { missing }) };
}
