import { expect, test } from 'vitest';
import { formatJson } from '../../src/output/json.ts';

test.each<[unknown, string]>([
  [null, 'null'],
  ['引"号', '"引\\"号"'],
  [[], '[]'],
  [{}, '{}'],
  [{ start: 1, end: 2 }, '{ "start": 1, "end": 2 }'],
  [[1, [2, 3]], '[1, [2, 3]]'],
  [
    { long: 'x'.repeat(60), other: 'y'.repeat(60) },
    `{\n  "long": "${'x'.repeat(60)}",\n  "other": "${'y'.repeat(60)}"\n}`,
  ],
])('%j', (value, text) => {
  expect(formatJson(value)).toBe(text);
});

test('what it prints reads back the same, lone surrogates and all', () => {
  const value = { a: ['\ud800', '\u2028', { b: [[], {}, null, 1.5e300] }], 'k"ey': 'x'.repeat(200) };
  expect(JSON.parse(formatJson(value))).toEqual(value);
});
