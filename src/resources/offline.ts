import { createHash } from 'node:crypto';
import type { ParsedDocument } from './documents.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { renderBody } from './render.ts';
import type { ConfigAssignment, ConfigTemplate, SecretReference, Variables } from './resource.ts';
import { marked, referenceText } from './secret-reference.ts';
import { effectiveVariables, variableFromText } from './variables.ts';

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

/** Where a secret would stand: its real id is the global plane's alone to make. */
function shownId(reference: SecretReference): string {
  return createHash('sha256').update(referenceText(reference)).digest('hex').slice(0, 32);
}

/**
 * Renders without any server: each variant of the assignment (of every assignment when none is named); where the
 * documents hold no assignment, each template with `variables` alone. `variables` are texts as from a command line and lie over those of the assignment.
 */
export function renderOffline(
  documents: readonly ParsedDocument[],
  assignment?: string,
  variables: Readonly<Record<string, string>> = {},
): { renderings: OfflineRendering[]; problems: Problem[] } {
  const renderings: OfflineRendering[] = [];
  const problems: Problem[] = [];
  const templates = new Map<string, ConfigTemplate>();
  for (const { resource } of documents) {
    if (resource.kind === 'ConfigTemplate')
      templates.set(`${resource.metadata.name}@${resource.metadata.version}`, resource);
  }
  const refuse = (
    document: ParsedDocument | undefined,
    path: string,
    code: ProblemCode,
    reason: string,
  ): void => {
    const file = document?.file === undefined ? {} : { file: document.file };
    const { index, resource } = document ?? {};
    const of =
      index === undefined || !resource ? {} : { index, kind: resource.kind, name: resource.metadata.name };
    problems.push({ ...file, document: of, path, ...document?.locate(path), code, reason });
  };
  const render = (
    document: ParsedDocument,
    layers: readonly ConfigTemplate[],
    given: readonly Variables[],
    as: { name: string; assignment?: string; path: string },
  ): void => {
    const source = layers.map(({ metadata }) => `${metadata.name}@${metadata.version}`).join(' + ');
    const own = Object.fromEntries(
      Object.entries(variables).map(([name, text]) => [name, variableFromText(layers, name, text)] as const),
    );
    const effective = effectiveVariables(layers, [...given, own]);
    for (const { variable, code, reason } of effective.problems)
      refuse(document, `${as.path}.${variable}`, code, reason);
    if (effective.problems.length > 0) return;
    const body = renderBody(layers, marked(effective.variables, shownId));
    for (const { path, code, reason } of body.problems)
      refuse(document, '', code, `${source}: ${path}: ${reason}`);
    if (body.problems.length > 0) return;
    const { path: _path, ...names } = as;
    renderings.push({ ...names, source, variables: effective.variables, body: body.text });
  };
  const assignments = documents.filter(({ resource }) => resource.kind === 'ConfigAssignment');
  const wanted = assignments.filter(
    ({ resource }) => assignment === undefined || resource.metadata.name === assignment,
  );
  if (assignment !== undefined && wanted.length === 0) {
    refuse(undefined, '', 'reference', `no assignment is called ${assignment}`);
  }
  for (const document of wanted) {
    const { metadata, spec } = document.resource as ConfigAssignment;
    const layers: ConfigTemplate[] = [];
    for (const { name, version } of spec.layers) {
      const template = templates.get(`${name}@${version}`);
      if (template) layers.push(template);
      else
        refuse(document, 'spec', 'reference', `the template ${name}@${version} is not among the documents`);
    }
    if (layers.length < spec.layers.length) continue;
    for (const [index, override] of spec.overrides.entries()) {
      const name = `${metadata.name} (override ${index + 1})`;
      const path = `spec.overrides[${index}].variables`;
      render(document, layers, [spec.variables, override.variables], {
        name,
        assignment: metadata.name,
        path,
      });
    }
    const path = 'spec.variables';
    render(document, layers, [spec.variables], { name: metadata.name, assignment: metadata.name, path });
  }
  if (assignments.length === 0 && assignment === undefined) {
    for (const document of documents) {
      if (document.resource.kind !== 'ConfigTemplate') continue;
      const { name, version } = document.resource.metadata;
      render(document, [document.resource], [], { name: `${name}@${version}`, path: 'spec.variables' });
    }
  }
  return { renderings, problems };
}
