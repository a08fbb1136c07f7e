import type { Accepted, SignedFiles } from '../acceptance/accepted.ts';

/** What the mirror reads of the store. */
export interface MirroredStore {
  readonly region: string;
  current(): Accepted | undefined;
  state(): { readonly root: { readonly version: number } };
  root(version: number): Uint8Array | undefined;
  signedFiles(): SignedFiles[];
  body(sha256: string): Uint8Array | undefined;
}

interface MirroredFile {
  /** Byte for byte as signed. */
  readonly body: Uint8Array;
  readonly contentType: 'application/json';
}

/** The file at a request's path (without query), or undefined: whatever is not of the repository is not there. */
export type TufMirror = (path: string) => MirroredFile | undefined;

/**
 * The region's repository in TUF's standard layout with consistent snapshots [TUF 6.2], so that any TUF client that
 * was given a root can check what this relay serves:
 *
 *     /tuf/region/<id>/{root.json,<n>.root.json,timestamp.json,<n>.snapshot.json,<n>.targets.json}
 *     /tuf/region/<id>/targets/<sha256>.manifest.json
 *
 * Read only, from memory and disk alone. Manifests are the only targets: sections with credentials and the bodies
 * of configs are never served here. Whoever mounts this asks for a credential unless the listener is on loopback.
 */
export function createTufMirror(store: MirroredStore): TufMirror {
  const prefix = `/tuf/region/${store.region}/`;
  let signed: { of: Accepted | undefined; files: readonly SignedFiles[] } = { of: undefined, files: [] };
  /** Read and verified once for each acceptance, not for each request. */
  const files = (): readonly SignedFiles[] => {
    const of = store.current();
    if (signed.of !== of) signed = { of, files: store.signedFiles() };
    return signed.files;
  };
  const find = (name: string): Uint8Array | undefined => {
    if (name === 'timestamp.json') return files()[0]?.timestamp;
    if (name === 'root.json') return store.root(store.state().root.version);
    const [, version, role] = /^([1-9][0-9]{0,15})\.(root|snapshot|targets)\.json$/.exec(name) ?? [];
    if (role === 'root') return store.root(Number(version));
    if (role === 'snapshot') return files().find((one) => one.snapshotVersion === Number(version))?.snapshot;
    if (role === 'targets') return files().find((one) => one.targetsVersion === Number(version))?.targets;
    const [, sha256] = /^targets\/([0-9a-f]{64})\.manifest\.json$/.exec(name) ?? [];
    const isManifest = sha256 !== undefined && files().some((one) => one.manifestSha256 === sha256);
    return isManifest ? store.body(sha256) : undefined;
  };
  return (path) => {
    if (!path.startsWith(prefix)) return undefined;
    const body = find(path.slice(prefix.length));
    return body && { body, contentType: 'application/json' };
  };
}
