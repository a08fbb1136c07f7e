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

export interface MirrorReply {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for HEAD and for errors. */
  readonly body: Uint8Array;
}

/** Files with a version or a hash in their name never change. */
const FOREVER = 'public, max-age=31536000, immutable';
const EMPTY = new Uint8Array();

/**
 * The region's repository in TUF's standard layout with consistent snapshots [TUF 6.2], so that any TUF client that
 * was given a root can check what this relay serves:
 *
 *     /tuf/region/<id>/{root.json,<n>.root.json,timestamp.json,<n>.snapshot.json,<n>.targets.json}
 *     /tuf/region/<id>/targets/<sha256>.manifest.json
 *
 * Read only, from memory and disk alone, byte for byte as signed. Manifests are the only targets: sections with
 * credentials and the bodies of configs are never served here. Whoever mounts this asks for a credential unless the
 * listener is on loopback.
 */
export class TufMirror {
  readonly #store: MirroredStore;
  #signed: { of: Accepted | undefined; files: readonly SignedFiles[] } = { of: undefined, files: [] };

  constructor(store: MirroredStore) {
    this.#store = store;
  }

  /** `path` as in the request line, without a query. Anything that is not there is 404, whatever it looks like. */
  handle(method: string, path: string): MirrorReply {
    if (method !== 'GET' && method !== 'HEAD')
      return { status: 405, headers: { allow: 'GET, HEAD' }, body: EMPTY };
    const prefix = `/tuf/region/${this.#store.region}/`;
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
    const file = this.#find(name);
    if (!file) return { status: 404, headers: {}, body: EMPTY };
    const isFixed = /^(targets\/)?[0-9a-f]+\./.test(name);
    return {
      status: 200,
      headers: {
        'content-type': 'application/json',
        'content-length': String(file.byteLength),
        'cache-control': isFixed ? FOREVER : 'no-cache',
      },
      body: method === 'HEAD' ? EMPTY : file,
    };
  }

  #find(name: string): Uint8Array | undefined {
    if (name === 'timestamp.json') return this.#files()[0]?.timestamp;
    if (name === 'root.json') return this.#store.root(this.#store.state().root.version);
    const [, version, role] = /^([1-9][0-9]{0,15})\.(root|snapshot|targets)\.json$/.exec(name) ?? [];
    if (role === 'root') return this.#store.root(Number(version));
    if (role === 'snapshot')
      return this.#files().find((one) => one.snapshotVersion === Number(version))?.snapshot;
    if (role === 'targets')
      return this.#files().find((one) => one.targetsVersion === Number(version))?.targets;
    const [, sha256] = /^targets\/([0-9a-f]{64})\.manifest\.json$/.exec(name) ?? [];
    const isManifest = sha256 !== undefined && this.#files().some((one) => one.manifestSha256 === sha256);
    return isManifest ? this.#store.body(sha256) : undefined;
  }

  /** Read and verified once for each acceptance, not for each request. */
  #files(): readonly SignedFiles[] {
    const of = this.#store.current();
    if (this.#signed.of !== of) this.#signed = { of, files: this.#store.signedFiles() };
    return this.#signed.files;
  }
}
