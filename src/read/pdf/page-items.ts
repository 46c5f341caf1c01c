import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Deadline } from '../failure.ts';
import { ReadFailure } from '../failure.ts';

/** A piece of text in one font, where a reader of the page sees it. In points; `y` grows downwards. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
}

/** The text of a page as its file draws it. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  /** In the order of the file. */
  readonly items: readonly PageItem[];
  /** What runs in another direction than most of the page: watermarks, stamps. */
  readonly aside: readonly string[];
}

/** The length that may still be read, over all pages. */
export interface Allowance {
  length: number;
  readonly limit: number;
  readonly deadline: Deadline;
}

type Matrix = readonly [number, number, number, number, number, number];
interface Drawn {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}
interface Placed extends PageItem {
  /** Quarter turns against the clock, -1 for anything between. */
  readonly turn: number;
}

const slant = 0.05;
const lineEnds = /[\n\v\f\r\u0085\u2028\u2029]/g;

/** Reads the text of a page piece by piece; throws a {@link ReadFailure} as soon as it takes too long or grows too large. */
export async function readPageText(page: PDFPageProxy, allowance: Allowance): Promise<PageText> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const placed: Placed[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      allowance.deadline.check();
      for (const item of (piece.value as { items: readonly Drawn[] }).items) {
        allowance.length -= item.str.length;
        if (allowance.length < 0) throw new ReadFailure('text-too-long', { limit: allowance.limit });
        if (item.str.trim() !== '') placed.push(place(item, transform as unknown as Matrix));
      }
    }
  } catch (cause) {
    // The document cannot be closed while one of its pages waits to be read on; the library insists on a reason.
    await reader.cancel(new Error('not read on')).catch(() => {});
    throw cause;
  }
  const main = mainTurn(placed);
  const turned = main === 1 || main === 3;
  return {
    width: turned ? height : width,
    height: turned ? width : height,
    items: placed.filter(({ turn }) => turn === main).map((item) => unturn(item, main, width, height)),
    aside: placed.filter(({ turn }) => turn !== main).map(({ text }) => text),
  };
}

function place({ str, width, transform }: Drawn, view: Matrix): Placed {
  const [a, b, c, d, e, f] = transform as Matrix;
  const across = view[0] * a + view[2] * b;
  const down = view[1] * a + view[3] * b;
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const x = view[0] * e + view[2] * f + view[4];
  const y = view[1] * e + view[3] * f + view[5];
  return { text: str.replace(lineEnds, ' '), x, right: x + width, y, size, turn: turnOf(across, down) };
}

function turnOf(across: number, down: number): number {
  if (Math.abs(down) <= Math.abs(across) * slant) return across >= 0 ? 0 : 2;
  if (Math.abs(across) <= Math.abs(down) * slant) return down < 0 ? 1 : 3;
  return -1;
}

/** The direction of most of the text; a landscape table may lie on its side. */
function mainTurn(items: readonly Placed[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn, text } of items) if (turn >= 0) counts[turn]! += text.length;
  return counts.indexOf(Math.max(...counts));
}

/** Turns the page so that its text runs from left to right. */
function unturn({ text, x, right, y, size }: Placed, turn: number, width: number, height: number): PageItem {
  const length = right - x;
  const [left, base] =
    turn === 1 ? [height - y, x] : turn === 2 ? [width - x, height - y] : turn === 3 ? [y, width - x] : [x, y];
  return { text, x: left, right: left + length, y: base, size };
}
