import type { Transaction } from 'kysely';
import type { RegionsTables } from './tables.ts';

/**
 * Forgets what was last heard of the relays of a region, or of one of them: who is taken out for good must not keep
 * the region unknown for ever. Events stay, and a relay that speaks again is there again.
 */
export async function forgetRelays(
  trx: Pick<Transaction<RegionsTables>, 'deleteFrom'>,
  region: string,
  relay?: string,
): Promise<void> {
  const rows = trx.deleteFrom('region_relays').where('region', '=', region);
  await (relay === undefined ? rows : rows.where('relay', '=', relay)).execute();
}
