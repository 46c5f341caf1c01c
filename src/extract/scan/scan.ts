import { hanDigit, hanRunEnd } from '../../number/han.ts';
import { readNumeral } from '../../number/numeral.ts';
import { charSet, isAt } from '../../span/char-set.ts';
import { builtInLexicon, type Lexicon } from '../lexicon.ts';
import { readDate } from './date.ts';
import { hidesNumber } from './masks.ts';
import { nameEnd } from './names.ts';
import { fixedWordEnd, opensQuotation, quotationEnd } from './opaque.ts';
import { makeQuantity } from './quantity.ts';
import { refusalOf } from './refusals.ts';
import { shareUnits } from './share-units.ts';
import { type Sighting, sight } from './sighting.ts';
import type { RefusedToken, Token } from './types.ts';
import { matchUnit, type UnitTable } from './unit.ts';

/** Where a number may begin, and where a quotation opens. */
const candidates = new Uint8Array(0x10000);
for (const char of '0123456789一二两三四五六七八九十百千万亿〇零几数半*＊×○●□_xX“「『《〔‘"【')
  candidates[char.charCodeAt(0)] = 1;
/** What parts no date from the code that it stands in. */
const ofCode = charSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.');

/**
 * Finds every number between `start` and `end`: quantities, dates, and what is refused with the reason why. Offsets count in
 * `text`. One pass, left to right, each numeral read once as far as it goes; units and names are those of `lexicon`.
 *
 * @example scan('到2025年，新增学位3100个以上', 0, 17) // 2025年: date; 3100个: quantity, >=
 */
export function scan(text: string, start: number, end: number, lexicon: Lexicon = builtInLexicon): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let quoted = 0;
  let inside: Sighting['inside'] = null;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (candidates[code] === 0) {
      at++;
      continue;
    }
    if (opensQuotation(code)) {
      const close = at >= quoted ? quotationEnd(text, at) : -1;
      if (close > 0) {
        quoted = Math.min(close, end);
        inside = text[at] === '《' || text[at] === '〔' ? 'title' : 'name';
      }
      at++;
      continue;
    }
    const token = read(text, at, start, end, at < quoted ? inside : null, lexicon);
    if (token) tokens.push(token);
    at = Math.max(at + 1, token ? token.end : hanRunEnd(text, at));
  }
  return shareUnits(text, tokens, lexicon.units);
}

/** Reads what begins at `at`; null where there is no number after all. */
function read(
  text: string,
  at: number,
  floor: number,
  ceiling: number,
  inside: Sighting['inside'],
  { units, names }: Lexicon,
): Token | null {
  const name = names ? nameEnd(text, at, ceiling, names) : -1;
  if (name > 0) return { ...refuse(text, at, name, 'name'), rule: 'configured-name' };
  const code = text.charCodeAt(at);
  const digit = code >= 48 && code <= 57;
  const han = code > 0x2fff && code < 0xff00;
  const previous = at > floor ? text[at - 1]! : '';
  // 第三季度 is a time, all other 第 a place in a row
  const quarter = previous === '第' && text.startsWith('季度', at + 1) ? readDate(text, at) : null;
  if (quarter && quarter.end <= ceiling) return quarter;
  if (previous === '第' && (han || digit)) return refuse(text, at - 1, ordinalEnd(text, at, ceiling, units), 'ordinal');
  if (han && !(text[at] === '十' && text.startsWith('十分之', at))) {
    const word = fixedWordEnd(text, at);
    const longer = word > 0 ? readDate(text, at) : null;
    // 四季度 is a date for all of 四季, 上百名 a bound for all of 百名
    if (longer && longer.end > word && longer.end <= ceiling) return longer;
    // 零点七个百分点, 一点三倍: a decimal, not 一点
    const decimal = text[word - 1] === '点' && hanDigit(text[word]) !== undefined;
    if (word > 0 && !decimal && !(previous === '上' && /[百千万]/.test(text[at]!)))
      return refuse(text, at, Math.min(Math.max(word, hanRunEnd(text, at)), ceiling), 'fixed-word');
  }
  const date = at > floor && isAt(ofCode, text, at - 1) ? null : readDate(text, at);
  if (date && date.end <= ceiling) return date;
  const numeral = readNumeral(text, at);
  if (!numeral)
    return han && hanRunEnd(text, at) > at + 1 ? refuse(text, at, hanRunEnd(text, at), 'not-a-number') : null;
  const sighting = sight(text, numeral, floor, ceiling, inside, units);
  if (sighting.end > ceiling) return null;
  if (sighting.masked && (inside || !hidesNumber(sighting))) return null;
  if (sighting.han && /^(?:全会|会议|党代会)/.test(sighting.behind)) return refuse(text, at, sighting.end, 'ordinal');
  const reason = refusalOf(sighting);
  return reason ? refuse(text, at, sighting.end, reason) : makeQuantity(sighting, ceiling);
}

function refuse(text: string, start: number, end: number, reason: string): RefusedToken {
  return { kind: 'refused', start, end, text: text.slice(start, end), reason, rule: reason };
}

/** 第4名, 第九届: with the classifier of what stands in a row. */
function ordinalEnd(text: string, at: number, ceiling: number, units: UnitTable): number {
  const numeral = readNumeral(text, at);
  const end = numeral ? numeral.end : Math.max(hanRunEnd(text, at), at + 1);
  const unit = matchUnit(text, end, units);
  return Math.min(unit && !/[%元]/.test(unit.name) ? unit.end : end, ceiling);
}
