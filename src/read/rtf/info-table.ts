import { properties } from './destinations.ts';

const longestProperty = 10_000;
const parts: Readonly<Record<string, number>> = { yr: 0, mo: 1, dy: 2, hr: 3, min: 4 };

/** Reads what the file says of itself (\info). */
export class InfoTable {
  readonly #texts = new Map<string, string>();
  readonly #dates = new Map<string, number[]>();

  /** A property that is given a second time, in Unicode, counts. */
  begin(word: string): void {
    this.#texts.delete(word);
  }

  text(word: string, text: string): void {
    const before = this.#texts.get(word) ?? '';
    if (before.length < longestProperty) this.#texts.set(word, before + text);
  }

  control(word: string, part: string, value: number | undefined): void {
    const place = parts[part];
    if (place === undefined || value === undefined || value < 0) return;
    const date = this.#dates.get(word) ?? [0, 0, 0, 0, 0];
    date[place] = value;
    this.#dates.set(word, date);
  }

  /** title, creator, created … as far as the document has them. */
  get metadata(): Record<string, string> {
    const metadata: Record<string, string> = {};
    for (const [word, key] of properties) {
      const value = (this.#texts.get(word) ?? dateOf(this.#dates.get(word))).replace(/;$/, '').trim();
      if (value !== '') metadata[key] = value.slice(0, longestProperty);
    }
    return metadata;
  }
}

/** In local time: the file does not say of which place. */
function dateOf(date: readonly number[] | undefined): string {
  if (!date || date[0] === 0) return '';
  const [year, month, day, hour, minute] = date.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'));
  return `${year}-${month}-${day}T${hour}:${minute}`;
}
