import { createHash } from 'node:crypto';
import type { ReadError } from './diagnostic/types.ts';
import { scan } from './extract/scan/scan.ts';
import { needsConversion } from './normalize/normalize.ts';
import { analyzeDocument } from './pipeline.ts';
import { readDocument } from './read/read.ts';
import type { ReadOutcome, SourceDocument } from './read/types.ts';
import type { Analysis } from './result/assemble.ts';
import { assembleDocument } from './result/assemble-document.ts';
import { assembleFailure, type ByteFacts } from './result/assemble-failure.ts';
import { type Fate, fatesOf } from './result/fates.ts';
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
  /** What positions count; UTF-16 code units unless told. */
  readonly offsets?: OffsetUnit | undefined;
}

/** Reads bytes of any format as a document. */
export function readBytes(bytes: Uint8Array, { path, filename, encoding }: ReadOptions): Promise<ReadOutcome> {
  return readDocument(bytes, { path: filename ?? path, ...(encoding === undefined ? {} : { encoding }) });
}

/** Runs the stages over a document that was read; loads the script converter only where it is needed. */
export async function analyze(document: SourceDocument): Promise<Analysis> {
  const convert = needsConversion(document.text) ? (await import('./convert-script.ts')).scriptConverter() : null;
  return analyzeDocument(document, convert);
}

/** Size and hash of `bytes`, as a result tells them. */
export function describeBytes(bytes: Uint8Array, path: string): ByteFacts {
  return { path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
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
  const facts = describeBytes(bytes, options.path);
  const outcome = await readBytes(bytes, options);
  if (!outcome.ok) {
    return { result: assembleFailure(facts, outcome.error, outcome.format), error: outcome.error };
  }
  return { result: assembleDocument(facts, await analyze(outcome.document), options.offsets), error: null };
}

/** The fate of every number of a document that was read: a figure, or why it is none. */
export async function explain(document: SourceDocument, offsets: OffsetUnit = 'utf16'): Promise<Fate[]> {
  return fatesOf(await analyze(document), offsets, scan);
}
