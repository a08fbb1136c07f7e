import { Refusal, type RefusalSubject } from './refusal.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Deepest nesting that is read or written; our deepest document has six levels. */
const MAX_JSON_DEPTH = 32;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Printable ASCII: sorted the same by UTF-16 unit, code point and byte, so that no two readers disagree. */
const PLAIN_KEY = /^[\x20-\x7e]*$/;
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\x00-\x1f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * TUF's (OLPC's) canonical JSON: keys sorted, no white space, integers only, in strings nothing but `"` and `\`
 * escaped. Narrower than that where readers differ: no control characters (the raw character that the form asks
 * for is not JSON), no keys outside printable ASCII.
 * @throws TypeError for a value that has no such form
 */
export function canonicalJson(value: Json): string {
  const parts: string[] = [];
  write(value, parts, 0);
  return parts.join('');
}

/** The bytes that are signed and hashed for `value`. */
export function canonicalBytes(value: Json): Uint8Array {
  return encoder.encode(canonicalJson(value));
}

/**
 * Reads a document that must be in canonical form to the byte. That excludes duplicate keys, floats, `1e3`, white
 * space, a byte order mark and trailing bytes at one stroke, and means that what was signed can be recomputed from
 * the parsed value.
 * @throws Refusal `malformed`, or `too-large` before anything is parsed
 */
export function parseCanonical(bytes: Uint8Array, subject: RefusalSubject, maxBytes: number): Json {
  if (bytes.byteLength > maxBytes) {
    throw new Refusal('too-large', subject, `${bytes.byteLength} bytes; at most ${maxBytes} are read`);
  }
  let text: string;
  let value: Json;
  let canonical: string;
  try {
    text = decoder.decode(bytes);
    value = JSON.parse(text) as Json;
    canonical = canonicalJson(value);
  } catch (cause) {
    throw new Refusal('malformed', subject, 'not JSON in canonical form', { cause });
  }
  if (canonical !== text) throw new Refusal('malformed', subject, 'JSON, but not in canonical form');
  return value;
}

function write(value: Json, parts: string[], depth: number): void {
  if (depth > MAX_JSON_DEPTH) throw new TypeError(`nested deeper than ${MAX_JSON_DEPTH} levels`);
  if (typeof value === 'string') parts.push(quote(value));
  else if (typeof value === 'number') parts.push(integer(value));
  else if (typeof value === 'boolean' || value === null) parts.push(String(value));
  else if (Array.isArray(value)) writeArray(value, parts, depth);
  else writeObject(value, parts, depth);
}

function writeArray(items: Json[], parts: string[], depth: number): void {
  parts.push('[');
  items.forEach((item, index) => {
    if (index > 0) parts.push(',');
    write(item, parts, depth + 1);
  });
  parts.push(']');
}

function writeObject(object: Record<string, Json>, parts: string[], depth: number): void {
  parts.push('{');
  Object.keys(object)
    .sort()
    .forEach((key, index) => {
      if (!PLAIN_KEY.test(key)) throw new TypeError('a key outside printable ASCII');
      if (index > 0) parts.push(',');
      parts.push(quote(key), ':');
      write(object[key] as Json, parts, depth + 1);
    });
  parts.push('}');
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0))
    throw new TypeError('a number that is no exact integer');
  return String(value);
}

function quote(text: string): string {
  if (UNWRITABLE.test(text)) throw new TypeError('a control character or half a surrogate pair in a string');
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
