import { createHash } from 'node:crypto';
import { filesSha256 } from '../../src/manifest/config-hash.ts';
import type { RevisionFile } from '../../src/manifest/document.ts';
import type { HeldRevision } from './contract.ts';

/**
 * Which revision a content has. One (content, retry number) has one revision for ever, wherever in the installation it
 * is used; and what was rendered once is found by what it was rendered from and never rendered again, so that a new
 * version of a library cannot restart a fleet.
 */
export class RevisionBook {
  readonly #byRender = new Map<string, HeldRevision>();
  readonly #byContent = new Map<string, HeldRevision>();
  readonly #byNumber = new Map<number, HeldRevision>();
  #highest: number;
  readonly added: HeldRevision[] = [];
  readonly renderKeys: { revision: number; renderKey: string }[] = [];

  /** @param floor the highest revision that anything else is known to have used */
  constructor(held: readonly HeldRevision[], floor: number) {
    this.#highest = floor;
    // Of two with one content (two databases brought together) the newer counts: it is in force where it matters.
    for (const revision of [...held].sort((a, b) => a.revision - b.revision)) this.#enter(revision);
  }

  byNumber(revision: number): HeldRevision | undefined {
    return this.#byNumber.get(revision);
  }

  byRender(renderKey: string, retry: number): HeldRevision | undefined {
    return this.#byRender.get(`${retry} ${renderKey}`);
  }

  /** The revision of a content that was just rendered: the one that it has already, or a new one. */
  take(files: RevisionFile[], source: string, renderKey: string, retry: number, nowMs: number): HeldRevision {
    const known = this.#byContent.get(`${retry} ${filesSha256(files)}`);
    if (known) {
      this.#byRender.set(`${retry} ${renderKey}`, known);
      // One made in this very run carries its keys itself.
      if (this.added.includes(known)) known.renderKeys.push(renderKey);
      else this.renderKeys.push({ revision: known.revision, renderKey });
      return known;
    }
    const revision = Math.max(this.#highest + 1, Math.floor(nowMs / 1000));
    const made = { revision, retry, files, source, renderKeys: [renderKey] };
    this.#enter(made);
    this.added.push(made);
    return made;
  }

  #enter(held: HeldRevision): void {
    this.#byNumber.set(held.revision, held);
    this.#byContent.set(`${held.retry} ${filesSha256(held.files)}`, held);
    for (const renderKey of held.renderKeys) this.#byRender.set(`${held.retry} ${renderKey}`, held);
    this.#highest = Math.max(this.#highest, held.revision);
  }
}

export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
