import type { AgentFacts } from '../../src/manifest/agent-facts.ts';
import type { Credentials, Manifest } from '../../src/manifest/document.ts';
import type { AcceptedAuth } from '../gateway/authenticator.ts';

/** The accepted content of a region, as the agents' path needs it. */
export interface Content {
  current():
    | {
        readonly generation: number;
        readonly manifest: Manifest;
        /** By which manifest an agent is resolved, where an operator pinned agents; else by `manifest`. */
        readonly manifestFor?: (agent: AgentFacts) => Manifest;
        readonly credentials: Credentials | undefined;
      }
    | undefined;
  /** The verified bytes of a blob; undefined when the store does not hold them. */
  body(sha256: string): Uint8Array | undefined;
  /** The highest revision that any accepted generation named; 0 before the first. */
  highestRevision(): number;
}

/** Where events that the global plane must hear of go. */
export interface EventSink {
  record(kind: string, detail: Record<string, unknown>): void;
}

const NO_CREDENTIALS: Credentials = { schema: 1, tokens: [] };

/**
 * Who may connect, by what was accepted; undefined while nothing was, so that nobody can tell. A manifest without
 * the section says that nobody has a credential.
 */
export function acceptedAuth(content: Pick<Content, 'current'>): AcceptedAuth | undefined {
  const current = content.current();
  return (
    current && { credentials: current.credentials ?? NO_CREDENTIALS, auth: current.manifest.policy.auth }
  );
}
