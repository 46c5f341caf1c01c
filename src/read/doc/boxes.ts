import type { DocHeader, Story } from './header.ts';

const anchorSize = 26;
const boxSize = 22;

/** The text boxes of a document, by the place that they hang on; each is given out once. */
export class BoxTable {
  /** Shape number at each anchored position. */
  readonly #anchors = new Map<number, number>();
  readonly #boxes = new Map<number, Story[]>();

  constructor(header: DocHeader) {
    for (const [at, , record] of records(header.part('anchors'), anchorSize))
      this.#anchors.set(at, record.readInt32LE(0));
    const { start, end } = header.stories.boxes;
    for (const [from, to, record] of records(header.part('boxes'), boxSize)) {
      const shape = record.readInt32LE(14);
      // The text of a box ends in a mark of its own; the last record belongs to no box.
      const story = { start: start + from, end: Math.min(start + to - 1, end) };
      if (shape === 0 || story.end <= story.start) continue;
      const known = this.#boxes.get(shape);
      if (known) known.push(story);
      else this.#boxes.set(shape, [story]);
    }
  }

  /** The boxes that hang on the character at `position`. */
  take(position: number): readonly Story[] {
    const shape = this.#anchors.get(position);
    if (shape === undefined) return [];
    const found = this.#boxes.get(shape) ?? [];
    this.#boxes.delete(shape);
    return found;
  }

  /** The boxes that were not taken: of drawings in groups, the text does not say where they hang. */
  rest(): Story[] {
    const found = [...this.#boxes.values()].flat();
    this.#boxes.clear();
    return found;
  }
}

function* records(table: Buffer, size: number): Generator<[from: number, to: number, record: Buffer]> {
  const count = Math.max(Math.floor((table.length - 4) / (4 + size)), 0);
  for (let i = 0; i < count; i++) {
    const at = 4 * (count + 1) + size * i;
    yield [table.readUInt32LE(4 * i), table.readUInt32LE(4 * i + 4), table.subarray(at, at + size)];
  }
}
