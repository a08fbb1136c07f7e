/**
 * The REST contract between the global plane and whoever calls it: one zod schema per body, with the type inferred.
 * Paths are in the docstrings; everything is JSON in snake_case with RFC 3339 moments, unless it says otherwise.
 *
 * Other paths: `POST /api/v1/assignments/{name}/retry` and `DELETE /api/v1/{collection}/{name}` answer an
 * `ApplyResult` (`?dry_run=true` works there too); `GET /api/v1/relays` a relay list; `GET /api/v1/openapi.json`.
 */
export * from './agent.ts';
export * from './api-error.ts';
export * from './apply.ts';
export * from './backup.ts';
export * from './break-glass.ts';
export * from './credential.ts';
export * from './error.ts';
export * from './event.ts';
export * from './isolation.ts';
export * from './keys.ts';
export * from './operator.ts';
export * from './region.ts';
export * from './relay-status.ts';
export * from './resource.ts';
export * from './status.ts';
export * from './values.ts';
