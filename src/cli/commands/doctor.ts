import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { findNatsServer, natsServerInstallCommand } from '../../bus/nats-server-binary.ts';
import { VERSION } from '../../version.ts';
import { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { connectionOf, type Shell, show } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { launchPlane, packageRoot } from '../launch.ts';
import { ageText } from '../output/moment.ts';
import { printable } from '../output/style.ts';

type Verdict = 'ok' | 'warning' | 'failure';
interface Finding {
  readonly check: string;
  readonly verdict: Verdict;
  readonly text: string;
  /** What to do about it. */
  readonly hint?: string;
}

export function addDoctor(program: Command, shell: Shell): void {
  program
    .command('doctor')
    .summary('look for what is wrong, here and at the global plane')
    .description(
      'Checks this machine and the way to the global plane and its regions, and says what to do. Exits 1 when something fails.',
    )
    .addHelpText('after', '\nExamples:\n  holdfast doctor\n  holdfast doctor --context prod')
    .action(async (_options: unknown, command: Command) => {
      const findings = [...localFindings(shell), ...(await planeFindings(shell, command))];
      show(shell, command, { findings }, () =>
        findings.map((finding) => findingText(shell, finding)).join('\n'),
      );
      if (findings.some(({ verdict }) => verdict === 'failure')) shell.exitCode = EXIT.failed;
    });
}

function findingText(shell: Shell, { check, verdict, text, hint }: Finding): string {
  const { style } = shell.terminal;
  const paint = { ok: style.good, warning: style.warn, failure: style.bad }[verdict];
  const line = `${paint(verdict.padEnd(8))} ${check.padEnd(14)} ${printable(text)}`;
  return hint === undefined ? line : `${line}\n${' '.repeat(24)}→ ${printable(hint)}`;
}

function localFindings(shell: Shell): Finding[] {
  const { natsServerBin, path } = shell.environment;
  const nats = findNatsServer({
    environment: { PATH: path, NATS_SERVER_BIN: natsServerBin },
    root: packageRoot(),
  });
  const isBuilt = (['global', 'regional'] as const).every((plane) =>
    existsSync(launchPlane(plane).args.at(-1) ?? ''),
  );
  return [
    { check: 'program', verdict: 'ok', text: `holdfast ${VERSION}, Node.js ${process.versions.node}` },
    isBuilt
      ? { check: 'planes', verdict: 'ok', text: 'both can be started here' }
      : { check: 'planes', verdict: 'warning', text: 'not built here', hint: 'npm run build' },
    nats === undefined
      ? {
          check: 'nats-server',
          verdict: 'warning',
          text: 'not found; only a machine that runs the bus, or `holdfast up`, needs it',
          hint: natsServerInstallCommand(),
        }
      : { check: 'nats-server', verdict: 'ok', text: nats },
  ];
}

async function planeFindings(shell: Shell, command: Command): Promise<Finding[]> {
  try {
    const { server, token, caFile, from } = connectionOf(shell, command);
    const client = new ApiClient({ server, token, send: shell.createSend(caFile) });
    const status = await client.status();
    const nowMs = shell.clock.now();
    const skewMs = Date.parse(status.now) - nowMs;
    const findings: Finding[] = [
      { check: 'global plane', verdict: 'ok', text: `${server} (${from}), version ${status.version}` },
      ...(Math.abs(skewMs) > MAX_SKEW_MS
        ? [
            {
              check: 'clocks',
              verdict: 'warning' as const,
              text: `the plane's clock differs from this one by ${Math.round(skewMs / 1000)} s`,
              hint: 'set both by NTP: signatures are dated',
            },
          ]
        : []),
      status.bus.connected
        ? { check: 'bus', verdict: 'ok', text: `connected since ${ageText(status.bus.since, nowMs)}` }
        : {
            check: 'bus',
            verdict: 'failure',
            text: `the plane has not reached NATS since ${ageText(status.bus.since, nowMs)}; regions serve what they hold`,
            hint: 'is nats-server up, and does its configuration name the plane’s key? See `holdfast region nats-config`',
          },
    ];
    for (const flag of status.flags)
      findings.push({ check: 'flag', verdict: 'warning', text: flag, ...hintOfFlag(flag) });
    for (const { code, message } of status.trouble)
      findings.push({ check: 'trouble', verdict: 'failure', text: `${code}: ${message}` });
    for (const region of status.regions) findings.push(regionFinding(region, nowMs));
    return findings;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return [
      {
        check: 'global plane',
        verdict: 'failure',
        text: error.message,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
      },
    ];
  }
}

const MAX_SKEW_MS = 5_000;

function hintOfFlag(flag: string): { hint?: string } {
  const hint = HINTS.get(flag);
  return hint === undefined ? {} : { hint };
}

const HINTS = new Map([
  ['development-keys', 'make real ones with `holdfast keys init` before anything of value depends on them'],
  ['standby', 'another global plane is active (see `holdfast status`); write there, or stop it'],
  ['lease-unconfirmed', 'the stream does not take this plane’s lease: look at its log and at nats-server'],
]);

interface RegionFigures {
  name: string;
  link: string;
  trust: string;
  held: number;
  want: number;
  as_of: string | null;
  relays: number;
}

function regionFinding(region: RegionFigures, nowMs: number): Finding {
  const check = `region ${region.name}`;
  if (region.link === 'never')
    return {
      check,
      verdict: 'warning',
      text: region.relays === 0 ? 'has no relay' : 'none of its relays was ever heard',
      hint: `holdfast region add ${region.name}, then start a relay with the join bundle, and write it into the bus with \`holdfast region nats-config\``,
    };
  if (region.link !== 'connected')
    return {
      check,
      verdict: 'failure',
      text: `${region.link}; last heard ${ageText(region.as_of, nowMs)}`,
      hint: 'it serves what it holds; look at its relay on the spot: GET /status',
    };
  if (region.held < region.want)
    return {
      check,
      verdict: 'warning',
      text: 'does not hold the newest generation yet',
      hint: `holdfast describe region ${region.name} shows refusals`,
    };
  if (region.trust !== 'fresh')
    return { check, verdict: 'warning', text: `what it holds is ${region.trust}` };
  return { check, verdict: 'ok', text: `connected, fresh, as of ${ageText(region.as_of, nowMs)}` };
}
