import { expect, test } from 'vitest';
import { MeasuredTables, type RowMeasures, type VerticalMerge } from '../../src/read/measured-tables.ts';

type CellSource = readonly [text: string, right: number, merge?: VerticalMerge, isJoined?: boolean];

/** Tables of rows of cells, and what is noted: text, row, column, rows and columns covered. */
function cellsOf(...rows: readonly (readonly CellSource[])[]) {
  let text = '';
  const noted = new MeasuredTables(() => text.length);
  const measuresOf = (row: readonly CellSource[], isHead: boolean): RowMeasures => ({
    left: -108,
    cells: row.map(([, right, merge = 'none', isJoined = false]) => ({ right, merge, isJoined })),
    isHead,
  });
  for (const [i, row] of rows.entries()) {
    for (const [content] of row) {
      noted.open();
      if (content !== '') text += `${content}\n`;
      noted.endCell();
    }
    noted.endRow(measuresOf(row, i === 0));
  }
  noted.close();
  return noted.tables.map(({ start, end, cells }) => {
    expect([start, end]).toEqual([cells[0]!.start, cells.at(-1)!.end]);
    return cells.map((it) => [text.slice(it.start, it.end), it.row, it.column, it.rowSpan, it.columnSpan, it.isHead]);
  });
}

test('rows and columns, the empty cells left out', () => {
  expect(
    cellsOf(
      [
        ['指标', 2000],
        ['目标', 4000],
      ],
      [
        ['', 2000],
        ['5%\n左右', 4000],
      ],
    ),
  ).toEqual([
    [
      ['指标', 0, 0, 1, 1, true],
      ['目标', 0, 1, 1, 1, true],
      ['5%\n左右', 1, 1, 1, 1, false],
    ],
  ]);
});

test('a cell over several columns, by its edges, though they do not fit exactly', () => {
  expect(
    cellsOf(
      [['全年', 4010]],
      [
        ['上半年', 2000],
        ['下半年', 3995],
      ],
    ),
  ).toEqual([
    [
      ['全年', 0, 0, 1, 2, true],
      ['上半年', 1, 0, 1, 1, false],
      ['下半年', 1, 1, 1, 1, false],
    ],
  ]);
});

test('a cell over several rows, and one joined with the cell before it', () => {
  const rows: CellSource[][] = [
    [
      ['类别', 1000, 'first'],
      ['甲', 2000],
      ['', 3000, 'none', true],
    ],
    [
      ['', 1000, 'continued'],
      ['乙', 2000],
      ['丙', 3000],
    ],
    [
      ['', 1000, 'continued'],
      ['丁', 2000],
      ['戊', 3000],
    ],
    [
      ['其他', 1000, 'first'],
      ['己', 2000],
      ['庚', 3000],
    ],
  ];
  expect(cellsOf(...rows)[0]!.map((it) => it.slice(0, 5))).toEqual([
    ['类别', 0, 0, 3, 1],
    ['甲', 0, 1, 1, 2],
    ['乙', 1, 1, 1, 1],
    ['丙', 1, 2, 1, 1],
    ['丁', 2, 1, 1, 1],
    ['戊', 2, 2, 1, 1],
    ['其他', 3, 0, 1, 1],
    ['己', 3, 1, 1, 1],
    ['庚', 3, 2, 1, 1],
  ]);
});

test('where a row has not the cells that it defines, cells are counted', () => {
  const noted = new MeasuredTables(() => 5);
  noted.open();
  noted.endCell();
  noted.endRow({ left: 0, cells: [], isHead: false });
  noted.close();
  expect(noted.tables).toEqual([]);
  expect(cellsOf([]).length).toBe(0);
});
