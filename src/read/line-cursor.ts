const tabSize = 4;

/** Reads one line of a text from left to right, counting columns as Markdown does: a tab reaches to the next multiple of four. */
export class LineCursor {
  readonly text: string;
  /** Behind the last character of the line that is not blank. */
  readonly end: number;
  offset: number;
  #column = 0;
  /** Columns left of a tab that was taken in part. */
  #owed = 0;

  constructor(text: string, start: number, lineEnd: number) {
    this.text = text;
    this.offset = start;
    let end = lineEnd;
    while (end > start && isBlank(text[end - 1])) end--;
    this.end = end;
  }

  get rest(): string {
    return this.text.slice(this.offset, this.end);
  }

  get char(): string | undefined {
    return this.offset < this.end ? this.text[this.offset] : undefined;
  }

  /** Whether nothing but blanks is left (`end` is behind the last character that is none). */
  get isBlank(): boolean {
    return this.offset >= this.end;
  }

  /** Takes up to `columns` columns of blanks; gives how many there were. */
  takeBlanks(columns = Number.POSITIVE_INFINITY): number {
    let taken = Math.min(this.#owed, columns);
    this.#owed -= taken;
    while (taken < columns && isBlank(this.char)) {
      const width = this.char === '\t' ? tabSize - (this.#column % tabSize) : 1;
      this.offset++;
      this.#column += width;
      const used = Math.min(width, columns - taken);
      this.#owed = width - used;
      taken += used;
    }
    return taken;
  }

  /** Takes `length` characters that are no tabs. */
  take(length: number): void {
    this.offset += length;
    this.#column += length;
  }

  /** A place to come back to. */
  mark(): () => void {
    const { offset } = this;
    const [column, owed] = [this.#column, this.#owed];
    return () => {
      this.offset = offset;
      this.#column = column;
      this.#owed = owed;
    };
  }
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';
