import { charSet, isAt } from '../span/char-set.ts';
import type { Offsets } from '../span/types.ts';
import { isHan } from './han.ts';

const stops = charSet('。！？!?');
const closers = charSet('”’）)》');
const trailing = charSet(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff:：;；，,、.．',
);
const longestHeading = 70;
/** A sentence this short that stands alone above its text is a heading with a stop. */
const longestStoppedHeading = 40;
const longestBeforeBlank = 40;
const longestAfterBlank = 24;
/** A number with what it counts; years, dates and the 5 of 5G are none. */
const figure = /(?<![A-Za-z\d.])\d[\d.]*(?:[%‰㎡]|[\u4e00-\u9fff](?<![年月日号期届]))/;
/** Who answers for an item, or when it is due: （责任单位：市教育局） alone behind a sentence goes on with nothing. */
const aside = /[（(][^（）()]{1,120}[）)] ?$/;
const longestAside = 130;

/** What a unit's own words are: they end with its line, or where the next unit opens inside the line. */
export interface UnitText extends Offsets {
  /** The next unit of its list opens in the same line, behind a semicolon or comma. */
  readonly inList: boolean;
  /** Lines of running text follow that belong to the unit. */
  readonly bodyFollows: boolean;
}

/**
 * The title of a unit: its words up to the first full stop where more text follows, a line that is no sentence, or the
 * words before a gap; null where the unit is one sentence, or tells of several figures instead of naming what follows. `isGap`
 * tells whether a blank stands for several.
 * @example '加强师资建设。完善机制。' → '加强师资建设'; '完成招标工作。' → null
 */
export function unitTitle(text: string, own: UnitText, isGap: (offset: number) => boolean): Offsets | null {
  const found = titleIn(text, own, isGap);
  return found && !tellsFigures(text, found, own.end) ? found : null;
}

function titleIn(text: string, own: UnitText, isGap: (offset: number) => boolean): Offsets | null {
  let { start, end } = own;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  if (start === end || own.inList) return null;
  const stop = firstStop(text, start, end);
  const blank = titleBlank(text, start, stop < 0 ? end : stop, end, isGap);
  if (blank > 0) return trimmed(text, start, blank);
  if (stop < 0) {
    const last = text[end - 1]!;
    if (last === '；' || last === ';' || end - start > longestHeading) return null;
    return trimmed(text, start, end);
  }
  if (stop < end - 1) return trimmed(text, start, stop);
  return own.bodyFollows && stop - start <= longestStoppedHeading ? trimmed(text, start, stop) : null;
}

/**
 * Whether words are a sentence of figures and no title: parted by a semicolon, or figures in two clauses, where the first has
 * one or nothing more is said (新建公厕3座，改造路灯240盏。（责任单位：城管办）).
 */
function tellsFigures(text: string, { start, end }: Offsets, limit: number): boolean {
  const words = text.slice(start, end);
  if (!/\d/.test(words) && words.length <= longestStoppedHeading) return false;
  if (/[；;]/.test(words) && (figure.test(words) || words.length > longestStoppedHeading)) return true;
  const clauses = words.split(/[，,：:]/).map((clause) => figure.test(clause));
  if (clauses.filter(Boolean).length < 2) return false;
  if (clauses[0]) return true;
  const behind = text.slice(end, Math.min(limit, end + longestAside));
  return limit - end <= longestAside && /^[。；;，, ]*$/.test(behind.replace(aside, ''));
}

/** The first full stop that is not the last word of a quotation or bracket. Bounded: a search must not leave the unit. */
function firstStop(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    if (!isAt(stops, text, i)) continue;
    if (!isAt(closers, text, i + 1)) return i;
    if (i + 2 >= end) return i + 1;
  }
  return -1;
}

/** The blank that parts title and text in one line, or -1. */
function titleBlank(text: string, start: number, stop: number, end: number, isGap: (at: number) => boolean): number {
  if (stop >= end) return -1;
  // Bounded: a text without blanks must not be searched to its end for each of its units.
  let blank = start;
  while (blank < stop && blank <= start + longestBeforeBlank && text[blank] !== ' ') blank++;
  if (blank >= stop || text[blank] !== ' ' || blank < start + 2) return -1;
  if (/[；;]/.test(text.slice(start, blank))) return -1;
  if (isGap(blank)) return blank;
  if (!isHan(text[blank - 1]) || !(isHan(text[blank + 1]) || /[“《\d]/.test(text[blank + 1] ?? ''))) return -1;
  const sentence = text.slice(blank + 1, stop);
  return sentence.length > longestAfterBlank || /[，,；;：:]/.test(sentence) ? blank : -1;
}

function trimmed(text: string, start: number, end: number): Offsets | null {
  let from = start;
  while (from < end && text[from] === ' ') from++;
  let to = end;
  while (to > from && isAt(trailing, text, to - 1)) to--;
  return to > from ? { start: from, end: to } : null;
}
