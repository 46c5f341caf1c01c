import { type ComparatorEntry, comparators } from '../../lexicon/comparators.ts';

/** By the code of the character next to the number, the longest first. */
const before = new Map<number, ComparatorEntry[]>();
const behind = new Map<number, ComparatorEntry[]>();
for (const entry of comparators) {
  const map = entry.side === 'before' ? before : behind;
  const key = entry.form.charCodeAt(entry.side === 'before' ? entry.form.length - 1 : 0);
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
for (const map of [before, behind]) for (const list of map.values()) list.sort((a, b) => b.form.length - a.form.length);

/** The comparator that ends at `end` (不低于, 超过, 近), the longest that fits, not reaching before `floor`. */
export function comparatorBefore(text: string, end: number, floor: number): ComparatorEntry | null {
  const entries = before.get(text.charCodeAt(end - 1));
  if (!entries) return null;
  for (const entry of entries) {
    const start = end - entry.form.length;
    if (start < floor || !text.startsWith(entry.form, start)) continue;
    if (entry.form === '约' && /[南北东西中大小条公合节制签预特邀]/.test(text[start - 1] ?? '')) continue;
    // 产值过亿的不过5户, but 不过，5户… says however
    if (entry.form === '不过' && !/[一-龥]/.test(text[start - 1] ?? '')) continue;
    return entry;
  }
  return null;
}

/** The comparator that begins at `start` (以上, 左右), the longest that fits. */
export function comparatorBehind(text: string, start: number): ComparatorEntry | null {
  return behind.get(text.charCodeAt(start))?.find((entry) => text.startsWith(entry.form, start)) ?? null;
}
