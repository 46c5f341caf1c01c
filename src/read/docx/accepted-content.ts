import type { Attributes, XmlReader } from './xml.ts';

// Former properties, settings of controls, the sound above a character, where a section ends.
const left = new Set(
  'w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:tblGridChange w:trPrChange w:tcPrChange w:numberingChange w:sectPr w:sdtPr w:sdtEndPr w:rt w:ffData'.split(
    ' ',
  ),
);
/** Notes that only hold the line above the notes. */
const separators = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

/**
 * Hands on what stands in a document when every change is accepted: not what was deleted or moved away, of alternative
 * contents only the first, of notes only those that are asked for.
 */
export class AcceptedContent implements XmlReader {
  readonly #reader: XmlReader;
  /** Of a part of notes, the ones that are read; null for the body. */
  readonly #notes: ReadonlySet<string> | null;
  readonly #path: string[] = [];
  readonly #choices: boolean[] = [];
  #skipped = 0;

  constructor(reader: XmlReader, notes: ReadonlySet<string> | null) {
    this.#reader = reader;
    this.#notes = notes;
  }

  open(name: string, attribute: Attributes): void {
    if (this.#skipped > 0 || this.#isLeft(name, attribute)) {
      this.#skipped++;
      return;
    }
    if (name === 'mc:AlternateContent') this.#choices.push(false);
    this.#reader.open(name, attribute);
    this.#path.push(name);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    this.#path.pop();
    if (name === 'mc:AlternateContent') this.#choices.pop();
    this.#reader.close(name);
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#reader.text(text);
  }

  #isLeft(name: string, attribute: Attributes): boolean {
    if (left.has(name)) return true;
    // As a property, it says that a paragraph's end or a row was deleted.
    if (name === 'w:del' || name === 'w:moveFrom') return !/^w:(?:rPr|trPr)$/.test(this.#path.at(-1) ?? '');
    if (name === 'w:footnote' || name === 'w:endnote') {
      return separators.has(attribute('w:type') ?? '') || !this.#notes?.has(attribute('w:id') ?? '');
    }
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const last = this.#choices.length - 1;
    const taken = this.#choices[last] ?? false;
    if (last >= 0) this.#choices[last] = true;
    return taken;
  }
}
