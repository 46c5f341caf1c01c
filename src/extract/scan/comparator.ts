import { type ComparatorEntry, comparators } from '../../lexicon/comparators.ts';

const before = new Map<string, ComparatorEntry[]>();
const behind = new Map<string, ComparatorEntry[]>();
for (const entry of comparators) {
  const [map, key] = entry.side === 'before' ? [before, entry.form.at(-1)!] : [behind, entry.form[0]!];
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
for (const map of [before, behind]) for (const list of map.values()) list.sort((a, b) => b.form.length - a.form.length);

/** The comparator that ends at `end` (不低于, 超过, 近), the longest that fits, not reaching before `floor`. */
export function comparatorBefore(text: string, end: number, floor: number): ComparatorEntry | null {
  for (const entry of before.get(text[end - 1] ?? '') ?? []) {
    const start = end - entry.form.length;
    if (start < floor || !text.startsWith(entry.form, start)) continue;
    if (entry.form === '约' && /[南北东西中大小条公合节制签预特邀]/.test(text[start - 1] ?? '')) continue;
    return entry;
  }
  return null;
}

/** The comparator that begins at `start` (以上, 左右), the longest that fits. */
export function comparatorBehind(text: string, start: number): ComparatorEntry | null {
  for (const entry of behind.get(text[start] ?? '') ?? []) {
    if (text.startsWith(entry.form, start)) return entry;
  }
  return null;
}
