import type { Readable } from 'node:stream';

/**
 * Kills what a dead parent leaves behind. The parent tells it the process groups that it started (`+123`) and that
 * ended (`-123`), a line each; when its end of the pipe closes, however that came about, the groups that are left
 * are stopped. A parent that was killed with SIGKILL cannot do that itself.
 */
export async function guard(
  input: Readable,
  stop: { signal(group: number, signal: 'SIGTERM' | 'SIGKILL'): void; wait(ms: number): Promise<void> },
): Promise<void> {
  const groups = new Set<number>();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const match = /^([+-])(\d+)$/.exec(line);
      if (match?.[1] === '+') groups.add(Number(match[2]));
      else if (match) groups.delete(Number(match[2]));
    }
  }
  if (groups.size === 0) return;
  for (const group of groups) stop.signal(group, 'SIGTERM');
  await stop.wait(GRACE_MS);
  for (const group of groups) stop.signal(group, 'SIGKILL');
}

/** What stops in order gets this long for it, milliseconds. */
const GRACE_MS = 5_000;
