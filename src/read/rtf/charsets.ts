import { symbolSign } from '../docx/symbols.ts';
import { decodeWindows1252 } from '../windows-1252.ts';

/** A font as far as its bytes are concerned. */
export interface RtfFont {
  name: string;
  /** \fcharset */
  charset: number | undefined;
  /** \cpg */
  codePage: number | undefined;
}

/** The code pages of \fcharset; 0 and 1 leave it to the document. */
const codePages: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};
const symbols = 2;
const eastern = new TextDecoder('gb18030', { ignoreBOM: true });
const western = 1252;
/** What simple programs write without saying so. */
const unsaid = [65001, 936];
const highByte = /[\x80-\xff]/;
const highBytes = /[\x80-\xff]{2}/;
/** What iconv-lite calls the code pages that it does not know as `cp…`. */
const labels: Readonly<Record<number, string>> = {
  932: 'shiftjis',
  950: 'big5hkscs',
  10000: 'macroman',
  65001: 'utf8',
};

type Iconv = Pick<typeof import('iconv-lite'), 'decode' | 'encodingExists'>;

/** Decodes the bytes of a document by its fonts and its code page (\ansicpg). */
export class ByteDecoder {
  readonly fonts = new Map<number, RtfFont>();
  /** What \ansicpg says; undefined where it is not there. */
  codePage: number | undefined;
  readonly #iconv: Iconv;

  constructor(iconv: Iconv) {
    this.#iconv = iconv;
  }

  /** `eastAsian`: the font that was named for East Asian text, should the current one not be for it. */
  decode(bytes: Buffer, current: number, eastAsian: number | undefined): string {
    const font = this.fonts.get(current);
    if (font?.charset === symbols) return [...bytes].map((byte) => symbolSign(font.name, byte)).join('');
    const plain = bytes.toString('latin1');
    if (!highByte.test(plain)) return plain;
    const own = pageOf(font);
    if (own !== undefined) return this.#decodeAs(bytes, own);
    // A font of Western text may hold Chinese all the same; the degree of 10°C, a lone byte, is none.
    if ((font?.charset === 0 || this.codePage === undefined) && !highBytes.test(plain)) return decodeWindows1252(bytes);
    const pages = this.codePage === undefined ? unsaid : [this.codePage];
    for (const page of [pageOf(this.fonts.get(eastAsian ?? -1)), ...pages]) {
      const text = page === undefined || page === western ? null : this.#decodeAs(bytes, page);
      if (text !== null && !text.includes('\uFFFD')) return text;
    }
    return decodeWindows1252(bytes);
  }

  /** A character that a writer gave as it is in its font of symbols. */
  symbol(code: number, current: number): string {
    const font = this.fonts.get(current);
    const isSymbol = font?.charset === symbols && code >= 0xf000 && code <= 0xf0ff;
    return isSymbol ? symbolSign(font.name, code) : String.fromCharCode(code);
  }

  #decodeAs(bytes: Buffer, page: number): string {
    if (page === 936) return eastern.decode(bytes);
    const label = labels[page] ?? `cp${page}`;
    return this.#iconv.encodingExists(label) ? this.#iconv.decode(bytes, label) : decodeWindows1252(bytes);
  }
}

function pageOf(font: RtfFont | undefined): number | undefined {
  if (font?.charset !== undefined && font.charset > 1) return codePages[font.charset];
  return font?.codePage || undefined;
}
