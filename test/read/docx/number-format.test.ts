import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/read/docx/index.ts';

// What Word prints, written out by hand: probes of Word 16 in docling's pull request 4336, the labels that Word gives in the
// documents of other readers' tests, ECMA-376 part 1, 17.18.59, and Word's departures from it in [MS-OI29500] 2.1.540.
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 19, 20, 21, 30, 99, 100, 101, 110, 1000, 1001, 10000, 10011];
const tables: Readonly<Record<string, string>> = {
  decimal: '1 2 3 4 5 6 7 8 9 10 11 12 19 20 21 30 99 100 101 110 1000 1001 10000 10011',
  decimalHalfWidth: '1 2 3 4 5 6 7 8 9 10 11 12 19 20 21 30 99 100 101 110 1000 1001 10000 10011',
  decimalZero: '01 02 03 04 05 06 07 08 09 10 11 12 19 20 21 30 99 100 101 110 1000 1001 10000 10011',
  decimalFullWidth:
    '１ ２ ３ ４ ５ ６ ７ ８ ９ １０ １１ １２ １９ ２０ ２１ ３０ ９９ １００ １０１ １１０ １０００ １００１ １００００ １００１１',
  decimalEnclosedCircle: '① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑲ ⑳ 21 30 99 100 101 110 1000 1001 10000 10011',
  decimalEnclosedCircleChinese: '① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ 11 12 19 20 21 30 99 100 101 110 1000 1001 10000 10011',
  decimalEnclosedParen: '⑴ ⑵ ⑶ ⑷ ⑸ ⑹ ⑺ ⑻ ⑼ ⑽ ⑾ ⑿ ⒆ ⒇ 21 30 99 100 101 110 1000 1001 10000 10011',
  decimalEnclosedFullstop: '⒈ ⒉ ⒊ ⒋ ⒌ ⒍ ⒎ ⒏ ⒐ ⒑ ⒒ ⒓ ⒚ ⒛ 21 30 99 100 101 110 1000 1001 10000 10011',
  ideographEnclosedCircle: '㈠ ㈡ ㈢ ㈣ ㈤ ㈥ ㈦ ㈧ ㈨ ㈩ 11 12 19 20 21 30 99 100 101 110 1000 1001 10000 10011',
  upperRoman: 'I II III IV V VI VII VIII IX X XI XII XIX XX XXI XXX XCIX C CI CX M MI MMMMMMMMMM MMMMMMMMMMXI',
  lowerRoman: 'i ii iii iv v vi vii viii ix x xi xii xix xx xxi xxx xcix c ci cx m mi mmmmmmmmmm mmmmmmmmmmxi',
  chineseCounting:
    '一 二 三 四 五 六 七 八 九 十 十一 十二 十九 二十 二十一 三十 九十九 一○○ 一○一 一一○ 一○○○ 一○○一 一○○○○ 一○○一一',
  taiwaneseCounting:
    '一 二 三 四 五 六 七 八 九 十 十一 十二 十九 二十 二十一 三十 九十九 一○○ 一○一 一一○ 一○○○ 一○○一 一○○○○ 一○○一一',
  chineseCountingThousand:
    '一 二 三 四 五 六 七 八 九 十 十一 十二 十九 二十 二十一 三十 九十九 一百 一百〇一 一百一十 一千 一千〇一 一万 一万〇一十一',
  taiwaneseCountingThousand:
    '一 二 三 四 五 六 七 八 九 十 十一 十二 十九 二十 二十一 三十 九十九 一百 一百零一 一百一十 一千 一千零一 一萬 一萬零一十一',
  japaneseCounting:
    '一 二 三 四 五 六 七 八 九 十 十一 十二 十九 二十 二十一 三十 九十九 百 百一 百十 千 千一 一万 一万十一',
  chineseLegalSimplified:
    '壹 贰 叁 肆 伍 陆 柒 捌 玖 壹拾 壹拾壹 壹拾贰 壹拾玖 贰拾 贰拾壹 叁拾 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹仟 壹仟零壹 壹万 壹万零壹拾壹',
  ideographLegalTraditional:
    '壹 貳 參 肆 伍 陸 柒 捌 玖 壹拾 壹拾壹 壹拾貳 壹拾玖 貳拾 貳拾壹 參拾 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹仟 壹仟零壹 壹萬 壹萬零壹拾壹',
  ideographDigital:
    '一 二 三 四 五 六 七 八 九 一〇 一一 一二 一九 二〇 二一 三〇 九九 一〇〇 一〇一 一一〇 一〇〇〇 一〇〇一 一〇〇〇〇 一〇〇一一',
  japaneseDigitalTenThousand:
    '一 二 三 四 五 六 七 八 九 一〇 一一 一二 一九 二〇 二一 三〇 九九 一〇〇 一〇一 一一〇 一〇〇〇 一〇〇一 一〇〇〇〇 一〇〇一一',
  taiwaneseDigital:
    '一 二 三 四 五 六 七 八 九 一○ 一一 一二 一九 二○ 二一 三○ 九九 一○○ 一○一 一一○ 一○○○ 一○○一 一○○○○ 一○○一一',
  ideographTraditional: '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 11 12 19 20 21 30 99 100 101 110 1000 1001 10000 10011',
  ideographZodiac: '子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥 19 20 21 30 99 100 101 110 1000 1001 10000 10011',
  ideographZodiacTraditional:
    '甲子 乙丑 丙寅 丁卯 戊辰 己巳 庚午 辛未 壬申 癸酉 甲戌 乙亥 壬午 癸未 甲申 癸巳 壬寅 癸卯 甲辰 癸丑 癸卯 甲辰 癸卯 甲寅',
  ordinal:
    '1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 19th 20th 21st 30th 99th 100th 101st 110th 1000th 1001st 10000th 10011th',
  hex: '1 2 3 4 5 6 7 8 9 A B C 13 14 15 1E 63 64 65 6E 3E8 3E9 2710 271B',
};

test.each(Object.entries(tables))('%s', (numFmt, printed) => {
  expect(numbers.map((n) => formatNumber(numFmt, n)).join(' ')).toBe(printed);
});

describe('beyond the tables', () => {
  test.each([
    ['chineseCountingThousand', 10101, '一万〇一百〇一'],
    ['chineseCountingThousand', 10111, '一万〇一百一十一'],
    ['chineseCountingThousand', 11111, '一万一千一百一十一'],
    ['chineseCountingThousand', 27890, '二万七千八百九十'],
    ['chineseCountingThousand', 1_000_000, ''],
    ['chineseCounting', 27890, '二七八九○'],
    ['chineseLegalSimplified', 2060, '贰仟零陆拾'],
    ['chineseLegalSimplified', 10309, '壹万零叁佰零玖'],
    ['chineseLegalSimplified', 500_000, '伍拾万'],
    ['ideographLegalTraditional', 32767, '參萬貳仟柒佰陸拾柒'],
    ['japaneseCounting', 1234, '千二百三十四'],
    ['japaneseCounting', 23456, '二万三千四百五十六'],
    ['japaneseCounting', 0, '〇'],
    ['decimalFullWidth', 0, '０'],
    ['ideographZodiacTraditional', 60, '癸亥'],
    ['ideographZodiacTraditional', 61, '甲子'],
    ['upperLetter', 1, 'A'],
    ['upperLetter', 26, 'Z'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 28, 'bb'],
    ['lowerLetter', 54, 'bbb'],
    ['lowerLetter', 781, 'a'],
    ['lowerRoman', 49, 'xlix'],
    ['lowerRoman', 767, 'dcclxvii'],
    ['upperRoman', 0, '0'],
    ['numberInDash', 3, '- 3 -'],
    ['cardinalText', 1, 'One'],
    ['cardinalText', 121, 'One hundred twenty-one'],
    ['ordinalText', 12, 'Twelfth'],
    ['ordinalText', 21, 'Twenty-first'],
    ['ordinalText', 30, 'Thirtieth'],
    ['decimalPadded3', 7, '007'],
    ['bullet', 3, ''],
    ['none', 3, ''],
    ['thaiLetters', 3, '3'],
    ['toString', 3, '3'],
    ['decimal', -1, '-1'],
    ['upperRoman', 999_999_999, '999999999'],
  ])('%s of %d is %s', (numFmt, n, printed) => {
    expect(formatNumber(numFmt, n)).toBe(printed);
  });
});
