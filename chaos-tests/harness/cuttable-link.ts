import { connect, createServer, type Server, type Socket } from 'node:net';

type Mode = 'open' | 'refused' | 'black-hole';

/**
 * A TCP proxy in front of one port, as the wire between a site and the centre: it can be cut so that both ends
 * notice, or so that nobody does.
 */
export class CuttableLink {
  readonly port: number;
  #mode: Mode = 'open';
  readonly #targetPort: number;
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();

  constructor(port: number, targetPort: number) {
    this.port = port;
    this.#targetPort = targetPort;
    this.#server = createServer((near) => this.#accept(near));
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.port, '127.0.0.1', resolve);
    });
  }

  /** Connections are reset, new ones too. */
  cut(): void {
    this.#mode = 'refused';
    this.#closeAll();
  }

  /** Connections stay open and nothing passes: what a pulled cable looks like. */
  blackHole(): void {
    this.#mode = 'black-hole';
    for (const [near, far] of this.#pairs) {
      near.pause();
      far.pause();
    }
  }

  /** What was black-holed is reset: no kernel keeps a connection over a long cut. */
  heal(): void {
    const wasBlackHole = this.#mode === 'black-hole';
    this.#mode = 'open';
    if (wasBlackHole) this.#closeAll();
  }

  async close(): Promise<void> {
    this.#closeAll();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #accept(near: Socket): void {
    if (this.#mode === 'refused') {
      near.resetAndDestroy();
      return;
    }
    const far = connect(this.#targetPort, '127.0.0.1');
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    const end = (): void => {
      this.#pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    near.pipe(far);
    far.pipe(near);
    if (this.#mode === 'black-hole') {
      near.pause();
      far.pause();
    }
  }

  #closeAll(): void {
    for (const [near, far] of this.#pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
    this.#pairs.clear();
  }
}
