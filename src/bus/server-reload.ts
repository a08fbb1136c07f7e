import { type Clock, sleep } from '../clock/clock.ts';

/** nats-server takes one reload at a time; a second signal during it would be lost. */
const BETWEEN_RELOADS_MS = 500;

/**
 * Makes a running nats-server read its changed file, without closing other users' connections. It is told twice:
 * at the first reload 2.9.10 lets a new account's users in but answers none of its requests (seen).
 */
export async function reloadNatsServer(pid: number, clock: Clock): Promise<void> {
  process.kill(pid, 'SIGHUP');
  await sleep(clock, BETWEEN_RELOADS_MS);
  process.kill(pid, 'SIGHUP');
  await sleep(clock, BETWEEN_RELOADS_MS);
}
