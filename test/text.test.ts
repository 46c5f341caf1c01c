import { expect, test } from 'vitest';
import { extractText, findQuantities } from '../src/text.ts';

test.each([
  ['建成不少于3所学校', [['3所', 5, 7, '>=', 3, null, '所']]],
  ['新增學位３１００個。', [['3100个', 4, 9, '=', 3100, null, '个']]],
  ['比例达到15%至20%', [['15%至20%', 4, 11, 'range', 15, 20, '%']]],
  ['新建幼儿园*所', [['*所', 5, 7, '=', null, null, '所']]],
  ['2024年6月底前', []],
  ['', []],
])('the quantities of %s', (text, expected) => {
  const found = findQuantities(text).map((one) => {
    expect(Object.keys(one).sort()).toEqual(['approx', 'masked', 'max', 'op', 'span', 'text', 'unit', 'value']);
    return [one.text, one.span.start, one.span.end, one.op, one.value, one.max, one.unit];
  });
  expect(found).toEqual(expected);
});

test('text in, figures out: nothing but plans, boilerplate and diagnostics', () => {
  const result = extractText('某县教育局2024年工作计划\n年内新增义务教育学位3100个。');
  expect(Object.keys(result)).toEqual(['plans', 'boilerplate', 'diagnostics']);
  expect(result.plans[0]?.targets.map(({ quantity }) => quantity.value)).toEqual([3100]);
});

test('calls do not remember one another', () => {
  const text = '某县2024年工作计划\n新增3个。';
  const first = JSON.stringify(extractText(text));
  extractText('某省2030年工作計劃\n新增學位5個。');
  expect(JSON.stringify(extractText(text))).toBe(first);
});
