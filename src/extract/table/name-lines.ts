import type { Offsets } from '../../span/types.ts';

/** The stretches of a name that is broken over several lines of its cell. */
export function nameLines(text: string, { start, end }: Offsets): Offsets[] {
  const lines = [...text.slice(start, end).matchAll(/[^\s](?:[^\n]*[^\s])?/g)];
  return lines.map((line) => ({ start: start + line.index, end: start + line.index + line[0].length }));
}
