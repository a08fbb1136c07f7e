/**
 * A new instance_uid as UUID v7, 32 hex digits [OpAMP AgentIdentification.new_instance_uid; RFC 9562 5.7].
 * @param random 10 random bytes
 */
export function createInstanceUid(nowMs: number, random: Uint8Array): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes.set(random.subarray(0, 10), 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex');
}
