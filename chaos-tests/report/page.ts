import type { Figure } from '../harness/run-record.ts';
import { escape } from './timeline.ts';

export interface TestOutcome {
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly seconds: number;
  /** Why it failed or was skipped. */
  readonly reason?: string;
}

export interface ReportedRun {
  readonly title: string;
  readonly seed: number;
  readonly figures: readonly Figure[];
  readonly findings: readonly string[];
  /** Events in its history. */
  readonly events: number;
  /** Inline SVG; empty when there is nothing to draw. */
  readonly timeline: string;
}

export interface ReportedScenario {
  readonly path: string;
  readonly fault: string;
  readonly invariants: readonly string[];
  readonly isLong: boolean;
  readonly seconds: number;
  readonly tests: readonly TestOutcome[];
  readonly runs: readonly ReportedRun[];
}

/** `report.json`, and what the page shows. */
export interface Report {
  readonly startedAt: string;
  readonly seconds: number;
  readonly commit: string;
  readonly seed: number;
  readonly machine: Readonly<Record<string, string>>;
  readonly scenarios: readonly ReportedScenario[];
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#222}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:.3rem .6rem;text-align:left;vertical-align:top}
.passed{color:#276749}.failed{color:#c53030;font-weight:600}.skipped{color:#975a16}
svg{width:100%;height:auto;background:#fafafa;border:1px solid #eee}svg text{font:11px system-ui,sans-serif}
svg .tick{fill:#777;text-anchor:middle}svg .key{font-size:10px}pre{white-space:pre-wrap;background:#fff5f5;padding:.6rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}dd{margin:0}`;

/** One page that needs nothing else. */
export function page(report: Report): string {
  const { scenarios, machine, commit, seed, startedAt, seconds } = report;
  const outcomes = scenarios.flatMap(({ tests }) => tests.map(({ outcome }) => outcome));
  const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
  const facts = {
    started: startedAt,
    took: `${seconds.toFixed(0)} s`,
    commit,
    seed: String(seed),
    ...machine,
  };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Holdfast: the chaos tests' report</title>
<style>${STYLE}</style>
<h1>Chaos tests: ${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped</h1>
<dl>${Object.entries(facts)
    .map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`)
    .join('')}</dl>
<h2>Faults and invariants</h2>
<p>Each run's history is judged by all invariants' checkers; the second column says which ones a scenario is about.</p>
<table><tr><th>fault<th>invariants<th>file<th>result<th>figures</tr>${scenarios.map(row).join('')}</table>
${scenarios.map(section).join('')}</html>\n`;
}

function row({ path, fault, invariants, tests, runs, seconds, isLong }: ReportedScenario): string {
  const results = tests.map(
    ({ outcome, title }) => `<span class="${outcome}" title="${escape(title)}">${outcome}</span>`,
  );
  const figures = runs.flatMap((run) => run.figures.map(figureText));
  return `<tr><td>${escape(fault)}${isLong ? ' (long)' : ''}<td>${invariants.join(', ')}<td><a href="#${escape(path)}">${escape(path)}</a><td>${results.join('<br>') || 'not run'}, ${seconds.toFixed(1)} s<td>${figures.join('<br>')}</tr>`;
}

function section({ path, tests, runs }: ReportedScenario): string {
  return `<h2 id="${escape(path)}">${escape(path)}</h2>${tests
    .map(
      ({ title, outcome, seconds, reason }) =>
        `<p class="${outcome}">${escape(title)}: ${outcome} after ${seconds.toFixed(1)} s</p>${reason === undefined ? '' : `<pre>${escape(reason)}</pre>`}`,
    )
    .join('')}${runs.map(runSection).join('')}`;
}

function runSection({ title, seed, findings, events, timeline }: ReportedRun): string {
  const verdict =
    findings.length === 0
      ? `<p>${escape(title)}: ${events} events, no invariant violated; seed ${seed}.</p>`
      : `<p class="failed">${escape(title)}: ${findings.length} violations; seed ${seed}.</p><pre>${escape(findings.join('\n'))}</pre>`;
  return `${verdict}${timeline}`;
}

export function figureText({ name, value, unit }: Figure): string {
  const rounded = Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(2);
  return escape(`${name}: ${rounded}${unit === '' ? '' : ` ${unit}`}`);
}
