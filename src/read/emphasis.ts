import type { Edit } from '../span/types.ts';

/** Two asterisks or underlines that stand alone, which may open or close bold text. */
export interface DoubleMark {
  readonly at: number;
  readonly sign: '*' | '_';
}

// What follows a masked number or name: 建成**所, 覆盖率**%, **县.
const masked =
  /[%％‰个個所名人万萬亿億元千百年月日次家项項亩畝吨噸座户戶件条條处處平公米辆輛台套种種篇门門期天岁歲余餘多以县縣市省区區乡鄉镇鎮村局校中]/;
const blank = /\s/;
const boundary = /[\s\p{P}\p{S}]/u;

/**
 * The marks of one line that are clearly bold, to be left out. Pairs are taken from left to right; the two marks of a pair
 * such as 建成**所，新增**个 are masks, and stay.
 */
export function pairDoubleMarks(text: string, start: number, end: number, marks: readonly DoubleMark[]): Edit[] {
  const at = (offset: number): string => (offset < start || offset >= end ? '' : text[offset]!);
  const hidesUnit = (mark: DoubleMark) => masked.test(at(mark.at + 2));
  const looksMasked = (mark: DoubleMark) => hidesUnit(mark) && !isBoundary(at(mark.at - 1));
  const isBold = (open: DoubleMark, close: DoubleMark): boolean => {
    const first = at(open.at + 2);
    const last = at(close.at - 1);
    if (close.at === open.at + 2 || blank.test(first) || blank.test(last)) return false;
    if (hidesUnit(open) && hidesUnit(close)) return false;
    return open.sign === '*' || (isBoundary(at(open.at - 1)) && isBoundary(at(close.at + 2)));
  };
  const edits: Edit[] = [];
  for (const sign of ['*', '_'] as const) {
    const mine = marks.filter((mark) => mark.sign === sign);
    // One mark too many is a mask, most likely the first that looks like one.
    const odd = mine.length % 2 === 1 ? mine.findIndex(looksMasked) : -1;
    if (odd >= 0) mine.splice(odd, 1);
    for (let i = 0; i + 1 < mine.length; i++) {
      if (!isBold(mine[i]!, mine[i + 1]!)) continue;
      for (const mark of [mine[i]!, mine[i + 1]!]) edits.push({ start: mark.at, end: mark.at + 2, replacement: '' });
      i++;
    }
  }
  return edits;
}

const isBoundary = (char: string): boolean => char === '' || boundary.test(char);
