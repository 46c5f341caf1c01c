import { LinePlacer } from '../docx/line-placer.ts';
import { type Context, Paragraph } from '../docx/paragraph.ts';
import type { Deadline } from '../failure.ts';
import type { MeasuredTables } from '../measured-tables.ts';
import type { LayerLine } from '../text-layer.ts';
import type { BoxTable } from './boxes.ts';
import { hidesText, signOf } from './character-properties.ts';
import type { Story } from './header.ts';
import { setProperties } from './paragraph-properties.ts';
import { decodePiece, type Piece, stretches } from './pieces.ts';
import { type Properties, property } from './property-list.ts';
import type { PropertyPages, PropertyRun } from './property-pages.ts';
import { readRow } from './row-measures.ts';

/** What the stories of a document share. */
export interface DocText {
  readonly main: Buffer;
  readonly pieces: readonly Piece[];
  readonly characters: PropertyPages;
  readonly paragraphs: PropertyPages;
  /** The character positions at which sections end. */
  readonly sectionEnds: ReadonlySet<number>;
  readonly fonts: readonly string[];
  readonly boxes: BoxTable;
  readonly context: Context;
  readonly deadline: Deadline;
}

const firstLetter = 0x20;

/** Reads stories into lines: paragraphs, cells of tables, and text boxes behind their anchors. */
export class StoryReader {
  /** Paragraphs in lists that the document does not define. */
  unnumbered = 0;
  readonly #text: DocText;
  readonly #placer: LinePlacer;
  readonly #tables: MeasuredTables | null;
  #paragraph: Paragraph | null = null;
  #inTable = false;
  #inBox = false;

  /** `tables` is null in notes, whose tables nobody asks for. */
  constructor(text: DocText, take: (line: LayerLine) => void, tables: MeasuredTables | null) {
    this.#text = text;
    this.#tables = tables;
    this.#placer = new LinePlacer(text.context, take, tables === null);
  }

  /** Reads the characters of a story, or of a part of one. */
  read({ start, end }: Story): void {
    const { main, pieces, characters } = this.#text;
    for (const stretch of stretches(pieces, start, end)) {
      for (let { at, byte } = stretch; at < stretch.end; ) {
        const { piece } = stretch;
        const run = characters.find(byte);
        const length = Math.min(stretch.end - at, Math.max(Math.ceil((run.end - byte) / piece.width), 1));
        this.#readRun(decodePiece(main, byte, length, piece.width), at, byte, piece, run);
        at += length;
        byte += length * piece.width;
      }
    }
    // Text whose mark is missing is text all the same.
    if (this.#paragraph && !this.#paragraph.isEmpty) this.#placer.end(this.#paragraph);
    this.#paragraph = null;
    this.#placer.flush();
    this.#leaveTable();
  }

  #leaveTable(): void {
    if (!this.#inTable) return;
    this.#placer.closeTable();
    this.#cells?.close();
    this.#inTable = false;
  }

  /** The lines of a text box are placed behind the paragraph it hangs on: where, is not known yet. */
  get #cells(): MeasuredTables | null {
    return this.#inBox ? null : this.#tables;
  }

  #readRun(text: string, start: number, byte: number, piece: Piece, run: PropertyRun): void {
    this.#text.deadline.check();
    const isDeleted = (piece.changes.get(property.deleted) ?? run.properties.get(property.deleted)) === 1;
    for (let rest = 0; rest < text.length; ) {
      let mark = rest;
      while (mark < text.length && text.charCodeAt(mark) >= firstLetter) mark++;
      if (mark > rest) this.#write(text.slice(rest, mark), byte + rest * piece.width, run.properties, isDeleted);
      if (mark < text.length) {
        this.#readMark(
          text.charCodeAt(mark),
          start + mark,
          byte + mark * piece.width,
          piece,
          run.properties,
          isDeleted,
        );
      }
      rest = mark + 1;
    }
  }

  #write(text: string, byte: number, properties: Properties, isDeleted: boolean): void {
    const paragraph = this.#open(byte);
    if (isDeleted || this.#placer.fields.isInstruction) {
      if (!isDeleted) this.#placer.fields.instruct(text);
      return;
    }
    if (hidesText(properties, paragraph, this.#text.context.styles)) return;
    paragraph.pieces.push(signOf(properties, this.#text.fonts) ?? text);
  }

  #readMark(code: number, at: number, byte: number, piece: Piece, properties: Properties, isDeleted: boolean): void {
    const { fields } = this.#placer;
    if (code === 0x13) fields.begin();
    else if (code === 0x14) fields.separate();
    else if (code === 0x15) this.#write(fields.end(), byte, properties, isDeleted);
    else if (code === 0x09) this.#write('\t', byte, properties, isDeleted);
    else if (code === 0x0b) this.#write('\n', byte, properties, isDeleted);
    else if (code === 0x1e) this.#write('-', byte, properties, isDeleted);
    else if (code === 0x08 && !isDeleted) this.#readBox(at, byte);
    else if (code === 0x0d || code === 0x07) this.#end(code === 0x07, byte, piece, properties, isDeleted);
    else if (code === 0x0c || code === 0x0e) {
      if (code === 0x0c && this.#text.sectionEnds.has(at + 1)) this.#end(false, byte, piece, properties, isDeleted);
      else if (this.#paragraph && !this.#paragraph.isEmpty) this.#write('\n', byte, properties, isDeleted);
    }
  }

  /** The paragraph that is open; one that begins here knows its style, so that this can hide its text. */
  #open(byte: number): Paragraph {
    if (this.#paragraph) return this.#paragraph;
    const paragraph = new Paragraph();
    this.#paragraph = paragraph;
    setProperties(paragraph, this.#text.paragraphs.find(byte), new Map());
    return paragraph;
  }

  /** Boxes hang on the text, and never on that of another box. */
  #readBox(at: number, byte: number): void {
    if (this.#inBox) return;
    for (const story of this.#text.boxes.take(at)) {
      const paragraph = this.#open(byte);
      const inTable = this.#inTable;
      this.#placer.begin(paragraph);
      this.#placer.openBox();
      this.#paragraph = null;
      this.#inTable = false;
      this.#inBox = true;
      this.read(story);
      this.#inBox = false;
      this.#paragraph = paragraph;
      this.#inTable = inTable;
      this.#placer.closeBox();
    }
  }

  #end(isCell: boolean, byte: number, piece: Piece, properties: Properties, isDeleted: boolean): void {
    const paragraph = this.#open(byte);
    this.#paragraph = null;
    const run = this.#text.paragraphs.find(byte);
    const has = (name: number) => (piece.changes.get(name) ?? run.properties.get(name) ?? 0) > 0;
    setProperties(paragraph, run, piece.changes);
    if (has(property.inTable) || has(property.tableDepth)) {
      if (!this.#inTable) this.#placer.openTable();
      this.#inTable = true;
      this.#cells?.open();
    } else this.#leaveTable();
    // Behind the last cell of a row stands a mark with the measures of the row.
    if (has(property.isRowEnd)) this.#cells?.endRow(readRow(run.properties));
    if (has(property.isRowEnd) || has(property.innerRowEnd)) return;
    const endsCell = isCell || has(property.innerCellEnd);
    paragraph.isJoined = isDeleted && !endsCell;
    paragraph.runsOn =
      !endsCell &&
      (hidesText(properties, paragraph, this.#text.context.styles) || properties.get(property.hiddenEnd) === 1);
    this.#countUnnumbered(paragraph);
    this.#placer.end(paragraph);
    if (endsCell) this.#placer.flush();
    if (isCell) this.#cells?.endCell();
  }

  #countUnnumbered(paragraph: Paragraph): void {
    const { numId } = paragraph;
    if (numId === undefined || numId === 0 || paragraph.isEmpty) return;
    if (this.#text.context.numbering.resolve(numId, () => undefined) === null) this.unnumbered++;
  }
}
