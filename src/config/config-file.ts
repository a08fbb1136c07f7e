import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { messageOf } from '../errors.ts';
import type { ConfigOf, PlaneKind } from './config.ts';
import { ConfigError, configProblemText } from './config-error.ts';
import { checkConfig, loadConfig } from './load-config.ts';

/**
 * One plane's part of the configuration file; without a file every setting has its default.
 * @throws ConfigError with every problem and its line
 */
export function readConfigFile<P extends PlaneKind>(file: string | undefined, plane: P): ConfigOf[P] {
  return loadConfig(sourceOf(file), plane, {
    baseDir: file === undefined ? process.cwd() : dirname(resolve(file)),
    ...(file !== undefined && { file }),
  });
}

/** One line per problem; empty when `plane` can start with the file. For `--check`. */
export function configFileProblems(file: string | undefined, plane: PlaneKind): string[] {
  return checkConfig(sourceOf(file), plane).map(configProblemText);
}

function sourceOf(file: string | undefined): string {
  if (file === undefined) return '';
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigError('unreadable-config', `cannot read ${file}: ${messageOf(cause)}`, []);
  }
}
