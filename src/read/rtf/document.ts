import { FieldStack } from '../docx/fields.ts';
import { type Deadline, ReadFailure } from '../failure.ts';
import type { ReadLimits } from '../limits.ts';
import type { LayerLine } from '../text-layer.ts';
import { ByteQueue } from './byte-queue.ts';
import type { ByteDecoder } from './charsets.ts';
import { characters, destinations } from './destinations.ts';
import { Flow } from './flow.ts';
import { FontTable } from './font-table.ts';
import { type GroupState, initialState, stateWords } from './group-state.ts';
import { InfoTable } from './info-table.ts';
import type { TokenReader } from './tokens.ts';

/** Reads the tokens of an RTF file into lines. */
export class RtfDocument implements TokenReader {
  readonly info = new InfoTable();
  /** Footnotes and endnotes, in their order. */
  readonly notes: LayerLine[] = [];
  /** Paragraphs whose number is not in the file. */
  unnumbered = 0;
  readonly #decoder: ByteDecoder;
  readonly #fonts: FontTable;
  readonly #limits: ReadLimits;
  readonly #deadline: Deadline;
  readonly #groups: GroupState[] = [];
  #state: GroupState;
  #defaultFont = 0;
  /** Text that is not yet decoded: a character may be cut by the syntax. */
  readonly #pending = new ByteQueue();
  /** Characters still to be passed over behind a `\u`. */
  #repeated = 0;
  /** A group has just begun, with `\*`: what it is, the next word tells. */
  #isOptional = false;

  constructor(decoder: ByteDecoder, take: (line: LayerLine) => void, limits: ReadLimits, deadline: Deadline) {
    this.#decoder = decoder;
    this.#fonts = new FontTable(decoder);
    this.#limits = limits;
    this.#deadline = deadline;
    this.#state = initialState(new Flow(take));
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
  }

  bytes(file: Buffer, start: number, end: number): void {
    const passed = Math.min(this.#repeated, end - start);
    this.#repeated -= passed;
    this.#isOptional = false;
    if (this.#state.destination !== 'nowhere') this.#pending.add(file, start + passed, end);
  }

  byte(byte: number): void {
    this.#isOptional = false;
    if (this.#repeated > 0) this.#repeated--;
    else if (this.#state.destination !== 'nowhere') this.#pending.addByte(byte);
  }

  control(word: string, parameter: number | undefined): void {
    if (this.#repeated > 0 && word !== 'u') {
      this.#repeated--;
      return;
    }
    this.#decode();
    if (word === '*') this.#isOptional = true;
    else this.#obey(word, parameter);
    if (word !== '*') this.#isOptional = false;
  }

  #obey(word: string, parameter: number | undefined): void {
    const state = this.#state;
    const destination = destinations.get(word);
    if (destination !== undefined || this.#isOptional) this.#enter(word, destination ?? 'nowhere');
    else if (word === 'u') this.#writeCode(parameter ?? 0);
    else if (state.destination === 'fonts') this.#fonts.control(word, parameter);
    else if (state.destination === 'date') this.info.control(state.property, word, parameter);
    else if (word === 'par' || word === 'sect') this.#endParagraph();
    else if (word === 'cell' || word === 'nestcell') this.#endCell();
    else if (word === 'page' || word === 'column') this.#write(state.flow.isEmpty ? '' : '\n');
    else if (word === 'field') this.#openField();
    else if (word === 'f') this.#setFont(parameter ?? 0);
    else if (word === 'plain') Object.assign(state, { isHidden: false, isDeleted: false, font: this.#defaultFont });
    else if (word === 'ansicpg') this.#decoder.codePage = parameter ?? this.#decoder.codePage;
    else if (word === 'deff') this.#setDefaultFont(parameter ?? 0);
    else if (characters.has(word)) this.#write(characters.get(word)!);
    else stateWords.get(word)?.(state, parameter);
  }

  #enter(word: string, destination: GroupState['destination']): void {
    const state = this.#state;
    // What is not read holds nothing that is; but for the text of a shape, and the parts of the information.
    if (state.destination === 'nowhere' && destination !== 'info' && destination !== 'date') return;
    if (word === 'fldrslt' && state.destination !== 'text') return;
    state.destination = destination;
    state.property = word;
    if (word === 'shptxt') state.flow = state.flow.box();
    else if (word === 'footnote') state.flow = new Flow((line) => this.notes.push(line), true);
    else if (destination === 'label') state.flow.label('');
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

  #writeCode(code: number): void {
    this.#write(this.#decoder.symbol(code & 0xffff, this.#state.font));
    this.#repeated = this.#state.repeats;
  }

  #settle(): void {
    this.#decode();
    this.#repeated = 0;
    this.#isOptional = false;
  }

  #decode(): void {
    if (this.#pending.isEmpty) return;
    const bytes = this.#pending.take();
    const { font, eastAsianFont, destination } = this.#state;
    if (destination === 'fonts') this.#fonts.text(bytes);
    else this.#write(this.#decoder.decode(bytes, font, eastAsianFont));
  }

  #write(text: string): void {
    const { destination, flow, field, property, isHidden, isDeleted } = this.#state;
    if (text === '') return;
    if (destination === 'info') this.info.text(property, text);
    else if (destination === 'instruction') field?.instruct(text);
    else if (isHidden || isDeleted) return;
    else if (destination === 'label') flow.label(text);
    else if (destination === 'text') {
      field?.separate();
      flow.write(text);
    }
  }
}
