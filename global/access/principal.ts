import type { IncomingMessage } from 'node:http';
import { ApiError, type Permission, PERMISSIONS, type Role, ROLES } from '../../src/api/index.ts';

/** Where somebody may act. An absent part does not restrict; with both, both do. */
export interface Scope {
  readonly regions?: readonly string[];
  /** Agents must have all of them. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Who speaks. */
export interface Principal {
  /** Stands in the audit. */
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
  /** `bootstrap`: the plane's own token file. */
  readonly via: 'bootstrap' | 'token';
  readonly expiresMs?: number;
}

/**
 * Finds out who speaks. Tokens are one way; another (OIDC) would be another implementation, and nothing behind it
 * would change.
 */
export interface Authenticator {
  /**
   * @throws ApiError `unauthorized`: nobody that is known; `unavailable`: it cannot be told now, which is never
   *   answered as `unauthorized`
   */
  authenticate(request: IncomingMessage): Promise<Principal>;
}

/** Who does what nobody asked for. */
export const PLANE: Principal = { name: 'plane', role: 'admin', scope: {}, via: 'bootstrap' };

export function isScoped({ scope }: Pick<Principal, 'scope'>): boolean {
  return scope.regions !== undefined || scope.labels !== undefined;
}

function mayDo({ role }: Principal, permission: Permission): boolean {
  return (ROLES[role] as readonly Permission[]).includes(permission);
}

/** @throws ApiError `forbidden` */
export function requirePermission(caller: Principal, permission: Permission): void {
  if (mayDo(caller, permission)) return;
  const roles = (Object.keys(ROLES) as Role[]).filter((role) =>
    (ROLES[role] as readonly Permission[]).includes(permission),
  );
  throw new ApiError(
    'forbidden',
    `${caller.name} lacks the permission ${permission} (${PERMISSIONS[permission]}): the role is ${caller.role}`,
    {
      hint: `it comes with the roles ${roles.join(', ')}; an admin gives them with \`holdfast operator create\``,
    },
  );
}

/** @throws ApiError `forbidden`: the permission is there, but not for `what` */
export function outsideScope(caller: Principal, permission: Permission, what: string): ApiError {
  return new ApiError(
    'forbidden',
    `${caller.name} has the permission ${permission} for ${scopeText(caller.scope)} only: ${what}`,
    { hint: 'ask somebody whose scope takes it in; `holdfast whoami` shows yours' },
  );
}

function scopeText({ regions, labels }: Scope): string {
  const parts = [
    ...(regions ? [`region ${regions.join(', ')}`] : []),
    ...Object.entries(labels ?? {}).map(([key, value]) => `agents with ${key}=${value}`),
  ];
  return parts.length === 0 ? 'the whole installation' : parts.join(' and ');
}

/** Who each request that was let in comes from. */
const callers = new WeakMap<IncomingMessage, Principal>();

export function setCaller(request: IncomingMessage, caller: Principal): void {
  callers.set(request, caller);
}

/** undefined: it was not let in. */
export function knownCaller(request: IncomingMessage): Principal | undefined {
  return callers.get(request);
}

/** @throws Error for a request that nobody let in: a defect, and no reason to serve it */
export function callerOf(request: IncomingMessage): Principal {
  const caller = knownCaller(request);
  if (!caller) throw new Error('a request without a caller reached a path of the API');
  return caller;
}
