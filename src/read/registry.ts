import type { Expander } from './container/types.ts';
import {
  isEncryptedPackage,
  isGzip,
  isHtml,
  isHtmlFragment,
  isMime,
  isOle,
  isPdf,
  isRtf,
  isTar,
  isZip,
  zipHolds,
} from './signature.ts';
import { readText } from './text.ts';
import type { ReadOptions, ReadOutcome } from './types.ts';

// The search of folders asks this file which names are read: it must load no reader before there is something to read, but
// that of text, which is small and nearly always needed: a file of its own would cost more than it spares.

/** A format that files come in, and how it is read. */
export interface Format {
  readonly name: string;
  /** Lowercase, without the dot. */
  readonly extensions: readonly string[];
  /** Tells it by the bytes; without this, only the extension does. */
  readonly matches?: (bytes: Uint8Array, extension: string) => boolean;
  /** Files with its extension but not its signature are not in it (a `.doc` may hold plain text). */
  readonly binary?: true;
  /** Read only where it is named: in folders and archives such files are mostly something else. */
  readonly onlyNamed?: true;
  /** How a document is read. Without this and `expand`, the format is known, so that it can be named, and not read yet. */
  readonly read?: (bytes: Uint8Array, options: ReadOptions) => Promise<ReadOutcome>;
  /** What it holds may be such a file in turn. */
  readonly nests?: true;
  /** How a file that holds documents is opened. */
  readonly expand?: Expander;
}

/** A zip by its extension, or by what lies in it where the extension does not tell. */
const zipped = (name: string, extensions: readonly string[], folder: string): Format => ({
  name,
  extensions,
  binary: true,
  matches: (bytes, extension) => isZip(bytes) && (extensions.includes(extension) || zipHolds(bytes, folder)),
});

const docx = zipped('docx', ['docx', 'docm', 'dotx', 'dotm'], 'word/');
const xlsx = zipped('xlsx', ['xlsx', 'xlsm'], 'xl/');

/** All formats, in the order in which they are asked; the last one takes what is left. */
export const formats: readonly Format[] = [
  {
    ...docx,
    // Under a password, only the extension tells a document from a workbook or a presentation.
    matches: (bytes, extension) =>
      docx.matches!(bytes, extension) || (isEncryptedPackage(bytes) && !/^(?:xls|ppt)/.test(extension)),
    read: async (bytes, options) => (await import('./docx/read-docx-file.ts')).readDocxFile(bytes, options),
  },
  {
    ...xlsx,
    matches: (bytes, extension) =>
      xlsx.matches!(bytes, extension) || (isEncryptedPackage(bytes) && xlsx.extensions.includes(extension)),
    expand: async function* (bytes, context) {
      yield* (await import('./records/xlsx/expand-xlsx.ts')).expandXlsx(bytes, context);
    },
  },
  zipped('pptx', ['pptx'], 'ppt/'),
  {
    name: 'zip',
    extensions: ['zip'],
    binary: true,
    matches: isZip,
    nests: true,
    expand: async function* (bytes, context) {
      yield* (await import('./container/zip.ts')).expandZip(bytes, context);
    },
  },
  {
    name: 'gzip',
    extensions: ['gz', 'tgz'],
    binary: true,
    matches: isGzip,
    nests: true,
    expand: async function* (bytes, context) {
      yield* (await import('./container/gzip.ts')).expandGzip(bytes, context);
    },
  },
  { name: 'tar', extensions: ['tar'], binary: true, matches: isTar },
  {
    name: 'xls',
    extensions: ['xls', 'et'],
    binary: true,
    matches: (bytes, extension) => isOle(bytes) && /^(xls|et)$/.test(extension),
  },
  {
    name: 'doc',
    extensions: ['doc', 'wps', 'dot', 'wpt'],
    binary: true,
    matches: isOle,
    read: async (bytes, options) => (await import('./doc/read-doc.ts')).readDoc(bytes, options),
  },
  {
    name: 'pdf',
    extensions: ['pdf'],
    binary: true,
    matches: isPdf,
    read: async (bytes, options) => (await import('./pdf/read-pdf-file.ts')).readPdfFile(bytes, options),
  },
  {
    name: 'rtf',
    extensions: ['rtf'],
    binary: true,
    matches: isRtf,
    read: async (bytes, options) => (await import('./rtf/read-rtf.ts')).readRtf(bytes, options),
  },
  {
    name: 'mhtml',
    extensions: ['mhtml', 'mht'],
    matches: isMime,
    read: async (bytes, options) => (await import('./html/read-mhtml-file.ts')).readMhtmlFile(bytes, options),
  },
  {
    name: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    // Markdown may begin with a tag.
    matches: (bytes, extension) => isHtml(bytes) || (!/^(?:md|markdown)$/.test(extension) && isHtmlFragment(bytes)),
    read: async (bytes, options) => (await import('./html/read-html-file.ts')).readHtmlFile(bytes, options),
  },
  {
    name: 'markdown',
    extensions: ['md', 'markdown'],
    read: async (bytes, options) => (await import('./markdown.ts')).readMarkdown(bytes, options),
  },
  {
    name: 'csv',
    extensions: ['csv', 'tsv'],
    expand: async function* (bytes, context) {
      yield* (await import('./records/csv.ts')).expandCsv(bytes, context);
    },
  },
  {
    name: 'ndjson',
    extensions: ['ndjson', 'jsonl'],
    expand: async function* (bytes, context) {
      yield* (await import('./records/json.ts')).expandNdjson(bytes, context);
    },
  },
  {
    name: 'json',
    extensions: ['json'],
    // Settings, results and expectations lie about in folders.
    onlyNamed: true,
    expand: async function* (bytes, context) {
      yield* (await import('./records/json.ts')).expandJson(bytes, context);
    },
  },
  { name: 'text', extensions: ['txt', 'text'], read: readText },
];

/** The extension of a file's name or path, in lower case without its dot; '' where there is none. */
export function extensionOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

const extensionsOf = (wanted: (format: Format) => unknown): ReadonlySet<string> =>
  new Set(formats.filter(wanted).flatMap(({ extensions }) => extensions));
const soughtExtensions = extensionsOf(({ read, expand, onlyNamed }) => (read ?? expand) && !onlyNamed);
const documentExtensions = extensionsOf(({ read }) => read);
const containerExtensions = extensionsOf(({ expand }) => expand);

/** Whether a file of this name is worth opening where it is not named itself, as far as its extension tells. */
export function isReadName(name: string): boolean {
  const extension = extensionOf(name);
  // What is in it counts: `x.txt.gz`, not `x.iso.gz`.
  return extension === 'gz' ? isReadName(name.slice(0, -3)) : soughtExtensions.has(extension);
}

/** What the extension of a file says that it is; null: only its bytes can tell. */
export function kindOfName(name: string): 'document' | 'container' | null {
  const extension = extensionOf(name);
  if (documentExtensions.has(extension)) return 'document';
  return containerExtensions.has(extension) ? 'container' : null;
}

/** The format of `bytes`: by its first bytes, else by the extension of `path`, else text. */
export function findFormat(bytes: Uint8Array, path: string): Format {
  const extension = extensionOf(path);
  return (
    formats.find((format) => format.matches?.(bytes, extension)) ??
    formats.find((format) => !format.binary && format.extensions.includes(extension)) ??
    formats.at(-1)!
  );
}
