import type { Offsets } from '../../span/types.ts';
import { readDiagnostic } from '../diagnostics.ts';
import { ListCounter } from '../docx/list-counter.ts';
import { Deadline, damaged, ReadFailure } from '../failure.ts';
import { defaultLimits, type ReadLimits } from '../limits.ts';
import { MeasuredTables } from '../measured-tables.ts';
import { TextLayer } from '../text-layer.ts';
import type { ReadOptions, ReadOutcome, SourceDocument } from '../types.ts';
import { BoxTable } from './boxes.ts';
import { CompoundFile } from './compound-file.ts';
import { type DocHeader, readHeader } from './header.ts';
import { readNumbering } from './lists.ts';
import { type Piece, readPieces } from './pieces.ts';
import { PropertyPages } from './property-pages.ts';
import { StoryReader } from './story.ts';
import { readStyles } from './styles.ts';
import { readSummary } from './summary.ts';

/** Reads a Word document of 97 to 2003 (.doc), or one that WPS wrote (.wps): its text layer is the source text. */
export async function readDoc(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  try {
    return { ok: true, document: await readFile(bytes, { ...defaultLimits, ...options.limits }) };
  } catch (cause) {
    const failure = cause instanceof RangeError ? damaged('doc', 'WordDocument', cause) : cause;
    if (failure instanceof ReadFailure) return { ok: false, error: failure.error, format: 'doc' };
    throw cause;
  }
}

async function readFile(bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> {
  const file = new CompoundFile(bytes);
  const header = readHeader(file);
  if (header.length > limits.textLength) throw new ReadFailure('text-too-long', { limit: limits.textLength });
  const { main, data, stories } = header;
  const counter = new ListCounter();
  const boxes = new BoxTable(header);
  const text = {
    main,
    pieces: readPieces(header.part('pieces')),
    characters: new PropertyPages(main, data, header.part('characterPages'), false),
    paragraphs: new PropertyPages(main, data, header.part('paragraphPages'), true),
    sectionEnds: sectionEnds(header.part('sections')),
    fonts: readFonts(header.part('fonts')),
    boxes,
    context: { styles: readStyles(header.part('styles')), numbering: readNumbering(header), counter },
    deadline: new Deadline(limits.seconds),
  };
  const layer = new TextLayer(limits.textLength);
  const tables = new MeasuredTables(() => layer.length);
  const body = new StoryReader(text, (line) => layer.add(line), tables);
  body.read(stories.body);
  for (const story of boxes.rest()) body.read(story);
  const notes = new StoryReader(text, (line) => layer.add(line), null);
  notes.read(stories.footnotes);
  notes.read(stories.endnotes);
  const source = layer.toString();
  if (source.trim() === '') throw new ReadFailure('no-text', { format: 'doc' });
  return {
    format: 'doc',
    text: source,
    encoding: null,
    metadata: await readSummary(file),
    blocks: layer.blocks,
    tables: tables.tables,
    markup: [],
    diagnostics: [
      ...(isWhole(header, text.pieces) ? [] : [readDiagnostic('file-cut-short', {}, atEnd(source))]),
      ...[...counter.unknown].map((format) => readDiagnostic('number-format-unknown', { format })),
      ...(body.unnumbered > 0 ? [readDiagnostic('numbering-missing', { count: body.unnumbered })] : []),
    ],
  };
}

const atEnd = ({ length }: string): Offsets => ({ start: length, end: length });

/** Whether the pieces hold as much text as the head says, and the file holds the pieces. */
function isWhole({ main, length }: DocHeader, pieces: readonly Piece[]): boolean {
  const used = pieces.filter(({ start }) => start < length);
  const holds = ({ start, end, at, width }: Piece) => at + (Math.min(end, length) - start) * width <= main.length;
  return (used.at(-1)?.end ?? 0) >= length && used.every(holds);
}

/** A page break and the end of a section are one sign: only this table tells them apart. */
function sectionEnds(table: Buffer): Set<number> {
  const count = Math.max(Math.floor((table.length - 4) / 16), 0);
  return new Set(Array.from({ length: count }, (_, i) => table.readUInt32LE(4 * (i + 1))));
}

function readFonts(table: DocHeader['table']): string[] {
  const names: string[] = [];
  for (let at = 4; at < table.length; at += table[at]! + 1) {
    const name = table.subarray(at + 40, at + 1 + table[at]!).toString('utf16le');
    names.push(name.replace(/\0.*$/s, ''));
  }
  return names;
}
