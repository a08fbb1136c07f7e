import type { Manifest } from '../../src/manifest/document.ts';
import type { SecretReference } from '../../src/resources/resource.ts';
import { referenceText } from '../../src/resources/secret-reference.ts';
import { openSecret, sealSecret, secretId } from '../../src/sealing/secret.ts';
import type { GlobalDatabase } from '../database.ts';
import type { SecretSource } from '../compile/contract.ts';
import type { RegionKeys } from './region-keys.ts';
import { readSecret, type SecretReaderOptions } from './secret-reader.ts';

export interface SecretBookOptions {
  readonly plane: string;
  /** The installation's own key: ids are made with it. */
  readonly installationKey: Uint8Array;
  readonly regionKeys: RegionKeys;
  readonly reader: SecretReaderOptions;
}

/** A reference that cannot be read now; what it stood for last is used meanwhile. */
export interface UnreadableSecret {
  readonly reference: string;
  readonly problem: string;
}

/** The secrets while one write is compiled: read once, sealed where they were not yet. */
export class SecretBook implements SecretSource {
  readonly #options: SecretBookOptions;
  /** What each reference stood for last. */
  readonly #lastIds: ReadonlyMap<string, string>;
  readonly #sealed: Map<string, Record<string, string>>;
  readonly #values = new Map<string, string>();
  readonly #read = new Map<string, { id: string } | { problem: string }>();
  readonly #added: { region: string; id: string; key_id: string; sealed: string }[] = [];
  readonly #foreign = new Map<string, boolean>();
  readonly unreadable: UnreadableSecret[] = [];

  private constructor(
    options: SecretBookOptions,
    lastIds: ReadonlyMap<string, string>,
    sealed: Map<string, Record<string, string>>,
  ) {
    this.#options = options;
    this.#lastIds = lastIds;
    this.#sealed = sealed;
  }

  static async open(db: GlobalDatabase, options: SecretBookOptions): Promise<SecretBook> {
    const references = await db.selectFrom('secret_references').selectAll().execute();
    const sealed = new Map<string, Record<string, string>>();
    for (const row of await db.selectFrom('sealed_secrets').selectAll().execute()) {
      const key = keyOf(row.region, row.id);
      sealed.set(key, { ...sealed.get(key), [row.key_id]: row.sealed });
    }
    return new SecretBook(options, new Map(references.map(({ reference, id }) => [reference, id])), sealed);
  }

  idOf(reference: SecretReference): { readonly id: string } | { readonly problem: string } {
    const text = referenceText(reference);
    const known = this.#read.get(text);
    if (known) return known;
    const found = this.#look(reference, text);
    this.#read.set(text, found);
    return found;
  }

  sealed(
    region: string,
    id: string,
    before: Manifest['secrets'],
  ): Readonly<Record<string, string>> | undefined {
    if (this.#isForeign(region, before)) return undefined;
    const held = this.#sealed.get(keyOf(region, id)) ?? {};
    const sealed: Record<string, string> = {};
    const place = { plane: this.#options.plane, region, id };
    const keys = this.#options.regionKeys.of(region);
    for (const key of keys) {
      const known = held[key.id];
      if (known !== undefined) {
        sealed[key.id] = known;
        continue;
      }
      // Not read any more: it is what a former content had. Rotated keys open what is to be sealed to the new one.
      const value = this.#values.get(id) ?? this.#open(held, keys, place);
      if (value === undefined) continue;
      sealed[key.id] = sealSecret(value, key, place);
      this.#added.push({ region, id, key_id: key.id, sealed: sealed[key.id] ?? '' });
    }
    this.#sealed.set(keyOf(region, id), { ...held, ...sealed });
    return Object.keys(sealed).length > 0 ? sealed : undefined;
  }

  /** Whether a reference that was used before stands for another value now. */
  changed(references: readonly SecretReference[]): string[] {
    return references.flatMap((reference) => {
      const now = this.idOf(reference);
      const last = this.#lastIds.get(referenceText(reference));
      return 'id' in now && last !== undefined && now.id !== last ? [referenceText(reference)] : [];
    });
  }

  /**
   * Keeps what was made, in the transaction of the write that it was made for, and forgets references that nothing
   * uses any more.
   * @returns the references that changed
   */
  async store(trx: GlobalDatabase, nowMs: number): Promise<string[]> {
    for (const row of this.#added.splice(0))
      await trx
        .insertInto('sealed_secrets')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    for (const reference of this.#lastIds.keys())
      if (!this.#read.has(reference))
        await trx.deleteFrom('secret_references').where('reference', '=', reference).execute();
    const changed: string[] = [];
    for (const [reference, found] of this.#read) {
      if (!('id' in found) || this.#lastIds.get(reference) === found.id) continue;
      if (this.#lastIds.has(reference)) changed.push(reference);
      const row = { reference, id: found.id, changed_ms: nowMs };
      await trx
        .insertInto('secret_references')
        .values(row)
        .onConflict((conflict) => conflict.column('reference').doUpdateSet(row))
        .execute();
    }
    return changed;
  }

  /**
   * Whether everything of the region was sealed to keys that are not here: this folder's keys were lost, or the database
   * was brought to another one. What its relays have stays as it is, until the keys are put back or rotated: sealing to
   * a key that no relay has would take their secrets away.
   */
  #isForeign(region: string, before: Manifest['secrets']): boolean {
    const known = this.#foreign.get(region);
    if (known !== undefined) return known;
    const sealedTo = new Set([
      ...[...this.#sealed].flatMap(([key, sealed]) =>
        key.startsWith(`${region}/`) ? Object.keys(sealed) : [],
      ),
      ...Object.values(before ?? {}).flatMap((sealed) => Object.keys(sealed)),
    ]);
    const ids = this.#options.regionKeys.of(region).map(({ id }) => id);
    // With a second key somebody has said that the region is to have another one.
    const isForeign = ids.length === 1 && sealedTo.size > 0 && !ids.some((id) => sealedTo.has(id));
    this.#foreign.set(region, isForeign);
    return isForeign;
  }

  #look(reference: SecretReference, text: string): { id: string } | { problem: string } {
    const { installationKey, reader } = this.#options;
    const reading = readSecret(reference, reader);
    if ('value' in reading) {
      const id = secretId(installationKey, text, reading.value);
      this.#values.set(id, reading.value);
      return { id };
    }
    const last = this.#lastIds.get(text);
    // A mount that is away must not stop every change of everything else. What is forbidden never was, or is so from now on.
    if (last === undefined || reading.forbidden) return { problem: reading.problem };
    this.unreadable.push({ reference: text, problem: reading.problem });
    return { id: last };
  }

  #open(
    held: Readonly<Record<string, string>>,
    keys: readonly { id: string; privateKey: Uint8Array }[],
    place: { plane: string; region: string; id: string },
  ): string | undefined {
    for (const key of keys) {
      const sealed = held[key.id];
      if (sealed !== undefined) return openSecret(sealed, key, place);
    }
    return undefined;
  }
}

const keyOf = (region: string, id: string): string => `${region}/${id}`;

/** Forgets what was sealed to keys that the region has no more, so that it is sealed anew. */
export async function forgetForeign(
  db: GlobalDatabase,
  region: string,
  keyIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('sealed_secrets')
    .where('region', '=', region)
    .where('key_id', 'not in', keyIds)
    .execute();
}
