import type { NormalizedText } from '../normalize/types.ts';
import { LineIndex } from '../span/line-index.ts';
import type { Offsets } from '../span/types.ts';
import type { Span } from './schema.ts';

/** What result positions count: UTF-16 code units (JavaScript, Java, C#) or code points (Python, Rust's chars). */
export type OffsetUnit = 'utf16' | 'codepoint';

/** Turns positions of a normalised text into spans of its source text. */
export interface Locator {
  /** From offsets of the normalised text. */
  fromNormalized(offsets: Offsets): Span;
  /** From offsets of the source text. */
  fromSource(offsets: Offsets): Span;
  /** The source text of a stretch of the normalised text, verbatim. */
  quote(offsets: Offsets): string;
}

/** Makes the locator of one document. Linear in the text, once; each lookup is logarithmic. */
export function createLocator(source: string, map: NormalizedText['map'], unit: OffsetUnit = 'utf16'): Locator {
  const lines = new LineIndex(source);
  const count = unit === 'codepoint' ? codePointCounter(source) : null;
  const fromSource = ({ start, end }: Offsets): Span => {
    const { line, column } = lines.locate(start);
    if (count === null) return { start, end, line, column };
    const first = count(start);
    return { start: first, end: count(end), line, column: first - count(start - column + 1) + 1 };
  };
  return {
    fromSource,
    fromNormalized: ({ start, end }) => fromSource(map.toSourceSpan(start, end)),
    quote: ({ start, end }) => {
      const at = map.toSourceSpan(start, end);
      return source.slice(at.start, at.end);
    },
  };
}

/** Counts the code points before an offset; null where every code point is one code unit, so that both counts agree. */
function codePointCounter(text: string): ((offset: number) => number) | null {
  // Where the low half of each pair stands: behind the i-th, i + 1 code units are no code points of their own.
  const lowHalves: number[] = [];
  const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
  while (pair.exec(text) !== null) lowHalves.push(pair.lastIndex - 1);
  if (lowHalves.length === 0) return null;
  return (offset) => {
    let low = 0;
    let high = lowHalves.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (lowHalves[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
