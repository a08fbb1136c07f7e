import { writeSync } from 'node:fs';
import { systemClock } from '../../src/clock/system-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { createCeremony } from '../../src/trust/ceremony.ts';
import { parseKeyFile } from '../../src/trust/keys.ts';
import { verifyMetadata } from '../../src/trust/verify.ts';
import { TestPublisher } from './test-publisher.ts';
import { TrustStore } from './trust-store.ts';

/**
 * For a process to be killed: accepts one generation after another into the store at `path`, saying each once it is
 * committed. `keys` is JSON, so that whoever reopens the store has the root.
 */
export function acceptForever(path: string, keys: string): never {
  const { plane, root, contentKey, freshKey } = JSON.parse(keys) as Record<string, string>;
  const ceremony = {
    ...createCeremony({ rootKeys: 1, threshold: 1, nowMs: systemClock.now() }),
    plane: plane ?? '',
    contentKey: parseKeyFile(contentKey ?? ''),
    freshKey: parseKeyFile(freshKey ?? ''),
    roots: { fleet: Buffer.from(root ?? ''), artifacts: new Uint8Array() },
  };
  const publisher = new TestPublisher(systemClock, { ceremony });
  const identity = { plane: ceremony.plane, region: 'eu' };
  const store = TrustStore.open({ path, ...identity, roots: publisher.roots, log: silentLogger });
  const { marks } = store.state();
  if (marks.timestamp && marks.snapshot && marks.targets) {
    publisher.versions = {
      timestamp: marks.timestamp.version,
      snapshot: marks.snapshot.version,
      targets: marks.targets.version,
    };
  }
  for (let number = store.highestRevision() + 1; ; number++) {
    const release = publisher.release({ [number]: `a: ${number} ${'x'.repeat(100_000)}\n` });
    const { timestamp, snapshot, targets } = release;
    const nowMs = systemClock.now();
    const update = verifyMetadata(store.state(), { timestamp, snapshot, targets }, { ...identity, nowMs });
    if (update.kind !== 'generation') throw new Error(`a ${update.kind} update`);
    store.accept(update, release, { nowMs });
    writeSync(1, `${release.generation} ${number}\n`);
  }
}
