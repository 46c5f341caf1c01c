import { expect, test } from 'vitest';
import { type DocxText, readDocx } from '../../../src/read/docx/index.ts';
import { showTable } from '../show-table.ts';
import { buildDocx, para, run } from './build-docx.ts';

async function read(body: string): Promise<DocxText> {
  const outcome = await readDocx(buildDocx({ body }));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}
const show = async (body: string): Promise<string[][]> => {
  const { text, tables } = await read(body);
  return tables.map((table) => showTable(text, table));
};
const cell = (text: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${text.startsWith('<') ? text : para(text)}</w:tc>`;
const row = (cells: string, properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const top = '<w:vMerge w:val="restart"/>';
const below = '<w:vMerge/>';
const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

test('cells have their places and the text between their paragraphs', async () => {
  const body =
    para('前') + table(row(cell('甲') + cell(para('乙') + para('丙'))), row(cell('') + cell('丁'))) + para('后');
  const { text, tables } = await read(body);
  expect(text).toBe('前\n甲\n乙\n丙\n丁\n后\n');
  expect(tables).toHaveLength(1);
  expect(text.slice(tables[0]!.start, tables[0]!.end)).toBe('甲\n乙\n丙\n丁');
  expect(showTable(text, tables[0]!)).toEqual(['甲 | 乙⏎丙', ' | 丁']);
});

test('merged cells reach over rows and columns, heads are told', async () => {
  const rows = [
    row(cell('类别', top) + cell('目标', wide(2)), '<w:tblHeader/>'),
    row(cell('', below) + cell('2024年') + cell('2025年'), '<w:tblHeader/>'),
    row(cell('经济', top) + cell('1') + cell('2')),
    row(cell('', '<w:vMerge w:val="continue"/>') + cell('3') + cell('4')),
    row(cell('民生', top) + cell('5') + cell('6')),
  ];
  expect(await show(table(...rows))).toEqual([
    ['#类别[2×1] | #目标[1×2]', ' | #2024年 | #2025年', '经济[2×1] | 1 | 2', ' | 3 | 4', '民生 | 5 | 6'],
  ]);
});

test('a row that begins further right leaves columns free', async () => {
  const rows = [row(cell('甲') + cell('乙')), row(cell('丙'), '<w:gridBefore w:val="1"/>')];
  expect(await show(table(...rows))).toEqual([['甲 | 乙', ' | 丙']]);
});

test('deleted rows and cells are none', async () => {
  const rows = [
    row(cell('甲') + cell('乙')),
    row(cell('丙') + cell('丁'), '<w:del w:id="1"/>'),
    row(cell('戊', '<w:cellDel w:id="2"/>') + cell('己') + cell('庚')),
  ];
  expect(await show(table(...rows))).toEqual([['甲 | 乙', '己 | 庚']]);
});

test('a table around tables is left out, a table in one of many cells is the text of that cell', async () => {
  const inner = table(row(cell('一') + cell('二')), row(cell('三') + cell('四')));
  const frame = table(row(cell(inner + para(''))));
  expect(await show(frame)).toEqual([['一 | 二', '三 | 四']]);
  const outer = table(row(cell('甲') + cell('乙')), row(cell('丙') + cell(inner)));
  expect(await show(outer)).toEqual([['甲 | 乙', '丙 | 一⏎二⏎三⏎四']]);
});

test('tables in text boxes are not told, those behind them are', async () => {
  const boxed = `<w:txbxContent>${table(row(cell('甲') + cell('乙')))}</w:txbxContent>`;
  const { text, tables } = await read(para(run('外') + boxed) + table(row(cell('丙') + cell('丁'))));
  expect(text).toContain('甲\n乙\n');
  expect(tables.map((one) => showTable(text, one))).toEqual([['丙 | 丁']]);
});

test('spans that no program writes cost nothing', async () => {
  const rows = [row(cell('甲', wide(999_999_999)) + cell('乙')), row(cell('丙'), '<w:gridBefore w:val="999999999"/>')];
  const { tables } = await read(table(...rows));
  expect(tables[0]!.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
    [0, 63],
    [63, 1],
    [63, 1],
  ]);
});
