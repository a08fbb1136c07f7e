import type { HistoryEvent } from '../harness/history.ts';

const WIDTH = 900;
const LEFT = 110;
const BAND = 18;
const CHART = 90;
const BIN_S = 0.5;
const COLOURS = {
  sound: '#7cb87c',
  faulty: '#e0b03a',
  severed: '#c94f4f',
  dead: '#444',
  frozen: '#6f8fc9',
} as const;
const LINES = ['#2b6cb0', '#b7791f', '#6b46c1', '#2f855a'];

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
  readonly colour: string;
  readonly text: string;
}

/** A run as a picture: links and processes as bands, generations of each relay as steps, offers as bars. Inline SVG. */
export function timeline(history: readonly HistoryEvent[]): string {
  const first = history[0];
  const last = history.at(-1);
  if (!first || !last || last.atMs <= first.atMs) return '';
  const x = (atMs: number): number =>
    LEFT + ((atMs - first.atMs) / (last.atMs - first.atMs)) * (WIDTH - LEFT - 10);
  const parts: string[] = [];
  let y = 4;
  for (const [name, spans] of bands(history, last.atMs)) {
    parts.push(label(name, y + 13));
    for (const { fromMs, toMs, colour, text } of spans)
      parts.push(
        `<rect x="${x(fromMs).toFixed(1)}" y="${y}" width="${Math.max(x(toMs) - x(fromMs), 1).toFixed(1)}" height="${BAND - 4}" fill="${colour}"><title>${escape(text)}</title></rect>`,
      );
    y += BAND;
  }
  parts.push(label('generations', y + 20), ...generations(history, x, y, last.atMs));
  y += CHART + 8;
  parts.push(label('offers', y + 20), ...offers(history, x, y, first.atMs));
  y += CHART + 4;
  parts.push(...axis(x, y, first.atMs, last.atMs));
  return `<svg viewBox="0 0 ${WIDTH} ${y + 22}" role="img" aria-label="timeline">${parts.join('')}</svg>`;
}

function bands(history: readonly HistoryEvent[], endMs: number): Map<string, Span[]> {
  const open = new Map<string, Span>();
  const all = new Map<string, Span[]>();
  const change = (name: string, atMs: number, colour: string, text: string): void => {
    const before = open.get(name);
    if (before) all.get(name)?.push({ ...before, toMs: atMs });
    else all.set(name, []);
    open.set(name, { fromMs: atMs, toMs: endMs, colour, text });
  };
  for (const event of history) {
    if (event.source !== 'harness') continue;
    if (event.kind === 'link') {
      const name = `link ${event.region}`;
      if (!open.has(name)) change(name, history[0]?.atMs ?? 0, COLOURS.sound, 'sound');
      const colour =
        event.state === 'ends' ? COLOURS.sound : event.severed ? COLOURS.severed : COLOURS.faulty;
      change(name, event.atMs, colour, event.text);
    }
    if (event.kind === 'process') {
      const colour =
        event.state === 'ended' ? COLOURS.dead : event.state === 'frozen' ? COLOURS.frozen : COLOURS.sound;
      change(event.name, event.atMs, colour, `${event.state} ${event.text}`);
    }
  }
  for (const [name, span] of open) all.get(name)?.push(span);
  return all;
}

/** Generations are moments, so their order is what is drawn: the n-th one that was signed is n high. */
function generations(
  history: readonly HistoryEvent[],
  x: (atMs: number) => number,
  top: number,
  endMs: number,
): string[] {
  const numbers = new Set<number>();
  const steps = new Map<string, [number, number][]>();
  for (const event of history) {
    const isPublished = event.source === 'global' && event.kind === 'published';
    const isAccepted = event.source === 'relay' && event.kind === 'accepted';
    if (!isPublished && !isAccepted) continue;
    const name = isPublished ? `${event.region} signed` : event.relay;
    numbers.add(event.generation);
    const own = steps.get(name) ?? [];
    steps.set(name, [...own, [event.atMs, event.generation]]);
  }
  const order = [...numbers].sort((one, other) => one - other);
  const y = (generation: number): string =>
    (top + CHART - ((order.indexOf(generation) + 1) / order.length) * (CHART - 10)).toFixed(1);
  return [...steps].flatMap(([name, points], index) => {
    const isSigned = name.endsWith(' signed');
    const colour = isSigned ? '#999' : (LINES[index % LINES.length] ?? '#000');
    const path = points.map(([atMs, generation], at) =>
      at === 0 ? `M${x(atMs).toFixed(1)} ${y(generation)}` : `H${x(atMs).toFixed(1)}V${y(generation)}`,
    );
    return [
      `<path d="${path.join('')}H${x(endMs).toFixed(1)}" fill="none" stroke="${colour}" stroke-width="1.5"${isSigned ? ' stroke-dasharray="4 2"' : ''}><title>${escape(name)}</title></path>`,
      `<text x="${LEFT + 4}" y="${top + 12 + index * 12}" fill="${colour}" class="key">${escape(name)}</text>`,
    ];
  });
}

function offers(
  history: readonly HistoryEvent[],
  x: (atMs: number) => number,
  top: number,
  startMs: number,
): string[] {
  const bins = new Map<number, number>();
  for (const { source, kind, atMs } of history)
    if (source === 'agent' && kind === 'offered') {
      const bin = Math.floor((atMs - startMs) / (BIN_S * 1000));
      bins.set(bin, (bins.get(bin) ?? 0) + 1);
    }
  const most = Math.max(1, ...bins.values());
  return [
    `<text x="${LEFT + 4}" y="${top + 12}" class="key">most: ${most} in ${BIN_S} s</text>`,
    ...[...bins].map(([bin, count]) => {
      const [from, to] = [x(startMs + bin * BIN_S * 1000), x(startMs + (bin + 1) * BIN_S * 1000)];
      const height = (count / most) * (CHART - 18);
      return `<rect x="${from.toFixed(1)}" y="${(top + CHART - height).toFixed(1)}" width="${Math.max(to - from - 0.5, 1).toFixed(1)}" height="${height.toFixed(1)}" fill="#2b6cb0"><title>${count}</title></rect>`;
    }),
  ];
}

function axis(x: (atMs: number) => number, y: number, startMs: number, endMs: number): string[] {
  const seconds = (endMs - startMs) / 1000;
  const step = [1, 2, 5, 10, 30, 60, 120].find((one) => seconds / one <= 12) ?? 300;
  return Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => {
    const at = x(startMs + index * step * 1000).toFixed(1);
    return `<line x1="${at}" x2="${at}" y1="0" y2="${y}" stroke="#0002"/><text x="${at}" y="${y + 14}" class="tick">${index * step} s</text>`;
  });
}

const label = (text: string, y: number): string => `<text x="0" y="${y}">${escape(text)}</text>`;

/** For text and attributes of HTML. */
export function escape(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => names[character] ?? character);
}
