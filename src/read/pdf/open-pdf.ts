import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { damaged, ReadFailure } from '../failure.ts';
import { loadPdfjs } from './load-pdfjs.ts';

/** Opens a PDF for `use`, and closes it behind it. Throws a {@link ReadFailure} where it cannot be opened. */
export async function withPdf<T>(bytes: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const { pdfjs, cMapUrl, standardFontDataUrl } = await loadPdfjs();
  const task = pdfjs.getDocument({
    // A copy: the library takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    cMapUrl,
    standardFontDataUrl,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    // Pictures are not looked at.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    return await use(await task.promise.catch(refuse));
  } finally {
    await task.destroy();
  }
}

function refuse(cause: unknown): never {
  if (cause instanceof Error && cause.name === 'PasswordException') throw new ReadFailure('encrypted-file');
  throw damaged('pdf', 'file', cause);
}
