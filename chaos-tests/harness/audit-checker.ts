/** One event as a relay kept it or as the global audit has it. */
export interface KeptEvent {
  readonly storeId: string;
  readonly incarnation: string;
  readonly n: number;
  readonly kind: string;
  readonly detail: string;
}

/**
 * What is wrong with the audit, given everything that one relay's store has recorded, in its order [I7]. Empty: each
 * event is in the audit exactly once, unchanged, in the store's order, and nothing is there that was never recorded.
 */
export function auditProblems(recorded: readonly KeptEvent[], audit: readonly KeptEvent[]): string[] {
  const storeId = recorded[0]?.storeId;
  const held = audit.filter((event) => event.storeId === storeId).map(text);
  const expected = recorded.map(text);
  const problems: string[] = [];
  for (const event of new Set(held)) {
    const times = held.filter((one) => one === event).length;
    if (times > 1) problems.push(`${times} times: ${event}`);
    if (!expected.includes(event)) problems.push(`never recorded: ${event}`);
  }
  for (const event of expected) if (!held.includes(event)) problems.push(`missing: ${event}`);
  if (problems.length === 0)
    for (const [index, event] of held.entries())
      if (event !== expected[index]) problems.push(`out of order: ${event}`);
  return problems;
}

function text({ incarnation, n, kind, detail }: KeptEvent): string {
  return `${incarnation} ${n} ${kind} ${detail}`;
}
