import type { Transaction } from 'kysely';
import { ApiError, type ApplyResult, type AppliedResource, type RegionChange } from '../../src/api/index.ts';
import type { Clock } from '../../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import type { ParsedDocument } from '../../src/resources/documents.ts';
import type { Problem } from '../../src/resources/problem.ts';
import type { ConfigAssignment } from '../../src/resources/resource.ts';
import type { GlobalDatabase, GlobalTables } from '../database.ts';
import { compile } from '../compile/compile.ts';
import type { CompileInput, CompileResult } from '../compile/contract.ts';
import { isScoped, type Principal } from '../access/principal.ts';
import { seesRegion } from '../access/scope.ts';
import { requireRegions } from '../access/write-scope.ts';
import { reachesRegion } from '../../src/manifest/selector-algebra.ts';
import { adopt } from '../adoption/adopt.ts';
import { type Decision, waitingText } from '../adoption/adoption.ts';
import { settleAssignments } from '../adoption/assignments.ts';
import { regionsWithoutHistory, settleOrigin } from '../adoption/origin.ts';
import { stoppedRevisions } from '../regions/stopped-revisions.ts';
import { SecretBook, type SecretBookOptions } from '../secrets/secret-book.ts';
import {
  currentManifests,
  heldRevisions,
  readBlob,
  storeBlob,
  storeRevisions,
} from '../signing/release-store.ts';
import type { Signer } from '../signing/signer.ts';
import { credentialSections } from '../credentials/sections.ts';
import { relaysByRegion } from './admissions.ts';
import { type Occasion, writeAudit } from './audit.ts';
import { type LastReports, regionChanges } from './region-changes.ts';
import { currentResources, usedTemplates } from './resource-store.ts';

export type Write = Transaction<GlobalTables>;

export interface ChangeOptions {
  readonly db: GlobalDatabase;
  readonly clock: Clock;
  readonly signer: Signer;
  /** Tells the regions; false: the bus is away, it will happen by itself. */
  readonly publish: (regions: readonly string[]) => Promise<boolean>;
  readonly lastReports: () => Promise<LastReports>;
  readonly secrets: SecretBookOptions;
  /** @throws LeaseError on a plane that stands by */
  readonly checkWrite: () => Promise<void>;
  /** Whether regions for which nothing was signed here have a history elsewhere. */
  readonly decide: (regions: readonly string[]) => Promise<ReadonlyMap<string, Decision>>;
  /** Called when a region's history was taken up. */
  readonly onAdopted: () => void;
  /** Called after each committed write. */
  readonly onWritten?: () => Promise<void>;
  readonly reached?: Reached;
}

/** What a write says of itself. */
export interface WriteOutcome<T> {
  readonly value: T;
  readonly results: AppliedResource[];
  readonly warnings: readonly Problem[];
  /** The documents at hand, so that problems name their lines. */
  readonly documents: readonly ParsedDocument[];
}

/** Ends a transaction that is only to be looked at. */
class DryRun<T> extends Error {
  readonly outcome: T;
  constructor(outcome: T) {
    super('dry run');
    this.outcome = outcome;
  }
}

/** Ends a transaction that brings regions of which it is not known yet whether they have a history elsewhere. */
class Undecided extends Error {
  readonly regions: readonly string[];
  constructor(regions: readonly string[]) {
    super('undecided');
    this.regions = regions;
  }
}

/**
 * One write, whole: what it changes, the manifests that follow from it, their signatures and the audit rows are one
 * transaction. Nothing is visible of a write that cannot be compiled or signed, and a dry run takes the same way and
 * is rolled back before anything is signed.
 */
export class Changes {
  readonly #options: ChangeOptions;

  constructor(options: ChangeOptions) {
    this.#options = options;
  }

  /**
   * @throws ApiError `invalid` with every problem, `forbidden` for a region outside the caller's scope; what `mutate`
   *   throws; LeaseError, SigningError, SignError
   */
  async write<T>(
    caller: Principal,
    options: { dryRun: boolean },
    mutate: (db: Write, occasion: Occasion) => Promise<WriteOutcome<T>>,
    said: ReadonlyMap<string, Decision> = new Map(),
  ): Promise<{ value: T; applied: ApplyResult }> {
    const { db, clock, reached = nothingCrashes } = this.#options;
    if (!options.dryRun) await this.#options.checkWrite();
    const occasion: Occasion = { actor: caller.name, nowMs: clock.now() };
    const reports = await this.#options.lastReports();
    const decided = new Map(said);
    const work = async (trx: Write) => {
      const drifting = isScoped(caller) ? await this.#drifting(trx, occasion.nowMs) : undefined;
      const outcome = await mutate(trx, occasion);
      const begun = await this.#begin(trx, decided, occasion);
      const waiting = new Set(begun.waiting.map(([region]) => region));
      const released = await this.#release(
        trx,
        occasion,
        outcome.documents,
        reports,
        options.dryRun,
        waiting,
      );
      const { regions } = released;
      if (drifting) requireRegions(caller, regions, drifting);
      // What would have come about anyway elsewhere is done, and shown to those who may see it.
      const sees = (problem: Problem): boolean => seesProblem(caller, problem);
      const warnings = [
        ...outcome.warnings,
        ...[...released.warnings, ...begun.waiting.map(waitingProblem)].filter(sees),
      ];
      const done = { ...outcome, warnings, regions, hasAdopted: begun.hasAdopted };
      if (options.dryRun) throw new DryRun(done);
      reached('global-change-written');
      return done;
    };
    const once = () =>
      db
        .transaction()
        .execute(work)
        .catch((thrown: unknown) => {
          if (thrown instanceof DryRun) return thrown.outcome as Awaited<ReturnType<typeof work>>;
          if (thrown instanceof Undecided) return thrown;
          throw thrown;
        });
    let done = await once();
    // Others are asked outside of the transaction, which is then begun again.
    while (done instanceof Undecided) {
      for (const [region, decision] of await this.#options.decide(done.regions))
        decided.set(region, decision);
      done = await once();
    }
    if (!options.dryRun) {
      reached('global-changed');
      await this.#options.onWritten?.();
      if (done.hasAdopted) this.#options.onAdopted();
    }
    const names = done.regions.map(({ name }) => name);
    const published = options.dryRun || names.length === 0 || (await this.#options.publish(names));
    const applied: ApplyResult = {
      dry_run: options.dryRun,
      at: new Date(occasion.nowMs).toISOString(),
      results: done.results,
      regions: done.regions.filter(({ name }) => seesRegion(caller.scope, name)),
      warnings: [...done.warnings],
      published,
    };
    return { value: done.value, applied };
  }

  /**
   * Regions whose manifest any write would change, whoever makes it: another version of this program compiles
   * differently, or a relay said that a revision must not be gone back to. A restricted caller is not refused for them.
   */
  async #drifting(trx: Write, nowMs: number): Promise<Set<string>> {
    const secrets = await SecretBook.open(trx, this.#options.secrets);
    const input = await compileInput(trx, this.#options.signer.keys.plane, nowMs, new Set());
    const { regions } = compile({ ...input, secrets });
    return new Set(regions.flatMap(({ region, changed }) => (changed ? [region] : [])));
  }

  /**
   * Takes up the histories of regions that are new to this database.
   * @returns the regions that wait for theirs @throws Undecided
   */
  async #begin(trx: Write, decided: ReadonlyMap<string, Decision>, occasion: Occasion) {
    const missing = await regionsWithoutHistory(trx);
    const undecided = missing.filter((region) => !decided.has(region));
    if (undecided.length > 0) throw new Undecided(undecided);
    const waiting: [region: string, why: string][] = [];
    let hasAdopted = false;
    for (const region of missing) {
      const decision = decided.get(region);
      if (decision?.kind === 'waiting') waiting.push([region, decision.why]);
      if (decision?.kind === 'new') await settleOrigin(trx, 'first');
      if (decision?.kind === 'empty') await writeAudit(trx, occasion, 'region_begun_empty', {}, region);
      if (decision?.kind !== 'found') continue;
      await adopt(trx, decision.history, occasion);
      hasAdopted = true;
    }
    await settleAssignments(trx);
    return { waiting, hasAdopted };
  }

  /** Compiles everything and signs the regions whose content changed. */
  async #release(
    trx: Write,
    occasion: Occasion,
    documents: readonly ParsedDocument[],
    reports: LastReports,
    dryRun: boolean,
    waiting: ReadonlySet<string>,
  ): Promise<{ regions: RegionChange[]; warnings: Problem[] }> {
    const { signer } = this.#options;
    const secrets = await SecretBook.open(trx, this.#options.secrets);
    const input = {
      ...(await compileInput(trx, signer.keys.plane, occasion.nowMs, waiting)),
      secrets,
    };
    const compiled = compile(input);
    const result = { ...compiled, regions: compiled.regions.filter(({ region }) => !waiting.has(region)) };
    if (result.problems.length > 0) throw invalid(result.problems, documents);
    const changes = await regionChanges(trx, input.previous, result, reports);
    await this.#store(trx, result, occasion.nowMs);
    const changedSecrets = await secrets.store(trx, occasion.nowMs);
    const warnings = secrets.unreadable.map(({ reference, problem }): Problem => {
      const reason = `${reference} ${problem}; its last value is kept`;
      return { document: {}, path: '', code: 'secret', reason };
    });
    if (dryRun) return { regions: changes, warnings };
    if (changedSecrets.length > 0)
      await writeAudit(trx, occasion, 'secret_changed', { references: changedSecrets });
    for (const { region, manifest, changed } of result.regions) {
      if (!changed) continue;
      const { generation } = await signer.release(trx, manifest, 'changed');
      await writeAudit(trx, occasion, 'generation_signed', { generation, reason: 'changed' }, region);
      const change = changes.find(({ name }) => name === region);
      if (change) change.generation = generation;
    }
    const kept = new Set(input.regions.map(({ metadata }) => metadata.name));
    for (const region of input.previous.keys())
      if (!kept.has(region))
        await trx.updateTable('heads').set({ active: 0 }).where('region', '=', region).execute();
    return { regions: changes, warnings };
  }

  async #store(trx: Write, result: CompileResult, nowMs: number): Promise<void> {
    for (const [sha256, bytes] of result.blobs)
      if ((await readBlob(trx, sha256)) === undefined) await storeBlob(trx, sha256, bytes);
    await storeRevisions(trx, result.newRevisions, result.renderKeys, nowMs);
  }
}

/** Everything that decides what regions should hold, as the database has it now. */
async function compileInput(
  db: Write,
  plane: string,
  nowMs: number,
  waiting: ReadonlySet<string>,
): Promise<CompileInput> {
  const current = await currentResources(db);
  const regions = current.flatMap(({ resource }) => (resource.kind === 'Region' ? [resource] : []));
  const present = regions.flatMap(({ metadata }) => (waiting.has(metadata.name) ? [] : [metadata.name]));
  // A content gets no number here while a region waits whose agents may run it under another one.
  const isWaiting = ({ spec }: ConfigAssignment): boolean =>
    waiting.size > 0 && !present.some((region) => reachesRegion(spec.selector, region));
  const assignments = current.flatMap(({ uid, retry, resource }) =>
    resource.kind === 'ConfigAssignment' && !isWaiting(resource) ? [{ uid, retry, resource }] : [],
  );
  const templates = await usedTemplates(
    db,
    assignments.map(({ resource }) => resource),
  );
  const regionNames = regions.map(({ metadata }) => metadata.name);
  const { credentials, auth } = await credentialSections(db, regionNames, nowMs);
  return {
    plane,
    nowMs,
    regions,
    assignments,
    templates,
    credentials,
    ...(auth && { auth }),
    relays: await relaysByRegion(db),
    revisions: await heldRevisions(db),
    previous: await currentManifests(db),
    stopped: await stoppedRevisions(db),
  };
}

/** A warning that is not about the caller's own documents: about a region, or about the whole installation. */
function seesProblem(caller: Principal, { document: { kind, name } }: Problem): boolean {
  if (!isScoped(caller)) return true;
  return kind === 'Region' && name !== undefined && seesRegion(caller.scope, name);
}

function waitingProblem([region, why]: [region: string, why: string]): Problem {
  return {
    document: { kind: 'Region', name: region },
    path: '',
    code: 'reference',
    reason: waitingText(region, why),
  };
}

/** Compiling does not know the text; where the document is at hand, its lines are said. */
export function invalid(problems: readonly Problem[], documents: readonly ParsedDocument[]): ApiError {
  const placed = problems.map((problem): Problem => {
    const { kind, name } = problem.document;
    const document = documents.find(
      ({ resource }) => resource.kind === kind && resource.metadata.name === name,
    );
    if (!document || problem.line !== undefined) return problem;
    return {
      ...problem,
      ...(document.file === undefined ? {} : { file: document.file }),
      document: { ...problem.document, index: document.index },
      ...document.locate(problem.path),
    };
  });
  const count = placed.length === 1 ? 'a problem' : `${placed.length} problems`;
  return new ApiError('invalid', `nothing was applied: ${count}`, { problems: placed });
}
