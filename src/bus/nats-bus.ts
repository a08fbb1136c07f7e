import type { Clock } from '../clock/clock.ts';
import type { Logger } from '../log/logger.ts';
import type { Bus, PublisherBus } from './bus.ts';
import { BusError } from './bus-error.ts';

export interface NatsOptions {
  /** `nats://host:4222` or `tls://host:4222`, tried in turn. */
  readonly servers: readonly string[];
  /** This user's nkey seed; secret. */
  readonly nkeySeed: string;
  /** PEM of the CA that signed the server's certificate. */
  readonly ca?: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Bounds each call on the stream, milliseconds (default 5,000). */
  readonly callTimeoutMs?: number;
}

/** The bus of one relay. Returns at once; the connection is made, and made again, in the background. */
export function openRelayBus(options: NatsOptions & { region: string; relay: string }): Bus {
  throw new BusError('failed', options.relay);
}

/** The bus of the global plane. Returns at once, like openRelayBus. */
export function openGlobalBus(options: NatsOptions): PublisherBus {
  throw new BusError('failed', options.servers.join());
}
