import type { Kysely } from 'kysely';
import { credentialsSchema, type CredentialsTables } from './credentials/tables.ts';
import { openKysely } from '../src/store/kysely.ts';
import { accessSchema, type AccessTables } from './access/tables.ts';
import { adoptionSchema, type AdoptionTables } from './adoption/tables.ts';
import { leaseSchema, type LeaseTables } from './lease/tables.ts';
import { stoppedRevisionsSchema } from './regions/stopped-revisions.ts';
import { regionsSchema, type RegionsTables } from './regions/tables.ts';
import { resourcesSchema, type ResourcesTables } from './resources/tables.ts';
import { secretsSchema, type SecretsTables } from './secrets/tables.ts';
import { signingSchema, type SigningTables } from './signing/tables.ts';

/** The global plane's whole truth. Each capability reads and writes its own tables. */
export type GlobalTables = ResourcesTables &
  SigningTables &
  RegionsTables &
  LeaseTables &
  AccessTables &
  SecretsTables &
  CredentialsTables &
  AdoptionTables;
export type GlobalDatabase = Kysely<GlobalTables>;

export const globalSchemas = [
  resourcesSchema,
  signingSchema,
  regionsSchema,
  stoppedRevisionsSchema,
  leaseSchema,
  accessSchema,
  secretsSchema,
  credentialsSchema,
  adoptionSchema,
];

export function openDatabase(path: string): GlobalDatabase {
  return openKysely<GlobalTables>(path, globalSchemas);
}
