import { join } from 'node:path';
import { ManagedProcess } from '../harness/managed-process.ts';

export interface OpampGoEvent {
  event: 'connected' | 'connect-failed' | 'server-error' | 'identification' | 'offer' | 'error';
  message?: string;
  hash?: string;
  files?: Record<string, { contentType: string; body: string }>;
}

/** Our program on opamp-go's client, as a process. */
export class OpampGoAgent {
  readonly uid: string;
  readonly #process: ManagedProcess;

  constructor(
    binary: string,
    options: {
      dir: string;
      uid: string;
      endpoint: string;
      token: string;
      name: string;
      heartbeatMs?: number;
      compress?: boolean;
      refuse?: string;
      knownHash?: string;
      /** Files: the CA of the server, and the client's own certificate. */
      tls?: { ca: string; cert?: string; key?: string };
    },
  ) {
    this.uid = options.uid;
    const { dir, uid, endpoint, token, name, heartbeatMs = 1_000, compress, refuse, knownHash } = options;
    this.#process = new ManagedProcess(name, join(dir, `${name}.log`), {
      file: binary,
      args: [
        'agent',
        ...['-endpoint', endpoint, '-token', token, '-uid', uid, '-name', name],
        ...['-heartbeat', `${heartbeatMs}ms`],
        ...(compress ? ['-compress'] : []),
        ...(refuse === undefined ? [] : ['-refuse', refuse]),
        ...(knownHash === undefined ? [] : ['-known-hash', knownHash]),
        ...Object.entries(options.tls ?? {}).flatMap(([name, file]) => [`-${name}`, file]),
      ],
    });
  }

  start(): this {
    this.#process.start();
    return this;
  }

  stop(): Promise<unknown> {
    return this.#process.stop();
  }

  /** What it said, one event per line; its library's own lines are left out. */
  events(): OpampGoEvent[] {
    return this.#process
      .log()
      .split('\n')
      .filter((line) => line.startsWith('{"event"'))
      .map((line) => JSON.parse(line) as OpampGoEvent);
  }

  offers(): OpampGoEvent[] {
    return this.events().filter(({ event }) => event === 'offer');
  }
}
