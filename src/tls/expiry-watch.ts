import { readFile } from 'node:fs/promises';
import type { Clock, Timer } from '../clock/clock.ts';
import type { Logger } from '../log/logger.ts';
import { Gauge, type Registry } from '../metrics/registry.ts';
import { bundleLifetime, type Lifetime } from './certificates.ts';
import type { ListenerTls, TlsEvent } from './listener-tls.ts';

const LOOK_MS = 3_600_000;
const DAY_MS = 86_400_000;
/**
 * Warned when this much is left: a quarter of the lifetime, because what renews by itself (cert-manager, ACME) does it
 * with a third left and is late by then; at most 30 days, which is the guide's time for it [G-18].
 */
const WARNED_SHARE = 0.25;
const LONGEST_WARNING_MS = 30 * DAY_MS;

/** `certificate` is what listeners show, `client-ca` what clients are held against, `bus-ca` what NATS is. */
type ExpiringName = 'certificate' | 'client-ca' | 'bus-ca';
type Lifetimes = Readonly<Record<ExpiringName, Lifetime | undefined>>;
export type CertificateEvent =
  | TlsEvent
  | {
      readonly kind: 'certificate_expires_soon' | 'certificate_expired';
      readonly what: string;
      readonly expires: string;
    };

type State = 'good' | 'expires-soon' | 'expired';

/**
 * Says how long a process's certificates hold: a flag in its status, a metric, and one event each when it gets late and
 * when it is over.
 */
export class ExpiryWatch {
  readonly #clock: Clock;
  readonly #tls: ListenerTls | undefined;
  readonly #busCaFile: string | undefined;
  #busCa: string;
  readonly #log: Logger;
  readonly #onEvent: (event: CertificateEvent) => void;
  readonly #told = new Map<string, State>();
  #timer: Timer | undefined;

  constructor(options: {
    clock: Clock;
    /** Of the listeners; undefined without TLS. */
    tls: ListenerTls | undefined;
    /** The CAs of NATS: PEM, or a file that counts instead of it and is read now and then. */
    busCa?: string | undefined;
    busCaFile?: string | undefined;
    log: Logger;
    registry: Registry;
    onEvent: (event: CertificateEvent) => void;
  }) {
    this.#clock = options.clock;
    this.#tls = options.tls;
    this.#busCa = options.busCa ?? '';
    this.#busCaFile = options.busCaFile;
    this.#log = options.log;
    this.#onEvent = options.onEvent;
    options.tls?.onEvent(options.onEvent);
    this.#addMetrics(options.registry);
  }

  start(): void {
    void this.#look();
    this.#timer = this.#clock.every(LOOK_MS, () => void this.#look());
  }

  stop(): void {
    this.#timer?.cancel();
  }

  lifetimes(nowMs: number): Lifetimes {
    return {
      certificate: this.#tls?.certificateLifetime(),
      'client-ca': this.#tls?.clientCaLifetime(nowMs),
      'bus-ca': bundleLifetime(this.#busCa, nowMs),
    };
  }

  /** `certificate-expires-soon`, `client-ca-expired`, …, and `certificate-refused`: new files that cannot be used. */
  flags(): string[] {
    const nowMs = this.#clock.now();
    return [
      ...this.#known(nowMs).flatMap(([what, lifetime]) => {
        const state = stateOf(lifetime, nowMs);
        return state === 'good' ? [] : [`${what}-${state}`];
      }),
      ...(this.#tls?.problem === undefined ? [] : ['certificate-refused']),
    ];
  }

  #known(nowMs: number): [ExpiringName, Lifetime][] {
    return Object.entries(this.lifetimes(nowMs)).flatMap(([what, lifetime]) =>
      lifetime ? [[what as ExpiringName, lifetime] as [ExpiringName, Lifetime]] : [],
    );
  }

  async #look(): Promise<void> {
    // What cannot be read is what the next connection says; here the last that could counts.
    if (this.#busCaFile !== undefined)
      this.#busCa = await readFile(this.#busCaFile, 'utf8').catch(() => this.#busCa);
    const nowMs = this.#clock.now();
    for (const [what, lifetime] of this.#known(nowMs)) {
      const state = stateOf(lifetime, nowMs);
      if (state === (this.#told.get(what) ?? 'good')) continue;
      this.#told.set(what, state);
      if (state === 'good') continue;
      const expires = new Date(lifetime.endsMs).toISOString();
      const kind = state === 'expired' ? 'certificate_expired' : 'certificate_expires_soon';
      this.#log.warn({ event: kind, what, expires }, 'a certificate must be renewed');
      this.#onEvent({ kind, what, expires });
    }
  }

  #addMetrics(registry: Registry): void {
    const known = (): [ExpiringName, Lifetime][] => this.#known(this.#clock.now());
    const registers = [registry];
    new Gauge({
      name: 'holdfast_certificate_expires_timestamp_seconds',
      help: 'When the certificate in service, the CA that clients are held against and that of the bus end, Unix seconds',
      labelNames: ['what'],
      registers,
      collect() {
        this.reset();
        for (const [what, { endsMs }] of known()) this.set({ what }, endsMs / 1000);
      },
    });
    const tls = this.#tls;
    if (!tls) return;
    new Gauge({
      name: 'holdfast_certificate_files_refused',
      help: '1 while the certificate files hold something that cannot be used; what was in service stays',
      registers,
      collect() {
        this.set(tls.problem === undefined ? 0 : 1);
      },
    });
    new Gauge({
      name: 'holdfast_certificate_reloads',
      help: 'New certificate files since the start, by what became of them',
      labelNames: ['result'],
      registers,
      collect() {
        for (const [result, count] of Object.entries(tls.reloads)) this.set({ result }, count);
      },
    });
  }
}

function stateOf({ startsMs, endsMs }: Lifetime, nowMs: number): State {
  if (endsMs <= nowMs) return 'expired';
  const warningMs = Math.min((endsMs - startsMs) * WARNED_SHARE, LONGEST_WARNING_MS);
  return endsMs - nowMs <= warningMs ? 'expires-soon' : 'good';
}
