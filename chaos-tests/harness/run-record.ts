import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { textOfFinding, type Rules } from '../invariants/checker.ts';
import { Convergence } from '../invariants/convergence.ts';
import { judge } from '../invariants/judge.ts';
import type { FaultyLink } from './faulty-link.ts';
import type { HistoryEvent } from './history.ts';

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `s`, `bytes`, `offers/s`; empty for a count. */
  readonly unit: string;
}

/** What a run leaves for the report, as JSON. */
export interface RunRecord {
  /** The test's title. */
  readonly title: string;
  /** Name of its file. */
  readonly file: string;
  /** Of the links' fates. */
  readonly seed: number;
  readonly figures: readonly Figure[];
  /** For people, one each. */
  readonly findings: readonly string[];
  readonly history: readonly HistoryEvent[];
}

/** Where records go; `npm run chaos` sets it. Without it a run leaves nothing. */
export const RECORDS_VARIABLE = 'HOLDFAST_CHAOS_RECORDS';
/** What the links draw their fates from; default 1. */
export const SEED_VARIABLE = 'HOLDFAST_CHAOS_SEED';

export function chaosSeed(): number {
  return Number(process.env[SEED_VARIABLE] ?? 1);
}

let figures: Figure[] = [];
let records = 0;

/** Declares a figure of the scenario that runs, for the report: `figure('time to heal', 3.2, 's')`. */
export function figure(name: string, value: number, unit = ''): void {
  figures.push({ name, value, unit });
}

/** Writes the record of the scenario that has just ended, with its figures. */
export function writeRunRecord(run: {
  title: string;
  history: readonly HistoryEvent[];
  links: ReadonlyMap<string, FaultyLink>;
  rules: Partial<Rules> | undefined;
}): void {
  const declared = figures;
  figures = [];
  const dir = process.env[RECORDS_VARIABLE];
  if (dir === undefined) return;
  const { title, history, links, rules } = run;
  const file = basename(process.argv[1] ?? '');
  const record: RunRecord = {
    title,
    file,
    seed: chaosSeed(),
    figures: [...declared, ...figuresOf(history, links)],
    findings: judge(history, rules).map((finding) => textOfFinding(finding, history[0]?.atMs)),
    history,
  };
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, `${file}.${process.pid}.${records++}.json`), JSON.stringify(record));
}

/** What every history tells by itself. */
export function figuresOf(
  history: readonly HistoryEvent[],
  links: ReadonlyMap<string, Pick<FaultyLink, 'bytes'>>,
): Figure[] {
  const convergence = new Convergence();
  for (const event of history) convergence.see(event);
  const healed = convergence.healings.flatMap(({ healed: { atMs }, convergedMs }) =>
    convergedMs === undefined ? [] : [(convergedMs - atMs) / 1000],
  );
  const offers = history.filter(({ source, kind }) => source === 'agent' && kind === 'offered');
  const bytes = [...links.values()].reduce((sum, link) => sum + link.bytes.up + link.bytes.down, 0);
  return [
    ...(healed.some((seconds) => seconds > 0)
      ? [{ name: 'longest time to heal', value: Math.max(...healed), unit: 's' }]
      : []),
    { name: 'offers', value: offers.length, unit: '' },
    { name: 'most offers in a second', value: mostInASecond(offers), unit: 'offers/s' },
    { name: 'over the links', value: bytes, unit: 'bytes' },
  ];
}

function mostInASecond(events: readonly HistoryEvent[]): number {
  let [first, most] = [0, 0];
  for (const [index, { atMs }] of events.entries()) {
    while ((events[first]?.atMs ?? 0) <= atMs - 1000) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
