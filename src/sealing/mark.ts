/**
 * Where a secret's value belongs in a body, its mark stands: in the database, in what travels, in every diff. The id in it
 * is a keyed hash (`secretId`), so that another value is another content, and nobody can tell the value by it.
 */
export const MARK_START = '<holdfast-secret:';
const MARK_END = '>';
const MARK = /<holdfast-secret:([0-9a-f]{32})>/g;

export function markOf(id: string): string {
  return `${MARK_START}${id}${MARK_END}`;
}

/**
 * `body` with the values in the places of their marks; undefined when one of them is not in `values`.
 * @param ids the ids that the manifest says the body has: any other mark is text that somebody wrote
 */
export function fillMarks(
  body: string,
  ids: readonly string[],
  values: ReadonlyMap<string, string>,
): string | undefined {
  const known = new Set(ids);
  let isWhole = true;
  // A function, because in a replacement text `$&` would mean something.
  const filled = body.replace(MARK, (mark, id: string) => {
    if (!known.has(id)) return mark;
    const value = values.get(id);
    if (value === undefined) isWhole = false;
    return value === undefined ? mark : spelling(value);
  });
  return isWhole ? filled : undefined;
}

/**
 * A value as it stands between the double quotes in which every mark is written. Only printable ASCII comes out, so no
 * reader of YAML 1.1 or 1.2 finds a line break or an end of the text in it; `$` is doubled, because a Collector expands a single
 * one. This is part of the format: relays of all versions must write the same.
 */
function spelling(value: string): string {
  let text = '';
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\') text += `\\${character}`;
    else if (character === '$') text += '$$';
    else if (code >= 0x20 && code < 0x7f) text += character;
    else if (code > 0xffff) text += `\\U${code.toString(16).padStart(8, '0')}`;
    else text += `\\u${code.toString(16).padStart(4, '0')}`;
  }
  return text;
}
