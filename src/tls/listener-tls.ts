import { readFile } from 'node:fs/promises';
import type { Server, TlsOptions } from 'node:tls';
import type { Clock, Timer } from '../clock/clock.ts';
import type { TlsConfig } from '../config/config.ts';
import { messageOf } from '../errors.ts';
import type { Logger } from '../log/logger.ts';
import { bundleLifetime, type Lifetime } from './certificates.ts';
import { readIdentity, type TlsFiles, type TlsIdentity } from './identity.ts';
import { TlsError } from './tls-error.ts';

/** How often the files are looked at, milliseconds. */
const LOOK_MS = 5_000;
/** A change is taken when it is still the same after this: whoever writes two files is done by then. */
const SETTLE_MS = 1_000;
/** A client that does not finish its handshake within this is closed, milliseconds. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

type Reload = 'same' | 'taken' | 'refused';

/** What happened to the files, for the audit. */
export type TlsEvent =
  | { readonly kind: 'certificate_taken'; readonly fingerprint: string; readonly expires: string }
  | { readonly kind: 'certificate_refused'; readonly reason: string };

/**
 * The one identity that every listener of a process shows, and the CA that it holds clients against. It follows its
 * files: connections that stand are left alone, new ones see what is new. What cannot be used is not taken.
 *
 * Files are looked at, not watched: a look sees what the names lead to, through Kubernetes' swapped links, a network
 * file system or a rename, where a watch hears nothing.
 */
export class ListenerTls {
  readonly #config: TlsConfig;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #servers = new Set<Pick<Server, 'setSecureContext'>>();
  readonly #listeners = new Set<(event: TlsEvent) => void>();
  #identity: TlsIdentity;
  #problem: string | undefined;
  /** Seen once and not in service: taken, or refused, when it is seen again. */
  #seen: TlsFiles | undefined;
  #isAway = false;
  #looking: Promise<Reload> | undefined;
  #timer: Timer | undefined;
  #settling: Timer | undefined;
  #taken = 0;
  #refused = 0;

  private constructor(
    config: TlsConfig,
    identity: TlsIdentity,
    { clock, log }: { clock: Clock; log: Logger },
  ) {
    this.#config = config;
    this.#identity = identity;
    this.#clock = clock;
    this.#log = log;
  }

  /** @throws TlsError: at a start there is nothing else to show */
  static async open(config: TlsConfig, options: { clock: Clock; log: Logger }): Promise<ListenerTls> {
    return new ListenerTls(config, readIdentity(await readFiles(config), config), options);
  }

  /** Whether clients are asked for a certificate, and whether one without is let in. */
  get clientCertificates(): 'none' | 'optional' | 'required' {
    return this.#config.clientCaFile === undefined ? 'none' : (this.#config.clientAuth ?? 'required');
  }

  /** PEM of the CAs that clients are held against now. */
  get clientCa(): Buffer | undefined {
    return this.#identity.files.clientCa;
  }

  /** SHA-256 of the certificate that is shown, lower-case hex. */
  get fingerprint(): string {
    return this.#identity.fingerprint;
  }

  /** Why what stands in the files now is not in service; undefined when it is. */
  get problem(): string | undefined {
    return this.#problem;
  }

  get reloads(): { readonly taken: number; readonly refused: number } {
    return { taken: this.#taken, refused: this.#refused };
  }

  /** Of what is in service, whatever stands in the files. */
  certificateLifetime(): Lifetime {
    return this.#identity.lifetime;
  }

  /** Undefined when clients are not asked for a certificate. */
  clientCaLifetime(nowMs: number): Lifetime | undefined {
    return this.clientCa && bundleLifetime(this.clientCa, nowMs);
  }

  /**
   * For the server that is handed to `follow`.
   * @param rejectUnauthorized end the handshake of a client without a certificate that counts, where one is required
   */
  serverOptions(options: { rejectUnauthorized: boolean }): TlsOptions {
    const asked = this.clientCertificates;
    return {
      ...this.#identity.context,
      handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
      requestCert: asked !== 'none',
      rejectUnauthorized: asked === 'required' && options.rejectUnauthorized,
    };
  }

  /** Keeps the server at what is in service, until it closes. */
  follow<S extends Server>(server: S): S {
    this.#servers.add(server);
    server.once('close', () => this.#servers.delete(server));
    return server;
  }

  onEvent(listener: (event: TlsEvent) => void): void {
    this.#listeners.add(listener);
  }

  start(): void {
    this.#timer = this.#clock.every(LOOK_MS, () => void this.#look(false));
  }

  stop(): void {
    this.#timer?.cancel();
    this.#settling?.cancel();
  }

  /** Looks now and takes what is there: somebody says that it is complete. */
  async reload(): Promise<Reload> {
    // What a look under way has read may be what was there before.
    await this.settled();
    return this.#look(true);
  }

  /** Resolves when no look is under way. */
  async settled(): Promise<void> {
    while (this.#looking) await this.#looking;
  }

  /** One look at a time: a hanging file system must not pile them up. */
  #look(isComplete: boolean): Promise<Reload> {
    this.#looking ??= this.#lookOnce(isComplete).finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  async #lookOnce(isComplete: boolean): Promise<Reload> {
    try {
      const files = await readFiles(this.#config);
      this.#isAway = false;
      if (isSame(files, this.#identity.files)) {
        this.#seen = undefined;
        this.#problem = undefined;
        return 'same';
      }
      const isSettled = isComplete || (this.#seen !== undefined && isSame(files, this.#seen));
      this.#seen = files;
      if (!isSettled) {
        this.#lookAgain();
        return 'same';
      }
      this.#take(readIdentity(files, this.#config));
      return 'taken';
    } catch (error) {
      // A file is away for a moment while somebody replaces it.
      if (
        error instanceof TlsError &&
        error.code === 'unreadable-certificate' &&
        !isComplete &&
        !this.#isAway
      ) {
        this.#isAway = true;
        this.#lookAgain();
        return 'same';
      }
      // Whatever it is, agents are served with what was in service.
      return this.#refuse(messageOf(error));
    }
  }

  #lookAgain(): void {
    this.#settling?.cancel();
    this.#settling = this.#clock.after(SETTLE_MS, () => void this.#look(false));
  }

  #take(identity: TlsIdentity): void {
    const nowMs = this.#clock.now();
    const { certFile } = this.#config;
    if (identity.shownEndsMs <= nowMs && this.#identity.shownEndsMs > nowMs)
      throw new TlsError(
        'unusable-certificate',
        `${certFile}: it has expired, and what is in service has not`,
      );
    this.#identity = identity;
    this.#problem = undefined;
    this.#seen = undefined;
    this.#taken++;
    // A fresh context has fresh ticket keys: nobody resumes a session that began under another CA.
    for (const server of this.#servers) server.setSecureContext(identity.context);
    const { fingerprint } = identity;
    const expires = new Date(identity.shownEndsMs).toISOString();
    this.#log.info(
      { event: 'certificate_taken', fingerprint, expires },
      'new certificate files are in service',
    );
    this.#tell({ kind: 'certificate_taken', fingerprint, expires });
  }

  #refuse(reason: string): Reload {
    // The same problem is told once, not every five seconds.
    if (reason !== this.#problem) {
      this.#refused++;
      this.#problem = reason;
      this.#log.error(
        { event: 'certificate_refused', error: reason },
        'the certificate files cannot be used; what was in service stays',
      );
      this.#tell({ kind: 'certificate_refused', reason });
    }
    return 'refused';
  }

  #tell(event: TlsEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

async function readFiles(config: TlsConfig): Promise<TlsFiles> {
  const [cert, key, clientCa] = await Promise.all([
    readPem(config.certFile),
    readPem(config.keyFile),
    config.clientCaFile === undefined ? undefined : readPem(config.clientCaFile),
  ]);
  return { cert, key, clientCa };
}

async function readPem(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new TlsError('unreadable-certificate', `${path}: ${messageOf(cause)}`, {
      cause,
      hint: 'check server.tls in the configuration, and who may read the file',
    });
  }
}

function isSame(a: TlsFiles, b: TlsFiles): boolean {
  return a.cert.equals(b.cert) && a.key.equals(b.key) && (a.clientCa ?? NONE).equals(b.clientCa ?? NONE);
}
const NONE = Buffer.alloc(0);
