import type { ZipArchive } from '../../zip-archive.ts';
import type { RawRow } from '../types.ts';
import { formatSerial } from './date-styles.ts';
import { decodeEscapes, type SharedStrings, TextCollector } from './shared-strings.ts';
import { type Attributes, feedPart, type PartReader } from './xml.ts';

/** What the cells of every sheet refer to. */
export interface CellContext {
  readonly strings: SharedStrings | null;
  readonly dates: readonly boolean[];
  readonly date1904: boolean;
}

/** The rows of a sheet that hold anything, piece by piece: no sheet is in memory as a whole. */
export async function* readSheetRows(
  archive: ZipArchive,
  part: string,
  context: CellContext,
): AsyncGenerator<RawRow, void> {
  const reader = new SheetReader(context);
  for await (const _ of feedPart(archive, part, reader)) yield* reader.take();
  yield* reader.take();
}

class SheetReader implements PartReader {
  readonly #context: CellContext;
  readonly #inline = new TextCollector();
  #rows: RawRow[] = [];
  #place = 0;
  #cells: [column: number, text: string][] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #inValue = false;

  constructor(context: CellContext) {
    this.#context = context;
  }

  take(): RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attribute: Attributes): void {
    this.#inline.open(name);
    if (name === 'row') {
      const place = Number(attribute('r'));
      this.#place = Number.isSafeInteger(place) && place > this.#place ? place : this.#place + 1;
      this.#cells = [];
      this.#column = 0;
    } else if (name === 'c') {
      this.#column = columnOf(attribute('r')) ?? this.#column;
      this.#type = attribute('t') ?? 'n';
      this.#style = Number(attribute('s') ?? 0);
      this.#value = '';
    } else if (name === 'v') this.#inValue = true;
  }

  close(name: string): void {
    this.#inline.close(name);
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#addCell();
    else if (name === 'row' && this.#cells.length > 0) this.#rows.push({ place: this.#place, cells: this.#cells });
  }

  text(text: string): void {
    this.#inline.text(text);
    if (this.#inValue) this.#value += text;
  }

  #addCell(): void {
    const inline = this.#inline.take();
    const text = this.#type === 'inlineStr' ? inline : this.#say();
    const column = this.#column++;
    if (text !== '') this.#cells.push([column, text]);
  }

  /** A formula says what it came to when it was saved. */
  #say(): string {
    const { strings, dates, date1904 } = this.#context;
    const value = this.#value;
    if (this.#type === 's') return strings?.get(Number(value)) ?? '';
    if (this.#type === 'str') return decodeEscapes(value);
    if (this.#type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
    if (this.#type === 'n' && value !== '' && dates[this.#style]) return formatSerial(value, date1904);
    return value;
  }
}

/** `AB12` is column 27, from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? '')?.[0].toUpperCase();
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
