import type { RegionJson, StatusJson } from '../../src/api/index.ts';
import type { Clock } from '../../src/clock/clock.ts';
import type { OperatorOperations } from '../access/operations.ts';
import type { CredentialOperations } from '../credentials/operations.ts';
import type { GlobalDatabase } from '../database.ts';
import type { Adoption } from '../adoption/adoption.ts';
import type { Regions } from '../regions/regions.ts';
import type { Operations } from '../resources/operations.ts';
import type { RegionKeys } from '../secrets/region-keys.ts';
import type { SigningKeys } from '../signing/key-directory.ts';

/** What the paths are answered from. */
export interface ApiSources {
  readonly db: GlobalDatabase;
  readonly clock: Clock;
  readonly operations: Operations;
  readonly operators: OperatorOperations;
  readonly adoption: Pick<Adoption, 'fromFile'>;
  readonly credentials: CredentialOperations;
  readonly regions: Pick<Regions, 'regions' | 'agents' | 'agent' | 'events'>;
  readonly regionStatus: () => Promise<RegionJson[]>;
  /** Of the regions that `sees` takes in. */
  readonly status: (sees: (region: string) => boolean) => Promise<StatusJson>;
  readonly known: () => Promise<readonly { name: string }[]>;
  /** Those in use now. */
  readonly keys: SigningKeys;
  readonly regionKeys: Pick<RegionKeys, 'of'>;
  /** Takes what the directory of keys holds now. @returns whether anything changed @throws SigningError */
  readonly reloadKeys: (actor: string) => Promise<boolean>;
  /** This plane's own user at the bus. */
  readonly natsPublicKey: string;
  readonly join: {
    readonly natsServers: readonly string[];
    /** PEM; read anew for each bundle. */
    readonly natsCa: () => string | undefined;
    readonly globalUrl: string | undefined;
    readonly globalCa: () => string | undefined;
  };
  /** Resolves at the next event that is written down. */
  readonly news: () => Promise<void>;
}
