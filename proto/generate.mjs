// Makes the static protobuf code from the .proto files; `--check` compares instead of writing and fails when
// what is committed is not current.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outputs = [
  {
    root: 'opamp',
    out: 'src/opamp/gen/opamp',
    sources: ['proto/opamp/v1/opamp.proto', 'proto/opamp/v1/anyvalue.proto'],
  },
  { root: 'holdfast', out: 'src/wire/gen/wire', sources: ['proto/holdfast/v1/wire.proto'] },
];
const check = process.argv.includes('--check');
const run = (tool, ...args) =>
  execFileSync(process.execPath, [join(root, 'node_modules/protobufjs-cli/bin', tool), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });

let stale = 0;
for (const { root: name, out, sources } of outputs) {
  const dir = check ? mkdtempSync(join(tmpdir(), 'holdfast-proto-')) : join(root, dirname(out));
  mkdirSync(dir, { recursive: true });
  const js = join(dir, `${out.split('/').pop()}.js`);
  const dts = js.replace(/\.js$/, '.d.ts');
  run(
    'pbjs',
    '-t',
    'static-module',
    '-w',
    'es6',
    '-r',
    name,
    '--no-delimited',
    '--no-service',
    '-p',
    'proto',
    '-o',
    js,
    ...sources,
  );
  run('pbts', '-o', dts, js);
  if (check) {
    for (const [made, held] of [
      [js, join(root, `${out}.js`)],
      [dts, join(root, `${out}.d.ts`)],
    ]) {
      if (readFileSync(made, 'utf8') !== readFileSync(held, 'utf8')) {
        console.error(`${held} is not what the .proto files say; run: npm run generate`);
        stale++;
      }
    }
    rmSync(dir, { recursive: true });
  }
}
process.exitCode = stale === 0 ? 0 : 1;
