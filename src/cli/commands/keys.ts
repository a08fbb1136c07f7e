import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { type Ceremony, createCeremony } from '../../trust/ceremony.ts';
import { CliError } from '../cli-error.ts';
import type { Shell } from '../command-context.ts';
import { addRoot, onlineRoles, prepare, type PrepareOptions, withTarget } from './keys-root.ts';
import { wholeNumber } from './option-values.ts';

const DEFAULT_ROOT_KEYS = 3;
const DEFAULT_THRESHOLD = 2;

export function addKeys(program: Command, shell: Shell): void {
  const keys = program.command('keys').summary('the keys that everything rests on');
  keys
    .command('init')
    .summary('make both roots and the online keys of a new installation')
    .description(
      'Makes an installation’s keys, offline: n root keys of which m must sign, both roots, and the two online keys of the global plane. Move each root-*.key.json to a place of its own; the global plane needs only the rest.',
    )
    .requiredOption('--dir <path>', 'a new or empty folder')
    .option('--keys <n>', 'root keys', wholeNumber, DEFAULT_ROOT_KEYS)
    .option('--threshold <m>', 'how many of them must sign', wholeNumber, DEFAULT_THRESHOLD)
    .option(
      '--development',
      'mark everything as for development: every status says so, production refuses it',
    )
    .addHelpText('after', '\nExample:\n  holdfast keys init --dir keys --keys 5 --threshold 3')
    .action((options: { dir: string; keys: number; threshold: number; development?: boolean }) => {
      const ceremony = createCeremony({
        rootKeys: options.keys,
        threshold: options.threshold,
        nowMs: shell.clock.now(),
        development: options.development === true,
      });
      writeCeremony(options.dir, ceremony);
      for (const file of ceremony.files)
        shell.terminal.out(`${join(options.dir, file.path)}${file.secret ? '  (secret)' : ''}`);
      shell.terminal.note(
        `installation ${ceremony.plane}: ${options.threshold} of ${options.keys} root keys must sign. Move root-*.key.json away from here; start the plane with global.keys_dir: ${options.dir}`,
      );
    });
  withTarget(
    keys
      .command('rotate')
      .summary('make new online keys, and propose the root that names them')
      .description(
        'Makes the next content or fresh key in --dir, beside the one in use, and writes the root that names it into a file for the root keys to sign (`keys root sign`, `keys root publish`). Nothing changes before it is published. After a theft rotate both.',
      )
      .argument('<roles...>', 'content, fresh'),
  )
    .addHelpText(
      'after',
      '\nExample:\n  holdfast keys rotate content fresh --dir /var/lib/holdfast/global/keys --out root-2.json',
    )
    .action((roles: string[], options: PrepareOptions, command: Command) =>
      prepare(shell, command, { ...options, rotate: onlineRoles(roles.join(',')) }),
    );
  addRoot(keys, shell);
}

/**
 * Writes a ceremony's files; private keys with mode 0600.
 * @throws CliError `busy` when the folder holds anything: keys are never written over
 */
export function writeCeremony(dir: string, ceremony: Ceremony): void {
  if (existsSync(dir) && readdirSync(dir).length > 0)
    throw new CliError('busy', `${dir} is not empty`, {
      hint: 'name a new folder: keys are never written over',
    });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(dir, 0o700);
  for (const { path, text, secret } of ceremony.files) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: secret ? 0o600 : 0o644, flag: 'wx' });
  }
}
