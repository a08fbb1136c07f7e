import { canonicalJson } from '../../src/manifest/canonical-json.ts';
import type { Selector } from '../../src/manifest/document.ts';
import type { Problem, ProblemCode } from '../../src/resources/problem.ts';
import { renderBody } from '../../src/resources/render.ts';
import type { ConfigAssignment, ConfigTemplate, Variables } from '../../src/resources/resource.ts';
import { isSecretReference, marked, referenceText } from '../../src/resources/secret-reference.ts';
import { effectiveVariables } from '../../src/resources/variables.ts';
import type { CompileInput, HeldRevision, SecretSource } from './contract.ts';
import { sha256Hex, type RevisionBook } from './revision-book.ts';

/** What an offer consists of for now: one file without a name, because a real supervisor merges several by itself. */
const BODY_NAME = '';
const BODY_CONTENT_TYPE = 'text/yaml';

export interface CompiledAssignment {
  uid: string;
  resource: ConfigAssignment;
  /** The overrides in order, then the rest, which has no selector. */
  variants: { selector?: Selector; revision: HeldRevision }[];
}

export interface AssignmentCompiler {
  book: RevisionBook;
  /** By `name@version`. */
  templates: ReadonlyMap<string, CompileInput['templates'][number]>;
  regions: ReadonlySet<string>;
  nowMs: number;
  secrets: SecretSource | undefined;
  /** Takes the bodies that were rendered just now. */
  blobs: Map<string, Uint8Array>;
  problems: Problem[];
}

/** Renders what was never rendered, finds the revision of what was; undefined, with problems, when that cannot be. */
export function compileAssignment(
  { uid, resource, retry }: CompileInput['assignments'][number],
  compiler: AssignmentCompiler,
): CompiledAssignment | undefined {
  const before = compiler.problems.length;
  const report = (path: string, code: ProblemCode, reason: string): void => {
    compiler.problems.push({
      document: { kind: resource.kind, name: resource.metadata.name },
      path,
      code,
      reason,
    });
  };
  checkRegions(resource, compiler, report);
  const layers = findLayers(resource, compiler, report);
  if (!layers) return undefined;
  const { spec } = resource;
  const variants: CompiledAssignment['variants'] = [];
  for (const [index, { selector, variables }] of spec.overrides.entries()) {
    const path = `spec.overrides[${index}].variables`;
    const revision = revisionOf(layers, [spec.variables, variables], path, retry, compiler, report);
    if (revision) variants.push({ selector, revision });
  }
  const rest = revisionOf(layers, [spec.variables], 'spec.variables', retry, compiler, report);
  if (rest) variants.push({ revision: rest });
  return compiler.problems.length > before ? undefined : { uid, resource, variants };
}

type ReportProblem = (path: string, code: ProblemCode, reason: string) => void;

function checkRegions(resource: ConfigAssignment, compiler: AssignmentCompiler, report: ReportProblem): void {
  const check = (selector: Selector, path: string): void => {
    for (const [index, region] of (selector.regions ?? []).entries()) {
      if (!compiler.regions.has(region))
        report(`${path}.regions[${index}]`, 'reference', `there is no region ${region}`);
    }
  };
  check(resource.spec.selector, 'spec.selector');
  for (const [index, { selector }] of resource.spec.overrides.entries()) {
    check(selector, `spec.overrides[${index}].selector`);
  }
}

function findLayers(
  { spec }: ConfigAssignment,
  { templates }: AssignmentCompiler,
  report: ReportProblem,
): CompileInput['templates'] | undefined {
  const layers: CompileInput['templates'][number][] = [];
  for (const [index, { name, version }] of spec.layers.entries()) {
    const template = templates.get(`${name}@${version}`);
    if (template) {
      layers.push(template);
      continue;
    }
    const others = [...templates.values()].flatMap(({ resource: { metadata } }) =>
      metadata.name === name ? [metadata.version] : [],
    );
    const hint = others.length > 0 ? `; there is ${others.slice(-5).join(', ')}` : '';
    report(
      spec.layers.length > 1 ? `spec.layers[${index}]` : 'spec.template',
      'reference',
      `there is no template ${name}@${version}${hint}`,
    );
  }
  return layers.length === spec.layers.length ? layers : undefined;
}

function revisionOf(
  layers: CompileInput['templates'],
  given: ConfigAssignment['spec']['variables'][],
  path: string,
  retry: number,
  { book, nowMs, blobs, secrets }: AssignmentCompiler,
  report: ReportProblem,
): HeldRevision | undefined {
  const templates: ConfigTemplate[] = layers.map(({ resource }) => resource);
  const { variables: effective, problems } = effectiveVariables(templates, given);
  for (const { variable, code, reason } of problems) report(`${path}.${variable}`, code, reason);
  if (problems.length > 0) return undefined;
  const ids = secretIds(effective, secrets, path, report);
  if (!ids) return undefined;
  // From here on a secret is its id: what was rendered from another value is another content.
  const variables = marked(effective, (reference) => ids.get(referenceText(reference)) ?? '');
  const names = layers.map(({ resource: { metadata }, digest }) => [
    `${metadata.name}@${metadata.version}`,
    digest,
  ]);
  const renderKey = sha256Hex(canonicalJson({ layers: names, variables }));
  const held = book.byRender(renderKey, retry);
  if (held) return held;
  const source = names.map(([name]) => name).join(' + ');
  const rendering = renderBody(templates, variables);
  for (const { path: place, code, reason } of rendering.problems) {
    report(
      layers.length > 1 ? 'spec.layers' : 'spec.template',
      code,
      `${source}: ${place === '' ? '' : `${place}: `}${reason}`,
    );
  }
  if (rendering.problems.length > 0) return undefined;
  const body = new TextEncoder().encode(rendering.text);
  const sha256 = sha256Hex(body);
  blobs.set(sha256, body);
  const file = {
    name: BODY_NAME,
    content_type: BODY_CONTENT_TYPE,
    sha256,
    length: body.byteLength,
    ...(rendering.secrets.length > 0 && { secrets: rendering.secrets }),
  };
  return book.take([file], source, renderKey, retry, nowMs);
}

/** The id of each reference; undefined, with problems, when one has none. */
function secretIds(
  variables: Variables,
  secrets: SecretSource | undefined,
  path: string,
  report: ReportProblem,
): Map<string, string> | undefined {
  const ids = new Map<string, string>();
  let isWhole = true;
  for (const [name, value] of Object.entries(variables)) {
    if (!isSecretReference(value)) continue;
    const found = secrets?.idOf(value) ?? {
      problem: 'there are no secrets here: this plane was not given any',
    };
    if ('id' in found) ids.set(referenceText(value), found.id);
    else {
      isWhole = false;
      report(`${path}.${name}`, 'secret', `${referenceText(value)} ${found.problem}`);
    }
  }
  return isWhole ? ids : undefined;
}
