import { isWide } from './characters.ts';
import type { PageItem } from './page-items.ts';

/** A stretch of a line without a wide gap in it. */
export interface Segment extends PageItem {}

/** Gaps wider than this may part columns, in ems. */
const widestGap = 1;
/** Typesetters leave a quarter of an em between Chinese and Latin: no blank. A typed one is half an em. */
const wordGap = 0.15;
const hanGap = 0.4;
/** A blank that a letter-spaced line seems to hold. */
const spacedGap = 0.35;
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
      rows.push(segmentsOf(row));
      row = [];
      base = undefined;
    }
    row.push(item);
    if (!base || item.size > base.size) base = item;
  }
  if (row.length > 0) rows.push(segmentsOf(row));
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

function segmentsOf(items: readonly PageItem[]): Segment[] {
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
    const text = withoutSpread(item);
    const gap = open && last ? (x - open.right) / Math.min(last.size, size) : 0;
    if (gap > widestGap) close();
    if (!open) open = { x, right, y, size };
    else {
      if (needsBlank(texts.at(-1)!.at(-1)!, text[0]!, gap)) texts.push(' ');
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

function needsBlank(before: string, after: string, gap: number): boolean {
  if (before === ' ' || after === ' ') return false;
  return gap > (isWide(before) || isWide(after) ? hanGap : wordGap);
}

/** The text of an item without the blanks that its letter-spacing only seems to hold: 加 字 距 → 加字距. */
function withoutSpread({ text, x, right, size }: PageItem): string {
  const trimmed = text.trim();
  const blanks = trimmed.split(' ').length - 1;
  if (blanks === 0) return trimmed;
  let columns = 0;
  for (const char of trimmed) columns += char === ' ' ? 0 : isWide(char) ? 1 : 0.5;
  const gap = ((right - x) / size - columns) / blanks;
  if (gap > spacedGap) return trimmed;
  return trimmed.replace(/ +/g, (blank, at: number) =>
    isWide(trimmed[at - 1]!) || isWide(trimmed[at + blank.length]!) ? '' : blank,
  );
}
