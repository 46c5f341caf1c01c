import { isWide } from './characters.ts';
import type { PageItem } from './page-items.ts';
import { raised } from './raised.ts';

/** A stretch of a line without a wide gap in it. */
export interface Segment extends PageItem {}

/** Gaps wider than this may part columns, in ems. */
const widestGap = 1;
/**
 * The widest gaps, in ems, that are no blank: between words; between Han characters, which are set apart to fill a line;
 * between Han and Latin, where typesetters leave a quarter of an em, and more to fill a line.
 */
const gaps = { words: 0.15, han: 0.35, mixed: 0.6 };
/** The same text drawn twice within this distance is bold. */
const boldShift = 0.25;

/** The rows of a page from top to bottom, each as its segments from left to right. */
export function rowsOf(items: readonly PageItem[]): Segment[][] {
  const sorted = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Segment[][] = [];
  let row: PageItem[] = [];
  let base: PageItem | undefined;
  for (const item of sorted) {
    if (base && !sharesLine(base, item)) {
      rows.push(segmentsOf(row, base));
      row = [];
      base = undefined;
    }
    row.push(item);
    if (!base || item.size > base.size) base = item;
  }
  if (base) rows.push(segmentsOf(row, base));
  return rows;
}

/** Whether two items stand on one line; a raised or lowered sign does, beside larger ones. */
function sharesLine(one: PageItem, other: PageItem): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  const off = Math.abs(one.y - other.y);
  if (off <= small.size * 0.4) return true;
  if (small.size > large.size * 0.8 || off > large.size * 0.5) return false;
  return small.x <= large.right + large.size && small.right >= large.x - large.size;
}

function segmentsOf(items: readonly PageItem[], base: PageItem): Segment[] {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const segments: Segment[] = [];
  let last: PageItem | undefined;
  let texts: string[] = [];
  let open: { x: number; right: number; y: number; size: number } | undefined;
  const close = (): void => {
    if (open) segments.push({ ...open, text: texts.join('') });
    texts = [];
    open = undefined;
  };
  for (const item of sorted) {
    if (last && isBoldShadow(last, item)) continue;
    const { x, right, y, size } = item;
    const text = raised(withoutSpread(item), item, base);
    const gap = open && last ? (x - open.right) / Math.min(last.size, size) : 0;
    if (gap > widestGap) close();
    if (!open) open = { x, right, y, size };
    else {
      if (isBlank(texts.at(-1)!.at(-1)!, text[0]!, gap)) texts.push(' ');
      if (size > open.size) Object.assign(open, { y, size });
      open.right = Math.max(open.right, right);
    }
    texts.push(text);
    last = item;
  }
  close();
  return segments;
}

const isBoldShadow = (last: PageItem, item: PageItem): boolean =>
  last.text === item.text && Math.abs(last.x - item.x) < item.size * boldShift && Math.abs(last.y - item.y) < item.size;

/** Whether a gap of `ems` between two signs is a blank. */
function isBlank(before: string, after: string, ems: number): boolean {
  if (before === ' ' || after === ' ') return false;
  const wide = Number(isWide(before)) + Number(isWide(after));
  return ems > (wide === 2 ? gaps.han : wide === 1 ? gaps.mixed : gaps.words);
}

/** With a blank in so many of the places between its signs, a text is set apart as a whole. */
const mostlySpread = 0.6;
const fewestSpread = 5;

/**
 * The text of an item without the blanks that only seem to be there, where its signs were set apart: 加 字 距 → 加字距. How
 * wide each blank is, the item does not tell; how wide they are together, its width does.
 */
function withoutSpread({ text, x, right, size }: PageItem): string {
  const trimmed = text.trim();
  const blanks = trimmed.split(' ').length - 1;
  if (blanks === 0) return trimmed;
  let columns = 0;
  // Quotation marks and dashes fill a square too, in a font for Chinese.
  for (const char of trimmed) columns += char === ' ' ? 0 : char > '\u2010' ? 1 : 0.5;
  const ems = ((right - x) / size - columns) / blanks;
  const signs = trimmed.length - blanks;
  const isSpread = signs >= fewestSpread && blanks >= (signs - 1) * mostlySpread && ems <= gaps.mixed;
  if (isSpread) return trimmed.replaceAll(' ', '');
  return trimmed.replace(/ +/g, (blank, at: number) => {
    const [before, after] = [trimmed[at - 1]!, trimmed[at + blank.length]!];
    const isLatin = !isWide(before) && !isWide(after);
    // A number at the head may be a label: 1 总则.
    const isLabel = at <= 3 && /^[\d.]+ /.test(trimmed);
    return isLatin || isLabel || isBlank(before, after, ems) ? blank : '';
  });
}
