import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const rememberedSchema = z.object({
  hash: z.string(),
  status: z.enum(['applied', 'failed']),
  errorMessage: z.string(),
  content: z.record(z.string(), z.string()),
  running: z.string().optional(),
});

/** What an agent keeps across restarts. */
export type Remembered = z.infer<typeof rememberedSchema>;

/** Where remembering agents keep what they run, by name. */
export interface AgentMemory {
  load(name: string): Remembered | undefined;
  save(name: string, remembered: Remembered): void;
  /** Resolves when everything saved so far is kept. */
  flush(): Promise<void>;
}

/** Remembers as long as the object lives. */
export function createMemory(): AgentMemory {
  const kept = new Map<string, Remembered>();
  return {
    load: (name) => kept.get(name),
    save: (name, remembered) => void kept.set(name, remembered),
    flush: () => Promise.resolve(),
  };
}

/** Remembers in one file per agent under `dir`, which is made. A file that cannot be read is as good as none. */
export async function openFileMemory(dir: string): Promise<AgentMemory> {
  await mkdir(dir, { recursive: true });
  const kept = new Map<string, Remembered>();
  for (const file of await readdir(dir)) {
    if (!file.endsWith('.json')) continue;
    const remembered = parse(await readFile(join(dir, file), 'utf8'));
    if (remembered) kept.set(file.slice(0, -'.json'.length), remembered);
  }
  const dirty = new Set<string>();
  let writing = Promise.resolve();

  const writeDirty = async (): Promise<void> => {
    const names = [...dirty];
    dirty.clear();
    for (const name of names) {
      const path = join(dir, `${name}.json`);
      await writeFile(`${path}.new`, JSON.stringify(kept.get(name)));
      await rename(`${path}.new`, path);
    }
  };
  return {
    load: (name) => kept.get(name),
    save(name, remembered) {
      kept.set(name, remembered);
      dirty.add(name);
    },
    flush() {
      writing = writing.then(writeDirty);
      return writing;
    },
  };
}

function parse(text: string): Remembered | undefined {
  try {
    const result = rememberedSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
