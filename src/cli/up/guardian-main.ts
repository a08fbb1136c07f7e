import { sleep } from '../../clock/clock.ts';
import { systemClock } from '../../clock/system-clock.ts';
import { keepAlive } from '../keep-alive.ts';
import { guard } from './guardian.ts';
import { signalGroup } from './process-group.ts';

// A Ctrl-C is for the parent, which stops everything in order; this process outlives it by a moment.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
await keepAlive(() => guard(process.stdin, { signal: signalGroup, wait: (ms) => sleep(systemClock, ms) }));
