import { z } from 'zod';
import {
  type ApiKeyJson,
  apiKeyListSchema,
  applyResultSchema,
  madeApiKeySchema,
  makeApiKeySchema,
  revocationListSchema,
  revocationQuerySchema,
  revokeCredentialSchema,
  rotateApiKeySchema,
  rotatedApiKeySchema,
} from '../../src/api/index.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import type { Principal } from '../access/principal.ts';
import { apiKeys, type MadeKey } from '../credentials/api-keys.ts';
import { revocations } from '../credentials/revocations.ts';
import type { ApiKeyTable } from '../credentials/tables.ts';
import { holdsRegions, requireWholeRegions } from '../access/write-scope.ts';
import type { ApiSources } from './api-sources.ts';
import { addRoute } from './route.ts';
import { moment } from './views.ts';

const identified = z.object({ id: z.string().min(1).max(64) });

/** API keys of agents, and what is not to be believed any more. */
export function addCredentialRoutes(app: FastifyInstance, sources: ApiSources): void {
  const { db, clock, credentials } = sources;
  addRoute(
    app,
    {
      method: 'POST',
      path: '/api-keys',
      summary: 'Makes an API key for agents, the only time that it is shown',
      request: { body: makeApiKeySchema },
      response: madeApiKeySchema,
    },
    async ({ body: { expires_s: lifetimeS, ...wanted }, caller }) => {
      requireWholeRegions(caller, wanted.regions);
      const made = await credentials.makeKey({ ...wanted, lifetimeMs: milliseconds(lifetimeS) }, caller);
      return { ...madeJson(made), published: made.applied.published };
    },
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/api-keys',
      summary: 'The API keys of agents, without their secret',
      request: {},
      response: apiKeyListSchema,
    },
    async ({ caller }) => {
      const nowMs = clock.now();
      const warningMs = credentials.shape.rotationWarningMs;
      const seen = (await apiKeys(db)).filter((row) => holdsRegions(caller, regionsOf(row)));
      return { items: seen.map((row) => keyJson(row, nowMs, warningMs)) };
    },
  );
  addRoute(
    app,
    {
      method: 'POST',
      path: '/api-keys/:id/rotate',
      summary: 'Makes a new API key in place of one, which goes on for a while',
      request: { params: identified, body: rotateApiKeySchema },
      response: rotatedApiKeySchema,
    },
    async ({ params: { id }, body, caller }) => {
      await requireKey(sources, caller, id);
      const options = { overlapMs: body.overlap_s * 1000, lifetimeMs: milliseconds(body.expires_s) };
      const made = await credentials.rotateKey(id, options, caller);
      return {
        ...madeJson(made),
        published: made.applied.published,
        replaces: id,
        old_expires_at: moment(made.oldExpiresMs),
      };
    },
  );
  addRoute(
    app,
    {
      method: 'DELETE',
      path: '/api-keys/:id',
      summary: 'Revokes an API key',
      request: { params: identified },
      response: applyResultSchema,
    },
    async ({ params: { id }, caller }) => {
      await requireKey(sources, caller, id);
      return credentials.revokeKey(id, caller);
    },
  );
  addRoute(
    app,
    {
      method: 'POST',
      path: '/revocations',
      summary: 'Revokes JWTs or a client certificate, in every region',
      request: { body: revokeCredentialSchema },
      response: applyResultSchema,
    },
    async ({ body: { kind, value, until, issued_before: issuedBefore }, caller }) =>
      credentials.revoke(
        {
          kind,
          value,
          ...(until !== undefined && { until_ms: Date.parse(until) }),
          ...(issuedBefore !== undefined && { issued_before_ms: Date.parse(issuedBefore) }),
        },
        caller,
      ),
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/revocations',
      summary: 'The JWTs and client certificates that are not taken any more',
      request: {},
      response: revocationListSchema,
    },
    async () => ({
      items: (await revocations(db)).map((row) => ({
        kind: row.kind,
        value: row.value,
        until: momentOrNever(row.until_ms),
        issued_before: momentOrNever(row.issued_before_ms),
        created_at: moment(row.created_ms),
        created_by: row.created_by,
      })),
    }),
  );
  addRoute(
    app,
    {
      method: 'DELETE',
      path: '/revocations',
      summary: 'Takes a revocation back',
      request: { query: revocationQuerySchema },
      response: applyResultSchema,
    },
    async ({ query: { kind, value }, caller }) => credentials.dropRevocation(kind, value, caller),
  );
}

/** A key that is there must lie in the caller's scope; whether it is there, is said later. */
async function requireKey({ db }: ApiSources, caller: Principal, id: string): Promise<void> {
  const found = (await apiKeys(db)).find((row) => row.id === id);
  if (found) requireWholeRegions(caller, regionsOf(found));
}

function regionsOf(row: Pick<ApiKeyTable, 'regions'>): string[] {
  return JSON.parse(row.regions) as string[];
}

function madeJson({ row, key }: MadeKey) {
  return {
    id: row.id,
    key,
    regions: JSON.parse(row.regions) as string[],
    expires_at: momentOrNever(row.expires_ms),
  };
}

function keyJson(row: ApiKeyTable, nowMs: number, warningMs: number): ApiKeyJson {
  const { expires_ms: expiresMs } = row;
  const leftMs = expiresMs === null ? Infinity : expiresMs - nowMs;
  return {
    id: row.id,
    prefix: row.prefix,
    regions: JSON.parse(row.regions) as string[],
    labels: JSON.parse(row.labels) as Record<string, string>,
    state: leftMs <= 0 ? 'expired' : leftMs <= warningMs ? 'expiring' : 'valid',
    expires_at: momentOrNever(expiresMs),
    created_at: moment(row.created_ms),
    created_by: row.created_by,
    replaces: row.replaces,
  };
}

function milliseconds(seconds: number | null | undefined): number | null | undefined {
  return typeof seconds === 'number' ? seconds * 1000 : seconds;
}

function momentOrNever(ms: number | null): string | null {
  return ms === null ? null : moment(ms);
}
