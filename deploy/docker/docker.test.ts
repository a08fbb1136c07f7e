import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { checkConfig } from '../../src/config/load-config.ts';

/** What can be held true without a container engine: every file named exists, every configuration is accepted. */
const here = import.meta.dirname;
const root = join(here, '../..');
const dockerfile = readFileSync(join(here, 'Dockerfile'), 'utf8');

interface Compose {
  services: Record<
    string,
    {
      build?: { context: string; dockerfile: string; target: string };
      volumes?: string[];
      depends_on?: string[];
    }
  >;
  volumes: Record<string, unknown>;
}
const compose = parse(readFileSync(join(here, 'compose.yaml'), 'utf8'), { merge: true }) as Compose;

test('the images copy what the repository has and start what the build makes', () => {
  for (const [, sources] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
    for (const source of (sources ?? '').split(' ')) assert.ok(existsSync(join(root, source)), source);
  const started = [...dockerfile.matchAll(/dist\/(\S+)\.js"\]/g)].map(([, path]) => `${path ?? ''}.ts`);
  assert.deepEqual(started, ['global/main.ts', 'regional/main.ts']);
  for (const source of started) assert.ok(existsSync(join(root, source)), source);
});

test('the compose file builds targets that exist, mounts volumes that it declares, and starts with accepted configurations', () => {
  for (const [name, service] of Object.entries(compose.services)) {
    if (service.build) {
      assert.match(dockerfile, new RegExp(`^FROM base AS ${service.build.target}$`, 'm'), name);
      assert.ok(existsSync(join(here, service.build.context, service.build.dockerfile)), name);
    }
    for (const other of service.depends_on ?? []) assert.ok(compose.services[other], `${name}: ${other}`);
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':');
      if (!source.startsWith('.')) assert.ok(source in compose.volumes, `${name}: ${source}`);
    }
  }
  for (const plane of ['global', 'relay'] as const)
    assert.deepEqual(checkConfig(readFileSync(join(here, `config/${plane}.yaml`), 'utf8'), plane), []);
});
