/** Whether `subject` fits `pattern`, where `*` stands for one token and a last `>` for one or more. */
export function subjectFits(pattern: string, subject: string): boolean {
  const wanted = pattern.split('.');
  const tokens = subject.split('.');
  for (const [index, want] of wanted.entries()) {
    if (want === '>') return tokens.length > index;
    if (index >= tokens.length || (want !== '*' && want !== tokens[index])) return false;
  }
  return tokens.length === wanted.length;
}

/** The patterns that one relay's user may publish, subscribe and read; both buses and the server's config obey it. */
export function relayPermissions(region: string, relay: string) {
  return {
    publish: [`hf.v1.up.${region}.${relay}`, `hf.v1.rpc.${region}.${relay}.*`],
    read: [`hf.v1.cfg.${region}.>`],
    subscribe: [`hf.v1.bell.${region}`, `hf.v1.ask.${region}.${relay}`],
  } as const;
}
