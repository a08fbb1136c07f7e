import { z } from 'zod';
import { moment, momentOrNever, regionName } from './values.ts';

/** What one may be allowed to do; each path of the API needs one of them. */
export const PERMISSIONS = {
  read: 'see the installation',
  apply: 'apply, retry and delete templates, assignments and strategies',
  admit: 'make and revoke what agents show',
  regions: 'change regions, add and remove relays',
  administer: 'make and revoke operators',
} as const;
export type Permission = keyof typeof PERMISSIONS;

/**
 * Who may do what. An approver does not apply, so that approving takes a second person; nothing asks for approvals yet, and
 * until something does, it reads.
 */
export const ROLES = {
  viewer: ['read'],
  operator: ['read', 'apply', 'admit'],
  approver: ['read'],
  admin: ['read', 'apply', 'admit', 'regions', 'administer'],
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof ROLES;
const ROLE_NAMES = Object.keys(ROLES) as [Role, ...Role[]];

/** Longest name of an operator. It stands in every row of the audit. */
const MAX_NAME = 64;
const operatorName = z
  .string()
  .max(MAX_NAME)
  .regex(
    /^[a-z0-9][a-z0-9._@-]*$/,
    `want at most ${MAX_NAME} of a-z, 0-9, . _ @ and -, beginning with a letter or digit`,
  );
const MAX_SCOPE_REGIONS = 256;
const MAX_SCOPE_LABELS = 16;
const labelText = z.string().min(1).max(256);
/** An absent part does not restrict; an empty one would take in nobody, and is refused. */
const scopeShape = {
  regions: z.array(regionName).min(1).max(MAX_SCOPE_REGIONS).optional(),
  labels: z
    .record(labelText, labelText)
    .refine((labels) => Object.keys(labels).length > 0, 'an empty scope takes in nobody: leave it out')
    .refine((labels) => Object.keys(labels).length <= MAX_SCOPE_LABELS, `${MAX_SCOPE_LABELS} at most`)
    .refine((labels) => !Object.hasOwn(labels, 'region'), 'use regions for regions')
    .optional(),
};

/** Longest life of an operator's token, seconds: ten years. */
const MAX_LIFE_S = 10 * 365 * 86_400;

/** `POST /api/v1/operators` */
export const makeOperatorSchema = z.strictObject({
  name: operatorName,
  role: z.enum(ROLE_NAMES),
  ...scopeShape,
  /** Seconds until it ends; absent: it does not end by itself. */
  expires_in_s: z.number().int().min(60).max(MAX_LIFE_S).optional(),
  /** Gives an operator that is there another token, role and scope; the old token ends. */
  replace: z.boolean().optional(),
});
export type MakeOperator = z.infer<typeof makeOperatorSchema>;

const operatorSchema = z.object({
  name: z.string(),
  role: z.enum(ROLE_NAMES),
  regions: z.array(z.string()).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  created_at: moment,
  created_by: z.string(),
  /** null: it does not end by itself. */
  expires_at: momentOrNever,
  /** To the hour; null: never. */
  last_used_at: momentOrNever,
});
export type OperatorJson = z.infer<typeof operatorSchema>;
export const operatorListSchema = z.object({ items: z.array(operatorSchema) });

/** The token is shown this once. */
export const madeOperatorSchema = operatorSchema.extend({ token: z.string() });
export type MadeOperator = z.infer<typeof madeOperatorSchema>;

/** `GET /api/v1/whoami` */
export const whoamiSchema = z.object({
  name: z.string(),
  role: z.enum(ROLE_NAMES),
  permissions: z.array(z.string()),
  regions: z.array(z.string()).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  expires_at: momentOrNever,
  /** `bootstrap`: the token file of the plane itself. */
  via: z.string(),
  /** The installation's random id. */
  plane: z.string(),
});
export type Whoami = z.infer<typeof whoamiSchema>;
