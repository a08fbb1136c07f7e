import { isCidr } from './cidr.ts';

/** What a key's value may be. `read` returns the value or throws a ValueError that says what is wanted. */
export interface ValueType<T> {
  readonly wants: string;
  read(yaml: unknown): T;
}

/** Internal to reading: becomes a ConfigProblem with the key's path and line. */
export class ValueError extends Error {}

/** An address to listen on or to reach. */
export interface Endpoint {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

function type<T>(wants: string, read: (yaml: unknown) => T | undefined): ValueType<T> {
  return {
    wants,
    read(yaml) {
      const value = read(yaml);
      if (value === undefined) throw new ValueError(`wants ${wants}, not ${shown(yaml)}`);
      return value;
    },
  };
}

/** The value, short enough for a message and never a secret's: keys that hold secrets name files. */
function shown(yaml: unknown): string {
  const text = JSON.stringify(yaml) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const text = type('a text', (yaml) => (typeof yaml === 'string' && yaml !== '' ? yaml : undefined));
/** What API keys begin with. Without dots: three parts between dots are read as a JWT. */
export const keyPrefix = type('up to 32 letters, digits, _ and -', (yaml) =>
  typeof yaml === 'string' && /^[\w-]{0,32}$/.test(yaml) ? yaml : undefined,
);
/** A path; a relative one starts at the directory of the configuration file. */
export const file = type('a path', (yaml) => (typeof yaml === 'string' && yaml !== '' ? yaml : undefined));
/** One letter would take in everything that is set, and HOLDFAST_ alone what this program is told by. */
export const namePrefix = type('letters, digits and _ that end with _, such as HOLDFAST_SECRET_', (yaml) =>
  typeof yaml === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,62}_$/.test(yaml) && yaml !== 'HOLDFAST_'
    ? yaml
    : undefined,
);
export const flag = type('true or false', (yaml) => (typeof yaml === 'boolean' ? yaml : undefined));
/** What cannot be switched off. */
export const on = type('true', (yaml) => (yaml === true ? true : undefined));
export const texts = type('a list of texts', (yaml) =>
  Array.isArray(yaml) && yaml.every((item) => typeof item === 'string' && item !== '')
    ? (yaml as string[])
    : undefined,
);

/** `name=http(s)://host:port`, each name once. */
export const siblings = type<Readonly<Record<string, string>>>(
  'a list of name=http(s)://host:port, nothing after the port',
  (yaml) => {
    if (!Array.isArray(yaml)) return undefined;
    const found: Record<string, string> = {};
    for (const item of yaml as unknown[]) {
      const parts = typeof item === 'string' && /^([a-z0-9-]{1,32})=(https?:\/\/[^\s/?#@]+)$/.exec(item);
      if (!parts || Object.hasOwn(found, parts[1] ?? '')) return undefined;
      found[parts[1] ?? ''] = parts[2] ?? '';
    }
    return found;
  },
);

/** Networks; an empty list would take in nobody, and is a slip. */
export const cidrs = type('a list of networks, such as 10.0.0.0/8 or 2001:db8::/32', (yaml) =>
  Array.isArray(yaml) && yaml.length > 0 && yaml.every((item) => typeof item === 'string' && isCidr(item))
    ? (yaml as string[])
    : undefined,
);

export function whole(min: number, max: number = Number.MAX_SAFE_INTEGER): ValueType<number> {
  const bound = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
  return type(`a whole number ${bound}`, (yaml) =>
    typeof yaml === 'number' && Number.isSafeInteger(yaml) && yaml >= min && yaml <= max ? yaml : undefined,
  );
}

export function choice<const T extends string>(values: readonly T[]): ValueType<T> {
  return type(`one of ${values.join(', ')}`, (yaml) => values.find((value) => value === yaml));
}

const DURATION_UNITS_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DURATION = /^(\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/;

/** `250ms`, `30s`, `1h30m`, `7d` → milliseconds; undefined for anything else. */
export function parseDuration(source: string): number | undefined {
  if (!DURATION.test(source)) return undefined;
  let totalMs = 0;
  for (const [, amount, unit] of source.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    totalMs += Number(amount) * DURATION_UNITS_MS[unit as keyof typeof DURATION_UNITS_MS];
  }
  return Number.isSafeInteger(Math.round(totalMs)) ? Math.round(totalMs) : undefined;
}

/** Milliseconds. */
export function duration(min: string, max = '3650d'): ValueType<number> {
  const minMs = parseDuration(min) ?? 0;
  const maxMs = parseDuration(max) ?? 0;
  return type(`a duration from ${min} to ${max}, such as 30s, 5m or 7d`, (yaml) => {
    const ms = typeof yaml === 'string' ? parseDuration(yaml) : undefined;
    return ms !== undefined && ms >= minMs && ms <= maxMs ? ms : undefined;
  });
}

const SIZE_UNITS = { '': 1, B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 } as const;

/** Bytes. */
export function size(minBytes: number): ValueType<number> {
  return type(`a size of at least ${minBytes} bytes, such as 65536 or 64MiB`, (yaml) => {
    if (typeof yaml !== 'string' && typeof yaml !== 'number') return undefined;
    const match = /^(\d+)\s?(B|KiB|MiB|GiB|)$/.exec(String(yaml));
    if (!match) return undefined;
    const bytes = Number(match[1]) * SIZE_UNITS[match[2] as keyof typeof SIZE_UNITS];
    return Number.isSafeInteger(bytes) && bytes >= minBytes ? bytes : undefined;
  });
}

/** `0.0.0.0:4320`, `[::1]:4321`, `localhost:0`. */
export const endpoint = type<Endpoint>('host:port', (yaml) => {
  const match =
    typeof yaml === 'string' ? /^(?:\[([0-9a-fA-F:.]+)\]|([^\s:[\]]+)):(\d{1,5})$/.exec(yaml) : null;
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  return host !== undefined && port <= 65_535 ? { host, port } : undefined;
});

/** Whether only this machine can reach what listens there. A name other than localhost may resolve to anything. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
