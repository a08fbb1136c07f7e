/** Bytes of an instance_uid [OpAMP AgentToServer.instance_uid]. */
const INSTANCE_UID_BYTES = 16;

export function uidToHex(uid: Uint8Array): string {
  return Buffer.from(uid.buffer, uid.byteOffset, uid.byteLength).toString('hex');
}

export function uidToBytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}

export type InstanceUid = { valid: true; uid: string } | { valid: false; problem: string };

/**
 * Whom a message is from. The specification asks for 16 bytes; all zero names nobody and would make one agent
 * of every client that forgot to set it [OpAMP AgentToServer.instance_uid].
 */
export function checkInstanceUid(bytes: Uint8Array | null | undefined): InstanceUid {
  if (!bytes || bytes.length === 0) return { valid: false, problem: 'instance_uid is missing' };
  if (bytes.length !== INSTANCE_UID_BYTES)
    return { valid: false, problem: `instance_uid must be 16 bytes, this one has ${bytes.length}` };
  if (bytes.every((byte) => byte === 0)) return { valid: false, problem: 'instance_uid is all zero' };
  return { valid: true, uid: uidToHex(bytes) };
}
