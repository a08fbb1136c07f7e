import { Counter, Gauge, type Registry } from '../../src/metrics/registry.ts';

/** Which bound of the gateway bit. */
export type BittenLimit =
  | 'max-connections'
  | 'admission'
  | 'requests'
  | 'message-size'
  | 'reply-size'
  | 'body-bytes-in-flight'
  | 'refused-body'
  | 'first-message-timeout'
  | 'idle-timeout'
  | 'send-buffer'
  | 'message-rate'
  | 'body-rate'
  | 'refusals'
  | 'compressed-connections';

export interface GatewayMetrics {
  /** A WebSocket was opened [G-21]. */
  opened(): void;
  sockets(open: number): void;
  limited(limit: BittenLimit): void;
  /** A handshake or request was answered with an error status. */
  rejected(status: number): void;
  /** A credential was refused. */
  refused(reason: string): void;
}

export function createGatewayMetrics(registry: Registry): GatewayMetrics {
  const opened = new Counter({
    name: 'opamp_server_websocket_connections_total',
    help: 'WebSocket connections accepted since the start',
    registers: [registry],
  });
  const open = new Gauge({
    name: 'holdfast_gateway_websockets',
    help: 'WebSocket connections open now',
    registers: [registry],
  });
  const limited = new Counter({
    name: 'holdfast_gateway_limited_total',
    help: 'Times that a bound of the gateway bit, by bound',
    labelNames: ['limit'],
    registers: [registry],
  });
  const rejected = new Counter({
    name: 'holdfast_gateway_rejected_total',
    help: 'Handshakes and requests answered with an error, by HTTP status',
    labelNames: ['status'],
    registers: [registry],
  });
  const refused = new Counter({
    name: 'holdfast_credentials_refused_total',
    help: 'Credentials that were answered 401, by reason',
    labelNames: ['reason'],
    registers: [registry],
  });
  return {
    opened: () => opened.inc(),
    sockets: (count) => open.set(count),
    limited: (limit) => limited.inc({ limit }),
    rejected: (status) => rejected.inc({ status }),
    refused: (reason) => refused.inc({ reason }),
  };
}
