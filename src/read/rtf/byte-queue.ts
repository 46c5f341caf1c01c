/** Bytes that come in small pieces, and are taken all at once. */
export class ByteQueue {
  #bytes = Buffer.allocUnsafe(1024);
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Adds the bytes of `source` from `start` to `end`. */
  add(source: Buffer, start: number, end: number): void {
    this.#reserve(end - start);
    // A call costs more than a few bytes.
    if (end - start > 16) this.#length += source.copy(this.#bytes, this.#length, start, end);
    else for (let at = start; at < end; at++) this.#bytes[this.#length++] = source[at]!;
  }

  addByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  /** All bytes; they hold until the next are added. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
