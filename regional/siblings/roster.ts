import type { Credentials, SignedRelay } from '../../src/manifest/document.ts';

/** A relay of the same region, as far as anything says where it is. */
export interface SiblingAddress {
  readonly name: string;
  readonly url: string;
  /** Undefined while nothing signed names it: then its word proves nothing, and its content is verified as ever. */
  readonly publicKey: string | undefined;
}

/** Who the siblings are: by the accepted list, and beside it where the operator of this site says that they are. */
export class Roster {
  readonly #self: string;
  readonly #credentials: () => Credentials | undefined;
  readonly #urls: Readonly<Record<string, string>>;
  readonly #max: number;

  constructor(options: {
    self: string;
    /** Of the newest accepted generation. */
    credentials: () => Credentials | undefined;
    urls: Readonly<Record<string, string>>;
    maxSiblings: number;
  }) {
    this.#self = options.self;
    this.#credentials = options.credentials;
    this.#urls = options.urls;
    this.#max = options.maxSiblings;
  }

  /** Whether anything was accepted that names relays: without it nobody can be told from a stranger. */
  get isKnown(): boolean {
    return this.#credentials()?.relays !== undefined;
  }

  /** Whether anybody said where any of the relays answers: without that no two of them can speak. */
  get areUrlsGiven(): boolean {
    const signed = this.#credentials()?.relays ?? [];
    return Object.keys(this.#urls).length > 0 || signed.some(({ url }) => url !== undefined);
  }

  /** Whether a sibling's word is to be waited for: it can be asked, or can ask. */
  get expectsWord(): boolean {
    return this.areUrlsGiven && this.names().length + this.addresses().length > 0;
  }

  /** The signed entry of a sibling; undefined for strangers, for those that were removed, and for this relay. */
  signed(name: string): SignedRelay | undefined {
    if (name === this.#self) return undefined;
    return this.#credentials()?.relays?.find((relay) => relay.name === name);
  }

  /** Every sibling on the signed list, whether or not anybody says where it is. */
  names(): string[] {
    const names = this.#credentials()?.relays?.map(({ name }) => name) ?? [];
    return names
      .filter((name) => name !== this.#self)
      .sort()
      .slice(0, this.#max);
  }

  /** Those that can be asked, by name. A name that left the signed list is gone, whatever is configured here. */
  addresses(): SiblingAddress[] {
    const signed = this.#credentials()?.relays;
    const names = signed?.map(({ name }) => name) ?? Object.keys(this.#urls);
    return names
      .filter((name) => name !== this.#self)
      .sort()
      .flatMap((name) => {
        const entry = signed?.find((relay) => relay.name === name);
        const url = (Object.hasOwn(this.#urls, name) ? this.#urls[name] : undefined) ?? entry?.url;
        return url === undefined ? [] : [{ name, url, publicKey: entry?.public_key }];
      })
      .slice(0, this.#max);
  }
}
