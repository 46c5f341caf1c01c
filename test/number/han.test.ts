import { expect, test } from 'vitest';
import { hanDigit, hanPower, hanRunEnd, readHanRun } from '../../src/number/han.ts';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number below ten thousand as it is spelt. */
function spellSection(n: number): string {
  let text = '';
  let gap = false;
  for (const [power, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / power) % 10;
    if (digit === 0) gap = true;
    else {
      text += (gap && text !== '' ? '零' : '') + digits[digit] + unit;
      gap = false;
    }
  }
  return text;
}

/** A number below ten to the twelfth as it is spelt: 三十六万零五百. */
function spell(n: number): string {
  let text = '';
  for (const [power, unit] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const section = Math.floor(n / power) % 10_000;
    if (section === 0) continue;
    text += (text !== '' && section < 1000 ? '零' : '') + spellSection(section) + unit;
  }
  return text;
}

test('every number up to ten thousand, and steps up to a billion, are read as they are spelt', () => {
  const wrong: string[] = [];
  for (let n = 1; n < 1e9; n = n < 10_000 ? n + 1 : Math.ceil(n * 1.013) + 7) {
    const read = readHanRun(spell(n));
    if (read?.value !== n || read.max !== null) wrong.push(spell(n));
  }
  expect(wrong).toEqual([]);
});

test('ten to nineteen are spelt without 一', () => {
  for (let n = 10; n < 20; n++) expect(readHanRun(`十${digits[n - 10]}`)).toEqual({ value: n, max: null });
});

test.each([
  ['两千零五', 2005],
  ['二〇二五', 2025],
  ['二零二五', 2025],
  ['一百二', 120],
  ['三万五', 35000],
  ['一千三', 1300],
  ['一百零二', 102],
  ['四万万', 400000000],
  ['万亿', 1e12],
  ['二十万亿', 2e13],
  ['三亿六千万', 360000000],
  ['百万', 1000000],
  ['千', 1000],
  ['壹佰贰拾叁', 123],
  ['一兆', 1e12],
])('%s is %i', (run, value) => {
  expect(readHanRun(run)).toEqual({ value, max: null });
});

test.each([
  ['两三', 2, 3],
  ['三五', 3, 5],
  ['八九', 8, 9],
  ['七八十', 70, 80],
  ['三四百', 300, 400],
  ['二三十万', 200000, 300000],
])('%s is from %i to %i', (run, value, max) => {
  expect(readHanRun(run)).toEqual({ value, max });
});

test.each(['十四五', '十百', '百千万', '一百一百', '十十', '二三四十', '五四十'])('%s is no number', (run) => {
  expect(readHanRun(run)).toBeNull();
});

test('single characters and where a run of them ends', () => {
  expect(['〇', '两', '玖', '十', '个', undefined].map(hanDigit)).toEqual([0, 2, 9, undefined, undefined, undefined]);
  expect(['十', '佰', '万', '亿', '兆', '一', undefined].map(hanPower)).toEqual([1, 2, 4, 8, 12, undefined, undefined]);
  expect(hanRunEnd('新增一百二十个', 2)).toBe(6);
  expect(hanRunEnd('新增一百二十个', 0)).toBe(0);
  expect(hanRunEnd('一百', 0)).toBe(2);
});
