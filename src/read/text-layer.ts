import { ReadFailure } from './failure.ts';
import type { Block } from './types.ts';

/** One line of the text layer, or several where a paragraph holds line breaks. */
export interface LayerLine {
  readonly text: string;
  readonly kind: Block['kind'];
  readonly level?: number;
}

const piecesAtOnce = 10_000;

/** The text that is taken out of a document, paragraph by paragraph, with a block for each that is not empty. */
export class TextLayer {
  readonly blocks: Block[] = [];
  readonly #limit: number;
  #text = '';
  /** Lines not yet joined: a string that grew line by line would hold every one of them as an object. */
  #pieces: string[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add({ text, kind, level }: LayerLine): void {
    const start = this.#length;
    this.#length += text.length + 1;
    if (this.#length > this.#limit) throw new ReadFailure('text-too-long', { limit: this.#limit });
    this.#pieces.push(text, '\n');
    if (this.#pieces.length > piecesAtOnce) this.#join();
    if (text.trim() === '') return;
    this.blocks.push({ kind, start, end: start + text.length, ...(level === undefined ? {} : { level }) });
  }

  /** Where the next line begins. */
  get length(): number {
    return this.#length;
  }

  toString(): string {
    this.#join();
    return this.#text;
  }

  #join(): void {
    this.#text += this.#pieces.join('');
    this.#pieces = [];
  }
}
