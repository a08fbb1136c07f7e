import { toBigInt, type Int64 } from './integers.ts';

/** [OpAMP AgentToServer.capabilities] */
export const AGENT_CAPABILITIES = {
  ReportsStatus: 0x0001,
  AcceptsRemoteConfig: 0x0002,
  ReportsEffectiveConfig: 0x0004,
  AcceptsPackages: 0x0008,
  ReportsPackageStatuses: 0x0010,
  ReportsOwnTraces: 0x0020,
  ReportsOwnMetrics: 0x0040,
  ReportsOwnLogs: 0x0080,
  AcceptsOpAMPConnectionSettings: 0x0100,
  AcceptsOtherConnectionSettings: 0x0200,
  AcceptsRestartCommand: 0x0400,
  ReportsHealth: 0x0800,
  ReportsRemoteConfig: 0x1000,
  ReportsHeartbeat: 0x2000,
  ReportsAvailableComponents: 0x4000,
  ReportsConnectionSettingsStatus: 0x8000,
} as const;

/** [OpAMP ServerToAgent.capabilities] */
export const SERVER_CAPABILITIES = {
  AcceptsStatus: 0x01,
  OffersRemoteConfig: 0x02,
  AcceptsEffectiveConfig: 0x04,
  OffersPackages: 0x08,
  AcceptsPackagesStatus: 0x10,
  OffersConnectionSettings: 0x20,
  AcceptsConnectionSettingsRequest: 0x40,
} as const;

export type AgentCapability = keyof typeof AGENT_CAPABILITIES;
export type ServerCapability = keyof typeof SERVER_CAPABILITIES;

const NAMES = Object.keys(AGENT_CAPABILITIES) as AgentCapability[];
const KNOWN_BITS = NAMES.reduce((bits, name) => bits | AGENT_CAPABILITIES[name], 0);

/** The bits of a capabilities field as hex without prefix: exact, comparable and JSON. */
export function capabilitiesToHex(bits: Int64): string {
  return toBigInt(bits).toString(16);
}

/** All bits that this version knows fit in the low 32. */
function lowBits(hex: string): number {
  return parseInt(hex.slice(-8), 16);
}

export function hasCapability(hex: string | undefined, name: AgentCapability): boolean {
  return hex !== undefined && (lowBits(hex) & AGENT_CAPABILITIES[name]) !== 0;
}

/** The names of the bits that are set, in the specification's order; unknown bits have none. */
export function capabilityNames(hex: string): AgentCapability[] {
  return NAMES.filter((name) => hasCapability(hex, name));
}

/** Bits that a later specification defined, as hex; undefined when there are none. */
export function unknownCapabilities(hex: string): string | undefined {
  const unknown = BigInt(`0x${hex}`) & ~BigInt(KNOWN_BITS);
  return unknown === 0n ? undefined : unknown.toString(16);
}

export function agentCapabilities(...names: AgentCapability[]): number {
  return names.reduce((bits, name) => bits | AGENT_CAPABILITIES[name], 0);
}

export function serverCapabilities(...names: ServerCapability[]): number {
  return names.reduce((bits, name) => bits | SERVER_CAPABILITIES[name], 0);
}

export function serverHas(bits: number, name: ServerCapability): boolean {
  return (bits & SERVER_CAPABILITIES[name]) !== 0;
}
