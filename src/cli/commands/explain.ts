import type { Context } from '../context.ts';

/** Placeholder until the command lands. */
export async function run(_context: Context, _paths: readonly string[], _given: object): Promise<number> {
  return 2;
}
