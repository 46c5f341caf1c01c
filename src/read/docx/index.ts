import type { Diagnostic, ReadError } from '../../diagnostic/types.ts';
import { readDiagnostic } from '../diagnostics.ts';
import { ReadFailure } from '../failure.ts';
import { defaultLimits, type ReadLimits } from '../limits.ts';
import { isEncryptedPackage } from '../signature.ts';
import { type LayerLine, TextLayer } from '../text-layer.ts';
import type { Block, Table } from '../types.ts';
import { ZipArchive } from '../zip-archive.ts';
import { AcceptedContent } from './accepted-content.ts';
import { ListCounter } from './list-counter.ts';
import { NumberingReader } from './numbering-reader.ts';
import { findParts } from './package.ts';
import { PropertyReader } from './properties.ts';
import { StoryReader } from './story.ts';
import { StyleReader } from './styles.ts';
import { TableRecorder } from './table-recorder.ts';
import { readXml } from './xml.ts';

export { defaultLimits, type ReadLimits } from '../limits.ts';
export { formatNumber } from './number-format.ts';

/** The text of a Word document as a person reads it, its automatic numbers written out. */
export interface DocxText {
  /** A line for every paragraph; notes stand at the end. */
  readonly text: string;
  /** In order, not overlapping: a block for each paragraph that is not empty; offsets of `text`. */
  readonly blocks: readonly Block[];
  /** In order, not overlapping: the tables of the body; offsets of `text`. */
  readonly tables: readonly Table[];
  /** title, creator, created … as far as the document has them. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

export type DocxOutcome =
  | { readonly ok: true; readonly value: DocxText }
  | { readonly ok: false; readonly error: ReadError };

/** Reads a .docx, .docm, .dotx or .dotm of Word, WPS or any other writer; a document that cannot be read gives its error. */
export async function readDocx(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<DocxOutcome> {
  try {
    if (isEncryptedPackage(bytes)) throw new ReadFailure('encrypted-file');
    return { ok: true, value: await readParts(await ZipArchive.open(bytes, 'docx', { ...defaultLimits, ...limits })) };
  } catch (cause) {
    if (cause instanceof ReadFailure) return { ok: false, error: cause.error };
    throw cause;
  }
}

async function readParts(archive: ZipArchive): Promise<DocxText> {
  const parts = await findParts(archive);
  const styles = new StyleReader();
  const numbering = new NumberingReader();
  const properties = new PropertyReader();
  if (parts.styles !== null) await readXml(archive, parts.styles, styles);
  if (parts.numbering !== null) await readXml(archive, parts.numbering, numbering);
  if (parts.core !== null) await readXml(archive, parts.core, properties);
  if (parts.extended !== null) await readXml(archive, parts.extended, properties);
  const counter = new ListCounter();
  const context = { styles: styles.sheet, numbering: numbering.table, counter };
  const layer = new TextLayer(archive.limits.textLength);
  const take = (line: LayerLine) => layer.add(line);
  const tables = new TableRecorder(() => layer.length);
  const body = new StoryReader(context, take, tables);
  await readXml(archive, parts.main, new AcceptedContent(body, null));
  for (const part of ['footnotes', 'endnotes'] as const) {
    const name = parts[part];
    const wanted = body.references[part];
    if (name === null || wanted.size === 0) continue;
    await readXml(archive, name, new AcceptedContent(new StoryReader(context, take, null), wanted));
  }
  const text = layer.toString();
  if (text.trim() === '') throw new ReadFailure('no-text', { format: 'docx' });
  const diagnostics = [...counter.unknown].map((format) => readDiagnostic('number-format-unknown', { format }));
  if (body.embedded > 0) diagnostics.push(readDiagnostic('embedded-file-unread', { count: body.embedded }));
  return { text, blocks: layer.blocks, tables: tables.tables, metadata: properties.metadata, diagnostics };
}
