import { expandFile } from '../../../src/read/container/expand.ts';
import type { ExpandOptions, Held } from '../../../src/read/container/types.ts';
import { findFormat } from '../../../src/read/registry.ts';

/** All that `bytes`, a file of the name `path`, hold. */
export async function expand(bytes: Uint8Array, path: string, options: Partial<ExpandOptions> = {}): Promise<Held[]> {
  const held: Held[] = [];
  for await (const one of expandFile(findFormat(bytes, path), bytes, { ...options, path })) held.push(one);
  return held;
}

/** What is held, in a word each: `2024/x.txt`, `x.txt: encrypted-file`, `(hidden) .x`. */
export function show(held: readonly Held[]): string[] {
  return held.map((one) => {
    if (one.kind === 'failed') return `${one.entry}: ${one.error.code}`;
    return one.kind === 'passed' ? `(${one.reason}) ${one.entry}` : one.entry;
  });
}
