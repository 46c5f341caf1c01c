import { FieldStack } from '../docx/fields.ts';
import { type Deadline, ReadFailure } from '../failure.ts';
import type { ReadLimits } from '../limits.ts';
import { MeasuredTables } from '../measured-tables.ts';
import type { LayerLine, TextLayer } from '../text-layer.ts';
import type { Table } from '../types.ts';
import type { ByteDecoder } from './charsets.ts';
import { characters, destinations } from './destinations.ts';
import { Flow } from './flow.ts';
import { type GroupState, initialState, stateWords } from './group-state.ts';
import { RowDefinition } from './row-definition.ts';
import { TextWriter } from './text-writer.ts';
import type { TokenReader } from './tokens.ts';

/** Reads the tokens of an RTF file into lines. */
export class RtfDocument implements TokenReader {
  /** Footnotes and endnotes, in their order. */
  readonly notes: LayerLine[] = [];
  /** Paragraphs whose number is not in the file. */
  unnumbered = 0;
  readonly #decoder: ByteDecoder;
  readonly #text: TextWriter;
  readonly #tables: MeasuredTables;
  readonly #row = new RowDefinition();
  readonly #limits: ReadLimits;
  readonly #deadline: Deadline;
  readonly #groups: GroupState[] = [];
  #state: GroupState;
  readonly #body: Flow;
  #defaultFont = 0;
  /** A group has just begun, with `\*`: what it is, the next word tells. */
  #isOptional = false;

  constructor(decoder: ByteDecoder, layer: TextLayer, limits: ReadLimits, deadline: Deadline) {
    this.#decoder = decoder;
    this.#text = new TextWriter(decoder);
    this.#limits = limits;
    this.#deadline = deadline;
    this.#tables = new MeasuredTables(() => layer.length);
    this.#body = new Flow((line) => layer.add(line), this.#tables);
    this.#state = initialState(this.#body);
  }

  open(): void {
    this.#settle();
    const limit = this.#limits.depth;
    if (this.#groups.length >= limit) throw new ReadFailure('rtf-too-deep', { limit });
    if (this.#groups.length === 1) this.#deadline.check();
    this.#groups.push(this.#state);
    this.#state = { ...this.#state };
  }

  close(): void {
    this.#settle();
    const inner = this.#state;
    this.#state = this.#groups.pop() ?? inner;
    if (inner.flow !== this.#state.flow) inner.flow.flush(inner);
    if (inner.field !== null && inner.field !== this.#state.field) this.#write(inner.field.end());
  }

  /** The document ends. */
  end(): void {
    this.#settle();
    while (this.#groups.length > 0) this.close();
    this.#state.flow.flush(this.#state);
    this.#tables.close();
  }

  /** The tables of the body. */
  get tables(): readonly Table[] {
    return this.#tables.tables;
  }

  bytes(file: Buffer, start: number, end: number): void {
    this.#isOptional = false;
    this.#text.bytes(this.#state, file, start, end);
  }

  byte(byte: number): void {
    this.#isOptional = false;
    this.#text.byte(this.#state, byte);
  }

  control(word: string, parameter: number | undefined): void {
    if (word !== 'u' && this.#text.passes()) return;
    this.#text.decode(this.#state);
    if (word !== '*') this.#obey(word, parameter);
    this.#isOptional = word === '*';
  }

  /** title, creator, created … as far as the document has them. */
  get metadata(): Record<string, string> {
    return this.#text.info.metadata;
  }

  #settle(): void {
    this.#text.settle(this.#state);
    this.#isOptional = false;
  }

  #write(text: string): void {
    this.#text.write(this.#state, text);
  }

  #obey(word: string, parameter: number | undefined): void {
    const state = this.#state;
    const destination = destinations.get(word);
    if (destination !== undefined || this.#isOptional) this.#enter(word, destination ?? 'nowhere');
    else if (word === 'u') this.#text.code(state, parameter ?? 0);
    else if (state.destination === 'fonts') this.#text.fonts.control(word, parameter);
    else if (state.destination === 'date') this.#text.info.control(state.property, word, parameter);
    else if (word === 'par' || word === 'sect') this.#endParagraph();
    else if (word === 'cell') this.#endCell();
    else if (word === 'nestcell') this.#endParagraph();
    else if (word === 'row') this.#endRow();
    else if (word === 'page' || word === 'column') this.#write(state.flow.isEmpty ? '' : '\n');
    else if (word === 'field') this.#openField();
    else if (word === 'f') this.#setFont(parameter ?? 0);
    else if (word === 'plain') Object.assign(state, { isHidden: false, isDeleted: false, font: this.#defaultFont });
    else if (word === 'ansicpg') this.#decoder.codePage = parameter || undefined;
    else if (word === 'deff') this.#setDefaultFont(parameter ?? 0);
    else if (characters.has(word)) this.#write(characters.get(word)!);
    else {
      stateWords.get(word)?.(state, parameter);
      if (state.destination === 'text') this.#row.control(word, parameter);
    }
  }

  #enter(word: string, destination: GroupState['destination']): void {
    const state = this.#state;
    // What is not read holds nothing that is; but for the text of a shape, and the parts of the information.
    if (state.destination === 'nowhere' && destination !== 'info' && destination !== 'date') return;
    if (word === 'fldrslt' && state.destination !== 'text') return;
    state.destination = destination;
    state.property = word;
    if (word === 'shptxt') state.flow = state.flow.box();
    else if (word === 'footnote') state.flow = new Flow((line) => this.notes.push(line), null, true);
    else if (destination === 'label') state.flow.label('');
    else if (destination === 'info') this.#text.info.begin(word);
  }

  #openField(): void {
    this.#state.field = new FieldStack();
    this.#state.field.begin();
  }

  #setFont(font: number): void {
    this.#state.font = font;
    if (this.#state.isEastAsian) this.#state.eastAsianFont = font;
  }

  #setDefaultFont(font: number): void {
    this.#defaultFont = font;
    this.#state.font = font;
  }

  #endParagraph(): void {
    const { destination, flow, isHidden, isDeleted } = this.#state;
    if (destination !== 'text') return;
    // Where the end is hidden or deleted, the next paragraph goes on in the same line.
    if (isHidden || isDeleted) flow.forgetLabel();
    else if (flow.end(this.#state, false)) this.unnumbered++;
  }

  #endCell(): void {
    if (this.#state.destination === 'text' && this.#state.flow.end(this.#state, true)) this.unnumbered++;
  }

  #endRow(): void {
    if (this.#state.destination === 'text' && this.#state.flow === this.#body) this.#tables.endRow(this.#row.measures);
  }
}
