import type { AgentRemoteConfig } from '../opamp/messages.ts';

export interface ContentFile {
  contentType: string;
  body: Uint8Array;
}

/** What one offer carried. */
export interface Content {
  /** config_hash as hex. */
  hash: string;
  files: ReadonlyMap<string, ContentFile>;
}

/** Contents by hash, shared by a fleet: ten thousand agents that run the same config keep its bytes once. */
export class ContentTable {
  readonly #byHash = new Map<string, Content>();

  /**
   * The content of an offer, and whether its hash stood for other bytes before: then somebody on the way changed
   * the one or the other.
   */
  intern(remoteConfig: AgentRemoteConfig): { content: Content; hashReused: boolean } {
    const content: Content = {
      hash: Buffer.from(remoteConfig.configHash ?? []).toString('hex'),
      files: new Map(
        Object.entries(remoteConfig.config?.configMap ?? {}).map(([name, file]) => [
          name,
          { contentType: file.contentType ?? '', body: file.body ?? new Uint8Array() },
        ]),
      ),
    };
    const known = this.#byHash.get(content.hash);
    if (known === undefined) {
      this.#byHash.set(content.hash, content);
      return { content, hashReused: false };
    }
    return sameFiles(known, content) ? { content: known, hashReused: false } : { content, hashReused: true };
  }

  get(hash: string): Content | undefined {
    return this.#byHash.get(hash);
  }
}

export function sameFiles(one: Content, other: Content): boolean {
  if (one === other) return true;
  if (one.files.size !== other.files.size) return false;
  return [...one.files].every(([name, file]) => {
    const same = other.files.get(name);
    return same !== undefined && Buffer.compare(file.body, same.body) === 0;
  });
}

/** The bodies as text, by name. */
export function textOf(content: Content): Record<string, string> {
  return Object.fromEntries(
    [...content.files].map(([name, file]) => [name, Buffer.from(file.body).toString('utf8')]),
  );
}
