import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { LexiconAdditions } from '../lexicon/additions.ts';
import type { Context } from './context.ts';
import { UsageError } from './usage-error.ts';

/** `--config FILE`, `--no-config`, or neither. */
export type ConfigOption = string | false;

/** A configuration file that was read and checked. */
export interface Config {
  /** As a user would name it from here. */
  readonly path: string;
  readonly additions: LexiconAdditions;
  /** Twelve hex digits of what it says, whatever its blanks: runs with the same digest know the same words. */
  readonly digest: string;
}

/** The name that is looked for. */
const configName = 'zhibiao.config.json';
/** How many problems of a file are told. */
const shown = 20;

/** The configuration of a run: the file named, else the nearest from here upwards; null: none. */
export async function loadConfig(context: Context, option: ConfigOption | undefined): Promise<Config | null> {
  const path = option ?? (await findConfig('.'));
  return path === null || path === false ? null : readConfig(context, path);
}

/** The nearest configuration file from `folder` upwards, or null. */
export async function findConfig(folder: string): Promise<string | null> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, configName);
    if ((await stat(path).catch(() => null)) !== null) return relative('.', path);
    if (dirname(at) === at) return null;
  }
}

/** Reads and checks a configuration file; throws a {@link UsageError} where it cannot be used, after telling all that is wrong. */
export async function readConfig(context: Context, path: string): Promise<Config> {
  let written: string;
  try {
    written = await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError('config-unreadable', { path, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  let value: unknown;
  try {
    value = JSON.parse(written.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UsageError('config-no-json', { path, reason: (error as Error).message });
  }
  // Loaded with the first file: a run without one does not pay for it.
  const [{ checkAdditions }, { sayProblem }] = await Promise.all([
    import('../config/compile.ts'),
    import('../config/problems.ts'),
  ]);
  const problems = checkAdditions(value);
  for (const one of problems.slice(0, shown))
    context.tell('config-problem', { path, problem: sayProblem(one, context.language) });
  if (problems.length > shown) context.tell('more-documents', { count: problems.length - shown });
  if (problems.length > 0) throw new UsageError('config-wrong', { path, count: problems.length });
  const { $schema: _, ...additions } = value as LexiconAdditions & { readonly $schema?: string };
  const digest = createHash('sha256').update(JSON.stringify(additions)).digest('hex').slice(0, 12);
  return { path, additions, digest };
}

/** Tells which configuration was used: results of another digest may differ. */
export function tellConfig(context: Context, config: Config | null): void {
  if (config === null) return;
  const { path, digest, additions } = config;
  const count = (list: readonly unknown[] = []) => list.length;
  context.tell('config-used', {
    path,
    digest,
    units: count(additions.units),
    actions: count(additions.actions),
    names: count(additions.names),
    indicators: count(additions.indicators),
  });
}
