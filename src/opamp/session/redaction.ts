import { isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments, visit, type Document } from 'yaml';
import { OpampError } from '../errors.ts';

/** Which keys of a reported config hold secrets. */
export interface Secrets {
  /** Matched against each key; case-insensitive, neither global nor sticky. */
  keys: RegExp;
  /** Texts that are secrets wherever they stand, as far as they are known by now, the longest first: one may be part of another. */
  texts?: () => readonly string[];
  /**
   * Whether `texts` has all secrets of the config that this hash (lower-case hex) names. What an agent says while it runs
   * another one is withheld whole.
   */
  knows?: (configHash: string) => boolean;
}

/** Keys whose values are secrets in configs of Collectors and their kin. */
export const DEFAULT_SECRET_KEY_PATTERNS: readonly string[] = [
  'passw(or)?d',
  'passphrase',
  'secret',
  'token',
  'api[-_]?key',
  'access[-_]?key',
  'private[-_]?key',
  'key[-_]?pem',
  'authorization',
  'cookie',
  'credential',
  'bearer',
  'connection[-_]?string',
  'dsn',
];

/** @throws OpampError `bad-pattern` */
export function createSecrets(patterns: readonly string[] = DEFAULT_SECRET_KEY_PATTERNS): Secrets {
  for (const pattern of patterns) {
    try {
      new RegExp(pattern, 'i');
    } catch (cause) {
      throw new OpampError('bad-pattern', `${JSON.stringify(pattern)} is no regular expression`, {
        cause,
        hint: 'write a JavaScript regular expression without slashes',
      });
    }
  }
  // `(?!)` matches nothing: no patterns means that no key is a secret's.
  return { keys: new RegExp(patterns.length === 0 ? '(?!)' : patterns.join('|'), 'i') };
}

export interface Redacted {
  text: string;
  /** How many values were taken out. */
  count: number;
}

const REDACTED = '<redacted>';
const WITHHELD = '<withheld: this relay does not have the secrets of the config that the agent runs>';

/** Names a variable and says nothing of its value; a default inside it would. */
const REFERENCE = /^\$\{([a-z]+:)?[A-Za-z0-9_./]+\}$/;
// Repetitions are bounded: text of an agent must not make a search quadratic.
const URL_USERINFO = /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@"']{1,512}@/gi;
/** With a digit, a capital or padding in it: "basic authentication failed" is no secret. */
const AUTHORIZATION =
  /\b([Bb]earer|[Bb]asic|BEARER|BASIC)\s{1,4}(?=[^\s"']{0,512}[A-Z0-9=])[A-Za-z0-9._~+/=-]{8,}/g;

/**
 * Takes secret-looking values out of a config file before anybody stores or shows it. YAML (and so JSON) is parsed
 * and only the values' places are overwritten, so that the rest stays as the agent wrote it; what is no YAML is
 * treated line by line, rather too much than too little.
 */
export function redactConfig(reported: string, secrets: Secrets): Redacted {
  const known = redactKnown(reported, secrets);
  const { text } = known;
  const places = secrets.keys.test(text) ? secretPlaces(text, secrets) : [];
  const byKeys = places ? overwrite(text, places) : redactLines(text, secrets);
  const rest = redactPatterns(byKeys.text);
  return { text: rest.text, count: known.count + byKeys.count + rest.count };
}

/** Credentials in URLs and headers, and known secrets, which stand in error messages and in configs alike. */
export function redactText(reported: string, secrets?: Secrets): Redacted {
  const known = secrets ? redactKnown(reported, secrets) : { text: reported, count: 0 };
  const rest = redactPatterns(known.text);
  return { text: rest.text, count: known.count + rest.count };
}

/** What an agent says of itself in words, without secrets. @param isUnknown it runs a config whose secrets are not known */
export function redactReport(reported: string, secrets: Secrets, isUnknown: boolean): string {
  return isUnknown ? WITHHELD : redactText(reported, secrets).text;
}

/** The beginning of a secret, at the end of a text that was cut, is looked for from this length on. */
const MIN_CUT_LENGTH = 4;

function redactKnown(text: string, { texts }: Secrets): Redacted {
  let out = text;
  let count = 0;
  for (const known of texts?.() ?? []) {
    const pieces = out.split(known);
    count += pieces.length - 1;
    out = pieces.join(REDACTED);
    const cutAt = cutPlace(out, known);
    if (cutAt === undefined) continue;
    out = out.slice(0, cutAt) + REDACTED;
    count++;
  }
  return { text: out, count };
}

/** Where `text` ends with the beginning of `known`. */
function cutPlace(text: string, known: string): number | undefined {
  const start = known.slice(0, MIN_CUT_LENGTH);
  let at = text.indexOf(start, Math.max(text.length - known.length + 1, 0));
  for (; at >= 0; at = text.indexOf(start, at + 1)) if (known.startsWith(text.slice(at))) return at;
  return undefined;
}

function redactPatterns(text: string): Redacted {
  let count = 0;
  const taken = (replacement: string): string => {
    count++;
    return replacement;
  };
  const scrubbed = text
    .replace(URL_USERINFO, (_, scheme: string) => taken(`${scheme}${REDACTED}@`))
    .replace(AUTHORIZATION, (_, scheme: string) => taken(`${scheme} ${REDACTED}`));
  return { text: scrubbed, count };
}

type Place = readonly [start: number, end: number];

/** What is found on the way through a document. */
interface Findings {
  secrets: Secrets;
  places: Place[];
  /** Anchors that secret keys refer to: what they name is a secret where it stands, too. */
  anchors: Set<string>;
}

/** Where the values of secret keys stand; undefined when the text is not YAML. */
function secretPlaces(text: string, secrets: Secrets): Place[] | undefined {
  const places: Place[] = [];
  try {
    for (const document of parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' })) {
      // A lone scalar is how text in another language passes for YAML.
      if (document.errors.length > 0 || isScalar(document.contents)) return undefined;
      const findings: Findings = { secrets, places, anchors: new Set() };
      collect(document.contents, false, findings);
      if (findings.anchors.size > 0) collectAnchored(document, findings);
    }
  } catch {
    return undefined; // nested too deeply for the parser
  }
  return places;
}

function collect(node: unknown, secret: boolean, findings: Findings): void {
  const { keys } = findings.secrets;
  if (isMap(node)) {
    // `{name: Authorization, value: …}`: a header written as a list entry.
    const named = node.items.some(
      ({ key, value }) => /^(name|key)$/i.test(keyText(key)) && keys.test(keyText(value)),
    );
    for (const pair of node.items) {
      const key = keyText(pair.key);
      collect(pair.value, secret || keys.test(key) || (named && /^value$/i.test(key)), findings);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) collect(isPair(item) ? item.value : item, secret, findings);
  } else if (isAlias(node)) {
    if (secret) findings.anchors.add(node.source);
  } else if (secret || (isScalar(node) && embedsSecret(node.value, findings.secrets))) {
    collectScalar(node, findings.places);
  }
}

function collectAnchored(document: Document, findings: Findings): void {
  const anchored = new Map<string, unknown[]>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor === undefined) return;
      const same = anchored.get(node.anchor);
      if (same) same.push(node);
      else anchored.set(node.anchor, [node]);
    },
  });
  // The set grows while it is gone through: an anchored value may refer to others.
  for (const anchor of findings.anchors)
    for (const node of anchored.get(anchor) ?? []) collect(node, true, findings);
}

function collectScalar(node: unknown, places: Place[]): void {
  if (isScalar(node) && node.range && !isHarmless(node.value)) places.push([node.range[0], node.range[1]]);
}

/** A config within a value: `"host=db password=…"`, or a whole file in a block. It goes as a whole. */
function embedsSecret(value: unknown, secrets: Secrets): boolean {
  if (typeof value !== 'string') return false;
  const match = secrets.keys.exec(value);
  if (!match) return false;
  return value.includes('\n') || value.slice(match.index).search(/[:=]\s*\S/) >= 0;
}

function isHarmless(value: unknown): boolean {
  return (
    value === null ||
    value === '' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && REFERENCE.test(value))
  );
}

function keyText(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}

function overwrite(text: string, places: Place[]): Redacted {
  const sorted = [...new Map(places.map((place) => [place[0], place])).values()].sort((a, b) => a[0] - b[0]);
  let out = '';
  let at = 0;
  for (const [start, end] of sorted) {
    const value = text.slice(start, end);
    const quote = value.startsWith('"') || value.startsWith("'") ? value.slice(0, 1) : '';
    out += text.slice(at, start) + quote + REDACTED + quote + (value.endsWith('\n') ? '\n' : '');
    at = end;
  }
  return { text: out + text.slice(at), count: sorted.length };
}

/** `key: value`, `key = value` and `key value`; deeper lines after a secret key are its value. */
function redactLines(text: string, secrets: Secrets): Redacted {
  let count = 0;
  let secretIndent = -1;
  let hasValue = false;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    // A list may stand as far left as its key.
    const isItem = indent === secretIndent && !hasValue && line[indent] === '-';
    if (secretIndent >= 0 && (indent > secretIndent || indent < 0 || isItem)) {
      if (indent >= 0) count++;
      continue;
    }
    secretIndent = -1;
    const match = secrets.keys.exec(line);
    if (!match) {
      lines.push(line);
      continue;
    }
    // Everything behind the key's word goes: where its value ends is not known here.
    const keyEnd = match.index + match[0].length;
    const separator = /[\s:=]/.exec(line.slice(keyEnd));
    const valueStart = separator ? keyEnd + separator.index + 1 : line.length;
    hasValue = line.slice(valueStart).trim() !== '';
    if (hasValue) count++;
    lines.push(`${line.slice(0, valueStart)} ${REDACTED}`);
    secretIndent = indent;
  }
  return { text: lines.join('\n'), count };
}
