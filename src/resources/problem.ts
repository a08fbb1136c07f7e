/** What is wrong with a document; closed, so that programs can act on it. */
export type ProblemCode =
  | 'yaml'
  | 'too-large'
  | 'unknown-key'
  | 'unknown-kind'
  | 'unsupported'
  | 'missing'
  | 'type'
  | 'value'
  | 'duplicate'
  | 'reference'
  | 'conflict'
  | 'body'
  /** A secret cannot be had: not allowed, not there, or nothing that can be one. */
  | 'secret';

/** Where and why a document, or what it says together with others, cannot be taken. */
export interface Problem {
  /** The file it was read from, as the caller named it. */
  file?: string;
  document: {
    /** Position in its file, from 0. */
    index?: number;
    kind?: string;
    name?: string;
  };
  /** `spec.variables[2].type`; empty for the whole document. */
  path: string;
  /** From 1, in the file. Absent when the document is not at hand. */
  line?: number;
  column?: number;
  code: ProblemCode;
  /** One sentence for people. */
  reason: string;
}

/** `fleet.yaml:12:5: ConfigAssignment prod-eu: spec.priority: must be a whole number`. */
export function problemText(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const document = [problem.document.kind, problem.document.name]
    .filter((part) => part !== undefined)
    .join(' ');
  return [place, document, problem.path, problem.reason].filter((part) => part !== '').join(': ');
}
