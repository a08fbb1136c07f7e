import { X509Certificate } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createAuthority, type Credential, issueCertificate, type Usage } from '../../pki/authority.ts';
import { readCertificate } from '../../tls/certificate-text.ts';
import { CliError } from '../cli-error.ts';
import { type Shell, show } from '../command-context.ts';
import { untilText } from '../output/moment.ts';
import { table } from '../output/table.ts';
import { texts, wholeNumber } from './option-values.ts';

const DAY_MS = 86_400_000;
const CA_DAYS = 3650;
/** The longest that public CAs give and some clients take. */
const DAYS = 397;
const AUTHORITY = 'ca';

interface IssueOptions {
  dir: string;
  days: number;
  san?: string[];
  replace?: boolean;
}

export function addPki(program: Command, shell: Shell): void {
  const pki = program
    .command('pki')
    .summary('certificates for TLS and mTLS: a CA, servers, clients')
    .description(
      'A small CA in a folder, for the listeners of both planes, nats-server and agents: certificates NAME.crt and keys NAME.key (RSA, mode 0600). Keep the folder off the servers: they need their own pair and ca.crt. Certificates from anywhere else do as well.',
    );
  pki
    .command('init')
    .summary('make the CA')
    .option('--dir <path>', 'the folder', 'pki')
    .option('--name <name>', 'the CA’s name', 'Holdfast CA')
    .option('--days <n>', 'how long it holds', wholeNumber, CA_DAYS)
    .addHelpText('after', '\nExample:\n  holdfast pki init --dir pki')
    .action(async (options: { dir: string; name: string; days: number }, command: Command) => {
      refuseExisting(
        options.dir,
        AUTHORITY,
        'make a new CA in another folder: clients must trust both for a while',
      );
      const made = await createAuthority({
        name: options.name,
        nowMs: shell.clock.now(),
        lifetimeMs: lifetime(options.days),
      });
      write(options.dir, AUTHORITY, made);
      tell(shell, command, options.dir, AUTHORITY);
    });
  addIssue(pki, shell);
  pki
    .command('ls')
    .summary('the folder’s certificates, the first to expire first')
    .option('--dir <path>', 'the folder', 'pki')
    .addHelpText('after', '\nExample:\n  holdfast pki ls --dir pki')
    .action(({ dir }: { dir: string }, command: Command) => {
      const items = list(dir, shell.clock.now());
      show(shell, command, { items }, () =>
        table(
          [
            { heading: 'NAME', cell: (item: Item) => item.name },
            { heading: 'FOR', cell: (item) => item.use },
            { heading: 'SUBJECT', cell: (item) => item.subject },
            { heading: 'NAMES', cell: (item) => item.names.join(',') },
            {
              heading: 'EXPIRES',
              cell: (item) => `${item.expires.slice(0, 10)} (${untilText(item.expires, shell.clock.now())})`,
              paint: (text, { expired }) => (expired ? shell.terminal.style.bad(text) : text),
            },
          ],
          items,
        ),
      );
    });
}

function addIssue(pki: Command, shell: Shell): void {
  const issue = pki.command('issue').summary('make a certificate for a server or a client, signed by the CA');
  const kinds: [Usage, string, string][] = [
    [
      'server',
      'for a listener: a relay, the global plane, nats-server',
      'eu-1 --san relay.eu.example,10.0.0.7',
    ],
    ['client', 'for an agent or an operator, shown where the CA is client_ca_file', 'agent-001'],
  ];
  for (const [usage, summary, example] of kinds)
    issue
      .command(usage)
      .summary(summary)
      .argument('<name>', 'its common name, and the name of its files')
      .option(
        '--san <names>',
        usage === 'server'
          ? 'what clients call it: DNS names and IP addresses; default: the name'
          : 'more names: DNS, IP or URI',
        texts,
      )
      .option('--dir <path>', 'the CA’s folder', 'pki')
      .option('--days <n>', 'how long it holds; never longer than the CA', wholeNumber, DAYS)
      .option('--replace', 'write over files of that name; listeners take new ones by themselves')
      .addHelpText('after', `\nExample:\n  holdfast pki issue ${usage} ${example}`)
      .action(async (name: string, options: IssueOptions, command: Command) => {
        checkFileName(name);
        if (options.replace !== true) refuseExisting(options.dir, name, 'use --replace to renew it');
        const made = await issueCertificate(readAuthority(options.dir), {
          name,
          usage,
          alternativeNames: options.san ?? (usage === 'server' ? [name] : []),
          nowMs: shell.clock.now(),
          lifetimeMs: lifetime(options.days),
        });
        write(options.dir, name, made);
        tell(shell, command, options.dir, name);
      });
}

function lifetime(days: number): number {
  if (days < 1 || days > 36_500) throw new CliError('usage', `--days wants 1 to 36500, not ${days}`);
  return days * DAY_MS;
}

function checkFileName(name: string): void {
  // A name is a file's: no way out of the folder, and not the CA itself.
  if (name === AUTHORITY || !/^\w[\w.@-]{0,63}$/.test(name))
    throw new CliError('usage', `${JSON.stringify(name)} cannot be a certificate's name here`, {
      hint: '1 to 64 of a-z, 0-9, dot, dash, underscore and @, beginning with a letter or digit; not ca',
    });
}

const pathsOf = (dir: string, name: string) => ({
  certificate: join(dir, `${name}.crt`),
  key: join(dir, `${name}.key`),
});

function refuseExisting(dir: string, name: string, hint: string): void {
  for (const path of Object.values(pathsOf(dir, name)))
    if (existsSync(path)) throw new CliError('busy', `${path} is there already`, { hint });
}

function readAuthority(dir: string): Credential {
  const { certificate, key } = pathsOf(dir, AUTHORITY);
  try {
    return { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
  } catch (cause) {
    throw new CliError('file', `there is no CA in ${dir}`, {
      cause,
      hint: 'make one with `holdfast pki init`, or name its folder with --dir',
    });
  }
}

/** Each file gets its name when it is whole; a listener that sees the one before the other keeps what it has. */
function write(dir: string, name: string, { certificate, key }: Credential): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const paths = pathsOf(dir, name);
  for (const [path, text, mode] of [
    [paths.key, key, 0o600],
    [paths.certificate, certificate, 0o644],
  ] as const) {
    writeFileSync(`${path}.new`, text, { mode });
    chmodSync(`${path}.new`, mode); // an old file of that name would have kept its mode
    renameSync(`${path}.new`, path);
  }
}

function tell(shell: Shell, command: Command, dir: string, name: string): void {
  const paths = pathsOf(dir, name);
  const { fingerprint, subject, names, expires } = read(dir, name, shell.clock.now());
  show(shell, command, { ...paths, fingerprint, subject, names, expires }, () =>
    [
      `${paths.certificate}  until ${expires.slice(0, 10)}${names.length > 0 ? `, for ${names.join(', ')}` : ''}`,
      `${paths.key}  (secret)`,
    ].join('\n'),
  );
}

type Item = ReturnType<typeof read>;

function list(dir: string, nowMs: number): Item[] {
  if (!existsSync(dir)) throw new CliError('file', `there is no folder ${dir}`);
  return readdirSync(dir)
    .filter((file) => file.endsWith('.crt'))
    .map((file) => read(dir, file.slice(0, -'.crt'.length), nowMs))
    .sort((a, b) => Date.parse(a.expires) - Date.parse(b.expires));
}

function read(dir: string, name: string, nowMs: number) {
  const path = pathsOf(dir, name).certificate;
  let x509: X509Certificate;
  try {
    x509 = new X509Certificate(readFileSync(path));
  } catch (cause) {
    throw new CliError('file', `${path} holds no certificate`, { cause });
  }
  const { fingerprint, subject, names, expiresMs } = readCertificate(x509);
  // The types of Node 20 do not know that it is undefined where the extension is not there.
  const purposes = x509.keyUsage as string[] | undefined;
  const use = x509.ca
    ? 'CA'
    : (purposes ?? [])
        .map((oid) => ({ '1.3.6.1.5.5.7.3.1': 'server', '1.3.6.1.5.5.7.3.2': 'client' })[oid] ?? oid)
        .join(',');
  return {
    name,
    use: use === '' ? 'any' : use,
    subject,
    names: [...names.dns, ...names.ips, ...names.uris, ...names.emails],
    fingerprint,
    expires: new Date(expiresMs).toISOString(),
    expired: expiresMs <= nowMs,
  };
}
