import { ServerErrorResponseType, ServerToAgentFlags, type ServerToAgent } from './messages.ts';
import { uidToBytes } from './uid.ts';

/**
 * The answer to a message that was processed. The server's capabilities stand in each one: the specification asks
 * for them in the first only, but a client may take their absence for having none [OpAMP ServerToAgent.capabilities].
 */
export function acknowledgement(
  uid: string,
  serverCapabilities: number,
  reportFullState: boolean,
): ServerToAgent {
  return {
    instanceUid: uidToBytes(uid),
    capabilities: serverCapabilities,
    ...(reportFullState && { flags: ServerToAgentFlags.ServerToAgentFlags_ReportFullState }),
  };
}

/** Enough to recognise one's own mistake by; a uid of megabytes must not make an answer that is too large to send. */
const MAX_ECHOED_UID_BYTES = 64;

/** The answer to a malformed message; the client must not send it again [OpAMP Bad Request]. */
export function badRequest(instanceUid: Uint8Array | null | undefined, problem: string): ServerToAgent {
  return {
    ...(instanceUid && instanceUid.length <= MAX_ECHOED_UID_BYTES && { instanceUid }),
    errorResponse: {
      type: ServerErrorResponseType.ServerErrorResponseType_BadRequest,
      errorMessage: problem,
    },
  };
}

/** The answer when there is too much to do [OpAMP Throttling]. */
export function unavailable(
  instanceUid: Uint8Array | null | undefined,
  problem: string,
  retryAfterMs?: number,
): ServerToAgent {
  return {
    ...(instanceUid && { instanceUid }),
    errorResponse: {
      type: ServerErrorResponseType.ServerErrorResponseType_Unavailable,
      errorMessage: problem,
      ...(retryAfterMs !== undefined && {
        retryInfo: { retryAfterNanoseconds: Math.ceil(retryAfterMs) * 1_000_000 },
      }),
    },
  };
}

/**
 * Gives the agent another instance_uid: it asked for one, or two agents claim the same
 * [OpAMP Duplicate WebSocket Connections, ServerToAgent.agent_identification].
 */
export function newInstanceUid(uid: string, newUid: string, serverCapabilities: number): ServerToAgent {
  return {
    instanceUid: uidToBytes(uid),
    capabilities: serverCapabilities,
    agentIdentification: { newInstanceUid: uidToBytes(newUid) },
  };
}
