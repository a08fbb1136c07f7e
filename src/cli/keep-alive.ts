import { MessageChannel } from 'node:worker_threads';

/** Keeps the process running while `work` does: the clock's timers alone do not. */
export async function keepAlive<T>(work: () => Promise<T>): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', () => undefined); // listening is what holds the event loop
  try {
    return await work();
  } finally {
    port1.close();
    port2.close();
  }
}
