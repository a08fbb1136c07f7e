import type { Cursor } from '../cursor.ts';
import type { RolloutStrategy } from '../resource.ts';
import { readDuration, readMetadata, readName, readSelector } from './fields.ts';

const CHANNEL = /^[a-z0-9][a-z0-9.-]{0,62}$/;

/** Stages, failure policy, and who takes part [G-16]. Validated and stored; nothing runs it in this version. */
export function readRolloutStrategy(metadata: Cursor, spec: Cursor): RolloutStrategy {
  const field = spec.fields(['stages', 'failure_policy', 'target_selector', 'first_install']);
  const targetSelector = field('target_selector').optional(readSelector);
  return {
    kind: 'RolloutStrategy',
    metadata: readMetadata(metadata),
    spec: {
      stages: readStages(field('stages')),
      failure_policy: field('failure_policy').optional(readFailurePolicy) ?? {
        action: 'rollback',
        notification: [],
      },
      ...(targetSelector && { target_selector: targetSelector }),
      first_install:
        field('first_install').optional((word) => word.oneOf(['immediate', 'staged'])) ?? 'immediate',
    },
  };
}

function readStages(cursor: Cursor): RolloutStrategy['spec']['stages'] {
  const places = cursor.list(50);
  const stages = places.map(readStage);
  if (cursor.node?.kind === 'list' && cursor.node.items.length === 0)
    cursor.problem('value', 'must not be empty');
  for (const [index, stage] of stages.entries()) {
    const before = stages[index - 1];
    if (before && stage.percentage <= before.percentage) {
      places[index]?.problem(
        'value',
        `percentage must rise from stage to stage (${before.percentage} comes before)`,
      );
    }
    if (stages.findIndex(({ name }) => name === stage.name) < index) {
      places[index]?.problem('duplicate', `two stages are called ${stage.name}`);
    }
  }
  const last = stages.at(-1);
  if (last && last.percentage !== 100)
    places.at(-1)?.problem('value', 'the last stage must reach 100 percent');
  return stages;
}

function readStage(cursor: Cursor): RolloutStrategy['spec']['stages'][number] {
  const field = cursor.fields(['name', 'percentage', 'duration', 'success_criteria']);
  return {
    name: readName(field('name')),
    // A cohort is a hundredth of a percent, so nothing finer can be told apart.
    percentage: field('percentage').number({ min: 0.01, max: 100 }),
    duration_s: readDuration(field('duration')),
    success_criteria: field('success_criteria').optional(readCriteria) ?? {},
  };
}

function readCriteria(cursor: Cursor): RolloutStrategy['spec']['stages'][number]['success_criteria'] {
  const field = cursor.fields(['error_rate_threshold', 'health_check_pass_rate', 'min_agents']);
  const rate = (key: string) => field(key).optional((number) => number.number({ min: 0, max: 1 }));
  const errorRate = rate('error_rate_threshold');
  const passRate = rate('health_check_pass_rate');
  const minAgents = field('min_agents').optional((number) =>
    number.number({ min: 1, max: 1_000_000, whole: true }),
  );
  return {
    ...(errorRate === undefined ? {} : { error_rate_threshold: errorRate }),
    ...(passRate === undefined ? {} : { health_check_pass_rate: passRate }),
    ...(minAgents === undefined ? {} : { min_agents: minAgents }),
  };
}

function readFailurePolicy(cursor: Cursor): RolloutStrategy['spec']['failure_policy'] {
  const field = cursor.fields(['action', 'notification']);
  return {
    action: field('action').oneOf(['rollback', 'pause']),
    notification:
      field('notification').optional((list) => {
        return list
          .list(32)
          .map((name) => name.text({ pattern: CHANNEL, wants: "a channel's name or type, as slack" }));
      }) ?? [],
  };
}
