import type { Command } from 'commander';
import { renderOffline } from '../../resources/offline.ts';
import { problemText } from '../../resources/documents.ts';
import { CliError } from '../cli-error.ts';
import { type Shell, show } from '../command-context.ts';
import { printable, printableLines } from '../output/style.ts';
import { parseSources, readSources } from './documents.ts';
import { pairs, repeated } from './option-values.ts';

export function addRender(program: Command, shell: Shell): void {
  program
    .command('render')
    .summary('fill in templates here, without any server')
    .description(
      'Prints the bodies that agents would get, byte for byte: every variant of the assignments in the documents, or the templates alone where there are no assignments.',
    )
    .requiredOption(
      '-f, --filename <path>',
      'a file, a folder of *.yaml, or - for standard input; repeatable',
      repeated,
    )
    .option('--assignment <name>', 'of this assignment only')
    .option('--set <name=value>', 'a variable over those of the documents; repeatable', pairs)
    .addHelpText(
      'after',
      `
Examples:
  holdfast render -f fleet.yaml
  holdfast render -f template.yaml --set environment=prod,backend_endpoint=otel:4317`,
    )
    .action(
      async (
        options: { filename: string[]; assignment?: string; set?: Record<string, string> },
        command: Command,
      ) => {
        const { terminal } = shell;
        const { documents } = parseSources(await readSources(options.filename, terminal), terminal);
        const { renderings, problems } = renderOffline(documents, options.assignment, options.set);
        for (const problem of problems) terminal.note(printable(problemText(problem)));
        if (problems.length > 0)
          throw new CliError('refused', `${problems.length} problems; nothing was rendered`);
        if (renderings.length === 0) throw new CliError('not-found', 'the documents hold nothing to render');
        show(shell, command, { items: renderings }, () =>
          renderings
            .map(({ name, source, body }) => `# ${printable(`${name}: ${source}`)}\n${printableLines(body)}`)
            .join('---\n'),
        );
      },
    );
}
