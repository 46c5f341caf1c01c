import { countInHan, type HanSigns, spellDigits } from './han-counting.ts';
import { cardinalInEnglish, ordinalInEnglish } from './number-words.ts';

type Writer = (n: number) => string;

const decimal: Writer = (n) => String(n);
const simplified: HanSigns = {
  digits: '〇一二三四五六七八九',
  units: '十百千',
  groups: '万亿',
  gap: '〇',
  barePrefix: 'first',
};
const traditional: HanSigns = { ...simplified, digits: '零一二三四五六七八九', groups: '萬億', gap: '零' };
const japanese: HanSigns = { ...simplified, groups: '万億', gap: '', barePrefix: 'thousands' };
const legal: HanSigns = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: '拾佰仟',
  groups: '万亿',
  gap: '零',
  barePrefix: 'none',
};
const legalTraditional: HanSigns = { ...legal, digits: '零壹貳參肆伍陸柒捌玖', groups: '萬億' };
const legalJapanese: HanSigns = { ...legal, digits: '〇壱弐参四伍六七八九', units: '拾百阡', groups: '萬億', gap: '' };

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const circle = '○一二三四五六七八九';
const zero = '〇一二三四五六七八九';

/** Word writes nothing for the numbers that these formats cannot say. */
const below = (limit: number, write: Writer): Writer => {
  return (n) => (n < limit ? write(n) : '');
};
/** A row of signs for 1, 2, 3 …; behind its end Word goes on in Arabic digits. */
const row = (signs: readonly string[]): Writer => {
  return (n) => signs[n - 1] ?? String(n);
};
const span = (first: number, length: number): string[] =>
  Array.from({ length }, (_, i) => String.fromCharCode(first + i));
/** Up to 99 as people count, from 100 on digit by digit: 九十九, 一○○. */
const countingBelowHundred: Writer = (n) => (n > 0 && n < 100 ? countInHan(n, simplified) : spellDigits(n, circle));

/** The largest number that Word counts to. */
const largest = 32_767;

function roman(n: number): string {
  if (n === 0 || n > largest) return String(n);
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  let rest = n;
  return values
    .map((value, i) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return signs[i]!.repeat(times);
    })
    .join('');
}

/** A to Z, then AA, BB …: the letter is said once more with each round, of which Word knows thirty. */
function letters(n: number): string {
  if (n === 0) return String(n);
  const place = (n - 1) % 780;
  return String.fromCharCode(65 + (place % 26)).repeat(Math.floor(place / 26) + 1);
}

const writers: Readonly<Record<string, Writer>> = {
  decimal,
  decimalHalfWidth: decimal,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => spellDigits(n, '０１２３４５６７８９'),
  decimalFullWidth2: (n) => spellDigits(n, '０１２３４５６７８９'),
  decimalEnclosedCircle: row(span(0x2460, 20)),
  decimalEnclosedCircleChinese: row(span(0x2460, 10)),
  decimalEnclosedParen: row(span(0x2474, 20)),
  decimalEnclosedFullstop: row(span(0x2488, 20)),
  ideographEnclosedCircle: row(span(0x3220, 10)),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (n) => letters(n).toLowerCase(),
  chineseCounting: countingBelowHundred,
  taiwaneseCounting: countingBelowHundred,
  chineseCountingThousand: below(1_000_000, (n) => countInHan(n, simplified)),
  taiwaneseCountingThousand: below(1_000_000, (n) => countInHan(n, traditional)),
  chineseLegalSimplified: below(1_000_000, (n) => countInHan(n, legal)),
  ideographLegalTraditional: below(1_000_000, (n) => countInHan(n, legalTraditional)),
  japaneseCounting: below(1_000_000, (n) => countInHan(n, japanese)),
  japaneseLegal: below(1_000_000, (n) => countInHan(n, legalJapanese)),
  ideographDigital: (n) => spellDigits(n, zero),
  japaneseDigitalTenThousand: (n) => spellDigits(n, zero),
  koreanDigital2: (n) => spellDigits(n, '零一二三四五六七八九'),
  taiwaneseDigital: (n) => spellDigits(n, circle),
  ideographTraditional: row([...stems]),
  ideographZodiac: row([...branches]),
  ideographZodiacTraditional: (n) => (n > 0 ? stems[(n - 1) % 10]! + branches[(n - 1) % 12]! : String(n)),
  hex: (n) => n.toString(16).toUpperCase(),
  numberInDash: (n) => `- ${n} -`,
  ordinal: (n) => `${n}${/1[123]$/.test(String(n)) ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`,
  cardinalText: cardinalInEnglish,
  ordinalText: ordinalInEnglish,
  bullet: () => '',
  none: () => '',
};

const padded = /^decimalPadded(\d{1,2})$/;

/** Whether {@link formatNumber} knows the format. */
export const knowsNumberFormat = (numFmt: string): boolean => Object.hasOwn(writers, numFmt) || padded.test(numFmt);

/**
 * Writes `n` as Word prints it in the number format `numFmt` (ST_NumberFormat, ECMA-376 part 1, 17.18.59, with what Word does
 * otherwise: [MS-OI29500] 2.1.540); an unknown format is written in Arabic digits.
 * @example formatNumber('chineseCountingThousand', 101) → 一百〇一
 */
export function formatNumber(numFmt: string, n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) return String(n);
  const places = padded.exec(numFmt)?.[1];
  if (places !== undefined) return String(n).padStart(Number(places), '0');
  return (Object.hasOwn(writers, numFmt) ? writers[numFmt]! : decimal)(n);
}
