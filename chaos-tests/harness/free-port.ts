import { createServer } from 'node:net';

/** Below the range that systems take outgoing ports from, so that nobody gets ours between two starts. */
const FIRST_PORT = 15_000;
const LAST_PORT = 31_999;
const ATTEMPTS = 100;

const given = new Set<number>();

/** A port that was free a moment ago and that this process has not given away yet. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT));
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error('no free port');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
