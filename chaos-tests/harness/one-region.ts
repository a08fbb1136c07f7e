import type { TestContext } from 'node:test';
import type { FleetOptions } from '../../src/sim/fleet.ts';
import type { Fleet } from '../../src/sim/fleet.ts';
import { assignment, GUIDE_TEMPLATE } from '../smoke/documents.ts';
import { agentsOf, allRun } from './agents.ts';
import type { FaultyLink } from './faulty-link.ts';
import { eventually } from './eventually.ts';
import { type Planes, type PlanesOptions, planesFor, type RelayHandle } from './planes.ts';

/** The text by which the content `n` is known. */
function textOf(n: number): string {
  return `content-${n}.example:4317`;
}

/** A region `eu` with the relay `eu-1`, whose agents run content 0. */
export interface OneRegion {
  readonly planes: Planes;
  readonly relay: RelayHandle;
  readonly link: FaultyLink;
  readonly fleet: Fleet;
  /** Applies the content after the last one. @returns its number */
  change(): Promise<number>;
  /** The number of the content that was applied last. */
  readonly content: number;
  /** All agents run what was applied last. */
  converges(timeoutMs?: number): Promise<void>;
  /** Whether or not anything got there: the relay serves this generation. */
  generation(): Promise<number>;
}

export async function oneRegion(
  t: TestContext,
  options: PlanesOptions & { agents?: Partial<FleetOptions>; offline?: Record<string, unknown> } = {},
): Promise<OneRegion> {
  const { agents, offline, ...rest } = options;
  const planes = await planesFor(t, { regions: { eu: ['eu-1'] }, ...rest });
  const relay = planes.relay('eu-1');
  const link = planes.links.get('eu');
  if (!link) throw new Error('eu has no link');
  let content = 0;
  const apply = () =>
    planes.apply(assignment({ regions: ['eu'], environment: 'prod', endpoint: textOf(content) }));
  await planes.apply(GUIDE_TEMPLATE);
  if (offline)
    await planes.apply(
      JSON.stringify({ apiVersion: 'opamp.io/v1', kind: 'Region', metadata: { name: 'eu' }, spec: offline }),
    );
  await apply();
  await eventually('the relay is ready', async () => (await fetch(`${relay.http}/ready`)).ok);
  const fleet = agentsOf(t, planes, 'eu-1', { count: 4, ...agents });
  await allRun(fleet, textOf(0));
  return {
    planes,
    relay,
    link,
    fleet,
    get content() {
      return content;
    },
    async change() {
      content++;
      await apply();
      return content;
    },
    converges: (timeoutMs) => allRun(fleet, textOf(content), timeoutMs),
    generation: async () => (await relay.status()).generation,
  };
}
