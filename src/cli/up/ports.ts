import { createServer } from 'node:net';
import { CliError } from '../cli-error.ts';

/** Ports above a busy default that are tried. */
const MAX_TRIED = 50;
const LOOPBACK = '127.0.0.1';

/** Whether somebody could listen on `port` of this machine now. */
export function isPortFree(port: number, host = LOOPBACK): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Hands out ports of this machine: the wanted one, or a free one above it. Never the same one twice. */
export class PortPicker {
  readonly #taken = new Set<number>();
  readonly #onMoved: (what: string, wanted: number, got: number) => void;

  /** `onMoved` is told when a wanted port was busy. */
  constructor(onMoved: (what: string, wanted: number, got: number) => void) {
    this.#onMoved = onMoved;
  }

  /** @throws CliError `busy` when that port and the ones above it are taken */
  async pick(what: string, wanted: number): Promise<number> {
    for (let port = wanted; port < wanted + MAX_TRIED; port++) {
      if (this.#taken.has(port) || !(await isPortFree(port))) continue;
      this.#taken.add(port);
      if (port !== wanted) this.#onMoved(what, wanted, port);
      return port;
    }
    throw new CliError('busy', `no free port for ${what} from ${wanted} to ${wanted + MAX_TRIED - 1}`, {
      hint: 'stop what listens there (see `ss -ltnp`)',
    });
  }
}
