import { ApiError, type ApplyResult, type ApiProblem } from '../../src/api/index.ts';
import { createUserKey } from '../../src/bus/user-key.ts';
import { parseDocuments, type ParsedDocument } from '../../src/resources/documents.ts';
import type { Problem } from '../../src/resources/problem.ts';
import type {
  ConfigAssignment,
  ConfigTemplate,
  Resource,
  ResourceKind,
} from '../../src/resources/resource.ts';
import { isScoped, PLANE, type Principal, requirePermission } from '../access/principal.ts';
import { requireResource } from '../access/write-scope.ts';
import type { RegionKeys } from '../secrets/region-keys.ts';
import { forgetForeign } from '../secrets/secret-book.ts';
import type { Decision } from '../adoption/adoption.ts';
import { regionsWithoutHistory } from '../adoption/origin.ts';
import { forgetRegionKeys } from '../credentials/api-keys.ts';
import { forgetClosedRegion } from '../credentials/closed-regions.ts';
import { forgetRelays } from '../regions/forget.ts';
import { addedRelays, addRelay, makeToken, removeRelay, revokeToken, setRelayUrl } from './admissions.ts';
import { writeAudit } from './audit.ts';
import { type Changes, invalid, type Write, type WriteOutcome } from './change.ts';
import {
  currentResources,
  deleteResource,
  raiseRetry,
  storeResource,
  type Stored,
  usedTemplates,
} from './resource-store.ts';

/** Everything that an operator can do here. Each is one write with its audit row. */
export class Operations {
  readonly #changes: Changes;
  readonly #regionKeys: RegionKeys;

  constructor(changes: Changes, regionKeys: RegionKeys) {
    this.#changes = changes;
    this.#regionKeys = regionKeys;
  }

  /** All of the documents or none. */
  async apply(yaml: string, caller: Principal, dryRun: boolean): Promise<ApplyResult> {
    const { documents, problems, notices } = parseDocuments(yaml);
    if (problems.length > 0) throw invalid(problems, documents);
    const { applied } = await this.#changes.write(caller, { dryRun }, async (db, occasion) => {
      // Unread for who has no scope: a stored document that this version cannot read is replaced by applying it.
      const before = isScoped(caller) ? await currentResources(db) : [];
      const changed: ParsedDocument[] = [];
      const results: Stored[] = [];
      const refused: ApiError[] = [];
      for (const document of documents) {
        try {
          const stored = await storeResource(db, document, occasion);
          results.push(stored);
          if (stored.action === 'unchanged') continue;
          changed.push(document);
          await writeAudit(db, occasion, 'resource_applied', { ...stored });
        } catch (error) {
          // One that contradicts what is stored does not hide the next one that does.
          if (!(error instanceof ApiError) || error.problems === undefined) throw error;
          refused.push(error);
        }
      }
      if (changed.some(({ resource }) => resource.kind === 'Region')) requirePermission(caller, 'regions');
      if (isScoped(caller)) {
        const after = await currentResources(db);
        const templates = await templatesOf(db, [...before, ...after]);
        for (const { resource } of changed) requireResource(caller, resource, before, after, templates);
      }
      if (refused.length > 0) throw conflicts(refused);
      await checkParents(db, documents);
      return { value: undefined, results, warnings: notices, documents };
    });
    return applied;
  }

  async delete(kind: ResourceKind, name: string, caller: Principal, dryRun: boolean): Promise<ApplyResult> {
    const { applied } = await this.#changes.write(caller, { dryRun }, async (db, occasion) => {
      await requireKnown(db, caller, kind, name);
      await refuseReferenced(db, kind, name);
      const version = await deleteResource(db, kind, name);
      if (version === undefined) throw new ApiError('not-found', `there is no ${kind} ${name}`);
      if (kind === 'Region') {
        await db.deleteFrom('agent_tokens').where('region', '=', name).execute();
        await forgetRegionKeys(db, name);
        await forgetClosedRegion(db, name);
        await forgetRelays(db, name);
      }
      await writeAudit(db, occasion, 'resource_deleted', { kind, name, version });
      return written(undefined, [{ kind, name, version, action: 'deleted' }]);
    });
    return applied;
  }

  /** Offers an assignment's content again, as new revisions: agents answer a repeated one without applying it. */
  async retry(name: string, caller: Principal, dryRun: boolean): Promise<ApplyResult> {
    const { applied } = await this.#changes.write(caller, { dryRun }, async (db, occasion) => {
      await requireKnown(db, caller, 'ConfigAssignment', name);
      const retry = await raiseRetry(db, name);
      if (retry === undefined) throw new ApiError('not-found', `there is no ConfigAssignment ${name}`);
      await writeAudit(db, occasion, 'assignment_retried', { name, retry });
      return written(undefined);
    });
    return applied;
  }

  /** Takes up what was found of regions that waited for it. */
  async settle(decided: ReadonlyMap<string, Decision>): Promise<void> {
    await this.#changes.write(PLANE, { dryRun: false }, async () => written(undefined), decided);
  }

  /** An operator says what the history of a waiting region is. */
  async adopt(region: string, decision: Decision, caller: Principal, dryRun: boolean): Promise<ApplyResult> {
    const { applied } = await this.#changes.write(
      caller,
      { dryRun },
      async (db) => {
        await requireRegion(db, region);
        if (!(await regionsWithoutHistory(db)).includes(region))
          throw new ApiError('conflict', `the history of ${region} is here already`, {
            hint: 'nothing is to be done: apply, and what differs is signed',
          });
        return written(undefined);
      },
      new Map([[region, decision]]),
    );
    return applied;
  }

  async makeToken(
    region: string,
    wanted: {
      id?: string | undefined;
      labels?: Record<string, string> | undefined;
      lifetimeMs?: number | undefined;
    },
    caller: Principal,
  ): Promise<{ id: string; token: string; applied: ApplyResult }> {
    const { value, applied } = await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      await requireRegion(db, region);
      // The history that it waits for may have one of this name.
      if (wanted.id !== undefined) await requireHistory(db, region);
      const made = await makeToken(db, region, wanted, occasion);
      await writeAudit(db, occasion, 'token_made', { id: made.id, labels: wanted.labels ?? {} }, region);
      return written(made);
    });
    return { ...value, applied };
  }

  async revokeToken(region: string, id: string, caller: Principal): Promise<ApplyResult> {
    const { applied } = await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      if (!(await revokeToken(db, region, id)))
        throw new ApiError('not-found', `${region} has no token ${id}`);
      await writeAudit(db, occasion, 'token_revoked', { id }, region);
      return written(undefined);
    });
    return applied;
  }

  /** @returns the relay's nkey seed, which is not kept */
  async addRelay(
    relay: { region: string; relay: string; replace: boolean; url?: string | undefined },
    caller: Principal,
  ): Promise<{ publicKey: string; seed: string }> {
    const { publicKey, seed } = createUserKey();
    await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      await requireRegion(db, relay.region);
      await addRelay(db, { ...relay, publicKey }, occasion);
      const detail = {
        relay: relay.relay,
        public_key: publicKey,
        ...(relay.url === undefined ? {} : { url: relay.url }),
      };
      await writeAudit(db, occasion, 'relay_added', detail, relay.region);
      return written(undefined);
    });
    return { publicKey, seed };
  }

  /** Gives a region another key for its secrets, beside the one that it has until `finish`. */
  async rotateRegionKey(region: string, finish: boolean, caller: Principal): Promise<ApplyResult> {
    const { applied } = await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      await requireRegion(db, region);
      const keys = finish ? this.#regionKeys.finish(region) : this.#regionKeys.rotate(region);
      await forgetForeign(
        db,
        region,
        keys.map(({ id }) => id),
      );
      const kind = finish ? 'region_key_rotation_finished' : 'region_key_rotated';
      await writeAudit(db, occasion, kind, { keys: keys.map(({ id }) => id) }, region);
      return written(undefined);
    });
    return applied;
  }

  /** Its key stays, and with it its join bundle. */
  async setRelayUrl(region: string, relay: string, url: string | null, caller: Principal): Promise<void> {
    await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      if (!(await setRelayUrl(db, { region, relay, url })))
        throw new ApiError('not-found', `${region} has no relay ${relay}`);
      await writeAudit(db, occasion, 'relay_url_set', { relay, url }, region);
      return written(undefined);
    });
  }

  async removeRelay(region: string, relay: string, caller: Principal): Promise<void> {
    await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      if (!(await removeRelay(db, region, relay)))
        throw new ApiError('not-found', `${region} has no relay ${relay}`);
      await forgetRelays(db, region, relay);
      await writeAudit(db, occasion, 'relay_removed', { relay }, region);
      return written(undefined);
    });
  }
}

export function written<T>(value: T, results: WriteOutcome<T>['results'] = []): WriteOutcome<T> {
  return { value, results, warnings: [], documents: [] };
}

/** What is there already must lie in the caller's scope; whether it is there, is said later. */
async function requireKnown(db: Write, caller: Principal, kind: ResourceKind, name: string): Promise<void> {
  if (!isScoped(caller)) return;
  const before = await currentResources(db);
  const found = before.find((one) => one.kind === kind && one.name === name);
  if (found) requireResource(caller, found.resource, before, before, await templatesOf(db, before));
}

async function templatesOf(
  db: Write,
  known: readonly { resource: Resource }[],
): Promise<ReadonlyMap<string, ConfigTemplate>> {
  const assignments = known.flatMap(({ resource }): ConfigAssignment[] =>
    resource.kind === 'ConfigAssignment' ? [resource] : [],
  );
  const used = await usedTemplates(db, assignments);
  return new Map(
    used.map(({ resource }) => [`${resource.metadata.name}@${resource.metadata.version}`, resource]),
  );
}

/** What a region that waits for its history may have already is not made again. */
export async function requireHistory(db: Write, region: string): Promise<void> {
  if (!(await regionsWithoutHistory(db)).includes(region)) return;
  throw new ApiError('conflict', `${region} waits for its history`, {
    hint: '`holdfast status` says for what; afterwards this can be done',
  });
}

export async function requireRegion(db: Write, region: string): Promise<void> {
  const regions = await currentResources(db, 'Region');
  if (!regions.some(({ name }) => name === region))
    throw new ApiError('not-found', `there is no Region ${region}`, {
      hint: 'apply a Region document first; `holdfast region add` does both',
    });
}

/** What a deletion would leave hanging. */
async function refuseReferenced(db: Write, kind: ResourceKind, name: string): Promise<void> {
  const current = await currentResources(db);
  const users = current.flatMap(({ resource }): string[] => {
    const user = `${resource.kind} ${resource.metadata.name}`;
    if (resource.kind === 'Region') return kind === 'Region' && resource.spec.parent === name ? [user] : [];
    if (resource.kind !== 'ConfigAssignment') return [];
    const { layers, selector, overrides } = resource.spec;
    const regions = [selector, ...overrides.map((override) => override.selector)].flatMap(
      (one) => one.regions ?? [],
    );
    const isUsed =
      (kind === 'ConfigTemplate' && layers.some((layer) => layer.name === name)) ||
      (kind === 'Region' && regions.includes(name));
    return isUsed ? [user] : [];
  });
  if (kind === 'Region')
    users.push(
      ...(await addedRelays(db)).filter(({ region }) => region === name).map(({ relay }) => `relay ${relay}`),
    );
  if (users.length > 0)
    throw new ApiError('conflict', `${kind} ${name} is used by ${users.join(', ')}`, {
      hint: 'change or delete these first',
    });
}

async function checkParents(db: Write, documents: readonly ParsedDocument[]): Promise<void> {
  const regions = new Set((await currentResources(db, 'Region')).map(({ name }) => name));
  const problems = documents.flatMap(({ resource }): Problem[] => {
    if (resource.kind !== 'Region' || resource.spec.parent === undefined) return [];
    const { parent } = resource.spec;
    if (regions.has(parent) && parent !== resource.metadata.name) return [];
    const reason = regions.has(parent) ? 'a region is not its own parent' : `there is no Region ${parent}`;
    const document = { kind: resource.kind, name: resource.metadata.name };
    return [{ document, path: 'spec.parent', code: 'reference', reason }];
  });
  if (problems.length > 0) throw invalid(problems, documents);
}

function conflicts(refused: readonly ApiError[]): ApiError {
  const [first] = refused;
  const problems: ApiProblem[] = refused.flatMap((error) => error.problems ?? []);
  if (first && refused.length === 1) return first;
  return new ApiError(
    'conflict',
    `nothing was applied: ${refused.length} versions exist with other content`,
    {
      hint: 'bump metadata.version: a version never changes once it was applied',
      problems,
    },
  );
}
