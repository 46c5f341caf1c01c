import type { LineTable } from './lines.ts';

/** How the lines of a document were broken to a fixed width. */
export interface Wrapping {
  /** Columns of a full line. */
  readonly width: number;
  /** Indent of a line that goes on with its paragraph. */
  readonly indent: number;
  /** Paragraphs open with a deeper indent, so that the indent alone tells a new one. */
  readonly indented: boolean;
  /** Paragraphs are parted by blank lines. */
  readonly spaced: boolean;
}

const finalMarks = '。！？；：!?;:”）)》】…';
const smallestWidth = 30;
const largestWidth = 220;

/**
 * Tells from the lengths of its lines whether a document is hard-wrapped: full lines of one width, most of which end in
 * mid-sentence. A document with one paragraph a line has hardly a long line without a final mark.
 */
export function detectWrapping(text: string, lines: LineTable): Wrapping | null {
  const widths: number[] = [];
  for (let i = 0; i < lines.count; i++) if (lines.textEnd[i]! > lines.textStart[i]!) widths.push(lines.width[i]!);
  if (widths.length < 4) return null;
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)]!;
  if (width < smallestWidth || width > largestWidth) return null;
  const over = widths.length - lowerBound(widths, width * 1.1 + 3);
  if (over > widths.length * 0.03) return null;
  let full = 0;
  let open = 0;
  let blank = 0;
  const indents = new Map<number, number>();
  for (let i = 0; i < lines.count; i++) {
    const end = lines.textEnd[i]!;
    if (end === lines.textStart[i]!) blank++;
    if (end === lines.textStart[i]! || lines.width[i]! < width * 0.88) continue;
    full++;
    if (finalMarks.includes(text[end - 1]!)) continue;
    if (i + 1 >= lines.count || lines.textEnd[i + 1]! === lines.textStart[i + 1]!) continue;
    open++;
    const indent = lines.indent[i + 1]!;
    indents.set(indent, (indents.get(indent) ?? 0) + 1);
  }
  if (open < 3 || open < full * 0.5 || full < widths.length * 0.2) return null;
  const indent = [...indents].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0];
  let deeper = 0;
  for (let i = 0; i < lines.count; i++) {
    if (lines.textEnd[i]! > lines.textStart[i]! && lines.indent[i]! > indent) deeper++;
  }
  return {
    width,
    indent,
    indented: deeper >= 2 && deeper >= widths.length * 0.04,
    spaced: blank >= widths.length * 0.1,
  };
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
