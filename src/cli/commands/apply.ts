import type { Command } from 'commander';
import type { ApplyResult } from '../../api/index.ts';
import type { ParsedDocument } from '../../resources/documents.ts';
import { ApiRefusal, type ApiClient } from '../api-client.ts';
import { awaitRollout } from '../await-rollout.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, formatOf, type Shell, show } from '../command-context.ts';
import { ageText, versionText } from '../output/moment.ts';
import { printable, printableLines } from '../output/style.ts';
import { joinDocuments, locateProblem, parseSources, readSources } from './documents.ts';
import { duration, repeated } from './option-values.ts';

const DEFAULT_WAIT_MS = 5 * 60_000;

export interface WaitOptions {
  wait?: boolean;
  timeout: number;
  yes?: boolean;
}

export function addApply(program: Command, shell: Shell): void {
  withWait(
    program
      .command('apply')
      .summary('validate, sign and publish documents')
      .description(
        'Validates the documents, stores and signs them, and publishes what changes to the regions. All or none of them. Where an assignment names no strategy, its agents change at once: the command says how many and asks.',
      )
      .requiredOption(
        '-f, --filename <path>',
        'a file, a folder of *.yaml, or - for standard input; repeatable',
        repeated,
      )
      .option('--dry-run', 'say what would change and change nothing'),
  )
    .addHelpText(
      'after',
      `
Examples:
  holdfast apply -f fleet.yaml
  holdfast apply -f templates/ -f prod-eu.yaml --dry-run
  holdfast apply -f prod-eu.yaml --yes --wait --timeout 10m`,
    )
    .action(async (options: { filename: string[]; dryRun?: boolean } & WaitOptions, command: Command) => {
      const sources = await readSources(options.filename, shell.terminal);
      const { documents, isNoted } = parseSources(sources, shell.terminal);
      const client = clientOf(shell, command);
      const yaml = joinDocuments(documents);
      await write(shell, command, client, options, {
        dryRun: options.dryRun === true,
        isNoted,
        send: (dryRun) => refusalsLocated(shell, documents, client.apply(yaml, { dryRun })),
      });
    });
}

export function addDiff(program: Command, shell: Shell): void {
  program
    .command('diff')
    .summary('show what applying documents would change, per region')
    .description(
      'Shows per region what applying the documents would change, as unified diffs. Changes nothing.',
    )
    .requiredOption(
      '-f, --filename <path>',
      'a file, a folder of *.yaml, or - for standard input; repeatable',
      repeated,
    )
    .addHelpText('after', '\nExample:\n  holdfast diff -f prod-eu.yaml')
    .action(async (options: { filename: string[] }, command: Command) => {
      const sources = await readSources(options.filename, shell.terminal);
      const { documents } = parseSources(sources, shell.terminal);
      const request = clientOf(shell, command).apply(joinDocuments(documents), { dryRun: true });
      const result = await refusalsLocated(shell, documents, request);
      show(shell, command, result, () => diffText(shell, result));
    });
}

/** `--wait`, `--timeout` and `--yes`, the same at every command that changes what agents run. */
export function withWait(command: Command): Command {
  return command
    .option('--wait', 'wait until it is in force, and say how it goes')
    .option('--timeout <duration>', 'how long --wait waits', duration, DEFAULT_WAIT_MS)
    .option('-y, --yes', 'do not ask');
}

/** A write: shows it first where it needs an answer, then does it, then waits for it if asked to. */
export async function write(
  shell: Shell,
  command: Command,
  client: ApiClient,
  options: WaitOptions,
  request: {
    dryRun: boolean;
    send(dryRun: boolean): Promise<ApplyResult>;
    isNoted?(warning: ApplyResult['warnings'][number]): boolean;
  },
): Promise<void> {
  const { terminal } = shell;
  if (!request.dryRun && options.yes !== true) {
    const preview = await request.send(true);
    const atOnce = changesAtOnce(preview, shell.clock.now());
    if (atOnce.length > 0) {
      terminal.note('Without a strategy these change at once:');
      for (const line of atOnce) terminal.note(`  ${printable(line)}`);
      if (!(await terminal.confirm('Change them now?', '--yes')))
        throw new CliError('refused', 'nothing was changed');
    }
  }
  const result = await request.send(request.dryRun);
  for (const warning of result.warnings) {
    const { path, reason } = warning;
    // What was shown with its file and line is not said once more.
    if (request.isNoted?.(warning) === true) continue;
    terminal.note(terminal.style.warn(printable(`note: ${path === '' ? '' : `${path}: `}${reason}`)));
  }
  // With --wait the result is the last word; for people it is said as it comes.
  if (formatOf(command) === 'table') terminal.out(resultText(shell, result));
  if (options.wait === true && !result.dry_run) await awaitRollout(shell, client, result, options.timeout);
  if (formatOf(command) !== 'table') show(shell, command, result, () => '');
}

/** Whose agents would change all at once, a line per region. */
function changesAtOnce(preview: ApplyResult, nowMs: number): string[] {
  return preview.regions.flatMap((region) => {
    const atOnce = region.changes.filter(({ strategy, change }) => strategy === null && change !== 'removed');
    if (atOnce.length === 0 || region.agents_affected === 0) return [];
    const names = atOnce.map(({ name }) => name).join(', ');
    if (region.agents_affected === null)
      return [`${region.name}: ${names}: it never reported how many agents it has`];
    const asOf = ageText(region.agents_as_of, nowMs);
    return [`${region.name}: ${names}: up to ${region.agents_affected} agents (as of ${asOf})`];
  });
}

function resultText(shell: Shell, result: ApplyResult): string {
  const { style } = shell.terminal;
  const lines = result.results.map(({ kind, name, version, action }) => {
    const text = printable(`${kind}/${name} ${version} ${action}`);
    return action === 'unchanged' ? style.dim(text) : text;
  });
  if (result.dry_run) return [...lines, diffText(shell, result)].join('\n');
  if (result.regions.length === 0) return [...lines, 'nothing changes in any region'].join('\n');
  const signed = result.regions.map(
    ({ name, generation }) => `${name} ${generation === null ? '(removed)' : versionText(generation)}`,
  );
  lines.push(`${style.good('signed')} ${printable(signed.join(', '))}`);
  if (!result.published)
    lines.push(style.warn('the message bus is away: it is published by itself when the bus is back'));
  return lines.join('\n');
}

function diffText(shell: Shell, result: ApplyResult): string {
  const { style } = shell.terminal;
  if (result.regions.length === 0) return 'nothing changes in any region';
  const paint = (line: string): string => {
    if (line.startsWith('+')) return style.good(line);
    if (line.startsWith('-')) return style.bad(line);
    return line.startsWith('@@') ? style.dim(line) : line;
  };
  return result.regions
    .map((region) => {
      const affected =
        region.agents_affected === null ? 'an unknown number of' : `up to ${region.agents_affected}`;
      const head = `${region.name}: ${region.change}, ${affected} agents (${region.agents_basis})`;
      const changes = region.changes.map(({ name, change, fields, strategy }) => {
        const what = fields.length > 0 ? `: ${fields.join(', ')}` : '';
        return `  assignment ${name} ${change}${what}${strategy === null ? ', at once' : `, strategy ${strategy}`}`;
      });
      if (region.credentials) changes.push('  who may connect changes');
      if (region.policy) changes.push('  how it behaves alone changes');
      const diff = printableLines(region.diff).split('\n').map(paint).join('\n').trimEnd();
      return [style.bold(printable(head)), ...changes.map(printable), ...(diff === '' ? [] : [diff])].join(
        '\n',
      );
    })
    .join('\n\n');
}

async function refusalsLocated<T>(
  shell: Shell,
  documents: readonly ParsedDocument[],
  request: Promise<T>,
): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof ApiRefusal)
      for (const problem of error.problems) shell.terminal.note(locateProblem(problem, documents));
    throw error;
  }
}
