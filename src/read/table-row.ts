import type { Offsets } from '../span/types.ts';

/** Cuts the row between `start` and `end` of `text` at each of `signs` that no backslash escapes: its cells, without blanks around. */
export function splitRow(text: string, start: number, end: number, signs: string): Offsets[] {
  const cells: Offsets[] = [];
  const whole = trimmed(text, start, end);
  const closed = whole.end > whole.start && signs.includes(text[whole.start]!);
  let from = closed ? whole.start + 1 : whole.start;
  for (let i = from; i < whole.end; i++) {
    if (text[i] === '\\') i++;
    else if (signs.includes(text[i]!)) {
      cells.push(trimmed(text, from, i));
      from = i + 1;
    }
  }
  // The sign that closes a row parts no cell from it, where another opens the row.
  if (from < whole.end || !closed) cells.push(trimmed(text, from, whole.end));
  return cells;
}

/** The stretch without the blanks at its ends. */
export function trimmed(text: string, from: number, to: number): Offsets {
  let start = from;
  let end = to;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return { start, end };
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t' || char === '\u3000';
