import { readFile } from 'node:fs/promises';
import { type Context, exit } from '../context.ts';
import { print } from '../print.ts';

/** `zhibiao schema`: the JSON Schemas of a result and of the configuration file, as they are shipped. */
export async function run(_context: Context, _paths: readonly string[], given: object): Promise<number> {
  const { config } = given as { readonly config?: boolean };
  const file = config ? '../config.schema.json' : '../schema.json';
  await print(await readFile(new URL(file, import.meta.url), 'utf8'));
  return exit.well;
}
