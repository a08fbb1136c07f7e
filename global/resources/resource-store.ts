import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ApiError } from '../../src/api/index.ts';
import type { ParsedDocument } from '../../src/resources/documents.ts';
import { problemText } from '../../src/resources/problem.ts';
import { parseDocuments } from '../../src/resources/documents.ts';
import type {
  ConfigAssignment,
  ConfigTemplate,
  Resource,
  ResourceKind,
} from '../../src/resources/resource.ts';
import type { Occasion } from './audit.ts';
import type { ResourceNameTable, ResourceVersionTable } from './tables.ts';
import type { GlobalDatabase } from '../database.ts';

type Db = GlobalDatabase;
export type ResourceVersion = Selectable<ResourceVersionTable>;

/** The newest version of one resource. */
export interface CurrentResource extends ResourceVersion {
  uid: string;
  createdOrder: number;
  retry: number;
  versions: number;
  resource: Resource;
}

/** Stored documents that were parsed lately; what a version says never changes. */
const MAX_PARSED = 5_000;
const parsedByKey = new Map<string, Resource>();

/** Reads a stored document again. It was valid when it was stored, by the rules of the version that took it. */
export function parseStored({ kind, name, version, digest, text }: ResourceVersion): Resource {
  const key = `${kind}/${name}@${version}/${digest}`;
  const known = parsedByKey.get(key);
  if (known) return known;
  const { documents, problems } = parseDocuments(text);
  const resource = documents[0]?.resource;
  if (!resource || problems.length > 0) {
    const why = problems[0] ? problemText(problems[0]) : 'it holds no document';
    throw new ApiError(
      'conflict',
      `stored ${kind} ${name} ${version} cannot be read by this version: ${why}`,
      {
        hint: 'apply it in a form that this version takes',
      },
    );
  }
  if (parsedByKey.size >= MAX_PARSED) parsedByKey.clear();
  parsedByKey.set(key, resource);
  return resource;
}

/**
 * The newest version of each that is not deleted, the first created first.
 * @throws ApiError when one of them cannot be read by this version
 */
export async function currentResources(db: Db, kind?: ResourceKind): Promise<CurrentResource[]> {
  const rows = await currentRows(db, kind);
  return rows.map((row) => ({ ...row, resource: parseStored(row) }));
}

/** The same, unread: one that an earlier version of the program took must not hide the others. */
export async function currentRows(db: Db, kind?: ResourceKind): Promise<Omit<CurrentResource, 'resource'>[]> {
  let query = db
    .selectFrom('resource_names as names')
    .innerJoin('resource_versions as versions', (join) =>
      join
        .onRef('versions.kind', '=', 'names.kind')
        .onRef('versions.name', '=', 'names.name')
        .onRef('versions.version', '=', 'names.current_version'),
    )
    .selectAll('versions')
    .select(['names.uid', 'names.created_order', 'names.retry', 'names.last_number'])
    .orderBy('names.created_order');
  if (kind !== undefined) query = query.where('names.kind', '=', kind);
  const rows = await query.execute();
  return rows.map(({ created_order: createdOrder, last_number: versions, ...row }) => ({
    ...row,
    createdOrder,
    versions,
  }));
}

/** All versions of one resource, newest first; empty when the name is not known or deleted. */
export async function resourceVersions(db: Db, kind: ResourceKind, name: string): Promise<ResourceVersion[]> {
  const named = await nameRow(db, kind, name);
  if (named?.current_version == null) return [];
  return db
    .selectFrom('resource_versions')
    .selectAll()
    .where('kind', '=', kind)
    .where('name', '=', name)
    .orderBy('n', 'desc')
    .execute();
}

/** The versions of templates that `assignments` name, each with the digest of the day on which it was applied. */
export async function usedTemplates(
  db: Db,
  assignments: readonly ConfigAssignment[],
): Promise<{ resource: ConfigTemplate; digest: string }[]> {
  const layers = assignments.flatMap(({ spec }) => spec.layers);
  const wanted = new Set(layers.map(({ name, version }) => `${name}@${version}`));
  const templates: { resource: ConfigTemplate; digest: string }[] = [];
  for (const name of new Set(layers.map((layer) => layer.name)))
    for (const row of await resourceVersions(db, 'ConfigTemplate', name)) {
      if (!wanted.has(`${name}@${row.version}`)) continue;
      const resource = parseStored(row);
      if (resource.kind === 'ConfigTemplate') templates.push({ resource, digest: row.digest });
    }
  return templates;
}

/** One version, also of a deleted name: what was given out keeps its source. */
async function resourceVersion(
  db: Db,
  kind: ResourceKind,
  name: string,
  version: string,
): Promise<ResourceVersion | undefined> {
  return db
    .selectFrom('resource_versions')
    .selectAll()
    .where('kind', '=', kind)
    .where('name', '=', name)
    .where('version', '=', version)
    .executeTakeFirst();
}

export interface Stored {
  kind: ResourceKind;
  name: string;
  version: string;
  action: 'created' | 'changed' | 'unchanged';
}

/**
 * Stores one document as the newest version of its name.
 * @throws ApiError `conflict` for a template's version that was applied with other content: versions never change
 */
export async function storeResource(db: Db, document: ParsedDocument, occasion: Occasion): Promise<Stored> {
  const { kind, metadata } = document.resource;
  const { name } = metadata;
  const named = await nameRow(db, kind, name);
  const isNew = named?.current_version == null;
  const action = isNew ? 'created' : 'changed';
  if (document.resource.kind === 'ConfigTemplate') {
    const { version } = document.resource.metadata;
    const held = await resourceVersion(db, kind, name, version);
    if (held && held.digest !== document.digest) throw sameVersion(document, version);
    if (held) {
      if (isNew) await point(db, named, kind, name, version, held.n);
      return { kind, name, version, action: isNew ? 'created' : 'unchanged' };
    }
  }
  const n = (named?.last_number ?? 0) + 1;
  const version =
    document.resource.kind === 'ConfigTemplate' ? document.resource.metadata.version : String(n);
  if (!isNew && document.resource.kind !== 'ConfigTemplate') {
    const current = await resourceVersion(db, kind, name, named.current_version ?? '');
    if (current?.digest === document.digest)
      return { kind, name, version: current.version, action: 'unchanged' };
  }
  await db
    .insertInto('resource_versions')
    .values({
      kind,
      name,
      version,
      n,
      digest: document.digest,
      text: document.text,
      created_ms: occasion.nowMs,
      created_by: occasion.actor,
    })
    .execute();
  await point(db, named, kind, name, version, n);
  return { kind, name, version, action };
}

/** @returns the version that was current; undefined when there was none */
export async function deleteResource(db: Db, kind: ResourceKind, name: string): Promise<string | undefined> {
  const named = await nameRow(db, kind, name);
  if (named?.current_version == null) return undefined;
  await db
    .updateTable('resource_names')
    .set({ current_version: null })
    .where('kind', '=', kind)
    .where('name', '=', name)
    .execute();
  return named.current_version;
}

/** @returns the new retry number; undefined when there is no such assignment */
export async function raiseRetry(db: Db, name: string): Promise<number | undefined> {
  const row = await db
    .updateTable('resource_names')
    .set(({ eb }) => ({ retry: eb('retry', '+', 1) }))
    .where('kind', '=', 'ConfigAssignment')
    .where('name', '=', name)
    .where('current_version', 'is not', null)
    .returning('retry')
    .executeTakeFirst();
  return row?.retry;
}

async function nameRow(db: Db, kind: ResourceKind, name: string): Promise<ResourceNameTable | undefined> {
  return db
    .selectFrom('resource_names')
    .selectAll()
    .where('kind', '=', kind)
    .where('name', '=', name)
    .executeTakeFirst();
}

/** Makes `version` the current one of a name, which appears or comes back if it was not there. */
async function point(
  db: Db,
  named: ResourceNameTable | undefined,
  kind: ResourceKind,
  name: string,
  version: string,
  n: number,
): Promise<void> {
  if (named?.current_version != null) {
    await db
      .updateTable('resource_names')
      .set({ current_version: version, last_number: Math.max(n, named.last_number) })
      .where('kind', '=', kind)
      .where('name', '=', name)
      .execute();
    return;
  }
  const { newest } = await db
    .selectFrom('resource_names')
    .select(({ fn }) => fn.max('created_order').as('newest'))
    .executeTakeFirstOrThrow();
  const row: ResourceNameTable = {
    kind,
    name,
    uid: randomBytes(8).toString('hex'),
    created_order: ((newest as number | null) ?? 0) + 1,
    current_version: version,
    last_number: Math.max(n, named?.last_number ?? 0),
    retry: 0,
  };
  await db
    .insertInto('resource_names')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'name']).doUpdateSet(row))
    .execute();
}

function sameVersion(document: ParsedDocument, version: string): ApiError {
  const { kind, metadata } = document.resource;
  return new ApiError('conflict', `${kind} ${metadata.name} ${version} exists with other content`, {
    hint: 'bump metadata.version: a version never changes once it was applied',
    problems: [
      {
        ...(document.file === undefined ? {} : { file: document.file }),
        document: { index: document.index, kind, name: metadata.name },
        path: 'metadata.version',
        ...document.locate('metadata.version'),
        code: 'conflict',
        reason: `${version} exists with other content: bump metadata.version`,
      },
    ],
  });
}
