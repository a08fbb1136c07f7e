import { z } from 'zod';
import { moment, momentOrNever, regionName } from './values.ts';

const credentialId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, '1 to 64 of A-Z, a-z, 0-9, ., _ and -');
const labels = z.record(z.string().min(1), z.string());
/** Seconds from now; null: it does not run out. */
const lifetime = z.number().int().min(60).nullable();

/** `POST /api/v1/api-keys`: an API key for agents, the only time that it is shown. */
export const makeApiKeySchema = z.strictObject({
  /** Shown in status, logs and audit; made when absent. */
  id: credentialId.optional(),
  /** Where it is taken; the first is where its agents are at home. */
  regions: z.array(regionName).min(1).max(1_000),
  labels: labels.optional(),
  /** Absent: as `auth.api_key.expiration` says. */
  expires_s: lifetime.optional(),
});
export type MakeApiKey = z.infer<typeof makeApiKeySchema>;
export const madeApiKeySchema = z.object({
  id: z.string(),
  /** Only a salted hash of it is kept. */
  key: z.string(),
  regions: z.array(z.string()),
  expires_at: momentOrNever,
  published: z.boolean(),
});

/** `POST /api/v1/api-keys/{id}/rotate`: a new key with the same regions and labels; the old one goes on for a while. */
export const rotateApiKeySchema = z.strictObject({
  overlap_s: z.number().int().min(0),
  expires_s: lifetime.optional(),
});
export type RotateApiKey = z.infer<typeof rotateApiKeySchema>;
export const rotatedApiKeySchema = madeApiKeySchema.extend({ replaces: z.string(), old_expires_at: moment });

/** `GET /api/v1/api-keys`; `DELETE /api/v1/api-keys/{id}` revokes one. */
const apiKeySchema = z.object({
  id: z.string(),
  prefix: z.string(),
  regions: z.array(z.string()),
  labels,
  state: z.enum(['valid', 'expiring', 'expired']),
  expires_at: momentOrNever,
  created_at: moment,
  created_by: z.string(),
  replaces: z.string().nullable(),
});
export type ApiKeyJson = z.infer<typeof apiKeySchema>;
export const apiKeyListSchema = z.object({ items: z.array(apiKeySchema) });

export const REVOCATION_KINDS = ['jwt-id', 'jwt-subject', 'certificate', 'certificate-serial'] as const;
const hexSha256 = /^[0-9a-f]{64}$/;

/** `POST /api/v1/revocations`: what carries its own proof is not to be believed any more, in any region. */
export const revokeCredentialSchema = z
  .strictObject({
    kind: z.enum(REVOCATION_KINDS),
    /** `jti`, `sub`, a certificate's SHA-256 or its serial number, the latter two in lower-case hex. */
    value: z.string().min(1).max(1024),
    /** Until when it is needed: when the credential would have run out; absent: for good. */
    until: z.iso.datetime({ offset: true }).optional(),
    /** Only what was issued before; absent: all. */
    issued_before: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(({ kind, value }) => kind !== 'certificate' || hexSha256.test(value), 'value: not a SHA-256')
  .refine(
    ({ kind, value }) => kind !== 'certificate-serial' || /^[0-9a-f]+$/.test(value),
    'value: not a serial number in hex',
  );
export type RevokeCredential = z.infer<typeof revokeCredentialSchema>;
/** `GET /api/v1/revocations`; `DELETE /api/v1/revocations?kind=…&value=…` takes one back. */
const revocationSchema = z.object({
  kind: z.enum(REVOCATION_KINDS),
  value: z.string(),
  until: momentOrNever,
  issued_before: momentOrNever,
  created_at: moment,
  created_by: z.string(),
});
export const revocationListSchema = z.object({ items: z.array(revocationSchema) });
export const revocationQuerySchema = z.object({ kind: z.enum(REVOCATION_KINDS), value: z.string().min(1) });
