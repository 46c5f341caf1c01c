import { loadIconv } from '../../source/labels.ts';
import { readDiagnostic } from '../diagnostics.ts';
import { Deadline, ReadFailure } from '../failure.ts';
import { defaultLimits, type ReadLimits } from '../limits.ts';
import { TextLayer } from '../text-layer.ts';
import type { ReadOptions, ReadOutcome, SourceDocument } from '../types.ts';
import { ByteDecoder } from './charsets.ts';
import { RtfDocument } from './document.ts';
import { readTokens } from './tokens.ts';

/** Reads a document in Rich Text Format: its text layer, automatic numbers in it as the writer left them, is the source text. */
export async function readRtf(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  try {
    return { ok: true, document: await readFile(bytes, { ...defaultLimits, ...options.limits }) };
  } catch (cause) {
    if (cause instanceof ReadFailure) return { ok: false, error: cause.error, format: 'rtf' };
    throw cause;
  }
}

async function readFile(bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> {
  const layer = new TextLayer(limits.textLength);
  const document = new RtfDocument(new ByteDecoder(await loadIconv()), layer, limits, new Deadline(limits.seconds));
  const isWhole = readTokens(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), document);
  document.end();
  for (const line of document.notes) layer.add(line);
  const text = layer.toString();
  if (text.trim() === '') throw new ReadFailure('no-text', { format: 'rtf' });
  return {
    format: 'rtf',
    text,
    encoding: null,
    metadata: document.metadata,
    blocks: layer.blocks,
    tables: document.tables,
    markup: [],
    diagnostics: [
      ...(isWhole ? [] : [readDiagnostic('file-cut-short', {}, { start: text.length, end: text.length })]),
      ...(document.unnumbered > 0 ? [readDiagnostic('numbering-missing', { count: document.unnumbered })] : []),
    ],
  };
}
