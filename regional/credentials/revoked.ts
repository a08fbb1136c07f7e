import type { Credentials, Revocation } from '../../src/manifest/document.ts';

/** What the manifest says is not to be believed any more, of what carries its own proof. */
export class Revoked {
  readonly #entries = new Map<string, Revocation>();

  constructor(revoked: Credentials['revoked'] = []) {
    for (const entry of revoked) this.#entries.set(`${entry.kind} ${entry.value}`, entry);
  }

  /** @param issuedMs undefined: it does not say, so it counts as issued before */
  has(kind: Revocation['kind'], value: string, issuedMs?: number): boolean {
    const entry = this.#entries.get(`${kind} ${value}`);
    if (!entry) return false;
    return (
      entry.issued_before_ms === undefined || issuedMs === undefined || issuedMs < entry.issued_before_ms
    );
  }
}
