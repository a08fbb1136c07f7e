import type { Command } from 'commander';
import {
  type ApiKeyJson,
  type ApplyResult,
  REVOCATION_KINDS,
  type RevokeCredential,
} from '../../api/index.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, type Shell, show } from '../command-context.ts';
import { ageText, untilText } from '../output/moment.ts';
import { table } from '../output/table.ts';
import { type WaitOptions, withWait, write } from './apply.ts';
import { duration, labelTexts, names, pairs } from './option-values.ts';
import { confirmed } from './confirmed.ts';
import { addTokens } from './tokens.ts';

const DAY_MS = 86_400_000;
const DEFAULT_OVERLAP_MS = 7 * DAY_MS;

/** What agents prove themselves with. */
export function addAuth(program: Command, shell: Shell): void {
  const auth = program
    .command('auth')
    .summary('agents’ credentials: API keys, tokens, revocations of JWTs and certificates');
  const key = auth.command('key').summary('API keys: create, ls, rotate, revoke');
  addKeyCreate(key, shell);
  addKeyList(key, shell);
  addKeyRotate(key, shell);
  withWait(
    key.command('revoke').summary('end an API key at once').argument('<id>', 'as `auth key ls` shows it'),
  )
    .description(
      'Takes the key out of the signed credentials of its regions. A relay closes the connections that showed it when it accepts the new generation; one that is cut off takes it until then.',
    )
    .addHelpText('after', '\nExample:\n  holdfast auth key revoke k-1e4a6c45 --wait')
    .action(async (id: string, options: WaitOptions, command: Command) => {
      await confirmed(shell, options.yes, `Revoke API key ${id}? Agents that show it are refused.`);
      const client = clientOf(shell, command);
      const send = (): Promise<ApplyResult> => client.revokeApiKey(id);
      await write(shell, command, client, { ...options, yes: true }, { dryRun: false, send });
    });
  addTokens(auth, shell);
  addRevoke(auth, shell);
}

function addKeyCreate(key: Command, shell: Shell): void {
  key
    .command('create')
    .summary('make an API key and print it, once')
    .description(
      'Makes an API key and prints it on standard output, the only time that it can be seen: a salted hash of it is kept. Agents show it as `Authorization: Bearer <key>`.',
    )
    .requiredOption(
      '--regions <names>',
      'where it is taken; the first is where its agents are at home',
      names,
    )
    .option('--id <id>', 'what status, logs and audit show; default: one is made')
    .option('--labels <labels>', 'agents that show it get these, a=b,c=d', pairs)
    .option('--expires <duration>', 'from now, or never; default: auth.api_key.expiration (90d)', lifetime)
    .addHelpText(
      'after',
      `
Examples:
  holdfast auth key create --regions eu --labels tier=gold > agent.key
  holdfast auth key create --regions eu,us --expires 30d --id gateway-7 --output json`,
    )
    .action(
      async (
        options: {
          regions: string[];
          id?: string;
          labels?: Record<string, string>;
          expires?: number | 'never';
        },
        command: Command,
      ) => {
        const made = await clientOf(shell, command).makeApiKey({
          regions: options.regions,
          ...(options.id !== undefined && { id: options.id }),
          ...(options.labels && { labels: options.labels }),
          ...expiresOf(options.expires),
        });
        show(shell, command, made, () => made.key);
        const end = made.expires_at === null ? 'it does not run out' : `until ${made.expires_at}`;
        shell.terminal.note(
          `API key ${made.id} for ${made.regions.join(', ')}, ${end}; it is not shown again`,
        );
      },
    );
}

function addKeyList(key: Command, shell: Shell): void {
  key
    .command('ls')
    .summary('the API keys, without their secret')
    .addHelpText('after', '\nExample:\n  holdfast auth key ls')
    .action(async (_options: unknown, command: Command) => {
      const list = await clientOf(shell, command).apiKeys();
      const nowMs = shell.clock.now();
      const { style } = shell.terminal;
      const paints = { valid: style.good, expiring: style.warn, expired: style.bad };
      show(shell, command, list, () =>
        list.items.length === 0
          ? 'no API keys'
          : table<ApiKeyJson>(
              [
                { heading: 'ID', cell: ({ id }) => id },
                { heading: 'REGIONS', cell: ({ regions }) => regions.join(',') },
                {
                  heading: 'STATE',
                  cell: ({ state }) => state,
                  paint: (text, { state }) => paints[state](text),
                },
                {
                  heading: 'ENDS',
                  cell: ({ state, expires_at: end }) =>
                    end === null
                      ? 'never'
                      : state === 'expired'
                        ? `${ageText(end, nowMs)} ago`
                        : `in ${untilText(end, nowMs)}`,
                },
                { heading: 'LABELS', cell: ({ labels }) => labelTexts(labels).join(',') || '-' },
                { heading: 'REPLACES', cell: ({ replaces }) => replaces ?? '-' },
                { heading: 'BY', cell: ({ created_by }) => created_by },
                { heading: 'MADE', cell: ({ created_at }) => ageText(created_at, nowMs) },
              ],
              list.items,
            ),
      );
    });
}

function addKeyRotate(key: Command, shell: Shell): void {
  key
    .command('rotate')
    .summary('make a new API key in place of one, which goes on for a while')
    .description(
      'Makes a key with the same regions and labels and prints it on standard output, once. The old one is taken until the overlap is over, or until it runs out before.',
    )
    .argument('<id>', 'as `auth key ls` shows it')
    .option('--overlap <duration>', 'how long the old one goes on', duration, DEFAULT_OVERLAP_MS)
    .option(
      '--expires <duration>',
      'of the new one, or never; default: auth.api_key.expiration (90d)',
      lifetime,
    )
    .addHelpText('after', '\nExample:\n  holdfast auth key rotate k-1e4a6c45 --overlap 14d > agent.key')
    .action(
      async (id: string, options: { overlap: number; expires?: number | 'never' }, command: Command) => {
        const made = await clientOf(shell, command).rotateApiKey(id, {
          overlap_s: Math.round(options.overlap / 1000),
          ...expiresOf(options.expires),
        });
        show(shell, command, made, () => made.key);
        shell.terminal.note(`API key ${made.id} replaces ${id}, which ends at ${made.old_expires_at}`);
      },
    );
}

const REVOKE_OPTIONS = {
  'jwt-id': 'jwtId',
  'jwt-subject': 'subject',
  certificate: 'certificate',
  'certificate-serial': 'serial',
} as const satisfies Record<(typeof REVOCATION_KINDS)[number], string>;

interface RevokeOptions extends WaitOptions {
  jwtId?: string;
  subject?: string;
  certificate?: string;
  serial?: string;
  until?: string;
  issuedBefore?: string;
  drop?: boolean;
}

function addRevoke(auth: Command, shell: Shell): void {
  withWait(
    auth
      .command('revoke')
      .summary('end JWTs or a client certificate before their time, in every region')
      .option('--jwt-id <jti>', 'the JWT with this jti')
      .option('--subject <sub>', 'every JWT of this sub')
      .option('--certificate <sha256>', 'the client certificate with this fingerprint')
      .option('--serial <hex>', 'client certificates with this serial number')
      .option('--until <moment>', 'when it would have run out anyway; default: for good')
      .option('--issued-before <moment>', 'only what was issued before, as 2026-11-24T12:00:00Z')
      .option('--drop', 'take the revocation back'),
  )
    .addHelpText(
      'after',
      `
Examples:
  holdfast auth revoke --subject agent-001 --issued-before 2026-11-24T12:00:00Z --until 2026-11-25T12:00:00Z
  holdfast auth revoke --certificate "$(openssl x509 -in agent.crt -noout -fingerprint -sha256 | cut -d= -f2)"
  holdfast auth revocations`,
    )
    .action(async (options: RevokeOptions, command: Command) => {
      const given = REVOCATION_KINDS.flatMap((kind) => {
        const value = options[REVOKE_OPTIONS[kind]];
        return value === undefined ? [] : [{ kind, value }];
      });
      const [one] = given;
      if (!one || given.length > 1)
        throw new CliError('usage', 'name one of --jwt-id, --subject, --certificate and --serial');
      const { kind } = one;
      const value = kind.startsWith('certificate') ? one.value.replaceAll(':', '').toLowerCase() : one.value;
      const client = clientOf(shell, command);
      const revocation: RevokeCredential = {
        kind,
        value,
        ...(options.until !== undefined && { until: options.until }),
        ...(options.issuedBefore !== undefined && { issued_before: options.issuedBefore }),
      };
      const question = options.drop ? `Take ${kind} ${value} again?` : `Revoke ${kind} ${value} everywhere?`;
      await confirmed(shell, options.yes, question);
      const send = (): Promise<ApplyResult> =>
        options.drop ? client.dropRevocation(kind, value) : client.revokeCredential(revocation);
      await write(shell, command, client, { ...options, yes: true }, { dryRun: false, send });
    });
  auth
    .command('revocations')
    .summary('the JWTs and client certificates that are not taken any more')
    .addHelpText('after', '\nExample:\n  holdfast auth revocations')
    .action(async (_options: unknown, command: Command) => {
      const list = await clientOf(shell, command).revocations();
      const nowMs = shell.clock.now();
      show(shell, command, list, () =>
        list.items.length === 0
          ? 'no revocations'
          : table(
              [
                { heading: 'KIND', cell: ({ kind }) => kind },
                { heading: 'VALUE', cell: ({ value }) => value },
                { heading: 'ISSUED-BEFORE', cell: ({ issued_before }) => issued_before ?? 'any time' },
                { heading: 'UNTIL', cell: ({ until }) => until ?? 'for good' },
                { heading: 'BY', cell: ({ created_by }) => created_by },
                { heading: 'MADE', cell: ({ created_at }) => ageText(created_at, nowMs) },
              ],
              list.items,
            ),
      );
    });
}

/** Milliseconds, or `never`. */
function lifetime(text: string): number | 'never' {
  return text === 'never' ? text : duration(text);
}

function expiresOf(expires: number | 'never' | undefined): { expires_s?: number | null } {
  if (expires === undefined) return {};
  return { expires_s: expires === 'never' ? null : Math.round(expires / 1000) };
}
