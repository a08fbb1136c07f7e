import type { Position } from './config-node.ts';
import type { Problem } from './problem.ts';
import type { Resource } from './resource.ts';

export * from './problem.ts';
export * from './resource.ts';

export interface DocumentSource {
  /** Named in problems; absent for what came over the API. */
  file?: string;
  text: string;
}

/** One valid document. */
export interface ParsedDocument {
  resource: Resource;
  file?: string;
  /** Position in its file, from 0. */
  index: number;
  /** The document's own text, without the `---` around it: what is stored, and read again by `parseDocuments`. */
  text: string;
  /** SHA-256 of what the document says (comments and layout left out), lower-case hex: same digest, nothing changed. */
  digest: string;
  /** Where `path` (`spec.template.name`), or the nearest thing above it that exists, stands in the file. */
  locate(path: string): Position;
}

export interface ParseResult {
  /** The valid ones, in order. With any problem, none of them should be applied. */
  documents: ParsedDocument[];
  problems: Problem[];
  /** What is taken but does not act yet in this version; to be shown, not to be refused. */
  notices: Problem[];
}

/** Reads and validates documents: every problem at once. Never throws for anything in the text. */
export function parseDocuments(_sources: string | readonly DocumentSource[]): ParseResult {
  throw new Error('being written');
}
