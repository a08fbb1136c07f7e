import type { ParsedDocument } from './documents.ts';
import type { Problem } from './problem.ts';
import type { Variables } from './resource.ts';

export interface OfflineRendering {
  /** `prod-eu`, `prod-eu (override 1)`, or the template's `name@version`. */
  name: string;
  assignment?: string;
  /** `standard-collector@v1.0.0`, several joined by ` + `. */
  source: string;
  variables: Variables;
  /** YAML. */
  body: string;
}

/**
 * Renders without any server: each variant of the assignment (of every assignment when none is named); where the
 * documents hold no assignment, each template with `variables` alone. `variables` lie over those of the assignment.
 */
export function renderOffline(
  _documents: readonly ParsedDocument[],
  _assignment?: string,
  _variables?: Variables,
): { renderings: OfflineRendering[]; problems: Problem[] } {
  throw new Error('being written');
}
