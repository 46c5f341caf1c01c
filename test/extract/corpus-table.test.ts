import { expect, test } from 'vitest';
import { parseTable } from './corpus-table.ts';

const parse = (...lines: string[]) => parseTable('sample.txt', lines.join('\n'));

test('a line holds a sentence and its figures, under the year, role and heading above it', () => {
  const [first, second] = parse(
    '# a comment',
    '@year 2025',
    '学位新增约2-3个。 => 2-3个 | T | range~ 2..3 个 | 学位 | - | ? | 2025-06 | scope=全县 | strength=-',
    '',
    '@role review',
    '新建*所，无事。 => *所 | ? | >~ * 所',
  );
  expect(first).toMatchObject({
    line: 3,
    year: 2025,
    role: 'plan',
    heading: '主要任务',
    sentence: '学位新增约2-3个。',
  });
  expect(first?.figures).toEqual([
    {
      quantity: '2-3个',
      kind: 'target',
      op: 'range',
      approx: true,
      value: 2,
      max: 3,
      unit: '个',
      masked: false,
      indicator: '学位',
      action: null,
      deadline: '2025-06',
      checks: new Map([
        ['scope', '全县'],
        ['strength', null],
      ]),
    },
  ]);
  expect(second).toMatchObject({ line: 6, year: 2025, role: 'review', heading: '工作回顾' });
  expect(second?.figures).toEqual([
    { quantity: '*所', op: '>', approx: true, value: null, max: null, unit: '所', masked: true, checks: new Map() },
  ]);
});

test('a heading holds until the role changes; none is no figure; a unit may be missing', () => {
  const [first, second, third] = parse(
    '@heading 2025年重点任务',
    '系数0.5。 => 0.5 | T | = 0.5',
    '@role review',
    '无。 => none',
    '@heading 附',
    '无事。 => none',
  );
  expect(first).toMatchObject({ heading: '2025年重点任务', figures: [{ unit: '', value: 0.5 }] });
  expect(second).toMatchObject({ heading: '工作回顾', figures: [] });
  expect(third?.heading).toBe('附');
});

const sentence = '建成3所、5所。 => ';
test.each([
  ['no arrow', '建成3所。', 'not "sentence'],
  ['two arrows', '建成3所。 => none => none', 'not "sentence'],
  ['nothing expected', '建成3所。 => ', 'not "sentence'],
  ['a quantity that is not there', `${sentence}4所 | T | = 4 所`, 'no 4所 there'],
  ['quantities in another order', `${sentence}5所 | T | = 5 所 ; 3所 | T | = 3 所`, 'no 3所 there'],
  ['too few fields', `${sentence}3所 | T`, 'too few fields'],
  ['an empty field', `${sentence}3所 |  | = 3 所`, 'too few fields'],
  ['a field too many', `${sentence}3所 | T | = 3 所 | 学校 | 建成 | amount | 2024 | 全县`, 'one field too many'],
  ['a field behind the keys', `${sentence}3所 | T | = 3 所 | scope=全县 | 学校`, 'one field too many'],
  ['an unknown kind', `${sentence}3所 | X | = 3 所`, 'unknown kind X'],
  ['an unknown key', `${sentence}3所 | T | = 3 所 | strenght=firm`, 'unknown key strenght'],
  ['a key twice', `${sentence}3所 | T | = 3 所 | scope=全县 | scope=全县`, 'scope twice'],
  ['an unknown mode', `${sentence}3所 | T | = 3 所 | 学校 | 建成 | amont`, 'unknown mode'],
  ['a deadline in words', `${sentence}3所 | T | = 3 所 | 学校 | 建成 | amount | 年底`, 'not a deadline'],
  ['a comparison without a value', `${sentence}3所 | T | = 所`, 'not a comparison'],
  ['an unknown comparison', `${sentence}3所 | T | ~> 3 所`, 'not a comparison'],
  ['a range with one end', `${sentence}3所 | T | range 3 所`, 'not a comparison'],
  ['the same sentence again', `${sentence}none\n${sentence}none`, 'said before'],
  ['an unknown directive', '@years 2024', 'unknown directive'],
  ['a year in words', '@year 今年', 'unknown directive'],
  ['an unknown role', '@role problems', 'unknown directive'],
])('refuses %s', (_, lines, why) => {
  expect(() => parse('# a comment', ...lines.split('\n'))).toThrow(why);
  expect(() => parse('# a comment', ...lines.split('\n'))).toThrow(/^sample\.txt:[23]: /);
});
