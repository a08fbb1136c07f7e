import { HoldfastError } from '../errors.ts';

/** What is wrong with one key of the configuration file. */
export interface ConfigProblem {
  /**
   * `lacking`: the guide names it and this version does not have it; `unknown-key`: nobody knows it; `value`: known,
   * and this cannot be its value; `missing`: needed and not there; `unsafe`: refused because it would leak; `yaml`.
   */
  code: 'lacking' | 'unknown-key' | 'value' | 'missing' | 'unsafe' | 'yaml';
  /** `server.tls.cert_file`; empty for the whole file. */
  path: string;
  /** From 1; absent for what is not in the file. */
  line?: number;
  reason: string;
}

export type ConfigErrorCode = 'invalid-config' | 'unreadable-config';

/** The configuration cannot be used. All its problems at once, one a line. */
export class ConfigError extends HoldfastError<ConfigErrorCode> {
  readonly problems: readonly ConfigProblem[];

  constructor(code: ConfigErrorCode, message: string, problems: readonly ConfigProblem[], hint?: string) {
    super(code, message, hint === undefined ? {} : { hint });
    this.problems = problems;
  }
}

/** `line 16: database.type: postgres is not in this version: …` */
export function configProblemText(problem: ConfigProblem): string {
  const place = problem.line === undefined ? '' : `line ${problem.line}: `;
  return `${place}${problem.path === '' ? '' : `${problem.path}: `}${problem.reason}`;
}
