import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INVARIANTS, type Invariant } from '../invariants/checker.ts';

const CHAOS_TESTS = fileURLToPath(new URL('../', import.meta.url));
/** Scenarios are here; those in `scenarios/long` take minutes and are not part of `npm test`. */
const FOLDERS = ['smoke', 'scenarios'];
const LONG = join('scenarios', 'long');

/** One file, as its name and its tests' titles say. */
export interface Scenario {
  /** Below chaos-tests/, with slashes. */
  readonly path: string;
  /** `slow lossy link`. */
  readonly fault: string;
  /** What it is about: from its name and from `[I8 I9]` in its titles. All of them are judged in every run. */
  readonly invariants: readonly Invariant[];
  /** Titles of the tests that name an invariant, without the tags. */
  readonly titles: readonly string[];
  readonly isLong: boolean;
}

const TITLE = /\btest\(\s*(['`])((?:(?!\1).)+?)\s*\[(I\d+(?: I\d+)*)\]\1/gs;

export function findScenarios(dir: string = CHAOS_TESTS): Scenario[] {
  return FOLDERS.flatMap((folder) => testFiles(join(dir, folder)))
    .map((file) => scenarioOf(relative(dir, file), readFileSync(file, 'utf8')))
    .sort((one, other) => Number(one.isLong) - Number(other.isLong) || (one.path < other.path ? -1 : 1));
}

/** @param path `scenarios/<fault>-I<n>.test.ts` */
export function scenarioOf(path: string, source: string): Scenario {
  const [, fault = '', named = ''] = /([^/]*?)((?:-I\d+)*)\.test\.ts$/.exec(path) ?? [];
  const tests = [...source.matchAll(TITLE)].map(([, , title = '', tags = '']) => ({
    title: title.trim(),
    tags: tags.split(' '),
  }));
  const tags = new Set([...named.split('-').filter(Boolean), ...tests.flatMap((one) => one.tags)]);
  return {
    path: path.replaceAll('\\', '/'),
    fault: fault.replaceAll('-', ' '),
    invariants: INVARIANTS.filter((invariant) => tags.has(invariant)),
    titles: tests.map(({ title }) => title),
    isLong: path.startsWith(LONG),
  };
}

const HEADER = '| fault | invariants | file |\n| --- | --- | --- |';

/** The table of chaos-tests/README.md. */
function faultTable(scenarios: readonly Scenario[]): string {
  const rows = scenarios.map(
    ({ fault, invariants, path, isLong }) =>
      `| ${fault}${isLong ? ' (long)' : ''} | ${invariants.join(', ')} | [${path}](${path}) |`,
  );
  return [HEADER, ...rows].join('\n');
}

const BEGIN = '<!-- scenarios: written by `npm run chaos -- --update-readme` -->';
const END = '<!-- end of scenarios -->';

/** The page with the table that the files make. @throws when the page has no place for it */
export function withFaultTable(page: string, scenarios: readonly Scenario[]): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the page lacks the lines ${BEGIN} and ${END}`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${faultTable(scenarios)}\n\n${page.slice(end)}`;
}

function testFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
