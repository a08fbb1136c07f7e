import type { Command } from 'commander';
import { z } from 'zod';
import type { AgentExplanation, AgentJson } from '../../api/index.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, type Shell, show } from '../command-context.ts';
import { versionText } from '../output/moment.ts';
import { printable } from '../output/style.ts';
import { table } from '../output/table.ts';
import { configText } from './columns.ts';

/** What is shown of `src/manifest/explain.ts`; a relay of another version may say more. */
const explanationShape = z.object({
  kind: z.string(),
  generation: z.number(),
  paused: z.boolean().optional(),
  brake: z
    .object({ revision: z.number(), stopped_at_ms: z.number(), failed: z.number(), in_force: z.number() })
    .optional(),
  verdicts: z.array(
    z.object({
      name: z.string(),
      priority: z.number(),
      verdict: z.string(),
      why: z.string(),
      cohort: z.number().optional(),
      step: z.number().optional(),
      steps: z.number().optional(),
      revision: z.number().optional(),
      source: z.string().optional(),
    }),
  ),
});

export function addExplain(program: Command, shell: Shell): void {
  program
    .command('explain')
    .summary('why an agent gets what it gets')
    .description(
      'Says of one agent which assignments match, which lost and why, its cohort and step, and what it runs against what it should.',
    )
    .argument('<kind>', 'agent')
    .argument('<id>', 'its name, uid, or any other of its ids')
    .addHelpText('after', '\nExample:\n  holdfast explain agent eu-agent-007')
    .action(async (kind: string, id: string, _options: unknown, command: Command) => {
      if (kind !== 'agent' && kind !== 'agents')
        throw new CliError('usage', `only agents can be explained, not ${kind}`, {
          hint: `holdfast explain agent ${id}`,
        });
      const explanation = await clientOf(shell, command).explain(id);
      if (explanation.items.length === 0)
        throw new CliError(
          'not-found',
          `no relay that answers knows an agent ${id}${silentText(explanation)}`,
          {
            hint: 'see `holdfast get agents`',
          },
        );
      show(shell, command, explanation, () =>
        explanation.items.map(({ agent, explanation: said }) => explanationText(agent, said)).join('\n\n'),
      );
    });
}

function silentText({ regions }: AgentExplanation): string {
  const silent = regions
    .filter(({ reachable }) => !reachable)
    .map(({ region, relay }) => `${region}/${relay}`);
  return silent.length === 0 ? '' : `; ${silent.join(', ')} did not answer`;
}

function explanationText(agent: AgentJson, said: Record<string, unknown> | null): string {
  const head = [
    `${agent.name} (${agent.uid}) in ${agent.region}`,
    `runs ${configText(agent)}, ${agent.status}, ${agent.health}${agent.message === '' ? '' : `: ${agent.message}`}`,
  ];
  const parsed = explanationShape.safeParse(said);
  if (!parsed.success) return [...head, 'its relay gave no explanation'].map(printable).join('\n');
  const { kind, generation, paused, brake, verdicts } = parsed.data;
  if (kind === 'unmanaged') head.push('no assignment matches: it gets no offer and keeps what it runs');
  if (kind === 'conflict')
    head.push('assignments of equal priority match: the older one counts until one is raised');
  if (paused === true) head.push('its assignment is paused: it makes no new offers');
  if (brake)
    head.push(
      `its relay's brake stopped revision ${versionText(brake.revision)} at ${new Date(brake.stopped_at_ms).toISOString()}: ${brake.failed} of ${brake.failed + brake.in_force} agents that answered failed with it; it is offered to nobody there until a newer one comes (an apply, or \`holdfast retry\`)`,
    );
  head.push(`by generation ${versionText(generation)}:`);
  const rows = table(
    [
      { heading: 'ASSIGNMENT', cell: ({ name }) => name },
      { heading: 'PRIORITY', align: 'right', cell: ({ priority }) => priority },
      { heading: 'VERDICT', cell: ({ verdict }) => verdict },
      { heading: 'COHORT', align: 'right', cell: ({ cohort }) => cohort ?? '-' },
      {
        heading: 'STEP',
        cell: ({ step, steps }) => (step === undefined ? '-' : `${step + 1}/${steps ?? '?'}`),
      },
      {
        heading: 'GIVES',
        cell: ({ revision, source }) =>
          revision === undefined ? '-' : `${source ?? ''}@${versionText(revision)}`,
      },
      { heading: 'WHY', cell: ({ why }) => why },
    ],
    verdicts,
  );
  return [...head.map(printable), verdicts.length === 0 ? 'there are no assignments' : rows].join('\n');
}
