import type { Command } from 'commander';
import { confirmed } from './confirmed.ts';
import { clientOf, type Shell } from '../command-context.ts';
import { addTokenList, addTokenRevocation } from './tokens.ts';

/** Who may connect to a region, and how that ends. */
export function addRevocations(region: Command, shell: Shell): void {
  addTokenList(region, shell, 'tokens');
  addTokenRevocation(region, shell, 'revoke-token');
  region
    .command('remove-relay')
    .summary('forget a relay')
    .description('Forgets a relay. Its key ends when the bus is given the new `holdfast region nats-config`.')
    .argument('<region>')
    .argument('<relay>')
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', '\nExample:\n  holdfast region remove-relay eu eu-2')
    .action(async (name: string, relay: string, options: { yes?: boolean }, command: Command) => {
      await confirmed(shell, options.yes, `Remove relay ${relay} of ${name}?`);
      await clientOf(shell, command).removeRelay(name, relay);
      shell.terminal.note(`removed ${relay}; next: holdfast region nats-config --file <nats-server's file>`);
    });
}
