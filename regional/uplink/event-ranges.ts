/** Events `from` to `to` of one incarnation, both included. */
export interface EventRange {
  readonly incarnation: string;
  readonly from: number;
  readonly to: number;
}

/** The same events in as few ranges as there can be; incarnations stay in the order of their first range. */
export function mergeRanges(ranges: readonly EventRange[]): EventRange[] {
  const byIncarnation = new Map<string, EventRange[]>();
  for (const range of ranges)
    byIncarnation.set(range.incarnation, [...(byIncarnation.get(range.incarnation) ?? []), range]);
  return [...byIncarnation.values()].flatMap((own) => {
    const merged: EventRange[] = [];
    for (const range of own.sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last && range.from <= last.to + 1)
        merged[merged.length - 1] = { ...last, to: Math.max(last.to, range.to) };
      else merged.push(range);
    }
    return merged;
  });
}

/** What of `range` is in none of `others`. */
export function withoutRanges(range: EventRange, others: readonly EventRange[]): EventRange[] {
  const left: EventRange[] = [];
  let { from } = range;
  for (const other of mergeRanges(others.filter(({ incarnation }) => incarnation === range.incarnation))) {
    if (other.to < from || other.from > range.to) continue;
    if (other.from > from) left.push({ ...range, from, to: other.from - 1 });
    from = other.to + 1;
  }
  if (from <= range.to) left.push({ ...range, from });
  return left;
}

export function countOf(ranges: readonly EventRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
