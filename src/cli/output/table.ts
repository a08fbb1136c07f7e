import { printable, visibleLength } from './style.ts';

/** One column: its heading and how a row's cell is read. Cells are made printable before they are painted. */
export interface Column<Row> {
  readonly heading: string;
  cell(row: Row): string | number;
  /** Colours the cell. */
  paint?(text: string, row: Row): string;
  readonly align?: 'left' | 'right';
}

const GAP = '  ';

/** Aligned columns under headings. The last column is not padded, so that lines end where their text ends. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const text = printable(String(column.cell(row)));
      return column.paint ? column.paint(text, row) : text;
    }),
  );
  const widths = columns.map((column, index) =>
    Math.max(column.heading.length, ...cells.map((line) => visibleLength(line[index] ?? ''))),
  );
  const pad = (text: string, index: number): string => {
    const blank = ' '.repeat(Math.max(0, (widths[index] ?? 0) - visibleLength(text)));
    if (columns[index]?.align === 'right') return blank + text;
    return index === columns.length - 1 ? text : text + blank;
  };
  const line = (texts: readonly string[]): string => texts.map(pad).join(GAP).trimEnd();
  return [line(columns.map((column) => column.heading)), ...cells.map(line)].join('\n');
}

/** Names and values, one a line, aligned; undefined values are left out. */
export function fields(
  entries: readonly (readonly [name: string, value: string | number | undefined])[],
): string {
  const shown = entries.filter(([, value]) => value !== undefined);
  const width = Math.max(0, ...shown.map(([name]) => name.length)) + 1;
  return shown.map(([name, value]) => `${`${name}:`.padEnd(width)} ${value ?? ''}`).join('\n');
}
