import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Deadline } from '../failure.ts';
import { ReadFailure } from '../failure.ts';
import { type Placement, placementOf } from './placement.ts';

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
  readonly placement: Placement;
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

/** A piece of text as the library gives it. */
interface Drawn {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly [number, number, number, number, number, number];
}

const slant = 0.05;
const lineEnds = /[\n\v\f\r\u0085\u2028\u2029]/g;

/** Reads the text of a page piece by piece; throws a {@link ReadFailure} as soon as it takes too long or grows too large. */
export async function readPageText(page: PDFPageProxy, allowance: Allowance): Promise<PageText> {
  const drawn = await readDrawn(page, allowance);
  const asSeen = placementOf(page, 0);
  const turns = drawn.map((item) => turnOf(item, asSeen));
  const main = mainTurn(drawn, turns);
  const placement = placementOf(page, main);
  return {
    placement,
    items: drawn.filter((_, i) => turns[i] === main).map((item) => place(item, placement)),
    aside: drawn.filter((_, i) => turns[i] !== main).map(({ str }) => str.replace(lineEnds, ' ')),
  };
}

async function readDrawn(page: PDFPageProxy, allowance: Allowance): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      allowance.deadline.check();
      for (const item of (piece.value as { items: readonly Drawn[] }).items) {
        allowance.length -= item.str.length;
        if (allowance.length < 0) throw new ReadFailure('text-too-long', { limit: allowance.limit });
        if (item.str.trim() !== '') drawn.push(item);
      }
    }
  } catch (cause) {
    // The document cannot be closed while one of its pages waits to be read on; the library insists on a reason.
    await reader.cancel(new Error('not read on')).catch(() => {});
    throw cause;
  }
  return drawn;
}

function place({ str, width, transform: [a, b, c, d, e, f] }: Drawn, { toPlace }: Placement): PageItem {
  const [x, y] = toPlace(e, f);
  return { text: str.replace(lineEnds, ' '), x, right: x + width, y, size: Math.hypot(c, d) || Math.hypot(a, b) || 1 };
}

/** The direction of a text, in quarter turns against the clock; -1 for anything between. */
function turnOf({ transform: [a, b, , , e, f] }: Drawn, { toPlace }: Placement): number {
  const [start, end] = [toPlace(e, f), toPlace(e + a, f + b)];
  const [across, down] = [end[0] - start[0], end[1] - start[1]];
  if (Math.abs(down) <= Math.abs(across) * slant) return across >= 0 ? 0 : 2;
  if (Math.abs(across) <= Math.abs(down) * slant) return down < 0 ? 1 : 3;
  return -1;
}

/** The direction of most of the text; a landscape table may lie on its side. */
function mainTurn(drawn: readonly Drawn[], turns: readonly number[]): number {
  const counts = [0, 0, 0, 0];
  turns.forEach((turn, i) => {
    if (turn >= 0) counts[turn]! += drawn[i]!.str.length;
  });
  return counts.indexOf(Math.max(...counts));
}
