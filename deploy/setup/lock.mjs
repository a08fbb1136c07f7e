// One set-up at a time in a checkout: a directory is the lock, because making one is atomic everywhere.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SetupError, say } from './step.mjs';

const POLL_MS = 200;
/** Between making the lock and writing its owner lie microseconds; a lock without owner after this is dead. */
const OWNERLESS_MS = 5_000;
/** Longer than the slowest native build. */
const GIVE_UP_MS = 20 * 60_000;

function ownerOf(dir) {
  try {
    const [host, pid] = readFileSync(join(dir, 'owner'), 'utf8').split(' ');
    return { host, pid: Number(pid) };
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isDead(dir, owner) {
  if (owner) return owner.host === hostname() && !isAlive(owner.pid);
  try {
    return Date.now() - statSync(dir).mtimeMs > OWNERLESS_MS;
  } catch {
    return false; // released meanwhile
  }
}

/** Moves a dead lock away; a rename has one winner, so two waiters cannot both think that they freed it. */
function bury(dir, owner) {
  const grave = `${dir}.${process.pid}.${Date.now()}`;
  try {
    renameSync(dir, grave);
  } catch {
    return;
  }
  const moved = ownerOf(grave);
  if (moved?.pid === owner?.pid) rmSync(grave, { recursive: true, force: true });
  else renameSync(grave, dir); // somebody had taken it between our look and our move
}

/** Runs `work` while holding the lock directory `dir`. */
export async function withLock(dir, work) {
  mkdirSync(dirname(dir), { recursive: true });
  const startedMs = Date.now();
  for (let said = false; ;) {
    try {
      mkdirSync(dir);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = ownerOf(dir);
    if (isDead(dir, owner)) {
      bury(dir, owner);
      continue;
    }
    if (Date.now() - startedMs > GIVE_UP_MS) {
      throw new SetupError(
        `another set-up (process ${owner?.pid ?? 'unknown'}) has held ${dir} for too long`,
        `When it is not running any more, remove that directory and try again.`,
      );
    }
    if (!said) say(`· waiting for another set-up (process ${owner?.pid ?? 'unknown'})`);
    said = true;
    await wait(POLL_MS);
  }
  writeFileSync(join(dir, 'owner'), `${hostname()} ${process.pid}`);
  try {
    return await work();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
