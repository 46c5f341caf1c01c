import { readNumeral } from '../../number/numeral.ts';
import type { Offsets } from '../../span/types.ts';
import { readDate } from '../scan/date.ts';
import { makeQuantity } from '../scan/quantity.ts';
import { sight } from '../scan/sighting.ts';
import type { QuantityToken } from '../scan/types.ts';
import type { UnitTable } from '../scan/unit.ts';
import { asRange, isUpper, placed, withBoundBehind, withMinus, withSignBefore } from './mend-number.ts';

/** A number of a cell; offsets count in the text. */
export interface CellNumber {
  readonly quantity: QuantityToken;
  /** Whether it has a unit of its own. */
  readonly hasUnit: boolean;
  /** Stands in square brackets: summed up over the years. */
  readonly summed: boolean;
  /** What stands before it in its cell. */
  readonly before: string;
}

/** What may stand around the numbers of a cell of numbers; anything else makes it running text. */
const around =
  /^(?:[\s[\]〔〕［］【】（）()≥≤><＞＜=≧≦⩾⩽~～、,，;；:：+\-−—–/／±*]|以上|以下|以内|左右|上下|不低于|不少于|不超过|不高于|低于|高于|超过|大于|小于|至少|达到|达(?!到)|约|近|力争|确保|预计|年均|同比|累计|增长|提高|增加|上升|下降|降低|减少|新增|突破|保持|控制在|稳定在|为|到|完成)*$/;
const masked = /^[*×＊xX○●]{1,4}(?:[%‰]|[\u4e00-\u9fff]{1,3})?$/;
const spaced = /^\D{0,8}[1-9]\d{0,2}(?:[ ，]\d{3})+(?:\.\d+)?(?!\d)\D{0,8}$/;
const joiner = /^\s?[-—–~～至到]{1,2}\s?$/;
const digit = /\d/g;
const longest = 60;

/** The numbers of a cell that holds nothing else, or null: then it is read as running text. */
export function readCellNumbers(text: string, { start, end }: Offsets, units: UnitTable): CellNumber[] | null {
  const words = text.slice(start, end);
  if (words.length > longest) return null;
  // 21 860, 21，860: in a cell of its own, it parts thousands
  const closed = spaced.test(words) ? words.replace(/(?<=\d)[ ，](?=\d)/g, ',') : words;
  const found = masked.test(words) ? mask(words, units) : numbersIn(closed, units);
  return found?.map((number) => ({ ...number, quantity: placed(text, number.quantity, start) })) ?? null;
}

function mask(words: string, units: UnitTable): CellNumber[] | null {
  const numeral = readNumeral(words, 0);
  if (numeral?.form !== 'mask') return null;
  const quantity = makeQuantity(sight(words, numeral, 0, words.length, null, units), words.length);
  return quantity.end === words.length
    ? [{ quantity, hasUnit: quantity.unit !== '', summed: false, before: '' }]
    : null;
}

function numbersIn(words: string, units: UnitTable): CellNumber[] | null {
  const found: CellNumber[] = [];
  let rest = '';
  let from = 0;
  digit.lastIndex = 0;
  for (let next = digit.exec(words); next; next = digit.exec(words)) {
    const at = next.index;
    const date = readDate(words, at);
    if (date && /[年月日号季]/.test(date.text)) return null;
    const numeral = readNumeral(words, at);
    if (!numeral) return null;
    let quantity = withBoundBehind(
      words,
      makeQuantity(sight(words, numeral, from, words.length, null, units), words.length),
    );
    const between = words.slice(from, at);
    const last = found.at(-1);
    if (last && joiner.test(between) && isUpper(last.quantity, quantity)) {
      found[found.length - 1] = {
        ...last,
        quantity: asRange(words, last.quantity, quantity, units),
        hasUnit: quantity.unit !== '',
      };
    } else {
      quantity = withMinus(words, withSignBefore(quantity, between), between);
      found.push({
        quantity,
        hasUnit: quantity.unit !== '',
        summed: /[[〔［]\s*[+-]?$/.test(between),
        before: words.slice(0, at),
      });
      rest += `${words.slice(from, quantity.start)} `;
    }
    from = quantity.end;
    digit.lastIndex = from;
  }
  rest += words.slice(from);
  return around.test(rest) ? found : null;
}
