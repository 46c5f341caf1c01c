import { expect, test } from 'vitest';
import { formatCsvRecord } from '../../src/output/csv.ts';

test.each<[string | number | boolean | null, string]>([
  ['城县学位', '城县学位'],
  ['a,b', '"a,b"'],
  ['说"好"', '"说""好"""'],
  ['两\n行', '"两\n行"'],
  [null, ''],
  ['', ''],
  [3100, '3100'],
  [-2.85, '-2.85'],
  [1e21, '1e+21'],
  [true, 'true'],
  ['-5', '-5'],
  ['+2.85', '+2.85'],
  ['=1+1', "'=1+1"],
  ['+86', '+86'],
  ['=', '='],
  ['-', '-'],
  ['>=', '>='],
  ['+86 10', "'+86 10"],
  ['-所', "'-所"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠甲', "'＠甲"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['1=1', '1=1'],
])('%j becomes %s', (cell, expected) => {
  expect(formatCsvRecord([cell])).toBe(`${expected}\r\n`);
});

test('a record ends in CRLF and joins its cells with commas', () => {
  expect(formatCsvRecord(['甲', null, 1])).toBe('甲,,1\r\n');
});
