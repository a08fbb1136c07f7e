import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import { basename, join } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXIT } from '../src/cli/exit-codes.ts';
import { messageOf } from '../src/errors.ts';
import { RECORDS_VARIABLE, type RunRecord, SEED_VARIABLE } from './harness/run-record.ts';
import {
  figureText,
  page,
  type ReportedRun,
  type ReportedScenario,
  type TestOutcome,
} from './report/page.ts';
import { findScenarios, type Scenario, withFaultTable } from './report/scenarios.ts';
import { timeline } from './report/timeline.ts';

const CHAOS_TESTS = fileURLToPath(new URL('./', import.meta.url));
const README = join(CHAOS_TESTS, 'README.md');

const HELP = `npm run chaos -- [options]

Runs the scenarios on whole planes one after the other: real processes, a real nats-server, faults between
them. The history of each run is judged by the checkers of all invariants.

  --only PATTERN   those whose path matches this regular expression, long ones too
  --long           the long ones too: minutes each
  --seed N         other fates of lossy links (default 1)
  --report DIR     writes DIR/index.html, one page that needs nothing else, and DIR/report.json
  --list           says what there is, and runs nothing
  --update-readme  writes the table of scenarios into chaos-tests/README.md, and runs nothing
  --help           this

  npm run chaos                                  the quick ones, as npm test does
  npm run chaos -- --only flapping               one of them, and its long sister
  npm run chaos -- --long --report chaos-report  everything, for whoever wants to see it

Exit codes: 0 all passed; 1 something failed, or there was nothing to run; 2 wrong options; 130 interrupted.
`;

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      long: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      report: { type: 'string' },
      list: { type: 'boolean', default: false },
      'update-readme': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return EXIT.ok;
  }
  if (!/^\d{1,9}$/.test(values.seed)) throw new TypeError(`--seed wants a whole number, not ${values.seed}`);
  if (values['update-readme']) {
    writeFileSync(README, withFaultTable(readFileSync(README, 'utf8'), findScenarios()));
    return EXIT.ok;
  }
  const only = values.only === undefined ? undefined : new RegExp(values.only);
  const scenarios = findScenarios().filter(
    ({ path, isLong }) => only?.test(path) ?? (!isLong || values.long),
  );
  if (values.list) {
    for (const { path, invariants, isLong, titles } of scenarios)
      say(
        `${path}  ${invariants.join(' ')}${isLong ? '  long' : ''}\n${titles.map((one) => `    ${one}`).join('\n')}`,
      );
    return EXIT.ok;
  }
  if (scenarios.length === 0) {
    say(`no scenario matches ${values.only}; npm run chaos -- --list says what there is`);
    return EXIT.failed;
  }
  return runAll(scenarios, { seed: Number(values.seed), reportDir: values.report });
}

async function runAll(
  scenarios: readonly Scenario[],
  options: { seed: number; reportDir: string | undefined },
): Promise<number> {
  const startedMs = Date.now();
  const records = mkdtempSync(join(tmpdir(), 'holdfast-chaos-'));
  process.env[RECORDS_VARIABLE] = records;
  process.env[SEED_VARIABLE] = String(options.seed);
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  const reported: ReportedScenario[] = [];
  try {
    for (const [index, scenario] of scenarios.entries()) {
      if (interrupt.signal.aborted) break;
      const place = `[${index + 1}/${scenarios.length}, ${((Date.now() - startedMs) / 1000).toFixed(0)} s]`;
      say(`${place} ${scenario.path}`);
      reported.push(await runOne(scenario, records, interrupt.signal));
    }
  } finally {
    rmSync(records, { recursive: true, force: true });
  }
  const failed = reported.filter(({ tests }) => tests.some(({ outcome }) => outcome === 'failed'));
  const seconds = (Date.now() - startedMs) / 1000;
  say(
    `${reported.length - failed.length} of ${scenarios.length} scenarios passed in ${seconds.toFixed(0)} s`,
  );
  for (const { path } of failed) say(`failed: ${path}`);
  if (options.reportDir !== undefined) {
    const startedAt = new Date(startedMs).toISOString();
    const { seed, reportDir } = options;
    writeReport(reportDir, {
      startedAt,
      seconds,
      commit: commit(),
      seed,
      machine: machine(),
      scenarios: reported,
    });
  }
  if (interrupt.signal.aborted) return EXIT.interrupted;
  return failed.length === 0 ? EXIT.ok : EXIT.failed;
}

async function runOne(scenario: Scenario, records: string, signal: AbortSignal): Promise<ReportedScenario> {
  const startedMs = Date.now();
  const tests: TestOutcome[] = [];
  const stream = run({ files: [join(CHAOS_TESTS, scenario.path)], concurrency: 1, signal });
  stream.on('test:pass', ({ name, nesting, skip, details }) => {
    if (nesting > 0) return;
    const skipped = skip !== undefined && skip !== false;
    tests.push({
      title: name,
      outcome: skipped ? 'skipped' : 'passed',
      seconds: details.duration_ms / 1000,
      ...(typeof skip === 'string' && { reason: skip }),
    });
  });
  stream.on('test:fail', ({ name, nesting, details }) => {
    if (nesting > 0) return;
    const reason = messageOf(details.error.cause ?? details.error);
    tests.push({ title: name, outcome: 'failed', seconds: details.duration_ms / 1000, reason });
  });
  stream.on('test:stderr', ({ message }) => process.stderr.write(message));
  // Nothing comes before somebody reads.
  for await (const _ of stream);
  const runs = readRecords(records, basename(scenario.path));
  for (const { title, outcome, seconds, reason } of tests) {
    say(`    ${outcome} ${seconds.toFixed(1)} s  ${title}`);
    if (outcome === 'failed') say(reason ?? '');
  }
  for (const { figures } of runs) say(`    ${figures.map(figureText).join(' · ')}`);
  const { path, fault, invariants, isLong } = scenario;
  return { path, fault, invariants, isLong, seconds: (Date.now() - startedMs) / 1000, tests, runs };
}

function readRecords(dir: string, file: string): ReportedRun[] {
  return readdirSync(dir)
    .filter((name) => name.startsWith(`${file}.`))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as RunRecord)
    .map(({ title, seed, figures, findings, history }) => ({
      title,
      seed,
      figures,
      findings,
      events: history.length,
      timeline: timeline(history),
    }));
}

function writeReport(dir: string, report: Parameters<typeof page>[0]): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'index.html'), page(report));
  writeFileSync(
    join(dir, 'report.json'),
    // The pictures are on the page; what reads JSON wants the figures.
    JSON.stringify(report, (key, value: unknown) => (key === 'timeline' ? undefined : value), 2),
  );
  say(`the report is ${join(dir, 'index.html')}`);
}

function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: CHAOS_TESTS,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    return `${git('rev-parse', 'HEAD')}${git('status', '--porcelain', '-uno') === '' ? '' : ', with local changes'}`;
  } catch {
    return 'not known';
  }
}

function machine(): Record<string, string> {
  return {
    system: `${type()} ${release()}`,
    processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    node: process.version,
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // Of parseArgs, of RegExp, and ours.
  if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
  process.stderr.write(`${error.message}\n\n${HELP}`);
  process.exitCode = EXIT.usage;
}
