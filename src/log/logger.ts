import { type Clock } from '../clock/clock.ts';
import { systemClock } from '../clock/system-clock.ts';
import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A structured logger. Give every line an `event` in snake_case: `log.info({event: 'agent_connected', …}, 'text')`. */
export type Logger = PinoLogger;

/** Keys whose values never reach a log line, at the first two levels of a record. */
const SECRET_KEYS = ['authorization', 'token', 'password', 'secret', 'seed', 'private_key', 'privateKey'];

/**
 * JSON lines with the guide's fields `timestamp`, `level`, `component`, `event` [G-24]. Each part of a plane says its
 * `component` with `log.child({ component })`; a second child would write the key twice.
 */
export function createLogger(options: {
  level: LogLevel;
  destination?: DestinationStream;
  clock?: Clock;
}): Logger {
  const clock = options.clock ?? systemClock;
  const settings = {
    level: options.level,
    base: null,
    messageKey: 'message',
    timestamp: () => `,"timestamp":"${new Date(clock.now()).toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`]), censor: '[redacted]' },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

/** A logger that says nothing. */
export const silentLogger: Logger = pino({ level: 'silent' });
