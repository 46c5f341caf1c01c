import { LineIndex } from '../span/line-index.ts';
import type { OffsetUnit } from './locate.ts';

/** A source text as the spans of a result count it. */
export interface SourceText {
  readonly length: number;
  readonly slice: (start: number, end: number) => string;
  readonly locate: (offset: number) => { readonly line: number; readonly column: number };
}

/** `text` counted in UTF-16 code units or in code points. */
export function countSource(text: string, unit: OffsetUnit): SourceText {
  const lines = new LineIndex(text);
  const characters = unit === 'codepoint' ? [...text] : [];
  if (characters.length === 0 || characters.length === text.length) {
    return { length: text.length, slice: (start, end) => text.slice(start, end), locate: (at) => lines.locate(at) };
  }
  // Where each code point stands in code units, and the way back.
  const units = new Uint32Array(characters.length + 1);
  const points = new Uint32Array(text.length + 1);
  for (const [i, character] of characters.entries()) {
    units[i + 1] = units[i]! + character.length;
    points.fill(i, units[i]!, units[i + 1]!);
  }
  points[text.length] = characters.length;
  return {
    length: characters.length,
    slice: (start, end) => text.slice(units[start], units[end]),
    locate: (at) => {
      const offset = units[at] ?? text.length;
      const { line, column } = lines.locate(offset);
      return { line, column: at - points[offset - column + 1]! + 1 };
    },
  };
}
