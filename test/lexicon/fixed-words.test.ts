import { expect, test } from 'vitest';
import { scan } from '../../src/extract/scan/scan.ts';
import { fixedWords, listNouns } from '../../src/lexicon/fixed-words.ts';
import { hanDigit, hanPower } from '../../src/number/han.ts';

const frames = [
  (word: string) => `推进${word}建设。`,
  (word: string) => `${word}全面加强。`,
  (word: string) => `关于${word}的意见。`,
];

test('no fixed word yields a figure, whatever stands around it, and each is refused with a reason', () => {
  const wrong = fixedWords.flatMap((word) =>
    frames
      .map((frame) => frame(word))
      .filter((text) => {
        const tokens = scan(text, 0, text.length);
        return tokens.length === 0 || tokens.some(({ kind }) => kind === 'quantity');
      }),
  );
  expect(wrong).toEqual([]);
});

test('every fixed word has a numeral in it', () => {
  const numeral = (char: string) =>
    hanDigit(char) !== undefined || hanPower(char) !== undefined || /[几数半]/.test(char);
  expect(fixedWords.filter((word) => ![...word].some(numeral))).toEqual([]);
  expect(fixedWords.filter((word) => word.length < 2)).toEqual([]);
});

test('nothing stands twice', () => {
  expect(new Set(fixedWords).size).toBe(fixedWords.length);
  expect(new Set(listNouns).size).toBe(listNouns.length);
});

test('a count right before or behind a fixed word still counts', () => {
  const quantities = (text: string) =>
    scan(text, 0, text.length)
      .filter(({ kind }) => kind === 'quantity')
      .map((token) => token.text);
  expect(quantities('统一配备3台设备。')).toEqual(['3台']);
  expect(quantities('建成3个一站式中心。')).toEqual(['3个']);
  expect(quantities('服务三农12次。')).toEqual(['12次']);
});
