import type { Offsets } from '../span/types.ts';

/** A line of the normalised text, without its `\n`. */
export interface Line extends Offsets {
  readonly index: number;
  /** It is a line of a cell of a table that is understood: no title, no heading, no boilerplate, whatever it says. */
  readonly inTable?: true;
}

/** The lines of `text` that are not blank, numbered. */
export function textLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (end > start) lines.push({ start, end, index: lines.length });
    start = end + 1;
  }
  return lines;
}

/** The words of a line. */
export function wordsOf(text: string, { start, end }: Offsets): string {
  return text.slice(start, end);
}
