// Reads the dialect of Python literals that .gyp and .gypi files are written in: dictionaries, lists, strings,
// integers, comments. Read so that flags and defines come from the package that they belong to.

/** Parses the text of a .gyp or .gypi file; throws a SyntaxError that names the offset. */
export function parseGyp(text) {
  let at = 0;
  const wrong = (what) => {
    throw new SyntaxError(`gyp: ${what} at offset ${at}`);
  };
  const skip = () => {
    const blank = /(?:\s+|#[^\n]*)*/y;
    blank.lastIndex = at;
    blank.exec(text);
    at = blank.lastIndex;
  };
  const take = (character) => {
    skip();
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const string = () => {
    const quoted = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/y;
    let value = '';
    for (;;) {
      skip();
      quoted.lastIndex = at;
      const match = quoted.exec(text);
      if (!match) return value;
      at = quoted.lastIndex;
      value += (match[1] ?? match[2]).replace(/\\(.)/g, '$1'); // adjacent strings are one
    }
  };
  const value = () => {
    skip();
    if (take('{')) {
      const entries = {};
      while (!take('}')) {
        const key = string();
        if (!take(':')) wrong("expected ':'");
        entries[key] = value();
        if (!take(',')) {
          if (!take('}')) wrong("expected ',' or '}'");
          return entries;
        }
      }
      return entries;
    }
    if (take('[')) {
      const items = [];
      while (!take(']')) {
        items.push(value());
        if (!take(',')) {
          if (!take(']')) wrong("expected ',' or ']'");
          return items;
        }
      }
      return items;
    }
    if (text[at] === "'" || text[at] === '"') return string();
    const number = /-?\d+/y;
    number.lastIndex = at;
    const match = number.exec(text);
    if (!match) wrong('expected a value');
    at = number.lastIndex;
    return Number(match[0]);
  };
  const parsed = value();
  skip();
  if (at !== text.length) wrong('unexpected text');
  return parsed;
}
