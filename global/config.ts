import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { GlobalConfig } from '../src/config/config.ts';
import { ConfigError, configProblemText } from '../src/config/config-error.ts';
import { checkConfig, loadConfig } from '../src/config/load-config.ts';
import { messageOf } from '../src/errors.ts';

/** Without a file every setting has its default. @throws ConfigError with every problem and its line */
export function readGlobalConfig(file: string | undefined): GlobalConfig {
  return loadConfig(sourceOf(file), 'global', {
    baseDir: file === undefined ? process.cwd() : dirname(resolve(file)),
    ...(file !== undefined && { file }),
  });
}

/** One line per problem; empty when the plane can start with the file. */
export function globalConfigProblems(file: string | undefined): string[] {
  return checkConfig(sourceOf(file), 'global').map(configProblemText);
}

function sourceOf(file: string | undefined): string {
  if (file === undefined) return '';
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigError('unreadable-config', `cannot read ${file}: ${messageOf(cause)}`, []);
  }
}
