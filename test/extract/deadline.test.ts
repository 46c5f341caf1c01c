import { expect, test } from 'vitest';
import type { Figure } from '../../src/result/schema.ts';
import { figuresOf, figuresOfPlan } from './figures.ts';

const show = ({ quantity, deadline }: Figure) =>
  `${quantity.text} ${deadline ? `${deadline.date} ${deadline.basis}` : 'none'}`;
const dated = (...lines: string[]) => figuresOf('一、主要任务', ...lines).map(show);

// What one sentence says is in fixtures/corpus/deadlines.txt; here is what reaches over sentences and lines.

test('a chain of semicolons goes on with the date that opens it, and ends with the full stop', () => {
  expect(dated('到2026年，新建泵站6座；改造灌渠80公里；建成水库2座。改造桥梁3座。')).toEqual([
    '6座 2026 stated',
    '80公里 2026 inherited',
    '2座 2026 inherited',
    '3座 none',
  ]);
});

test('a link of the chain with a date of its own keeps it, and hands it on', () => {
  expect(dated('到2026年，新建泵站6座；到2027年，改造灌渠80公里；建成水库2座。')).toEqual([
    '6座 2026 stated',
    '80公里 2027 stated',
    '2座 2027 inherited',
  ]);
});

test('a lead-in dates the bullets under it, not what follows them', () => {
  expect(
    dated(
      '到2026年，实现以下目标：',
      '——新建泵站6座。',
      '——改造灌渠80公里。',
      '改造桥梁3座。',
      '二、保障措施',
      '组建队伍5支。',
    ),
  ).toEqual(['6座 2026 inherited', '80公里 2026 inherited', '3座 none', '5支 none']);
});

test('a bullet with a date of its own keeps it', () => {
  expect(dated('到2026年，实现以下目标：', '——6月底前新建泵站6座。', '——改造灌渠80公里。')).toEqual([
    '6座 2024-06 stated',
    '80公里 2026 inherited',
  ]);
});

test('a lead-in dates the numbered items under it', () => {
  expect(dated('到2026年，实现以下目标：', '1.新建泵站6座。', '2.改造灌渠80公里。')).toEqual([
    '6座 2026 inherited',
    '80公里 2026 inherited',
  ]);
});

test('the nearest heading with a year counts, and a heading without one lets that above it through', () => {
  const figures = figuresOf(
    '一、2025年重点任务',
    '（一）农业',
    '新建泵站6座。',
    '（二）到2027年的水利目标',
    '改造灌渠80公里。',
    '二、保障措施',
    '组建队伍5支。',
  );
  expect(figures.map(show)).toEqual(['6座 2025 inherited', '80公里 2027 inherited', '5支 none']);
});

test('the year of the title alone is none, but says what 今年 and a month mean', () => {
  const figures = figuresOfPlan(
    '某县2031年工作要点',
    '一、主要任务',
    '新建泵站6座。',
    '今年新建桥梁3座。',
    '9月底前新建水库2座。',
  );
  expect(figures.map(show)).toEqual(['6座 none', '3座 2031 stated', '2座 2031-09 stated']);
});

test('without a year in the title, a month and 年内 say nothing', () => {
  const figures = figuresOfPlan('某县工作计划', '一、主要任务', '年内新建泵站6座。', '9月底前新建水库2座。');
  expect(figures.map(show)).toEqual(['6座 none', '2座 none']);
});

test('a plan for several years: a year of them is no past', () => {
  const figures = figuresOfPlan(
    '某县三年行动计划（2024—2026年）',
    '一、主要任务',
    '2024年新建泵站6座。',
    '2026年底前改造灌渠80公里。',
  );
  expect(figures.map(show)).toEqual(['6座 2024 stated', '80公里 2026-12 stated']);
});

// `latest`: the last day by which it is to be done
const latest = (when: string, year = 2024) =>
  figuresOfPlan(`某县${year}年工作计划`, '一、主要任务', `${when}新建泵站6座。`).map(({ deadline }) =>
    deadline ? `${deadline.date} ${deadline.latest} ${deadline.precision}` : null,
  )[0];

test.each([
  ['今年', '2024 2024-12-31 year'],
  ['今年内', '2024 2024-12-31 year'],
  ['年内', '2024 2024-12-31 year'],
  ['全年', '2024 2024-12-31 year'],
  ['年底前', '2024-12 2024-12-31 month'],
  ['上半年', '2024-06 2024-06-30 month'],
  ['下半年', '2024-12 2024-12-31 month'],
  ['明年', '2025 2025-12-31 year'],
  ['明年底前', '2025-12 2025-12-31 month'],
  ['一季度', '2024-03 2024-03-31 month'],
  ['三季度末', '2024-09 2024-09-30 month'],
  ['秋季开学前', '2024-08 2024-08-31 month'],
  ['2025年秋季开学前', '2025-08 2025-08-31 month'],
  ['2025年上半年', '2025-06 2025-06-30 month'],
  ['2026-27年度', '2027 2027-12-31 year'],
  ['“十四五”期间', '2025 2025-12-31 year'],
  ['到“十五五”末', '2030 2030-12-31 year'],
  ['2月底前', '2024-02 2024-02-29 month'],
  ['4月底前', '2024-04 2024-04-30 month'],
  ['7月底前', '2024-07 2024-07-31 month'],
  ['11月底前', '2024-11 2024-11-30 month'],
  ['2025年2月底前', '2025-02 2025-02-28 month'],
  ['2028年2月底前', '2028-02 2028-02-29 month'],
  ['2100年2月底前', '2100-02 2100-02-28 month'],
  ['9月15日前', '2024-09-15 2024-09-15 day'],
  ['2月29日前', '2024-02-29 2024-02-29 day'],
  // a day that the month has not
  ['2025年2月30日前', '2025-02 2025-02-28 month'],
  ['20xx年', null],
] as const)('%s', (when, expected) => {
  expect(latest(when)).toBe(expected);
});

test('leap years are those of the calendar', () => {
  expect([2023, 2024, 2000].map((year) => latest('2月底前', year))).toEqual([
    '2023-02 2023-02-28 month',
    '2024-02 2024-02-29 month',
    '2000-02 2000-02-29 month',
  ]);
});

test('what it says stands where its span says', () => {
  const [figure] = figuresOf('一、主要任务', '到2026年6月底，新建泵站6座。');
  expect(figure?.deadline).toMatchObject({ text: '到2026年6月底', span: { line: 4, column: 2 } });
});

test('results and criteria have none', () => {
  const figures = figuresOf('一、2025年重点任务', '目前有泵站6座。', '对面积50亩以上的园区进行整治。');
  expect(figures.map(({ kind, deadline }) => [kind, deadline])).toEqual([
    ['result', null],
    ['criterion', null],
  ]);
});

test('the time is in proportion to the text: labels of limits, in front of all that they could limit', () => {
  const time = (n: number) => {
    const from = performance.now();
    figuresOf(`${'完成时限：长期，'.repeat(n)}新建泵站3座。`);
    return performance.now() - from;
  };
  time(1000);
  const [once, fourfold] = [time(5000), time(20_000)];
  expect(fourfold).toBeLessThan(8 * once + 150);
});
