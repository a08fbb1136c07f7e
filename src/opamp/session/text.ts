/**
 * The first `maxLength` characters of an agent's text, as a string of its own: V8 keeps the whole of a string alive
 * for a slice of it, so that a few bytes kept of each report could hold gigabytes of them.
 */
export function cut(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : Buffer.from(text.slice(0, maxLength)).toString();
}
