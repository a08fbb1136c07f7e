import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BreakGlassJson, breakGlassSchema, CONTROL_SOCKET } from '../../src/api/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Node's arguments that run a main of the project. With `HOLDFAST_BUILT`, which `npm test` sets once it has compiled what
 * is here, the compiled one: it starts in half the time, and these tests start hundreds.
 * @param main `regional/main.ts`
 */
export function mainArguments(main: string): string[] {
  if (process.env['HOLDFAST_BUILT'] === undefined) return ['--import', 'tsx', join(ROOT, main)];
  return [join(ROOT, 'dist', main.replace(/\.ts$/, '.js'))];
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly notes: string;
}

/** A command of the project that ends by itself, as a process: `regional/main.ts --export FILE`. */
export async function run(main: string, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [...mainArguments(main), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, notes] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (notes += text.toString()));
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, out, notes })));
}

/** An operator's word at the relay's own socket. @throws when it is refused, or the relay dies of it */
export function breakGlass(
  dataDir: string,
  act: 'hold' | 'pin' | 'unpin' | 'release',
  more: { assignment?: string; to?: number } = {},
): Promise<BreakGlassJson> {
  const body = JSON.stringify({ who: 'an operator', reason: 'a test of it', ...more });
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        socketPath: join(dataDir, CONTROL_SOCKET),
        path: `/break-glass/${act}`,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('error', reject);
        answer.on('end', () => {
          if (answer.statusCode !== 200) reject(new Error(`${act}: ${answer.statusCode} ${text}`));
          else resolve(breakGlassSchema.parse(JSON.parse(text)));
        });
      },
    );
    asked.on('error', reject).end(body);
  });
}
