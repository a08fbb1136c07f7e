import type { Selector, SelectorOperator } from '../../manifest/document.ts';
import type { Cursor } from '../cursor.ts';
import { parseDuration } from '../duration.ts';
import { MAX_SELECTOR_ENTRIES } from '../limits.ts';
import { VARIABLE_NAME } from '../placeholders.ts';
import type { GivenValue, Metadata, SecretReference, Variables, VariableValue } from '../resource.ts';
import { SECRET_ENV, SECRET_FILE } from '../secret-reference.ts';

/** Names of resources: what a DNS label takes, and dots. */
const NAME = /^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/;
const NAME_WANTS =
  'lower-case letters, digits, - and ., 63 at most, beginning and ending with a letter or digit';
export const REGION_NAME = /^[a-z0-9-]{1,32}$/;
export const REGION_WANTS = 'lower-case letters, digits and -, 32 at most';
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/;

export function readName(cursor: Cursor): string {
  return cursor.text({ pattern: NAME, wants: NAME_WANTS });
}

export function readVersion(cursor: Cursor): string {
  return cursor.text({ pattern: VERSION, wants: 'letters, digits, ., _, + and -, 64 at most, as v1.0.0' });
}

/** `metadata` of the kinds that the server numbers itself. */
export function readMetadata(cursor: Cursor): Metadata {
  const explain = {
    version: 'only templates carry a version; those of other kinds are numbered by the server',
  };
  const field = cursor.fields(['name', 'description'], explain);
  return { name: readName(field('name')), ...readDescription(field('description')) };
}

export function readDescription(cursor: Cursor): { description?: string } {
  const description = cursor.optional((text) => text.text());
  return description === undefined ? {} : { description };
}

/** The one selector block, the same in every kind. */
export function readSelector(cursor: Cursor): Selector {
  const field = cursor.fields(['labels', 'expressions', 'agent_ids', 'regions']);
  const labels = field('labels').optional((map) => {
    return Object.fromEntries(
      map.entries().map(({ key, value }) => {
        if (key === '' || key === '__proto__') value.problem('value', 'is no name for a label');
        return [key, value.text({ empty: true })] as const;
      }),
    );
  });
  const expressions = field('expressions').optional((list) => list.list(100).map(readExpression));
  const agentIds = field('agent_ids').optional((list) => readTexts(list));
  const regions = field('regions').optional((list) =>
    readTexts(list, { pattern: REGION_NAME, wants: REGION_WANTS }),
  );
  return {
    ...(regions && { regions }),
    ...(labels && Object.keys(labels).length > 0 && { labels }),
    ...(agentIds && { agent_ids: agentIds }),
    ...(expressions && expressions.length > 0 && { expressions }),
  };
}

const OPERATORS: readonly SelectorOperator[] = ['In', 'NotIn', 'Exists'];

function readExpression(cursor: Cursor): { key: string; operator: SelectorOperator; values?: string[] } {
  const field = cursor.fields(['key', 'operator', 'values']);
  const key = field('key').text();
  const operator = field('operator').oneOf(OPERATORS);
  if (operator === 'Exists') {
    if (field('values').exists) field('values').problem('value', 'Exists takes no values');
    return { key, operator };
  }
  return { key, operator, values: readTexts(field('values')) };
}

/** A list of texts with something in it: an empty one would match nobody, and nobody writes that on purpose. */
function readTexts(cursor: Cursor, options: { pattern?: RegExp; wants?: string } = {}): string[] {
  const texts = cursor.list(MAX_SELECTOR_ENTRIES);
  if (cursor.exists && cursor.node?.kind === 'list' && cursor.node.items.length === 0) {
    cursor.problem('value', 'must not be empty; leave the key out for no restriction');
  }
  return texts.map((text) => text.text(options));
}

/** Whole seconds. */
export function readDuration(
  cursor: Cursor,
  bounds: { minSeconds?: number; maxSeconds?: number } = {},
): number {
  const { minSeconds = 1, maxSeconds = Number.MAX_SAFE_INTEGER } = bounds;
  const text = cursor.text();
  if (text === '') return minSeconds;
  const seconds = parseDuration(text);
  if (seconds === undefined) {
    cursor.problem('value', 'must be a duration as 30m, 24h, 7d or 1h30m');
    return minSeconds;
  }
  if (seconds < minSeconds) cursor.problem('value', `must be at least ${minSeconds}s`);
  if (seconds > maxSeconds) cursor.problem('value', `must be at most ${maxSeconds}s`);
  return seconds;
}

/** Whole seconds, or `forever`: undefined. */
export function readDurationOrForever(cursor: Cursor): number | undefined {
  const isForever = cursor.node?.kind === 'scalar' && cursor.node.value === 'forever';
  return isForever ? undefined : readDuration(cursor);
}

/** Values by variable name. Whether the template takes them is seen when both are there. */
export function readVariables(cursor: Cursor): Variables {
  return Object.fromEntries(
    cursor.entries().map(({ key, value }) => {
      if (!VARIABLE_NAME.test(key)) value.problem('value', 'is no name for a variable');
      return [key, readGivenValue(value)] as const;
    }),
  );
}

/** A value, or `{secretRef: {file: …}}` or `{secretRef: {env: …}}`. */
export function readGivenValue(cursor: Cursor): GivenValue {
  if (cursor.node?.kind !== 'map') return readVariableValue(cursor);
  const reference = cursor.fields(['secretRef'])('secretRef');
  const field = reference.fields(['file', 'env']);
  const secretRef = readPlace(field('file'), field('env'));
  if (!secretRef)
    reference.problem('missing', 'must name a file below the directory of secrets, or env, and not both');
  return { secretRef: secretRef ?? { env: '' } };
}

function readPlace(file: Cursor, env: Cursor): SecretReference['secretRef'] | undefined {
  if (file.exists === env.exists) return undefined;
  if (env.exists)
    return { env: env.text({ pattern: SECRET_ENV, wants: 'the name of an environment variable' }) };
  const wants = 'a path below the directory of secrets, of letters, digits and . _ - /, without ..';
  return { file: file.text({ pattern: SECRET_FILE, wants }) };
}

export function readVariableValue(cursor: Cursor): VariableValue {
  const { node } = cursor;
  if (node?.kind === 'list')
    return cursor.list(MAX_SELECTOR_ENTRIES).map((entry) => entry.text({ empty: true, maxLength: 65_536 }));
  if (node?.kind === 'scalar' && node.value !== null) {
    if (typeof node.value !== 'number' || Number.isFinite(node.value)) return node.value;
    cursor.problem('value', 'must be a finite number');
    return 0;
  }
  if (node?.kind === 'map')
    cursor.problem('type', 'must be a text, a number, true, false or a list of texts');
  else cursor.problem('missing', 'has no value; leave it out to take the default');
  return '';
}
