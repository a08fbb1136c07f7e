/** A text with placeholders, taken apart. */
export type Part = { literal: string } | { variable: string };

export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const PLACEHOLDER = /\{\{[ \t]*\.([A-Za-z_][A-Za-z0-9_]{0,63})[ \t]*\}\}/y;
/** As in Go's templates: how a text says `{{` and means it. */
const LITERAL_BRACES = '{{"{{"}}';

/**
 * `{{.name}}` is a placeholder and the only expression there is; `{{"{{"}}` stands for two braces.
 *
 * @returns the parts, or the reason why the text cannot be taken
 */
export function parsePlaceholders(text: string): Part[] | string {
  const parts: Part[] = [];
  let literal = '';
  let from = 0;
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', from)) {
    literal += text.slice(from, open);
    if (text.startsWith(LITERAL_BRACES, open)) {
      literal += '{{';
      from = open + LITERAL_BRACES.length;
      continue;
    }
    PLACEHOLDER.lastIndex = open;
    const match = PLACEHOLDER.exec(text);
    if (!match) {
      return `${JSON.stringify(text.slice(open, open + 30))} is no placeholder: only {{.name}} is one, and ${LITERAL_BRACES} stands for two braces`;
    }
    // A value that begins with `{env:` would make an expansion of the two: data would become an instruction.
    if (/(?<!\$)(?:\$\$)*\$$/.test(literal))
      return '$ directly before a placeholder; write $$ for the character';
    if (literal !== '') parts.push({ literal });
    literal = '';
    parts.push({ variable: match[1] ?? '' });
    from = PLACEHOLDER.lastIndex;
  }
  literal += text.slice(from);
  if (literal !== '') parts.push({ literal });
  return parts;
}
