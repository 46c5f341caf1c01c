import { expect, test } from 'vitest';
import { analyze, readBytes } from '../../src/extract-document.ts';
import type { Segmentation } from '../../src/segment/types.ts';

async function segment(...lines: string[]): Promise<Segmentation & { readonly text: string }> {
  const outcome = await readBytes(new TextEncoder().encode(`${lines.join('\n')}\n`), { path: 'plan.txt' });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { segmentation, normalized } = await analyze(outcome.document);
  return { ...segmentation, text: normalized.text };
}
const passagesOf = ({ plans, text }: Awaited<ReturnType<typeof segment>>) =>
  plans.flatMap(({ passages }) => passages.map(({ start, end }) => text.slice(start, end)));

const head = '序号\t工作任务\t责任单位\t完成时限';

test('a table is cut into its cells, and stands in the section that it stands in', async () => {
  const found = await segment(
    '某局2025年工作计划',
    '一、任务',
    head,
    '1\t建学校\t教育局\t6月',
    '2\t建医院\t卫健局\t9月',
  );
  const [plan] = found.plans;
  expect(plan!.tables).toMatchObject([{ kind: 'task', bodyRow: 1 }]);
  expect(plan!.tables[0]!.columns.map(({ role }) => role)).toEqual(['ordinal', 'task', 'responsible', 'deadline']);
  expect(passagesOf(found)).toEqual([
    '任务',
    ...head.split('\t'),
    ...'1 建学校 教育局 6月 2 建医院 卫健局 9月'.split(' '),
  ]);
  expect(plan!.passages.map(({ unit }) => unit)).toEqual(Array(13).fill(0));
});

test('a table whose heads tell nothing is running text', async () => {
  const found = await segment(
    '某局2025年工作计划',
    '一、会议',
    '时间\t地点\t内容',
    '3月\t礼堂\t部署会',
    '4月\t礼堂\t推进会',
  );
  expect(found.plans[0]!.tables).toEqual([]);
  expect(passagesOf(found)).toContain('3月 礼堂 部署会');
});

test('cells are no titles, headings, parts of a collection or boilerplate, whatever they say', async () => {
  const { plans, boilerplate } = await segment(
    '某局2025年重点任务分解表',
    '一、任务',
    head,
    '一、\t2024年工作总结\t办公室\t12月',
    '12\t附件1\t办公室\t1月',
    '3\t学校食堂改造方案1\t办公室\t1月',
    '4\t学校食堂改造方案2\t办公室\t1月',
    '5\t某局2025年工作计划\t办公室\t1月',
    '二、保障',
    '加强领导。',
  );
  expect(plans.map(({ title }) => title)).toEqual(['某局2025年重点任务分解表']);
  expect(plans[0]!.units.map(({ label, title }) => label + title)).toEqual(['一、任务', '二、保障']);
  expect(boilerplate).toEqual([]);
});

test('a cell is no title, though the line above the table is a notice that issues one', async () => {
  const rows = ['1\t某局2025年工作计划\t办公室\t6月', '2\t建医院\t卫健局\t9月'];
  const { plans } = await segment('某局关于分解2025年重点任务的通知', head, ...rows);
  expect(plans[0]!.title).toBe('某局关于分解2025年重点任务的通知');
});

test('what a table holds is no tail, even behind the mark of one', async () => {
  const rows = ['1\t建学校\t教育局\t6月', '2\t建医院\t卫健局\t9月'];
  const { plans, boilerplate } = await segment(
    '某局2025年工作计划',
    '一、任务',
    '加强领导。',
    '关键词：任务 分解',
    '任务清单',
    head,
    ...rows,
  );
  expect(plans[0]!.tables).toHaveLength(1);
  expect(boilerplate.filter(({ end }) => end > plans[0]!.tables[0]!.start)).toEqual([]);
});

test('rows are not joined, though one ends in the middle of a list', async () => {
  const found = await segment(
    '某局2025年工作计划',
    head,
    '1\t新建学校食堂与学生公寓\t6月\t教育局、',
    '2\t建医院\t9月\t卫健局、',
    '3\t建公园\t9月\t城管局、',
  );
  expect(found.plans[0]!.tables[0]!.cells.filter(({ column }) => column === 0)).toHaveLength(4);
  expect(found.text).toContain('教育局、\n2');
});

test('the head may stand below a title and a line for the unit, in the table itself', async () => {
  const found = await segment(
    '某局2025年工作计划',
    '| 主要指标 |  |  |',
    '| 单位：万元 |  |  |',
    '| 指标 | 2024年 | 2025年 |',
    '| 税收 | 3 | 4 |',
  );
  const [table] = found.plans[0]!.tables;
  expect(table).toMatchObject({ kind: 'indicator', bodyRow: 3, unitNote: '万元' });
  expect(table!.columns.map(({ role }) => role)).toEqual(['indicator', 'value', 'value']);
});
