import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** From the file's coordinates to those of a reader: the page upright, its text from left to right, y downwards. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  toPlace(x: number, y: number): readonly [number, number];
}

/** The placement of a page that is turned by so many quarters, against the clock, beside what its file says. */
export function placementOf(page: PDFPageProxy, turn: number): Placement {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
  const isTurned = turn === 1 || turn === 3;
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    toPlace(x, y) {
      const [right, down] = [a * x + c * y + e, b * x + d * y + f];
      if (turn === 1) return [height - down, right];
      if (turn === 2) return [width - right, height - down];
      if (turn === 3) return [down, width - right];
      return [right, down];
    },
  };
}
