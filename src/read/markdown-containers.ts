import type { Edit } from '../span/types.ts';
import type { LineCursor } from './line-cursor.ts';
import type { ListMarker } from './markdown-line.ts';

interface Quotation {
  readonly kind: 'quotation';
}

interface Item {
  readonly kind: 'item';
  /** Columns by which a line must be indented to belong to it. */
  readonly width: number;
  /** Where its label stands, until its first block has begun. */
  start: number | null;
  /** Whether its first line was empty, and nothing has followed yet. */
  isEmpty: boolean;
}

/** The quotations and list items that are open, the outermost first. */
export class OpenContainers {
  /** The marks of those that were found so far, to be left out of the text. */
  readonly #markup: Edit[];
  readonly #open: (Quotation | Item)[] = [];

  constructor(markup: Edit[]) {
    this.#markup = markup;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** Closes those behind the first `depth`. */
  cut(depth: number): void {
    this.#open.length = depth;
  }

  /** Takes the marks of the containers that go on in this line; gives how many do. */
  match(line: LineCursor): number {
    let depth = 0;
    for (const container of this.#open) {
      const back = line.mark();
      if (container.kind === 'quotation') {
        line.takeBlanks();
        if (line.char !== '>') {
          back();
          break;
        }
        this.#takeQuotationMark(line);
      } else if (line.isBlank) {
        if (container.isEmpty) break;
      } else if (line.takeBlanks(container.width) < container.width) {
        back();
        break;
      }
      depth++;
    }
    return depth;
  }

  /** Opens a quotation, whose mark is next in `line`. */
  openQuotation(line: LineCursor): void {
    this.beginBlock();
    this.#takeQuotationMark(line);
    this.#open.push({ kind: 'quotation' });
  }

  /** Opens a list item, whose `marker` is next in `line`, `indent` columns in. */
  openItem(line: LineCursor, indent: number, marker: ListMarker): void {
    this.beginBlock();
    const start = line.offset;
    line.take(marker.length);
    const padding = marker.isEmpty ? 1 : line.takeBlanks();
    // Labels such as `1.` are the plan's own numbering; bullets are not.
    if (marker.isBullet) this.#erase(start, line.offset);
    this.#open.push({ kind: 'item', width: indent + marker.length + padding, start, isEmpty: marker.isEmpty });
  }

  #takeQuotationMark(line: LineCursor): void {
    const start = line.offset;
    line.take(1);
    line.takeBlanks(1);
    this.#erase(start, line.offset);
  }

  /** A block begins in the innermost container; gives the start of the item whose first block it is, else null. */
  beginBlock(): number | null {
    const inner = this.#open.at(-1);
    if (inner?.kind !== 'item') return null;
    const { start } = inner;
    inner.start = null;
    inner.isEmpty = false;
    return start;
  }

  #erase(start: number, end: number): void {
    if (end > start) this.#markup.push({ start, end, replacement: '' });
  }
}
