import type { Block } from '../types.ts';
import type { ListCounter, ListLabel } from './list-counter.ts';
import type { NumberingTable } from './numbering.ts';
import { outlineOf, type Style, type StyleSheet } from './styles.ts';

/** What the parts of a document share while they are read. */
export interface Context {
  readonly styles: StyleSheet;
  readonly numbering: NumberingTable;
  readonly counter: ListCounter;
}

/** Longer paragraphs are no headings, whatever style they were given. */
const longestHeading = 100;
/** A heading of more than this length holds no full stop. */
const longestSentence = 40;

type ParagraphKind = Pick<Block, 'kind' | 'level'>;

/** What a paragraph is by its outline level (0 to 8 for headings), as long as its text can be a heading. */
export function kindOfParagraph(outline: number | undefined, isListed: boolean, text: string): ParagraphKind {
  const fits = text.length <= longestHeading && (text.length <= longestSentence || !text.includes('。'));
  if (outline !== undefined && outline >= 0 && outline < 9 && fits) {
    return { kind: 'heading', level: Math.min(outline + 1, 6) };
  }
  return { kind: isListed ? 'list-item' : 'paragraph' };
}

/** A paragraph while it is read. */
export class Paragraph {
  readonly pieces: string[] = [];
  styleId: string | undefined;
  numId: number | undefined;
  level: number | undefined;
  outline: number | undefined;
  /** Its end is hidden, or it is an initial: the next paragraph goes on in the same line. */
  runsOn = false;
  /** Its end was deleted: it is the head of the next paragraph. */
  isJoined = false;
  #lineage: Style[] | null = null;
  #label: ListLabel | null | undefined;

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  lineage(styles: StyleSheet): Style[] {
    this.#lineage ??= styles.lineage(this.styleId);
    return this.#lineage;
  }

  /** Whether its style hides its text. */
  hides(styles: StyleSheet): boolean {
    return this.lineage(styles).find(({ hidden }) => hidden !== undefined)?.hidden ?? false;
  }

  /** Its label; counts it in its list the first time it is asked. */
  label(context: Context): ListLabel | null {
    if (this.#label === undefined) this.#label = this.#count(context);
    return this.#label;
  }

  kind(context: Context, text: string): ParagraphKind {
    return kindOfParagraph(this.outline ?? outlineOf(this.lineage(context.styles)), Boolean(this.#label), text);
  }

  #count({ styles, numbering, counter }: Context): ListLabel | null {
    const lineage = this.lineage(styles);
    const numId = this.numId ?? lineage.find((style) => style.numId !== undefined)?.numId;
    if (numId === undefined || numId <= 0) return null;
    const resolved = numbering.resolve(numId, (id) => styles.numberingOf(id));
    if (!resolved) return null;
    let level = this.level;
    for (const style of lineage) level ??= resolved.levelOfStyle(style.id) ?? style.level;
    return counter.count(resolved, level ?? 0);
  }
}
