import { createInterface } from 'node:readline/promises';
import { type Readable, Writable } from 'node:stream';
import { CliError } from './cli-error.ts';
import { createStyle, type Style } from './output/style.ts';

/** Where a command speaks and listens. Results go to `out`, everything about the way there to `note`. */
export interface Terminal {
  out(text: string): void;
  note(text: string): void;
  /** Whether somebody sits in front of `out`. */
  readonly isInteractive: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly style: Style;
  /** All of standard input. */
  readInput(): Promise<string>;
  /** @throws CliError `usage` when nobody can answer */
  confirm(question: string, flag: string): Promise<boolean>;
  /** One secret: typed without being shown, or all of standard input where nobody sits. */
  readSecret(question: string): Promise<string>;
  /** Writes without a line end: screens that redraw themselves. */
  raw(text: string): void;
}

const DEFAULT_COLUMNS = 120;
const DEFAULT_ROWS = 40;

type Output = Writable & { isTTY?: boolean; columns?: number; rows?: number };

export function createTerminal(streams: {
  stdin: Readable & { isTTY?: boolean };
  stdout: Output;
  stderr: Writable;
  noColor: boolean;
}): Terminal {
  const { stdin, stdout, stderr } = streams;
  const isInteractive = stdout.isTTY === true;
  const line = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
  return {
    out: (text) => void stdout.write(line(text)),
    note: (text) => void stderr.write(line(text)),
    raw: (text) => void stdout.write(text),
    isInteractive,
    get columns() {
      return stdout.columns ?? DEFAULT_COLUMNS;
    },
    get rows() {
      return stdout.rows ?? DEFAULT_ROWS;
    },
    style: createStyle(isInteractive && !streams.noColor),
    readInput: () => readAll(stdin),
    readSecret: (question) => (stdin.isTTY === true ? typedSecret(stdin, stderr, question) : readAll(stdin)),
    async confirm(question, flag) {
      if (stdin.isTTY !== true)
        throw new CliError('usage', `${question} Nobody is here to answer.`, { hint: `say ${flag}` });
      const reader = createInterface({ input: stdin, output: stderr });
      try {
        return /^y(es)?$/i.test((await reader.question(`${question} [y/N] `)).trim());
      } finally {
        reader.close();
      }
    },
  };
}

async function readAll(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

/** A line whose letters are not written back: they would stay on the screen and in its scrollback. */
async function typedSecret(stdin: Readable, stderr: Writable, question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: stdin, output: silent, terminal: true });
  stderr.write(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      reader.on('line', resolve);
      reader.on('SIGINT', () => reject(new CliError('refused', 'stopped')));
      reader.on('close', () => reject(new CliError('refused', 'nothing was typed')));
    });
  } finally {
    reader.close();
    stderr.write('\n');
  }
}
