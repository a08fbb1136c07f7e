import type { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import type { Shell } from '../command-context.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export function addCompletion(program: Command, shell: Shell): void {
  program
    .command('completion')
    .summary('print completion for a shell')
    .description('Prints a script that completes commands and flags.')
    .argument('<shell>', SHELLS.join(' | '))
    .addHelpText(
      'after',
      `
Examples:
  source <(holdfast completion bash)
  holdfast completion zsh > "\${fpath[1]}/_holdfast"
  holdfast completion fish > ~/.config/fish/completions/holdfast.fish`,
    )
    .action((name: string) => {
      const known = SHELLS.find((one) => one === name);
      if (!known) throw new CliError('usage', `no completion for ${name}`, { hint: SHELLS.join(', ') });
      const words = completionWords(program);
      shell.terminal.out({ bash: bash, zsh: zsh, fish: fish }[known](words));
    });
}

/** What may follow each chain of commands: `` → commands; `region add` → its flags. */
export function completionWords(program: Command): Map<string, string[]> {
  const words = new Map<string, string[]>();
  const visit = (command: Command, chain: string): void => {
    const flags = command.options
      .map((option) => option.long ?? option.short ?? '')
      .filter((flag) => flag !== '');
    const shared = chain === '' ? [] : program.options.map((option) => option.long ?? '');
    const choices = (command.registeredArguments[0]?.description ?? '')
      .split(' | ')
      .filter((word) => /^[a-z]+$/.test(word));
    const commands = command.commands.map((one) => one.name());
    words.set(chain, [...new Set([...commands, ...choices, ...flags, ...shared, '--help'])].sort());
    for (const one of command.commands) visit(one, `${chain} ${one.name()}`.trim());
  };
  visit(program, '');
  return words;
}

function cases(words: ReadonlyMap<string, string[]>): string {
  return [...words].map(([chain, list]) => `    '${chain}') words='${list.join(' ')}' ;;`).join('\n');
}

/** The longest chain of commands that was typed, without flags. */
const BASH_CHAIN = (words: ReadonlyMap<string, string[]>): string => `
  local chain='' word candidate words
  for word in "\${typed[@]}"; do
    [[ $word == -* ]] && continue
    candidate="\${chain:+$chain }$word"
    case "$candidate" in
${[...words.keys()]
  .filter((chain) => chain !== '')
  .map((chain) => `      '${chain}')`)
  .join(' chain=$candidate ;;\n')} chain=$candidate ;;
    esac
  done
  case "$chain" in
${cases(words)}
  esac`;

function bash(words: ReadonlyMap<string, string[]>): string {
  return `_holdfast() {
  local typed=("\${COMP_WORDS[@]:1:COMP_CWORD-1}")${BASH_CHAIN(words)}
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
  [[ \${#COMPREPLY[@]} -eq 0 ]] && COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o filenames -F _holdfast holdfast`;
}

function zsh(words: ReadonlyMap<string, string[]>): string {
  return `#compdef holdfast
_holdfast() {
  local typed=("\${(@)words[2,CURRENT-1]}")${BASH_CHAIN(words).replaceAll('words=', 'reply_words=').replace(' words\n', ' reply_words\n')}
  compadd -- \${=reply_words}
  _files
}
compdef _holdfast holdfast`;
}

function fish(words: ReadonlyMap<string, string[]>): string {
  const lines = [...words].flatMap(([chain, list]) => {
    const parts = chain.split(' ').filter((part) => part !== '');
    const seen = parts.map((part) => `__fish_seen_subcommand_from ${part}`).join('; and ');
    const condition = chain === '' ? '__fish_use_subcommand' : seen;
    return list.map((word) =>
      word.startsWith('--')
        ? `complete -c holdfast -n '${condition}' -l ${word.slice(2)}`
        : `complete -c holdfast -f -n '${condition}' -a ${word}`,
    );
  });
  return lines.join('\n');
}
