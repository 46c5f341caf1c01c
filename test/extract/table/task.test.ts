import { describe, expect, test } from 'vitest';
import { figuresIn, showFigure } from './show-figures.ts';

const title = '某县2025年政府工作报告重点任务分解';
const withBodies = (lines: readonly string[], path?: string) =>
  figuresIn(title, lines, path).then((figures) =>
    figures.map((figure) => `${showFigure(figure)} · ${figure.responsible.join('、') || '–'}`),
  );

const head = ['| 序号 | 目标与任务 | 责任单位 | 完成时限 |', '|---|---|---|---|'];

describe('a task table', () => {
  test('a task is read as running text; its row says who answers and by when', async () => {
    const rows = [
      '| 1 | 新建公办幼儿园3所，新增学位900个。 | 县教育局、县住建局 | 2025年8月底前 |',
      '| 2 | 改造农村公路120公里 | 县交通运输局<br>各乡镇 | 12月 |',
      '| 3 | 6月底前完成危桥改造5座 | 县交通运输局 | 2025年底 |',
    ];
    expect(await withBodies([...head, ...rows])).toEqual([
      'T 公办幼儿园 = 3 所 amount 2025-08 · 县教育局、县住建局',
      'T 学位 = 900 个 amount 2025-08 · 县教育局、县住建局',
      'T 农村公路 = 120 公里 amount 2025-12 · 县交通运输局、各乡镇',
      'T 危桥改造 = 5 座 amount 2025-06 · 县交通运输局',
    ]);
  });

  test.each([
    ['2025年6月底前', '2025-06'],
    ['6月30日前', '2025-06-30'],
    ['2025.6.30', '2025-06-30'],
    ['2025.6', '2025-06'],
    ['2024—2026', '2026'],
    ['第三季度', '2025-09'],
    ['上半年', '2025-06'],
    ['全年', '2025'],
    ['2025年', '2025'],
    ['2025年3月—2026年10月', '2026-10'],
    ['长期坚持', null],
    ['持续推进', null],
    ['每月25日前', null],
    ['', null],
  ])('due “%s”', async (cell, date) => {
    const [figure] = await figuresIn(title, [...head, `| 1 | 建设泵站6座 | 县水务局 | ${cell} |`]);
    expect(figure?.deadline?.date ?? null).toBe(date);
  });

  test.each([
    ['县发改局（牵头）、各乡镇（街道）', ['县发改局', '各乡镇（街道）']],
    ['牵头单位：县教育局；配合单位：县财政局', ['县教育局', '县财政局']],
    ['县教育局 县财政局', ['县教育局', '县财政局']],
    ['各县（市、区）人民政府', ['各县（市、区）人民政府']],
    ['—', []],
  ])('answered for by “%s”', async (cell, bodies) => {
    const [figure] = await figuresIn(title, [...head, `| 1 | 建设泵站6座 | ${cell} | 年底前 |`]);
    expect(figure?.responsible).toEqual(bodies);
  });

  test('several columns of bodies are one list', async () => {
    const lines = [
      '| 重点工作 | 牵头领导 | 牵头单位 | 配合单位 |',
      '|---|---|---|---|',
      '| 建设泵站6座 | 王大江 | 县水务局 | 县财政局、县水务局 |',
    ];
    const [figure] = await figuresIn(title, lines);
    expect(figure?.responsible).toEqual(['王大江', '县水务局', '县财政局']);
  });

  test('the items of a list in a cell are read each for itself, and open no sections', async () => {
    const cell = '1.新建水厂2座；2.改造管网30公里。（一）培训技术人员50人次';
    expect(await withBodies([...head, `| 1 | ${cell} | 县水务局 | 年底前 |`])).toEqual([
      'T 水厂 = 2 座 amount 2025-12 · 县水务局',
      'T 管网 = 30 公里 amount 2025-12 · 县水务局',
      'T 技术人员 = 50 人次 amount 2025-12 · 县水务局',
    ]);
  });

  test('a body stands for its own row alone, unless its cell is merged', async () => {
    const rows = ['| 1 | 建设泵站6座 | 县水务局 | 年底前 |', '| 2 | 改造管网30公里 |  |  |'];
    expect(await withBodies([...head, ...rows])).toEqual([
      'T 泵站 = 6 座 amount 2025-12 · 县水务局',
      'T 管网 = 30 公里 amount · –',
    ]);
  });

  test('numbers beside a task are named by it', async () => {
    const lines = [
      '| 项目名称 | 建设内容及规模 | 总投资（万元） | 2025年计划投资（万元） | 责任单位 |',
      '| --- | --- | --- | --- | --- |',
      '| 县医院迁建 | 新建住院楼1栋，新增床位500张 | 35000 | 8000 | 县卫健局 |',
    ];
    expect(await withBodies(lines)).toEqual([
      'T 住院楼 = 1 栋 amount · 县卫健局',
      'T 床位 = 500 张 amount · 县卫健局',
      'T 县医院迁建总投资 = 350000000 元 amount · 县卫健局',
      'T 县医院迁建投资 = 80000000 元 amount 2025 · 县卫健局',
    ]);
  });

  test('a calendar dates what stands beside its months', async () => {
    const lines = [
      '| 月份 | 工作内容 | 负责人 |',
      '|---|---|---|',
      '| 3月 | 举办运动会1场 | 陈山 |',
      '| 4—5月 | 培训教师60名 | 李海 |',
    ];
    expect(await withBodies(lines)).toEqual([
      'T 运动会 = 1 场 amount 2025-03 · 陈山',
      'T 教师 = 60 名 amount 2025-05 · 李海',
    ]);
  });

  test('what was done is a result', async () => {
    const lines = ['| 工作任务 | 进展情况 | 责任单位 |', '|---|---|---|', '| 新建泵站6座 | 已开工泵站3座 | 县水务局 |'];
    expect(await withBodies(lines)).toEqual(['T 泵站 = 6 座 amount · 县水务局', 'R 泵站 = 3 座 amount · 县水务局']);
  });

  test('in plain text, with tabs', async () => {
    const lines = [
      '序号\t工作任务\t牵头单位\t时间节点',
      '1\t新建泵站6座\t县水务局\t6月底',
      '2\t植树20万株\t县林业局\t3月底',
    ];
    expect(await withBodies(lines, 'plan.txt')).toEqual([
      'T 泵站 = 6 座 amount 2025-06 · 县水务局',
      'T 植树 = 200000 株 amount 2025-03 · 县林业局',
    ]);
  });
});
