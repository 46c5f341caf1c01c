import type { LayerLine } from '../text-layer.ts';
import type { Block } from '../types.ts';
import { displayOf, headingLevel, styleOf } from './elements.ts';
import { countItem, type OpenList, openList, withListLabel } from './list-label.ts';
import { Paragraph, type WhiteSpace } from './paragraph.ts';
import type { Element } from './parse-page.ts';
import { raise } from './superscript.ts';
import type { Visitor } from './walk.ts';

/** What holds inside an element. */
interface Context {
  readonly isBlock: boolean;
  readonly kind: Block['kind'];
  readonly level?: number;
  readonly space: WhiteSpace;
  readonly isRaised: boolean;
  readonly list: OpenList | null;
}

/** What a reader does with the lines and the tables that it meets. */
export interface PageSink {
  add(line: LayerLine): void;
  /** Whether the table is taken whole; else its cells are read as running text. */
  takeTable(element: Element): boolean;
}

const outermost: Context = { isBlock: true, kind: 'paragraph', space: 'collapse', isRaised: false, list: null };
/** A heading that is longer, or a sentence, is a paragraph in large letters. */
const longestHeading = 100;

/** Makes lines of a page as a browser shows it. */
export class PageReader implements Visitor {
  readonly #sink: PageSink;
  readonly #furniture: ReadonlySet<Element>;
  readonly #contexts: Context[] = [outermost];
  readonly #paragraph = new Paragraph();
  /** The label of a list item, until its first text. */
  #label = '';

  constructor(sink: PageSink, furniture: ReadonlySet<Element>) {
    this.#sink = sink;
    this.#furniture = furniture;
  }

  open(element: Element): boolean {
    const display = displayOf(element);
    if (display === 'none') return false;
    const name = element.tagName;
    if (name === 'br') {
      this.#paragraph.break();
      return false;
    }
    const isBlock = display === 'block';
    if (isBlock) this.endParagraph();
    const outer = this.#context;
    if (
      name === 'table' &&
      outer.kind !== 'furniture' &&
      !this.#furniture.has(element) &&
      this.#sink.takeTable(element)
    ) {
      return false;
    }
    const context = this.#inside(element, isBlock, outer);
    if (name === 'li' && context.list) this.#label = countItem(context.list, element);
    this.#contexts.push(context);
    return true;
  }

  text(text: string): void {
    const { space, isRaised } = this.#context;
    this.#paragraph.write(isRaised ? raise(text) : text, space);
  }

  close(element: Element): void {
    if (this.#context.isBlock) this.endParagraph();
    if (element.tagName === 'li') this.#label = '';
    this.#contexts.pop();
  }

  /** Hands on what was read since the last bound of a block. */
  endParagraph(): void {
    const { kind, level } = this.#context;
    const texts = this.#paragraph.take();
    if (kind === 'heading') {
      const heading = texts.flatMap((text) => text.split('\n').map((line) => line.trim())).join('');
      if (heading === '') return;
      if (heading.length <= longestHeading && !heading.includes('。')) {
        this.#add({ text: heading, kind, ...(level === undefined ? {} : { level }) });
        return;
      }
    }
    for (const text of texts) this.#add({ text, kind: kind === 'heading' ? 'paragraph' : kind });
  }

  #add(line: LayerLine): void {
    this.#sink.add({ ...line, text: withListLabel(this.#label, line.text) });
    this.#label = '';
  }

  get #context(): Context {
    return this.#contexts.at(-1)!;
  }

  #inside(element: Element, isBlock: boolean, outer: Context): Context {
    const name = element.tagName;
    const level = headingLevel(element);
    const isFurniture = outer.kind === 'furniture' || this.#furniture.has(element);
    const kind = isFurniture ? 'furniture' : level !== null ? 'heading' : name === 'li' ? 'list-item' : outer.kind;
    const headingOf = level ?? outer.level;
    return {
      isBlock,
      kind,
      ...(kind === 'heading' && headingOf !== undefined ? { level: headingOf } : {}),
      space: whiteSpaceOf(element) ?? outer.space,
      isRaised: outer.isRaised || name === 'sup',
      list: openList(element) ?? outer.list,
    };
  }
}

const preformatted = new Set(['pre', 'listing', 'xmp', 'plaintext']);
const whiteSpaces: Readonly<Record<string, WhiteSpace>> = {
  normal: 'collapse',
  nowrap: 'collapse',
  pre: 'keep',
  'pre-wrap': 'keep',
  'break-spaces': 'keep',
  'pre-line': 'lines',
};

function whiteSpaceOf(element: Element): WhiteSpace | null {
  const style = styleOf(element).get('white-space')?.split(/[\s!]/, 1)[0] ?? '';
  if (Object.hasOwn(whiteSpaces, style)) return whiteSpaces[style]!;
  return preformatted.has(element.tagName) ? 'keep' : null;
}
