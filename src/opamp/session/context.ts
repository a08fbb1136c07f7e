import { serverCapabilities } from '../capabilities.ts';
import { createSecrets, type Secrets } from './redaction.ts';

/** What a session needs from its server besides the message and the time. */
export interface SessionContext {
  /** ServerCapabilities bits that this server announces. */
  serverCapabilities: number;
  /** How long an agent must stay healthy after APPLIED for its config to be in force, ms. */
  settleMs: number;
  limits: SessionLimits;
  /** Which values of a reported config are never stored or shown. */
  secrets: Secrets;
}

/** Bounds of what one agent may make us keep. Longer text is cut, further entries are dropped. */
export interface SessionLimits {
  /** Attributes per half of the description. */
  maxAttributes: number;
  /** Characters of one attribute's key or value. */
  maxAttributeLength: number;
  /** Characters of an error message or a status. */
  maxTextLength: number;
  /** Unhealthy components that are kept by name. */
  maxComponents: number;
  /** Files of a reported effective config. */
  maxEffectiveFiles: number;
  /** Bytes of a reported effective config, all files together. */
  maxEffectiveBytes: number;
  /**
   * Characters of a reported effective config, all files together, that are parsed to find secrets, because parsing
   * holds up all other agents. A file beyond it that names a secret's key is withheld as a whole.
   */
  maxParsedLength: number;
  /** Failed contents that an agent is remembered by. */
  maxFailed: number;
  /** Least time between two requests for full state, ms; doubles with each one in vain, up to 32 times. */
  fullStateIntervalMs: number;
}

export const DEFAULT_SESSION_LIMITS: SessionLimits = {
  maxAttributes: 128,
  maxAttributeLength: 1024,
  maxTextLength: 4096,
  maxComponents: 16,
  maxEffectiveFiles: 32,
  maxEffectiveBytes: 128 * 1024,
  maxParsedLength: 32 * 1024,
  maxFailed: 16,
  fullStateIntervalMs: 30_000,
};

/** As long as a restarting Collector needs to show whether it stays up, ms. */
const DEFAULT_SETTLE_MS = 10_000;

/** What a relay of this version does: status, remote config, effective config. */
export function createSessionContext(overrides: Partial<SessionContext> = {}): SessionContext {
  return {
    serverCapabilities: serverCapabilities('AcceptsStatus', 'OffersRemoteConfig', 'AcceptsEffectiveConfig'),
    settleMs: DEFAULT_SETTLE_MS,
    limits: DEFAULT_SESSION_LIMITS,
    secrets: createSecrets(),
    ...overrides,
  };
}
