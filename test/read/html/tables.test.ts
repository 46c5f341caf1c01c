import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/read/types.ts';
import { blocksOf, readPage } from './read-page.ts';

/** Each cell as `row,column text`, with its spans and `head` where it has them. */
function cellsOf({ tables, text }: SourceDocument): string[][] {
  return tables.map(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan, isHead, start, end }) => {
      const spans = rowSpan > 1 || columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : '';
      return `${row},${column}${spans}${isHead ? ' head' : ''} ${text.slice(start, end)}`;
    }),
  );
}

describe('the grid', () => {
  test('merged cells stand at their first place, those behind them where they are free', async () => {
    const page = await readPage(`<table><thead><tr><th rowspan=2>指标<th colspan=2>目标<th rowspan=2>单位
      <tr><th>计划<th>力争<tbody><tr><td rowspan=2>学位<td>3100<td>3500<td>个<tr><td colspan=2>5000<td>座</table>`);
    expect(cellsOf(page)).toEqual([
      [
        '0,0 2x1 head 指标',
        '0,1 1x2 head 目标',
        '0,3 2x1 head 单位',
        '1,1 head 计划',
        '1,2 head 力争',
        '2,0 2x1 学位',
        '2,1 3100',
        '2,2 3500',
        '2,3 个',
        '3,1 1x2 5000',
        '3,3 座',
      ],
    ]);
  });

  test('a span of nothing or of too much ends with the table', async () => {
    const page = await readPage('<table><tr><td rowspan=0>甲<td>乙<tr><td rowspan=9>丙<td>丁<tr><td>戊</table>');
    expect(cellsOf(page)).toEqual([['0,0 3x1 甲', '0,1 乙', '1,1 2x1 丙', '1,2 丁', '2,2 戊']]);
  });

  test('a row of heads in the body of the table, hidden rows, unclosed cells', async () => {
    const page = await readPage('<table><tr><th>甲<th>乙<tr hidden><td>丙<td>丁<tr><td>戊<td>己</table>');
    expect(cellsOf(page)).toEqual([['0,0 head 甲', '0,1 head 乙', '1,0 戊', '1,1 己']]);
  });
});

describe('the text', () => {
  const table = `<p>见下表：</p><table><caption>主要指标</caption><tr><td>指<br>标<td>2025年<br>目标
    <tr><td><td><p>3100个</p><p>县教育局</p></table>`;

  test('is one line a cell, what stands above the table before it', async () => {
    expect(await blocksOf(table)).toEqual([
      'paragraph 见下表：',
      'paragraph 主要指标',
      'table 指标',
      'table 2025年目标',
      'table 3100个 县教育局',
    ]);
  });

  test('of each cell has its place, of an empty one no length', async () => {
    const page = await readPage(table);
    const [{ start, end, cells }] = page.tables as [SourceDocument['tables'][number]];
    expect(page.text.slice(start, end)).toBe('指标\n2025年目标\n3100个 县教育局');
    expect(cells.map((cell) => page.text.slice(cell.start, cell.end))).toEqual([
      '指标',
      '2025年目标',
      '',
      '3100个 县教育局',
    ]);
    expect(cells.every((cell) => cell.start >= start && cell.end <= end)).toBe(true);
  });
});

describe('a table that places the page is running text', () => {
  const article = '<p>建成学校五所，新增学位一千个，改善办学条件，促进教育均衡发展。</p>'.repeat(12);
  test.each([
    ['one column', '<table><tr><td>甲<tr><td>乙</table>'],
    ['one row', '<table><tr><td>甲<td>乙</table>'],
    ['a table in it', '<table><tr><td>甲<td>乙<tr><td>丙<td><table><tr><td>丁</table></table>'],
    ['an article in it', `<table><tr><td>导航<td>日期<tr><td>链接<td>${article}</table>`],
    ['a heading of the page in it', '<table><tr><td>甲<td>乙<tr><td>丙<td><h1>工作计划</h1></table>'],
    ['its role', '<table role=presentation><tr><td>甲<td>乙<tr><td>丙<td>丁</table>'],
    ['a thousand columns', `<table><tr>${'<td>甲'.repeat(1001)}<tr><td>乙</table>`],
  ])('%s', async (_, html) => {
    const page = await readPage(html);
    expect(page.tables).toEqual([]);
    expect(page.blocks.filter(({ kind }) => kind === 'table')).toEqual([]);
  });

  test('and a table inside it is a table', async () => {
    const inner = '<table border=1><tr><th>指标<th>目标<tr><td>学位<td>3100个</table>';
    const page = await readPage(`<table><tr><td>导航<td><p>见下表：${inner}</table>`);
    expect(cellsOf(page)).toEqual([['0,0 head 指标', '0,1 head 目标', '1,0 学位', '1,1 3100个']]);
  });
});
