import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** The PDF library, and where it keeps the character maps and fonts that documents name without holding them. */
export interface LoadedPdfjs {
  readonly pdfjs: Pdfjs;
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
}

let loaded: Promise<LoadedPdfjs> | null = null;

/** Loads the PDF library, once. */
export function loadPdfjs(): Promise<LoadedPdfjs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<LoadedPdfjs> {
  const { resolve } = createRequire(import.meta.url);
  const home = dirname(resolve('pdfjs-dist/package.json'));
  // The library wants paths that end with a slash, on Windows too.
  const folder = (name: string): string => `${join(home, name).replaceAll('\\', '/')}/`;
  const importLibrary = (): Promise<Pdfjs> => import('pdfjs-dist/legacy/build/pdf.mjs');
  return {
    pdfjs: hasCanvas(resolve) ? await importLibrary() : await withoutCanvas(importLibrary),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
  };
}

/** Whether the package that draws pages is there: an optional dependency of the library, which text does not need. */
function hasCanvas(resolve: NodeJS.RequireResolve): boolean {
  try {
    resolve('@napi-rs/canvas');
    return true;
  } catch {
    return false;
  }
}

/** Without a canvas the library complains while it loads, and makes a matrix that only drawing would use. */
async function withoutCanvas<T>(load: () => Promise<T>): Promise<T> {
  const scope = globalThis as { DOMMatrix?: unknown; console: Console };
  const { DOMMatrix, console } = scope;
  const { warn } = console;
  const passOn = (...said: unknown[]): void => {
    if (!String(said[0]).startsWith('Warning: Cannot ')) warn(...said);
  };
  scope.DOMMatrix ??= class {};
  scope.console = Object.assign(Object.create(console), { warn: passOn });
  try {
    return await load();
  } finally {
    scope.console = console;
    if (DOMMatrix === undefined) delete scope.DOMMatrix;
  }
}
