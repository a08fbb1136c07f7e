import type { HoldfastError } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { loadSigningKeys, type SigningKeys } from './key-directory.ts';
import { SigningError } from './signing-error.ts';

export interface KeyringOptions {
  readonly directory: string;
  readonly production: boolean;
  readonly log: Logger;
  readonly nowMs: () => number;
}

/**
 * The keys that are signed with. They change when somebody says so, never by themselves: a directory that is being
 * copied into is half of the time half of something. What comes is checked whole before it takes the place of what is
 * there, and what is refused changes nothing.
 */
export class Keyring {
  readonly #options: KeyringOptions;
  #current: SigningKeys;

  /** @throws SigningError */
  constructor(options: KeyringOptions) {
    this.#options = options;
    this.#current = loadSigningKeys(options.directory, options);
  }

  get current(): SigningKeys {
    return this.#current;
  }

  /**
   * Reads the directory again.
   * @returns whether anything changed
   * @throws SigningError; the keys of before stay in use
   */
  reload(): boolean {
    const { directory, log, nowMs } = this.#options;
    const before = this.#current;
    let next: SigningKeys;
    try {
      next = loadSigningKeys(directory, this.#options);
      this.#checkFollows(next);
      if (next.fleetRoot.expiresMs <= nowMs())
        throw new SigningError('root-expired', `root ${next.fleetRoot.version} in ${directory} has expired`, {
          hint: 'sign one that has not: `holdfast keys root prepare`',
        });
    } catch (error) {
      const { code, message, hint } = error as Partial<HoldfastError>;
      log.error({ event: 'keys_refused', code, error: message, hint }, 'the keys of before stay in use');
      throw error;
    }
    this.#current = next;
    const { version } = next.fleetRoot;
    const isNew =
      version !== before.fleetRoot.version || next.roots.artifacts.length !== before.roots.artifacts.length;
    if (isNew) log.info({ event: 'keys_reloaded', root: version }, 'signing under a new root');
    return isNew;
  }

  /** Relays walk the chain from what they hold: roots that were given out may not change, and none may go. */
  #checkFollows(next: SigningKeys): void {
    for (const repository of ['fleet', 'artifacts'] as const)
      for (const [index, root] of this.#current.roots[repository].entries())
        if (Buffer.compare(next.roots[repository][index] ?? new Uint8Array(), root) !== 0)
          throw new SigningError('bad-keys', `${repository}/${index + 1}.root.json is not what it was`, {
            hint: 'a root that was published can only be followed by another: put it back',
          });
  }
}
