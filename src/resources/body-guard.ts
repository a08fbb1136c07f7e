import type { ConfigMap, ConfigNode } from './config-node.ts';
import { keyText } from './config-node.ts';

export interface BodyProblem {
  /** Keys from the body's top: `extensions.opamp`. */
  path: string;
  reason: string;
}

/** The Collector reads `a::b: c` as `a: {b: c}`. */
const KEY_DELIMITER = '::';

/**
 * What a real agent would not survive: a blank body (a supervisor stops its Collector on one) and one that touches the
 * supervisor's own `opamp` extension, the line by which any later config would have to come.
 */
export function bodyProblems(body: ConfigMap): BodyProblem[] {
  if (body.entries.length === 0)
    return [{ path: '', reason: 'the body is blank; an agent would stop its Collector' }];
  const problems: BodyProblem[] = [];
  visit(body, [], (path, node) => {
    const reason =
      'the opamp extension belongs to the supervisor: a config that touches it cuts the agent off';
    const [top, second, third] = path;
    if (top === 'extensions' && isOpamp(second) && path.length === 2)
      problems.push({ path: path.join('.'), reason });
    if (top === 'service' && second === 'extensions' && path.length <= 3) {
      const named = node.kind === 'scalar' ? String(node.value) : third;
      if (isOpamp(named)) problems.push({ path: path.join('.'), reason });
    }
  });
  return problems;
}

/** A component's id is its type, or `type/name`. */
function isOpamp(id: string | undefined): boolean {
  return id?.split('/')[0]?.trim() === 'opamp';
}

/** Down to the third level, keys taken apart as the Collector does. */
function visit(
  node: ConfigNode,
  path: readonly string[],
  look: (path: readonly string[], node: ConfigNode) => void,
): void {
  look(path, node);
  if (path.length >= 3) return;
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      const steps = [...path, ...keyText(key).split(KEY_DELIMITER)];
      for (let length = path.length + 1; length < steps.length; length++) look(steps.slice(0, length), value);
      visit(value, steps, look);
    }
  } else if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) visit(item, [...path, String(index)], look);
  }
}
