import type { RegionPolicy } from '../../manifest/document.ts';
import type { Cursor } from '../cursor.ts';
import type { Region } from '../resource.ts';
import { readRegionAuth } from './region-auth.ts';
import { readDuration, readDurationOrForever, readMetadata, REGION_NAME, REGION_WANTS } from './fields.ts';

const KINDS = ['datacentre', 'edge'] as const;
const DAY_S = 86_400;
const ENDPOINT = /^(wss?|https?):\/\/[^\s/?#]+(\/[^\s?#]*)?$/;
/** Shorter ones would be stale before they arrive; a quarter of it is how often it is signed again. */
const MIN_TIMESTAMP_LIFETIME_S = 10;
/** A timestamp tells that nothing was held back since: one that lasts longer hardly tells it. */
const MAX_TIMESTAMP_LIFETIME_S = 90 * DAY_S;

/** Endpoints, offline policy, lifetime of timestamps, what agents prove themselves with. */
export function readRegion(metadata: Cursor, spec: Cursor): Region {
  const meta = readMetadata(metadata);
  if (meta.name !== '' && !REGION_NAME.test(meta.name))
    metadata.problem('value', `the name must be ${REGION_WANTS}`);
  const field = spec.fields(['kind', 'parent', 'endpoints', 'offline', 'timestamp_lifetime', 'auth']);
  const kind = field('kind').optional((word) => word.oneOf(KINDS)) ?? 'datacentre';
  const parent = field('parent').optional((name) => name.text({ pattern: REGION_NAME, wants: REGION_WANTS }));
  if (parent !== undefined && parent === meta.name) field('parent').problem('value', 'is the region itself');
  const endpoints =
    field('endpoints').optional((list) => {
      return list
        .list(32)
        .map((url) => url.text({ pattern: ENDPOINT, wants: 'a URL as wss://host:4320/v1/opamp' }));
    }) ?? [];
  const lifetime = field('timestamp_lifetime').optional((duration) => {
    return readDuration(duration, {
      minSeconds: MIN_TIMESTAMP_LIFETIME_S,
      maxSeconds: MAX_TIMESTAMP_LIFETIME_S,
    });
  });
  const auth = field('auth').optional(readRegionAuth);
  return {
    kind: 'Region',
    metadata: meta,
    spec: {
      kind,
      ...(parent === undefined ? {} : { parent }),
      endpoints,
      policy: {
        offline: readOffline(field('offline')),
        timestamp_lifetime_s: lifetime ?? (kind === 'edge' ? 7 * DAY_S : DAY_S),
        ...(auth && { auth }),
      },
    },
  };
}

/** Without a word a region serves for ever, lets agents in, and takes no commands once what it knows is stale. */
function readOffline(cursor: Cursor): RegionPolicy['offline'] {
  if (!cursor.exists) return { enrol: 'allow', packages_s: 7 * DAY_S, commands: 'deny-when-stale' };
  const field = cursor.fields(['serve', 'enrol', 'packages', 'commands']);
  const serve = field('serve').optional(readDurationOrForever);
  const packages = field('packages').exists ? readDurationOrForever(field('packages')) : 7 * DAY_S;
  return {
    ...(serve === undefined ? {} : { serve_s: serve }),
    enrol: field('enrol').optional((word) => word.oneOf(['allow', 'deny'])) ?? 'allow',
    ...(packages === undefined ? {} : { packages_s: packages }),
    commands:
      field('commands').optional((word) => word.oneOf(['deny-when-stale', 'allow', 'deny'])) ??
      'deny-when-stale',
  };
}
