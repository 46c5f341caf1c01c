import { createHash } from 'node:crypto';
import { lexiconFor } from './config/compile.ts';
import type { ReadError } from './diagnostic/types.ts';
import { scan } from './extract/scan/scan.ts';
import type { LexiconAdditions } from './lexicon/additions.ts';
import { needsConversion } from './normalize/normalize.ts';
import { analyzeDocument } from './pipeline.ts';
import type { HeldDocument } from './read/container/types.ts';
import type { ReadLimits } from './read/limits.ts';
import { readDocument } from './read/read.ts';
import type { ReadOutcome, SourceDocument } from './read/types.ts';
import type { Analysis } from './result/assemble.ts';
import { assembleDocument } from './result/assemble-document.ts';
import { assembleFailure, type ByteFacts } from './result/assemble-failure.ts';
import { type Fate, fatesOf, type NumberFinder } from './result/fates.ts';
import type { OffsetUnit } from './result/locate.ts';
import type { DocumentResult } from './result/schema.ts';

/** How to read a document. */
export interface ReadOptions {
  /** Names the document in its result, and its format by its ending. */
  readonly path: string;
  /** Names the format where `path` does not ('-'). */
  readonly filename?: string | undefined;
  /** Overrides the detection of the encoding: UTF-8, GB18030, Big5-HKSCS … */
  readonly encoding?: string | undefined;
  /** What reading may cost; what is not said has its default. */
  readonly limits?: Partial<ReadLimits> | undefined;
  /** What positions count; UTF-16 code units unless told. */
  readonly offsets?: OffsetUnit | undefined;
  /**
   * Words to add to those that are built in. They are checked and prepared once for each object, which is not to be changed
   * afterwards; a TypeError names what is wrong with them.
   */
  readonly lexicon?: LexiconAdditions | undefined;
}

/** Reads bytes of any format as a document. */
export function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  return readDocument(bytes, readerOptions(options));
}

/** Reads a document that stands in a file with others. */
export async function readHeld(held: HeldDocument, options: ReadOptions): Promise<ReadOutcome> {
  if (held.kind === 'file') return readBytes(held.bytes, { ...options, filename: held.entry });
  const { readRecord } = await import('./read/records/read-record.ts');
  return readRecord(held.record, readerOptions(options));
}

function readerOptions({ path, filename, encoding, limits }: ReadOptions) {
  return {
    path: filename ?? path,
    ...(encoding === undefined ? {} : { encoding }),
    ...(limits === undefined ? {} : { limits }),
  };
}

/** Runs the stages over a document that was read; loads the script converter only where it is needed. */
export async function analyze(document: SourceDocument, lexicon?: LexiconAdditions): Promise<Analysis> {
  const convert = needsConversion(document.text) ? (await import('./convert-script.ts')).scriptConverter() : null;
  return analyzeDocument(document, convert, lexiconFor(lexicon));
}

/** Size and hash of `bytes`, as a result tells them. */
export function describeBytes(bytes: Uint8Array, path: string): ByteFacts {
  return { path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The same of a document in the file `path`: of its own bytes, as they come out of it, or of its text in UTF-8. */
export function describeHeld(held: HeldDocument, path: string): ByteFacts {
  const bytes = held.kind === 'file' ? held.bytes : Buffer.from(held.record.text);
  return { ...describeBytes(bytes, path), container: { path, entry: held.entry } };
}

/** A result, and its error with the values that let it be told in another language than the result's. */
export interface Extracted {
  readonly result: DocumentResult;
  readonly error: ReadError | null;
}

/** Extracts the figures of one document. A document that cannot be read gives a result with `error`; nothing is thrown. */
export async function extract(bytes: Uint8Array, options: ReadOptions): Promise<DocumentResult> {
  return (await extractDocument(bytes, options)).result;
}

/** {@link extract}, for those who tell a person about the error. */
export async function extractDocument(bytes: Uint8Array, options: ReadOptions): Promise<Extracted> {
  return extractOutcome(describeBytes(bytes, options.path), await readBytes(bytes, options), options);
}

/** {@link extractDocument} of a document that stands in the file `options.path` with others. */
export async function extractHeld(held: HeldDocument, options: ReadOptions): Promise<Extracted> {
  return extractOutcome(describeHeld(held, options.path), await readHeld(held, options), options);
}

async function extractOutcome(
  facts: ByteFacts,
  outcome: ReadOutcome,
  { offsets, lexicon }: ReadOptions,
): Promise<Extracted> {
  if (!outcome.ok) {
    return { result: assembleFailure(facts, outcome.error, outcome.format), error: outcome.error };
  }
  const analysis = await analyze(outcome.document, lexicon);
  return { result: assembleDocument(facts, analysis, offsets), error: null };
}

/** The fate of every number of a document that was read: a figure, or why it is none. */
export async function explain(
  document: SourceDocument,
  { offsets = 'utf16', lexicon }: Pick<ReadOptions, 'offsets' | 'lexicon'> = {},
): Promise<Fate[]> {
  const find: NumberFinder = (text, start, end) => scan(text, start, end, lexiconFor(lexicon));
  return fatesOf(await analyze(document, lexicon), offsets, find);
}
