import type { AgentDescription, KeyValue } from '../opamp/messages.ts';
import { uidToHex } from '../opamp/uid.ts';
import type { Random } from './random.ts';

/** Who a simulated agent says that it is. */
export interface Identity {
  /** host.name, and what people call it. */
  name: string;
  /** 32 hex digits. */
  uid: string;
  /** service.instance.id: of the process at its first start, also after the server gave it another uid. */
  instanceId: string;
  labels: Readonly<Record<string, string>>;
}

const SIM_SERVICE_NAME = 'holdfast-sim';
const SIM_SERVICE_VERSION = '1.0.0';

/** 16 bytes in the shape of a UUID v7, as the specification recommends [OpAMP AgentToServer.instance_uid]. */
export function createUid(random: Random): string {
  const bytes = random.bytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return uidToHex(bytes);
}

/** `index` counts from 0, names from 001: the guide writes `agent-001`. */
export function agentName(prefix: string, index: number): string {
  return `${prefix}-${String(index + 1).padStart(3, '0')}`;
}

export function describe(identity: Identity): AgentDescription {
  return {
    identifyingAttributes: attributes({
      'service.name': SIM_SERVICE_NAME,
      'service.version': SIM_SERVICE_VERSION,
      'service.instance.id': dashed(identity.instanceId),
    }),
    nonIdentifyingAttributes: attributes({
      'host.name': identity.name,
      'os.type': 'linux',
      ...identity.labels,
    }),
  };
}

function attributes(pairs: Readonly<Record<string, string>>): KeyValue[] {
  return Object.entries(pairs).map(([key, stringValue]) => ({ key, value: { stringValue } }));
}

function dashed(uid: string): string {
  return uid.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
