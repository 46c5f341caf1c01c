import { expect, test } from 'vitest';
import { headPatterns } from '../../src/lexicon/structure/table-heads.ts';
import { roleOfHead } from '../../src/segment/table-roles.ts';

const examples = headPatterns.flatMap(({ role, examples }) => examples.split(' ').map((head) => [role, head] as const));

test.each(examples)('%s: %s', (role, head) => {
  expect(roleOfHead(head)).toBe(role);
});

test.each([
  ['目 标 与 任 务', 'task'],
  ['责任单位（第一位为牵头单位）', 'responsible'],
  ['2025年（亿元）', 'value'],
  ['2025年重点工作', 'task'],
  ['分管\n领导', 'responsible'],
])('%s is %s all the same', (head, role) => {
  expect(roleOfHead(head)).toBe(role);
});

test.each(['姓名', '地点', '参加人员', '会议内容', '职务', '', '到2025年，全县建成公办幼儿园3所，新增学位900个'])(
  '%s tells nothing that is read',
  (head) => {
    expect(roleOfHead(head)).toBeNull();
  },
);

test('the patterns end soon on heads made to keep them busy', () => {
  const from = performance.now();
  for (const piece of ['责任', '计划完成', '工作任务', '完成', '任务'])
    for (let n = 1; n < 24; n++) roleOfHead(`${piece.repeat(n).slice(0, 23)}甲`);
  expect(performance.now() - from).toBeLessThan(200);
});
