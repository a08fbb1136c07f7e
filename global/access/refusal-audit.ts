import type { Clock, Timer } from '../../src/clock/clock.ts';
import { TokenBucket } from '../../src/clock/token-bucket.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { Counter, type Registry } from '../../src/metrics/registry.ts';
import type { GlobalDatabase } from '../database.ts';
import { writeAudit } from '../resources/audit.ts';

/** Somebody was not let in, or not allowed to. */
export interface Refusal {
  /** Of the API's codes. */
  readonly code: string;
  /** undefined: it is not known who it was. */
  readonly actor?: string;
  readonly address: string;
  readonly method: string;
  readonly path: string;
  readonly reason: string;
}

/** Rows at once, and one more per so many milliseconds: for all who are not known together, and for each who is. */
const STRANGERS = { burst: 20, eachMs: 600_000 };
const KNOWN = { burst: 50, eachMs: 60_000 };
/** How often what had no row of its own is counted into one, milliseconds. */
const SUMMARY_INTERVAL_MS = 600_000;
const MAX_TEXT = 256;
const STRANGER = 'unknown';

/**
 * Every refusal is in the audit: with a row of its own, or, in a flood, counted in one row with a sample. So whoever
 * tries a million tokens writes a few rows an hour, and pushes nothing else out of anybody's sight.
 */
export class RefusalAudit {
  readonly #options: { db: GlobalDatabase; clock: Clock; log: Logger };
  readonly #metric: Counter;
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #counted = new Map<string, { count: number; sample: Refusal }>();
  #timer: Timer | undefined;

  constructor(options: { db: GlobalDatabase; clock: Clock; log: Logger; registry: Registry }) {
    this.#options = options;
    this.#metric = new Counter({
      name: 'holdfast_api_refused_total',
      help: 'Requests to the API that were refused by who asked: forbidden, unauthorized, too-many-requests',
      labelNames: ['code'],
      registers: [options.registry],
    });
  }

  start(): void {
    this.#timer = this.#options.clock.every(SUMMARY_INTERVAL_MS, () => void this.flush());
  }

  async stop(): Promise<void> {
    this.#timer?.cancel();
    await this.flush();
  }

  /** Never throws: who was refused stays refused, and the log has it. */
  async note(refusal: Refusal): Promise<void> {
    this.#metric.inc({ code: refusal.code });
    const actor = refusal.actor ?? STRANGER;
    if (this.#bucket(actor).take(this.#options.clock.monotonicMs()))
      return this.#write(actor, detailOf(refusal));
    const counted = this.#counted.get(actor);
    if (counted) counted.count++;
    else this.#counted.set(actor, { count: 1, sample: refusal });
  }

  /** One row for each who was refused more often than has rows. */
  async flush(): Promise<void> {
    const counted = [...this.#counted];
    this.#counted.clear();
    for (const [actor, { count, sample }] of counted)
      await this.#write(actor, { count, sample: detailOf(sample) });
  }

  /** As many as there are operators, and one: names that nobody has do not come here. */
  #bucket(actor: string): TokenBucket {
    const { burst, eachMs } = actor === STRANGER ? STRANGERS : KNOWN;
    const nowMs = this.#options.clock.monotonicMs();
    const bucket = this.#buckets.get(actor) ?? new TokenBucket({ perSecond: 1000 / eachMs, burst, nowMs });
    this.#buckets.set(actor, bucket);
    return bucket;
  }

  async #write(actor: string, detail: Record<string, unknown>): Promise<void> {
    const { db, clock, log } = this.#options;
    try {
      await writeAudit(db, { actor, nowMs: clock.now() }, 'access_refused', detail);
    } catch (error) {
      log.error({ event: 'audit_failed', actor, ...detail, error: messageOf(error) }, 'a refusal has no row');
    }
  }
}

function detailOf({ code, address, method, path, reason }: Refusal): Record<string, unknown> {
  return { code, address, method, path: path.slice(0, MAX_TEXT), reason: reason.slice(0, MAX_TEXT) };
}
