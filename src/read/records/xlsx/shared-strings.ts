import type { ZipArchive } from '../../zip-archive.ts';
import { type PartReader, readPart } from './xml.ts';

/** Collects the text of a string item: of its runs, without how it is pronounced. */
export class TextCollector implements PartReader {
  #text = '';
  #inText = false;
  #phonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    this.#inText = name === 't' && !this.#phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    this.#inText = false;
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  /** The text so far; begins anew. */
  take(): string {
    const text = decodeEscapes(this.#text);
    this.#text = '';
    return text;
  }
}

/** Longer ones are texts: these are kept outside the heap, which grows to a multiple of what lives in it. */
const longestKept = 200;

/** The strings that cells refer to by number. */
export class SharedStrings {
  readonly #strings: (string | Buffer)[] = [];

  add(text: string): void {
    this.#strings.push(text.length > longestKept ? Buffer.from(text, 'utf16le') : text);
  }

  get(number: number): string {
    const kept = this.#strings[number] ?? '';
    return typeof kept === 'string' ? kept : kept.toString('utf16le');
  }
}

/** Reads the strings that the cells of all sheets share. */
export async function readSharedStrings(archive: ZipArchive, part: string): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const collector = new TextCollector();
  await readPart(archive, part, {
    open: (name) => collector.open(name),
    text: (text) => collector.text(text),
    close(name) {
      collector.close(name);
      if (name === 'si') strings.add(collector.take());
    },
  });
  return strings;
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
