import { ByteQueue } from './byte-queue.ts';
import type { ByteDecoder } from './charsets.ts';
import { FontTable } from './font-table.ts';
import type { GroupState } from './group-state.ts';
import { InfoTable } from './info-table.ts';

/** Decodes the text of a document, and takes it where its group says. */
export class TextWriter {
  readonly fonts: FontTable;
  readonly info = new InfoTable();
  readonly #decoder: ByteDecoder;
  /** Text that is not yet decoded: a character may be cut by the syntax. */
  readonly #pending = new ByteQueue();
  /** Characters still to be passed over behind a `\u`. */
  #repeated = 0;

  constructor(decoder: ByteDecoder) {
    this.#decoder = decoder;
    this.fonts = new FontTable(decoder);
  }

  bytes(state: GroupState, file: Buffer, start: number, end: number): void {
    const passed = Math.min(this.#repeated, end - start);
    this.#repeated -= passed;
    if (state.destination !== 'nowhere') this.#pending.add(file, start + passed, end);
  }

  byte(state: GroupState, byte: number): void {
    if (this.#repeated > 0) this.#repeated--;
    else if (state.destination !== 'nowhere') this.#pending.addByte(byte);
  }

  /** Whether a control word stands where a `\u` is said once more; it then counts as one character of that. */
  passes(): boolean {
    if (this.#repeated === 0) return false;
    this.#repeated--;
    return true;
  }

  /** `\u`: a character, behind which it may be said once more. */
  code(state: GroupState, code: number): void {
    this.write(state, this.#decoder.symbol(code & 0xffff, state.font));
    this.#repeated = state.repeats;
  }

  /** A group begins or ends: what was to be passed over is over. */
  settle(state: GroupState): void {
    this.decode(state);
    this.#repeated = 0;
  }

  /** Writes the bytes that have come so far. */
  decode(state: GroupState): void {
    if (this.#pending.isEmpty) return;
    const bytes = this.#pending.take();
    if (state.destination === 'fonts') this.fonts.text(bytes);
    else this.write(state, this.#decoder.decode(bytes, state.font, state.eastAsianFont));
  }

  write({ destination, flow, field, property, isHidden, isDeleted }: GroupState, text: string): void {
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
