import { agedPerson } from '../../lexicon/measures.ts';
import type { Offsets } from '../../span/types.ts';

/** 0—3岁婴幼儿家庭, 60岁以上老年人就餐优惠: whose age it is. */
export function toPerson(text: string, phrase: Offsets): Offsets {
  const found = agedPerson.exec(text.slice(phrase.start, phrase.end));
  return found ? { start: phrase.start, end: phrase.start + found[0].length } : phrase;
}
