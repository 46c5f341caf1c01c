import { isEncryptedPackage, isHtml, isOle, isPdf, isRtf, isZip, zipHolds } from './signature.ts';
import { readText } from './text.ts';
import type { ReadOptions, ReadOutcome } from './types.ts';
import { refuse } from './unsupported.ts';

/** A format that files come in, and how it is read. */
export interface Format {
  readonly name: string;
  /** Lowercase, without the dot. */
  readonly extensions: readonly string[];
  /** Tells it by the bytes; without this, only the extension does. */
  readonly matches?: (bytes: Uint8Array, extension: string) => boolean;
  /** Files with its extension but not its signature are not in it (a `.doc` may hold plain text). */
  readonly binary?: true;
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<ReadOutcome>;
}

/** A zip by its extension, or by what lies in it where the extension does not tell. */
const zipped = (name: string, extensions: readonly string[], folder: string): Format => ({
  name,
  extensions,
  binary: true,
  matches: (bytes, extension) => isZip(bytes) && (extensions.includes(extension) || zipHolds(bytes, folder)),
  read: refuse(name),
});

const docx = zipped('docx', ['docx', 'docm', 'dotx', 'dotm'], 'word/');

/** All formats, in the order in which they are asked; the last one takes what is left. */
export const formats: readonly Format[] = [
  {
    ...docx,
    // Under a password, only the extension tells a document from a workbook or a presentation.
    matches: (bytes, extension) =>
      docx.matches!(bytes, extension) || (isEncryptedPackage(bytes) && !/^(?:xls|ppt)/.test(extension)),
    read: async (bytes) => (await import('./docx/read-docx-file.ts')).readDocxFile(bytes),
  },
  zipped('xlsx', ['xlsx', 'xlsm'], 'xl/'),
  zipped('pptx', ['pptx'], 'ppt/'),
  { name: 'zip', extensions: ['zip'], binary: true, matches: isZip, read: refuse('zip') },
  {
    name: 'xls',
    extensions: ['xls', 'et'],
    binary: true,
    matches: (bytes, extension) => isOle(bytes) && /^(xls|et)$/.test(extension),
    read: refuse('xls'),
  },
  { name: 'doc', extensions: ['doc', 'wps'], binary: true, matches: isOle, read: refuse('doc') },
  { name: 'pdf', extensions: ['pdf'], binary: true, matches: isPdf, read: refuse('pdf') },
  { name: 'rtf', extensions: ['rtf'], binary: true, matches: isRtf, read: refuse('rtf') },
  { name: 'html', extensions: ['html', 'htm', 'xhtml'], matches: isHtml, read: refuse('html') },
  {
    name: 'markdown',
    extensions: ['md', 'markdown'],
    read: async (bytes, options) => (await import('./markdown.ts')).readMarkdown(bytes, options),
  },
  { name: 'text', extensions: ['txt', 'text'], read: readText },
];

/** The format of `bytes`: by its first bytes, else by the extension of `path`, else text. */
export function findFormat(bytes: Uint8Array, path: string): Format {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return (
    formats.find((format) => format.matches?.(bytes, extension)) ??
    formats.find((format) => !format.binary && format.extensions.includes(extension)) ??
    formats.at(-1)!
  );
}
