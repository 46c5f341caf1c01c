import { expect, test } from 'vitest';
import { extractText } from '../../../src/text.ts';

const time = (text: string) => {
  const from = performance.now();
  extractText(text);
  return performance.now() - from;
};
const indicators = '某县2025年计划\n一、目标\n| 指标 | 单位 | 2025年目标 |\n';
const tasks = '某县2025年计划\n一、任务\n| 类别 | 工作任务 | 责任单位 |\n';

test.each<[string, (n: number) => string]>([
  ['rows of one name', (n) => `${indicators}${'| 床位 | 张 | 500 |\n'.repeat(n / 10)}`],
  ['a row of many numbers', (n) => `${indicators}| 床位 | 张 | ${'3、'.repeat(n)} |\n`],
  [
    'a number that does not end',
    (n) => `${indicators}| 床位 | 张 | ${'3'.repeat(n)} |\n| 床位 | 张 | ${'3 '.repeat(n)} |\n`,
  ],
  ['a name of signs', (n) => `${indicators}| ${'*'.repeat(n)}甲 | 张 | 5 |\n| ${'（'.repeat(n)} | 张 | 5 |\n`],
  ['a unit of multipliers', (n) => `${indicators}| 床位 | ${'万'.repeat(n)} | 5 |\n`],
  ['a head of shells', (n) => `某县2025年计划\n| 指标 | 2025年${'目标任务'.repeat(n)} |\n| 床位 | 3 |\n`],
  ['a cell of items', (n) => `${tasks}| 一 | ${'1.建学校3所；'.repeat(n / 20)} | ${'教育局、'.repeat(n)} |\n`],
  ['parts of one row', (n) => `${indicators}${'| 一、床位 |  |  |\n| 床位 | 张 | 5 |\n'.repeat(n / 20)}`],
  ['many tables', (n) => `${`${indicators}| 床位 | 张 | 5 |\n\n`.repeat(n / 40)}`],
])('the time is in proportion to the text: %s', (_, make) => {
  time(make(400));
  const [once, twice] = [time(make(6_000)), time(make(12_000))];
  expect(twice).toBeLessThan(4 * once + 150);
});
