/**
 * The one base of every error that Holdfast raises on purpose.
 *
 * `code` comes from a closed union per module; it is what metrics are labelled with, what the API answers and
 * what the CLI maps to an exit code. `hint` tells the operator what to do next.
 */
export abstract class HoldfastError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly hint: string | undefined;

  constructor(code: Code, message: string, options: { cause?: unknown; hint?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.hint = options.hint;
  }
}

/** The message of anything that was thrown, for a log line or a report. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
