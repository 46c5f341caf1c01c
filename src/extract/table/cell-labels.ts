import type { Offsets } from '../../span/types.ts';

const label =
  /(?<=^|[。；;]\s?)(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、．]|\d{1,2}[.)）](?!\d)|[①-⑳]|[一二三四五六七八九十]是)\s?/g;

/** The labels of a list inside a cell: they open no units of the plan, for the row is none. */
export function findLabels(text: string, { start, end }: Offsets): Offsets[] {
  return [...text.slice(start, end).matchAll(label)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }));
}
