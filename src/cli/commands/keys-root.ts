import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { KeysReloadedJson } from '../../api/index.ts';
import { DEFAULT_ROOT_LIFETIME_MS, onlineKeyFile } from '../../trust/ceremony.ts';
import { generateKey, parseKeyFile, type SigningKey } from '../../trust/keys.ts';
import {
  mergeProposals,
  parsePublicKeyFile,
  proposalStatus,
  proposalText,
  proposeRoots,
  publicKeyFile,
  type RootProposal,
  signProposal,
  verifyProposal,
} from '../../trust/root-proposal.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, type Shell, show } from '../command-context.ts';
import {
  newestRoots,
  onlineKey,
  type OnlineKeyRole,
  readProposal,
  readRootChain,
  readText,
  rootPath,
  sameRoot,
  writeNew,
  writeWhole,
} from './key-files.ts';
import { duration, repeated, wholeNumber } from './option-values.ts';
import { lackingText, proposalJson, proposalLines, rootJson, rootLines } from './root-text.ts';

export interface PrepareOptions {
  dir: string;
  out: string;
  rotate?: readonly OnlineKeyRole[];
  addRootKey?: string[];
  removeRootKey?: string[];
  threshold?: number;
  lifetime: number;
}

/** The next root, from a proposal to what relays walk to: each step on the machine that has what it needs. */
export function addRoot(keys: Command, shell: Shell): void {
  const root = keys
    .command('root')
    .summary('make, sign and publish the next root')
    .description(
      'A root names all other keys and is signed offline by m of n root keys. The next one is prepared where the online keys are, carried as one file from signer to signer (or to all at once, as copies), and published where it was prepared. The file holds nothing secret.',
    );
  root
    .command('new')
    .summary('make a root key, on the machine of its keeper')
    .description(
      'Makes a root key and, beside it, the public file that `keys root prepare --add-root-key` wants.',
    )
    .requiredOption('--key <file>', 'where the secret key goes, such as root-4.key.json')
    .option('--development', 'for an installation of development keys')
    .addHelpText('after', '\nExample:\n  holdfast keys root new --key root-4.key.json')
    .action((options: { key: string; development?: boolean }, command: Command) => {
      const key = generateKey('root', { development: options.development === true });
      const publicFile = `${options.key.replace(/(\.key)?\.json$/, '')}.pub.json`;
      if (existsSync(publicFile)) throw new CliError('busy', `${publicFile} is there already`);
      writeNew(options.key, key.toFile(), 0o600);
      writeNew(publicFile, publicKeyFile(key), 0o644);
      const made = { keyid: key.keyid, key: options.key, public: publicFile };
      show(shell, command, made, () => `${options.key}  (secret)\n${publicFile}  root key ${key.keyid}`);
    });
  withTarget(
    root
      .command('prepare')
      .summary('propose the next root: other keys, or the same ones for another while')
      .description(
        'Writes the next version of both roots, unsigned, into one file. With --rotate it makes new online keys in --dir; they are used when the root that names them is published, and not before.',
      )
      .option('--rotate <roles>', 'new online keys: content, fresh, or content,fresh', onlineRoles)
      .option('--add-root-key <file>', 'public file of a new root key; repeatable', repeated)
      .option(
        '--remove-root-key <keyid>',
        'a root key that counts no more, or the beginning; repeatable',
        repeated,
      )
      .option('--threshold <m>', 'how many root keys must sign from then on', wholeNumber),
  )
    .addHelpText(
      'after',
      `
Examples:
  holdfast keys root prepare --dir keys --out root-2.json                          # the same keys, for longer
  holdfast keys root prepare --dir keys --out root-2.json --rotate content,fresh   # the plane was captured
  holdfast keys root prepare --dir keys --out root-2.json --add-root-key root-4.pub.json --remove-root-key 3fd2`,
    )
    .action((options: PrepareOptions, command: Command) => prepare(shell, command, options));
  root
    .command('sign')
    .summary('add the signature of one root key, on the machine that has it')
    .description('Shows what would be signed, asks, and adds the signature to the file.')
    .argument('<file>', 'of `keys root prepare`')
    .requiredOption('--key <file>', 'the root key')
    .option('-y, --yes', 'do not ask')
    .addHelpText(
      'after',
      '\nExample:\n  holdfast keys root sign root-2.json --key /media/stick/root-1.key.json',
    )
    .action(async (file: string, options: { key: string; yes?: boolean }, command: Command) => {
      const proposal = readProposal(file);
      const key = parseKeyFile(readText(options.key), 'root');
      const signed = signProposal(proposal, key);
      for (const line of proposalLines(proposal)) shell.terminal.note(line);
      const question = `Sign this with root key ${key.keyid.slice(0, 16)}…?`;
      if (options.yes !== true && !(await shell.terminal.confirm(question, '--yes')))
        throw new CliError('refused', 'nothing was signed');
      writeWhole(file, proposalText(signed), 0o644);
      show(shell, command, proposalJson(signed), () => lackingText(signed));
    });
  root
    .command('show')
    .summary('what a proposal, or the newest root of a folder, says and who signed it')
    .description(
      'Shows a proposal with its changes and signatures, or the newest root in a directory of keys.',
    )
    .argument('[file]', 'of `keys root prepare`')
    .option('--dir <path>', 'the directory of keys (global.keys_dir)')
    .addHelpText(
      'after',
      '\nExamples:\n  holdfast keys root show root-2.json\n  holdfast keys root show --dir keys',
    )
    .action((file: string | undefined, options: { dir?: string }, command: Command) => {
      if ((file === undefined) === (options.dir === undefined))
        throw new CliError('usage', 'name a file, or --dir');
      if (file !== undefined) {
        const proposal = readProposal(file);
        show(shell, command, proposalJson(proposal), () => proposalLines(proposal).join('\n'));
        return;
      }
      const { fleet } = newestRoots(options.dir ?? '');
      show(shell, command, rootJson(fleet), () => rootLines(fleet).join('\n'));
    });
  root
    .command('verify')
    .summary('whether a proposal can be published: enough signatures, on these roots')
    .description(
      'Holds one file, or several copies that were signed in several places, against the roots in --dir, as relays will. Ends with 1 when it cannot be published.',
    )
    .argument('<files...>', 'of `keys root prepare`')
    .requiredOption('--dir <path>', 'a directory with the roots; only public files are read')
    .addHelpText('after', '\nExample:\n  holdfast keys root verify root-2.json --dir keys')
    .action((files: string[], options: { dir: string }, command: Command) => {
      const proposal = mergedFrom(files);
      checkPublishable(proposal, options.dir);
      show(shell, command, proposalJson(proposal), () => lackingText(proposal));
    });
  root
    .command('publish')
    .summary('install a signed proposal and have the plane sign everything under it')
    .description(
      'Checks the proposal and the online keys that it names, installs both roots in --dir, and tells the running plane to take them. Repeated, it goes on where it stopped.',
    )
    .argument('<files...>', 'of `keys root prepare`; copies signed in several places are put together')
    .requiredOption('--dir <path>', 'the directory of keys (global.keys_dir)')
    .option('--no-reload', 'only install: the plane takes it at its next start, or at SIGHUP')
    .addHelpText(
      'after',
      `
Examples:
  holdfast keys root publish root-2.json --dir /var/lib/holdfast/global/keys
  holdfast keys root publish from-anna.json from-bert.json --dir keys --no-reload`,
    )
    .action((files: string[], options: { dir: string; reload: boolean }, command: Command) =>
      publish(shell, command, files, options),
    );
}

export function withTarget(command: Command): Command {
  return command
    .requiredOption('--dir <path>', 'the directory of keys (global.keys_dir)')
    .requiredOption('--out <file>', 'the file to carry to the signers')
    .option('--lifetime <duration>', 'how long the root is valid; 730d', duration, DEFAULT_ROOT_LIFETIME_MS);
}

/** Writes the proposal, and the new online keys beside those in use. */
export function prepare(shell: Shell, command: Command, options: PrepareOptions): void {
  const { dir, out, rotate = [] } = options;
  if (existsSync(out)) throw new CliError('busy', `${out} is there already`, { hint: 'name a new file' });
  const previous = newestRoots(dir);
  if (previous.fleet.version !== previous.artifacts.version)
    throw new CliError(
      'refused',
      `fleet is at root ${previous.fleet.version}, artifacts at ${previous.artifacts.version}`,
      { hint: 'a publication was cut off: repeat `holdfast keys root publish` first' },
    );
  const { development } = previous.fleet;
  const made = new Map<OnlineKeyRole, SigningKey>();
  for (const role of rotate) made.set(role, generateKey(role, { development }));
  const proposal = proposeRoots(
    { fleet: previous.fleet.bytes, artifacts: previous.artifacts.bytes },
    {
      nowMs: shell.clock.now(),
      rootLifetimeMs: options.lifetime,
      contentKey: made.get('content'),
      freshKey: made.get('fresh'),
      addRootKeys: (options.addRootKey ?? []).map((file) => parsePublicKeyFile(readText(file))),
      removeRootKeys: options.removeRootKey ?? [],
      threshold: options.threshold,
    },
  );
  for (const [role, key] of made) {
    const path = join(dir, onlineKeyFile(role, key.keyid));
    writeNew(path, key.toFile(), 0o600);
    shell.terminal.note(`${path}  (secret; not used until the root is published)`);
  }
  writeNew(out, proposalText(proposal), 0o644);
  if (made.size === 1)
    shell.terminal.note(
      'Only one of the two online keys is replaced. After a theft replace both: versions that the other one signed stay marked.',
    );
  show(shell, command, proposalJson(proposal), () =>
    [
      out,
      ...proposalLines(proposal),
      `next: holdfast keys root sign ${out} --key FILE, on each signer's machine`,
    ].join('\n'),
  );
}

async function publish(
  shell: Shell,
  command: Command,
  files: readonly string[],
  { dir, reload }: { dir: string; reload: boolean },
): Promise<void> {
  const proposal = mergedFrom(files);
  const { next } = checkPublishable(proposal, dir);
  if (next.fleet.expiresMs <= shell.clock.now())
    throw new CliError('refused', `root ${next.fleet.version} has expired`, { hint: 'prepare a new one' });
  for (const role of ['content', 'fresh'] as const) onlineKey(dir, role, next.fleet);
  // `fleet` last: it is the one that the plane signs under.
  for (const root of [next.artifacts, next.fleet]) {
    const path = rootPath(dir, root);
    if (!existsSync(path)) writeWhole(path, root.bytes, 0o644);
  }
  const installed = `root ${next.fleet.version} is installed in ${dir}`;
  let answer: KeysReloadedJson | undefined;
  if (reload) {
    shell.terminal.note(installed);
    try {
      answer = await clientOf(shell, command).reloadKeys();
    } catch (cause) {
      if (!(cause instanceof CliError)) throw cause;
      throw new CliError(cause.code, `${installed}; the plane was not told: ${cause.message}`, {
        cause,
        hint: 'repeat the command, send the plane SIGHUP, or start it: it reads the folder then',
      });
    }
  }
  const result = { ...proposalJson(proposal), dir, in_use: answer?.root.version ?? null };
  show(shell, command, result, () =>
    answer === undefined
      ? `${installed}; the plane takes it at its next start, or at SIGHUP`
      : `the plane signs under root ${answer.root.version} (content ${answer.content.slice(0, 16)}…, fresh ${answer.fresh.slice(0, 16)}…); regions walk to it when they hear of it`,
  );
}

function mergedFrom(files: readonly string[]): RootProposal {
  const [first, ...others] = files.map(readProposal);
  if (!first) throw new CliError('usage', 'name a file of `holdfast keys root prepare`');
  return mergeProposals(first, others);
}

/** @throws CliError `refused`, Refusal, ProposalError */
function checkPublishable(proposal: RootProposal, dir: string) {
  const chains = { fleet: readRootChain(dir, 'fleet'), artifacts: readRootChain(dir, 'artifacts') };
  // What a publication that was cut off has installed already is held against the root before it.
  const trusted = (repository: keyof typeof chains): Uint8Array => {
    const chain = chains[repository];
    const newest = chain.at(-1);
    const before = chain.at(-2);
    const isInstalled = newest !== undefined && sameRoot(proposal.next[repository], newest);
    return (isInstalled ? before : newest)?.bytes ?? new Uint8Array();
  };
  if (!proposalStatus(proposal).isComplete)
    throw new CliError('refused', lackingText(proposal), {
      hint: 'holdfast keys root sign FILE --key KEY, where another root key is',
    });
  const next = verifyProposal(proposal, { fleet: trusted('fleet'), artifacts: trusted('artifacts') });
  return { next };
}

export function onlineRoles(text: string): OnlineKeyRole[] {
  const roles = text.split(',');
  for (const role of roles)
    if (role !== 'content' && role !== 'fresh')
      throw new CliError('usage', `not an online key: ${role}`, { hint: 'content, fresh, or content,fresh' });
  return [...new Set(roles)] as OnlineKeyRole[];
}
