import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs } from './load-pdfjs.ts';

/**
 * Whether a page without text is empty, and no scan. The library leaves pictures out: what shows them is that they were
 * given a place.
 */
export async function isBlankPage(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = (await loadPdfjs()).pdfjs;
  const { fnArray, argsArray } = await page.getOperatorList();
  const draws = new Set([OPS.transform, OPS.shadingFill, OPS.paintFormXObjectBegin, OPS.paintImageXObject]);
  return !fnArray.some(
    (operation, i) => draws.has(operation) || (operation === OPS.constructPath && argsArray[i][0] !== OPS.endPath),
  );
}
