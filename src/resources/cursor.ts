import type { ConfigEntry, ConfigMap, ConfigNode, Position } from './config-node.ts';
import { keyText } from './config-node.ts';
import { nearest } from './nearest.ts';
import type { ProblemCode } from './problem.ts';

/** Takes a problem at a place; the reading goes on, so that all of them are told at once. */
export type Report = (path: string, at: Position, code: ProblemCode, reason: string) => void;

/**
 * A place in a document. Its readers report what is wrong and then return something of the right type, so that what
 * reads a kind is one straight expression; a document with any problem is thrown away afterwards.
 */
export class Cursor {
  readonly node: ConfigNode | undefined;
  readonly path: string;
  readonly #at: Position;
  readonly #report: Report;

  constructor(node: ConfigNode | undefined, path: string, at: Position, report: Report) {
    this.node = node;
    this.path = path;
    this.#at = node?.at ?? at;
    this.#report = report;
  }

  /** Whether anything is written here; `key:` with nothing behind it counts as nothing. */
  get exists(): boolean {
    return this.node !== undefined && !(this.node.kind === 'scalar' && this.node.value === null);
  }

  problem(code: ProblemCode, reason: string, at: Position = this.#at): void {
    this.#report(this.path, at, code, reason);
  }

  /** What `read` makes of this place; undefined when nothing is written here. */
  optional<T>(read: (cursor: Cursor) => T): T | undefined {
    return this.exists ? read(this) : undefined;
  }

  /** A map with no other keys than `known`. */
  fields(known: readonly string[], explain: Readonly<Record<string, string>> = {}): (key: string) => Cursor {
    const map = this.map();
    const found = new Map<string, Cursor>();
    for (const { key, value } of map.entries) {
      const name = keyText(key);
      const child = this.#child(name, value, key.at);
      if (known.includes(name)) {
        found.set(name, child);
      } else {
        const guess = nearest(name, known);
        const reason =
          explain[name] ??
          (guess === undefined
            ? `unknown key; known here: ${known.join(', ')}`
            : `unknown key; did you mean ${guess}?`);
        this.#report(child.path, key.at ?? this.#at, 'unknown-key', reason);
      }
    }
    return (key) => found.get(key) ?? this.#child(key, undefined, this.#at);
  }

  /** The keys and values of a map whose keys are the author's own. */
  entries(): { key: string; entry: ConfigEntry; value: Cursor }[] {
    return this.map().entries.map((entry) => {
      const key = keyText(entry.key);
      return { key, entry, value: this.#child(key, entry.value, entry.key.at) };
    });
  }

  map(): ConfigMap {
    if (!this.exists) this.problem('missing', 'is missing');
    else if (this.node?.kind === 'map') return this.node;
    else this.problem('type', 'must be a map');
    return { kind: 'map', entries: [] };
  }

  list(maxEntries: number): Cursor[] {
    if (!this.exists) this.problem('missing', 'is missing');
    else if (this.node?.kind !== 'list') this.problem('type', 'must be a list');
    else if (this.node.items.length > maxEntries)
      this.problem('too-large', `more than ${maxEntries} entries`);
    else return this.node.items.map((item, index) => this.#index(index, item));
    return [];
  }

  text(options: { maxLength?: number; pattern?: RegExp; wants?: string; empty?: boolean } = {}): string {
    const { maxLength = 4096, pattern, wants = 'another text', empty = false } = options;
    const value = this.#scalar('a text');
    if (value === undefined) return '';
    if (typeof value !== 'string') {
      this.problem('type', `must be a text; write it in quotes: "${this.#source()}"`);
    } else if (value === '' && !empty) {
      this.problem('value', 'must not be empty');
    } else if (value.length > maxLength) {
      this.problem('value', `longer than ${maxLength} characters`);
    } else if (pattern && !pattern.test(value)) {
      this.problem('value', `must be ${wants}`);
    } else {
      return value;
    }
    return '';
  }

  oneOf<T extends string>(known: readonly T[]): T {
    const value = this.#scalar(`one of ${known.join(', ')}`);
    const found = known.find((word) => word === value);
    if (found !== undefined) return found;
    if (value !== undefined) {
      const guess = nearest(String(value), known);
      this.problem(
        'value',
        `must be one of ${known.join(', ')}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
      );
    }
    return known[0] as T;
  }

  number(options: { min: number; max: number; whole?: boolean }): number {
    const wants = `a ${options.whole ? 'whole ' : ''}number from ${options.min} to ${options.max}`;
    const value = this.#scalar(wants);
    if (value === undefined) return options.min;
    const fits =
      typeof value === 'number' &&
      value >= options.min &&
      value <= options.max &&
      (!options.whole || Number.isSafeInteger(value));
    if (fits) return value;
    this.problem(typeof value === 'number' ? 'value' : 'type', `must be ${wants}`);
    return options.min;
  }

  flag(): boolean {
    const value = this.#scalar('true or false');
    if (typeof value === 'boolean') return value;
    if (value !== undefined) this.problem('type', 'must be true or false');
    return false;
  }

  /** The scalar's value; undefined, reported, when there is none. */
  #scalar(wants: string): string | number | boolean | undefined {
    if (this.node?.kind === 'scalar' && this.node.value !== null) return this.node.value;
    if (!this.exists) this.problem('missing', 'is missing');
    else this.problem('type', `must be ${wants}`);
    return undefined;
  }

  #source(): string {
    return this.node?.kind === 'scalar' ? (this.node.plain ?? String(this.node.value)) : '';
  }

  #child(key: string, node: ConfigNode | undefined, at: Position | undefined): Cursor {
    const step = /^[\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    return new Cursor(
      node,
      this.path === '' && step.startsWith('.') ? key : this.path + step,
      at ?? this.#at,
      this.#report,
    );
  }

  #index(index: number, node: ConfigNode): Cursor {
    return new Cursor(node, `${this.path}[${index}]`, this.#at, this.#report);
  }
}
