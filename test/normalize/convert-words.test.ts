import { Converter, Locale } from 'opencc-js/t2cn';
import { expect, test } from 'vitest';
import { scriptConverter } from '../../src/convert-script.ts';
import { convertWords } from '../../src/normalize/convert-words.ts';

test.each([
  ['the longest word decides', '乾坤乾', '乾坤干'],
  ['a word is not found across another', '甲乙丙', '子丙'],
  ['a character may become one outside the basic plane, and the other way', '㗲𡞱', '𠵾㜏'],
  ['what no word begins stays', '新增100个', '新增100个'],
])('%s', (_, text, wanted) => {
  expect(convertWords(['乾坤 乾坤|甲乙 子|乙丙 丑', '乾 干|㗲 𠵾|𡞱 㜏'])(text)).toBe(wanted);
});

test('the first dictionary decides', () => {
  expect(convertWords(['后 後', '后 后', '甲 乙'])('皇后甲')).toBe('皇後乙');
});

test('converts as the library does: every word of its dictionaries, alone and between others', () => {
  const { normalizationChain, conversionChain } = Locale.configs.t2s;
  const dictionaries = [...normalizationChain, ...conversionChain].flat();
  expect(dictionaries.length).toBeGreaterThanOrEqual(3);
  const words = dictionaries.flatMap((dictionary) => dictionary.split(/[| ]/));
  expect(words.length).toBeGreaterThan(8000);
  const library = Converter({ from: 't', to: 'cn' });
  const own = scriptConverter();
  for (const [i, word] of words.entries()) {
    const text = `${word}${words[(i * 31) % words.length]}的${word.slice(0, -1)}${word}`;
    expect(own(word)).toBe(library(word));
    expect(own(text)).toBe(library(text));
  }
});

test('the description of a character is not converted', () => {
  expect(scriptConverter()('⿲滙㫎䲺發展')).toBe(Converter({ from: 't', to: 'cn' })('⿲滙㫎䲺發展'));
  expect(scriptConverter()('⿲滙㫎䲺發展')).toBe('⿲滙㫎䲺发展');
});

test('a long text is converted piece by piece, and no piece is lost', () => {
  const text = '發展規劃乾坤'.repeat(5000);
  expect(scriptConverter()(text)).toBe(Converter({ from: 't', to: 'cn' })(text));
});
