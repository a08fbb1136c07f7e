/**
 * The spellings of an agent's 16-byte `instance_uid` [OpAMP 5.2 AgentToServer.instance_uid]. Inside, a uid is 32
 * lower-case hex digits; people and programs also write it as a UUID, as a ULID (opamp-go before v0.13), in capitals,
 * in braces.
 */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HEX = /^[0-9a-f]{32}$/;
const UUID = /^(?:urn:uuid:)?\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}?$/;
/** 26 digits of 5 bits are 130, so the first one holds only three. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** `text` as 32 lower-case hex digits; undefined when it is no spelling of a uid. */
export function parseUid(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (HEX.test(lower)) return lower;
  const uuid = UUID.exec(lower);
  if (uuid) return uuid.slice(1).join('');
  const upper = text.toUpperCase();
  if (!ULID.test(upper)) return undefined;
  let value = 0n;
  for (const digit of upper) value = value * 32n + BigInt(CROCKFORD.indexOf(digit));
  return value.toString(16).padStart(32, '0');
}

/** The usual spellings of `uid` (32 hex digits): hex, UUID, ULID. */
export function uidSpellings(uid: string): string[] {
  return [uid, uuidOf(uid), ulidOf(uid)];
}

/** `uid` (32 hex digits) with a UUID's dashes. */
export function uuidOf(uid: string): string {
  return [uid.slice(0, 8), uid.slice(8, 12), uid.slice(12, 16), uid.slice(16, 20), uid.slice(20)].join('-');
}

function ulidOf(uid: string): string {
  let value = BigInt(`0x${uid}`);
  let text = '';
  for (let digit = 0; digit < 26; digit++) {
    text = CROCKFORD.charAt(Number(value % 32n)) + text;
    value /= 32n;
  }
  return text;
}
