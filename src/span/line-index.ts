/** Finds line and column of an offset. Lines end at `\n`, `\r\n` or `\r`; both count from 1, columns in UTF-16 code units. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    let feed = text.indexOf('\n');
    let carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      if (carriage < 0 || (feed >= 0 && feed < carriage)) {
        this.#starts.push(feed + 1);
        feed = text.indexOf('\n', feed + 1);
      } else if (feed === carriage + 1) {
        this.#starts.push(feed + 1);
        carriage = text.indexOf('\r', feed);
        feed = text.indexOf('\n', feed + 1);
      } else {
        this.#starts.push(carriage + 1);
        carriage = text.indexOf('\r', carriage + 1);
      }
    }
  }

  locate(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: offset - this.#starts[low - 1]! + 1 };
  }
}
