import type { ByteDecoder, RtfFont } from './charsets.ts';

/** Reads the fonts of a document (\fonttbl) into its decoder. */
export class FontTable {
  readonly #decoder: ByteDecoder;
  #font: RtfFont | null = null;

  constructor(decoder: ByteDecoder) {
    this.#decoder = decoder;
  }

  control(word: string, parameter: number | undefined): void {
    if (word === 'f') {
      this.#font = { name: '', charset: undefined, codePage: undefined };
      this.#decoder.fonts.set(parameter ?? 0, this.#font);
    } else if (!this.#font) return;
    else if (word === 'fcharset') this.#font.charset = parameter;
    else if (word === 'cpg') this.#font.codePage = parameter;
  }

  /** The name of a font, of which only those of symbols count. */
  text(bytes: Buffer): void {
    if (this.#font && this.#font.name.length < 100) this.#font.name += bytes.toString('latin1');
  }
}
