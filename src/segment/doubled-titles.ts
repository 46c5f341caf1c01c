import { planNouns, reviewNouns } from '../lexicon/structure/titles.ts';
import type { Offsets } from '../span/types.ts';

const nouns = [...planNouns, ...reviewNouns].filter((noun) => noun.length > 1).join('|');
const year = /(?:19|20)\d\d年/g;
const ending = new RegExp(`(?:${nouns})$`);
const longestLink = 40;

/**
 * Link texts that a site put into a sentence, recognised by standing twice in a row.
 * @example '提高管理水平2016年某局工作计划2016年某局工作计划。' → the two titles
 */
export function doubledTitles(text: string, start: number, end: number): Offsets[] {
  // A slice bounds the search: a file of many plans must not be read to its end for each.
  const body = text.slice(start, end);
  const found: Offsets[] = [];
  year.lastIndex = 0;
  for (let match = year.exec(body); match; match = year.exec(body)) {
    const from = match.index;
    const again = body.slice(from + 7, from + longestLink + 5).indexOf(match[0]);
    if (again < 0) continue;
    const words = body.slice(from, from + 7 + again);
    if (!ending.test(words) || /[\n，。；：]/.test(words)) continue;
    let stop = from + words.length;
    while (body.startsWith(words, stop)) stop += words.length;
    if (stop === from + words.length) continue;
    found.push({ start: start + from, end: start + stop });
    year.lastIndex = stop;
  }
  return found;
}
