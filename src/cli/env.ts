/** What the command line reads from its environment; nothing else of it does. */
export interface CliEnvironment {
  readonly variables: Record<string, string | undefined>;
  readonly isTerminal: boolean;
}
