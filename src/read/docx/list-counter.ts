import { formatNumber, knowsNumberFormat } from './number-format.ts';
import type { Level, ResolvedNumbering } from './numbering.ts';
import { bulletOf } from './symbols.ts';

/** The label of a paragraph, before it is joined with the text. */
export interface ListLabel {
  readonly text: string;
  readonly suffix: Level['suffix'];
}

/**
 * Counts the paragraphs of all lists as Word does: numberings over one abstract numbering count on together; a start that is
 * overridden holds once, for the first paragraph of its numbering; a level begins anew below a higher one.
 */
export class ListCounter {
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new WeakSet<ResolvedNumbering>();
  /** Number formats that were met but are not known. */
  readonly unknown = new Set<string>();

  /** Counts one paragraph, and gives its label; null where the numbering has no such level. */
  count(numbering: ResolvedNumbering, index: number): ListLabel | null {
    const level = numbering.level(index);
    if (!level) return null;
    const counts = this.#counts.get(numbering.key) ?? [];
    this.#counts.set(numbering.key, counts);
    // A level above that was never reached counts as begun: its number is in the label.
    for (let above = 0; above < index; above++) counts[above] ??= numbering.level(above)?.start;
    const overridden = this.#override(numbering, index);
    const before = counts[index];
    counts[index] = overridden ?? (before === undefined ? level.start : before + 1);
    for (let below = index + 1; below < 9; below++) {
      if (beginsAnew(numbering.level(below)?.restart, below, index)) counts[below] = undefined;
    }
    return { text: level.hidden ? '' : this.#print(numbering, level, index, counts), suffix: level.suffix };
  }

  /** The start that the numbering overrides: it holds for its first paragraph in the document, at the level of that one. */
  #override(numbering: ResolvedNumbering, index: number): number | undefined {
    if (this.#begun.has(numbering)) return undefined;
    this.#begun.add(numbering);
    return numbering.starts.get(index);
  }

  #print(numbering: ResolvedNumbering, own: Level, index: number, counts: readonly (number | undefined)[]): string {
    if (own.numFmt === 'bullet') return bulletOf(own.text);
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = numbering.level(at);
      if (at > index || !level) return '';
      const silent = level.numFmt === 'none' || level.numFmt === 'bullet';
      const numFmt = own.isLegal && !silent ? 'decimal' : level.numFmt;
      if (!knowsNumberFormat(numFmt)) this.unknown.add(numFmt);
      return formatNumber(numFmt, counts[at] ?? level.start);
    });
  }
}

/** Whether level `below` begins anew when level `used` is used. `restart` counts levels from 1. */
function beginsAnew(restart: number | undefined, below: number, used: number): boolean {
  if (restart === undefined || restart > below || restart < 0) return true;
  return used < restart;
}
