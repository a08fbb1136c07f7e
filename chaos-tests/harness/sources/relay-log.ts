import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import type { RelayEvent } from '../history.ts';

const lineSchema = z.object({
  timestamp: z.iso.datetime(),
  event: z.literal('update_refused'),
  code: z.string(),
});

/** What only a relay's log says: each refusal, where the audit has at most one an hour. */
export class RelayLogSource {
  readonly #options: { relay: string; region: string; logFile: string };
  #offset = 0;

  constructor(options: { relay: string; region: string; logFile: string }) {
    this.#options = options;
  }

  /** The refusals that are new since the last call. */
  read(): RelayEvent[] {
    const { relay, region, logFile } = this.#options;
    if (!existsSync(logFile)) return [];
    return this.#newLines(logFile).flatMap((line) => {
      if (!line.includes('"update_refused"')) return [];
      const { timestamp, code } = lineSchema.parse(JSON.parse(line));
      return [{ atMs: Date.parse(timestamp), source: 'relay', relay, region, kind: 'refused', code }];
    });
  }

  #newLines(logFile: string): string[] {
    const file = openSync(logFile, 'r');
    try {
      const bytes = Buffer.alloc(Math.max(fstatSync(file).size - this.#offset, 0));
      readSync(file, bytes, 0, bytes.byteLength, this.#offset);
      // A line that is being written is read when it is whole.
      const whole = bytes.lastIndexOf('\n') + 1;
      this.#offset += whole;
      return bytes.subarray(0, whole).toString('utf8').split('\n');
    } finally {
      closeSync(file);
    }
  }
}
