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
  const found: Offsets[] = [];
  year.lastIndex = start;
  for (let match = year.exec(text); match && match.index < end; match = year.exec(text)) {
    const from = match.index;
    const again = text.slice(from + 7, from + longestLink + 5).indexOf(match[0]);
    if (again < 0) continue;
    const words = text.slice(from, from + 7 + again);
    let stop = from + words.length;
    while (text.startsWith(words, stop)) stop += words.length;
    if (stop === from + words.length || stop > end || !ending.test(words) || /[\n，。；：]/.test(words)) continue;
    found.push({ start: from, end: stop });
    year.lastIndex = stop;
  }
  return found;
}
