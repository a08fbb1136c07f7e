import type { Command } from 'commander';
import { confirmed } from './confirmed.ts';
import { clientOf, type Shell, show } from '../command-context.ts';
import { addTokenList, addTokenRevocation } from './tokens.ts';

/** Who may connect to a region, and how that ends. */
export function addRevocations(region: Command, shell: Shell): void {
  addTokenList(region, shell, 'tokens');
  addTokenRevocation(region, shell, 'revoke-token');
}

/** Ends a relay, whose join bundle may be in the wrong hands. */
export function addRelayRevocation(relay: Command, shell: Shell): void {
  relay
    .command('revoke')
    .summary('end a relay: its key and its join bundle')
    .description(
      'The global plane answers the relay no more and takes nothing from it, at once; the bus lets it in until it is given the new `holdfast region nats-config`. The relay goes on serving its agents with what it has: take their tokens away, or stop it, where that is not wanted. `holdfast relay add` makes a new bundle for the same name.',
    )
    .argument('<region>')
    .argument('<relay>')
    .option('-y, --yes', 'do not ask')
    .addHelpText(
      'after',
      `
Example:
  holdfast relay revoke eu eu-2
  holdfast region nats-config --file nats-server.conf --pid-file nats-server.pid`,
    )
    .action(async (region: string, name: string, options: { yes?: boolean }, command: Command) => {
      await confirmed(shell, options.yes, `End relay ${name} of ${region}?`);
      await clientOf(shell, command).removeRelay(region, name);
      show(shell, command, { region, relay: name, revoked: true }, () =>
        [
          `${name} is revoked: the global plane answers it no more`,
          "next: holdfast region nats-config --file <nats-server's file> --pid-file <its pid file>",
        ].join('\n'),
      );
    });
}
