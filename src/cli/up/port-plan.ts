import { PortPicker } from './ports.ts';

export interface GlobalPorts {
  readonly nats: number;
  readonly http: number;
}
export interface RegionPorts {
  /** Agents. */
  readonly gateway: number;
  readonly http: number;
  readonly metrics: number;
  /** The cuttable way to the bus. */
  readonly link: number;
}

/** The guide's ports for the first of everything, and ten further for each region after it. */
const NATS = 4222;
const GLOBAL_HTTP = 4321;
const GATEWAY = 4320;
const RELAY_HTTP = 4322;
const LINK = 14_222;
/** Not the guide's 8888: a Collector on the same host wants that for itself [G-27]. */
const METRICS = 18_888;
const REGION_STEP = 10;

/** Free ports for one installation on this machine; `note` is told of each default that was busy. */
export async function planPorts(
  regions: readonly string[],
  note: (line: string) => void,
): Promise<{ global: GlobalPorts; regions: Map<string, RegionPorts> }> {
  const picker = new PortPicker((what, wanted, got) =>
    note(`port ${wanted} is busy: ${what} listens on ${got}`),
  );
  const global = {
    nats: await picker.pick('nats-server', NATS),
    http: await picker.pick('the global plane', GLOBAL_HTTP),
  };
  const planned = new Map<string, RegionPorts>();
  for (const [index, region] of regions.entries()) {
    const step = index * REGION_STEP;
    planned.set(region, {
      gateway: await picker.pick(`${region}'s gateway`, GATEWAY + step),
      http: await picker.pick(`${region}'s relay`, RELAY_HTTP + step),
      metrics: await picker.pick(`${region}'s metrics`, METRICS + step),
      link: await picker.pick(`${region}'s link`, LINK + step),
    });
  }
  return { global, regions: planned };
}
