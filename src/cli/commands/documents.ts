import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiProblem } from '../../api/index.ts';
import {
  type DocumentSource,
  type ParsedDocument,
  parseDocuments,
  problemText,
} from '../../resources/documents.ts';
import { CliError } from '../cli-error.ts';
import { printable } from '../output/style.ts';
import type { Terminal } from '../terminal.ts';

/** Files, folders (their *.yaml and *.yml, by name) and `-` for standard input. */
export async function readSources(paths: readonly string[], terminal: Terminal): Promise<DocumentSource[]> {
  const sources: DocumentSource[] = [];
  for (const path of paths) {
    if (path === '-') sources.push({ file: 'stdin', text: await terminal.readInput() });
    else for (const file of filesOf(path)) sources.push({ file, text: readText(file) });
  }
  return sources;
}

function filesOf(path: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (cause) {
    throw new CliError('usage', `there is no file ${path}`, { cause });
  }
  if (!isFolder) return [path];
  const files = readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(path, name));
  if (files.length === 0) throw new CliError('usage', `no *.yaml in ${path}`);
  return files;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CliError('file', `${path} cannot be read`, { cause });
  }
}

/**
 * The documents, checked here before anything is sent: a mistake is shown with its file and line also without a
 * server. `isNoted` says whether a warning of the server was shown here already, with its line.
 * @throws CliError `refused` after all problems were noted
 */
export function parseSources(
  sources: readonly DocumentSource[],
  terminal: Terminal,
): { documents: ParsedDocument[]; isNoted(warning: ApiProblem): boolean } {
  const { documents, problems, notices } = parseDocuments(sources);
  for (const notice of notices) terminal.note(terminal.style.warn(`note: ${printable(problemText(notice))}`));
  if (problems.length > 0) {
    for (const problem of problems) terminal.note(printable(problemText(problem)));
    throw new CliError(
      'refused',
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; nothing was applied`,
      {
        hint: 'correct them and try again',
      },
    );
  }
  if (documents.length === 0) throw new CliError('usage', 'there is no document in what was given');
  const noted = new Set(notices.map(keyOf));
  return { documents, isNoted: (warning) => noted.has(keyOf(warning)) };
}

/** A problem, however many documents it was sent with. */
function keyOf({ document, path, reason }: Pick<ApiProblem, 'path' | 'reason' | 'document'>): string {
  return JSON.stringify([document.kind, document.name, path, reason]);
}

/** One stream of documents, as the API takes it. */
export function joinDocuments(documents: readonly ParsedDocument[]): string {
  return documents.map(({ text }) => (text.endsWith('\n') ? text : `${text}\n`)).join('---\n');
}

/** The API counts documents in what it was sent; the operator knows files and lines. */
export function locateProblem(problem: ApiProblem, documents: readonly ParsedDocument[]): string {
  const document = problem.document.index === undefined ? undefined : documents[problem.document.index];
  const { line: _line, column: _column, ...rest } = problem;
  const place = document?.locate(problem.path);
  return printable(
    problemText({
      ...rest,
      code: 'value',
      document: {
        ...(problem.document.kind === undefined ? {} : { kind: problem.document.kind }),
        ...(problem.document.name === undefined ? {} : { name: problem.document.name }),
      },
      ...(document?.file === undefined ? {} : { file: document.file }),
      ...place,
    } as Parameters<typeof problemText>[0]),
  );
}
