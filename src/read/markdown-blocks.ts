import type { Edit } from '../span/types.ts';
import { LineCursor } from './line-cursor.ts';
import { OpenContainers } from './markdown-containers.ts';
import { findAtxHeading, findFence, findListMarker, isClosingFence, isRule } from './markdown-line.ts';
import type { Block } from './types.ts';

/** The blocks of a Markdown text, and the syntax that makes them: `# `, `> `, `- `, code fences, rules. */
export interface MarkdownBlocks {
  readonly blocks: readonly Block[];
  readonly markup: readonly Edit[];
  /** Where lists and quotations first were nested too deep to be followed, or -1. */
  readonly tooDeep: number;
}

/** Lists and quotations nested deeper than this are running text; a line is looked at once for each level. */
export const deepestNesting = 60;

/**
 * Finds the blocks of CommonMark from `from` on in one pass over the lines, at a cost that is linear in the text. What plain
 * text would trip over is left out: four spaces are no code, `---` under a line makes no heading, `<` begins no HTML.
 */
export function findBlocks(text: string, from = 0): MarkdownBlocks {
  const scanner = new BlockScanner();
  const line = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;
  line.lastIndex = from;
  for (let found = line.exec(text); found && found[0] !== ''; found = line.exec(text)) {
    scanner.readLine(new LineCursor(text, found.index, found.index + found[1]!.length));
  }
  scanner.endLeaf();
  return scanner;
}

interface Leaf {
  readonly kind: 'paragraph' | 'list-item' | 'code';
  readonly start: number;
  end: number;
  readonly fence: string;
}

class BlockScanner implements MarkdownBlocks {
  readonly blocks: Block[] = [];
  readonly markup: Edit[] = [];
  tooDeep = -1;
  readonly #containers = new OpenContainers(this.markup);
  #leaf: Leaf | null = null;

  readLine(line: LineCursor): void {
    let matched = this.#containers.match(line);
    const isInside = matched === this.#containers.depth;
    if (this.#leaf?.kind === 'code' && isInside) {
      this.#readCode(line, this.#leaf);
      return;
    }
    let paragraph = this.#leaf?.kind === 'code' ? null : this.#leaf;
    if (line.isBlank) {
      this.#close(matched);
      return;
    }
    for (;;) {
      const indent = line.takeBlanks();
      const isQuotation = line.char === '>';
      const marker = isQuotation ? null : findListMarker(line.text, line.offset, line.end);
      if (!isQuotation && (!marker || isRule(line.rest))) break;
      if (marker && paragraph && isInside && !marker.mayInterrupt) break;
      if (matched >= deepestNesting) {
        if (this.tooDeep < 0) this.tooDeep = line.offset;
        break;
      }
      this.#close(matched++);
      paragraph = null;
      if (marker) this.#containers.openItem(line, indent, marker);
      else this.#containers.openQuotation(line);
    }
    if (line.isBlank) return;
    this.#readLeaf(line, paragraph, matched);
  }

  endLeaf(): void {
    if (this.#leaf) this.blocks.push({ kind: this.#leaf.kind, start: this.#leaf.start, end: this.#leaf.end });
    this.#leaf = null;
  }

  #readCode(line: LineCursor, code: Leaf): void {
    if (line.isBlank) return;
    code.end = line.end;
    line.takeBlanks();
    if (!isClosingFence(line.rest, code.fence)) return;
    this.#erase(line.offset, line.end);
    this.endLeaf();
  }

  #readLeaf(line: LineCursor, paragraph: Leaf | null, matched: number): void {
    const { offset, end, rest } = line;
    const heading = findAtxHeading(rest);
    const fence = heading ? null : findFence(rest);
    const rule = !heading && !fence && isRule(rest);
    if (paragraph && !heading && !fence && !rule) {
      // Also where the marks of its containers are missing: a lazy line.
      paragraph.end = end;
      return;
    }
    this.#close(matched);
    const itemStart = this.#containers.beginBlock();
    if (heading) {
      this.blocks.push({ kind: 'heading', level: heading.level, start: offset, end });
      this.#erase(offset, offset + heading.titleStart);
      this.#erase(offset + heading.titleEnd, end);
    } else if (rule) {
      this.blocks.push({ kind: 'furniture', start: offset, end });
      this.#erase(offset, end);
    } else if (fence) {
      this.#leaf = { kind: 'code', start: offset, end, fence };
      this.#erase(offset, end);
    } else {
      this.#leaf = { kind: itemStart === null ? 'paragraph' : 'list-item', start: itemStart ?? offset, end, fence: '' };
    }
  }

  /** Closes the containers behind the first `matched`, and with them what was open. */
  #close(matched: number): void {
    this.endLeaf();
    this.#containers.cut(matched);
  }

  #erase(start: number, end: number): void {
    if (end > start) this.markup.push({ start, end, replacement: '' });
  }
}
