import type { Clock, Timer } from '../../src/clock/clock.ts';
import { HoldfastError, messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { Gauge, type Registry } from '../../src/metrics/registry.ts';
import type { SecretReference } from '../../src/resources/resource.ts';
import type { GlobalDatabase } from '../database.ts';
import { SecretBook, type SecretBookOptions } from './secret-book.ts';

export interface SecretWatchOptions extends SecretBookOptions {
  readonly db: GlobalDatabase;
  readonly clock: Clock;
  readonly log: Logger;
  readonly registry: Registry;
  readonly intervalMs: number;
  /** A plane that stands by changes nothing. */
  readonly isActive: () => boolean;
  /** Compiles everything anew, with the values of now. */
  readonly recompile: () => Promise<unknown>;
}

/** Looks whether a secret was replaced where it is kept: nobody else would tell the regions. */
export class SecretWatch {
  readonly #options: SecretWatchOptions;
  #timer: Timer | undefined;
  #running: Promise<void> | undefined;
  #trouble: { code: string; message: string; sinceMs: number } | undefined;
  #unreadable = 0;

  constructor(options: SecretWatchOptions) {
    this.#options = options;
    const unreadable = (): number => this.#unreadable;
    new Gauge({
      name: 'holdfast_secrets_unreadable',
      help: 'Secrets in use that cannot be read; regions keep what they stood for last',
      registers: [options.registry],
      collect() {
        this.set(unreadable());
      },
    });
  }

  start(): void {
    this.#timer = this.#options.clock.every(this.#options.intervalMs, () => void this.look());
    void this.look();
  }

  async stop(): Promise<void> {
    this.#timer?.cancel();
    await this.#running;
  }

  /** While it lasts. */
  trouble(): { code: string; message: string; sinceMs: number } | undefined {
    return this.#trouble;
  }

  /** Never rejects. */
  look(): Promise<void> {
    this.#running ??= this.#look()
      .catch((error: unknown) => {
        const code = error instanceof HoldfastError ? String(error.code) : 'internal';
        this.#note(code, messageOf(error));
      })
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  async #look(): Promise<void> {
    const { db, isActive, recompile } = this.#options;
    if (!isActive()) return;
    const rows = await db.selectFrom('secret_references').select('reference').execute();
    const book = await SecretBook.open(db, this.#options);
    const changed = book.changed(rows.map(({ reference }) => referenceOf(reference)));
    this.#unreadable = book.unreadable.length;
    if (changed.length > 0) await recompile();
    const [first] = book.unreadable;
    if (first) this.#note('secret-unreadable', `${first.reference} ${first.problem}; its last value is kept`);
    else this.#trouble = undefined;
  }

  #note(code: string, message: string): void {
    const { log, clock } = this.#options;
    if (this.#trouble?.message !== message)
      log.warn({ event: 'secrets_not_as_wanted', code, error: message }, code);
    this.#trouble = { code, message, sinceMs: this.#trouble?.sinceMs ?? clock.now() };
  }
}

/** What `referenceText` made. */
function referenceOf(text: string): SecretReference {
  const at = text.indexOf(':');
  const rest = text.slice(at + 1);
  return { secretRef: text.startsWith('file:') ? { file: rest } : { env: rest } };
}
