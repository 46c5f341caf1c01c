import { readFile } from 'node:fs/promises';
import { type Context, exit } from '../context.ts';
import { print } from '../print.ts';

/** `zhibiao schema`: the JSON Schema that the build made. */
export async function run(_context: Context, _paths: readonly string[], _given: object): Promise<number> {
  await print(await readFile(new URL('./schema.json', import.meta.url), 'utf8'));
  return exit.well;
}
