import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/read/types.ts';
import { linesOf, read } from './layer.ts';
import type { Rule, Words } from './write-pdf.ts';

const xs = [72, 120, 380, 520];
const ys = [100, 130, 160, 190];
const level = (y: number, from = 72, to = 520): Rule => ({ from: [from, y], to: [to, y] });
const upright = (x: number, from = 100, to = 190): Rule => ({ from: [x, from], to: [x, to] });
const grid = [...ys.map((y) => level(y)), ...xs.map((x) => upright(x))];

const cell = (row: number, column: number, text: string): Words => ({
  x: xs[column]! + 6,
  y: ys[row]! + 20,
  text,
  size: 12,
});
const rows = [
  ['序号', '重点任务', '责任单位'],
  ['1', '新建学校10所', '县教育局'],
  ['2', '改造危房20处', '县住建局'],
];
const words = rows.flatMap((texts, row) => texts.map((text, column) => cell(row, column, text)));

/** Rows of cells, each with what it spans where it is more than one. */
function cellsOf({ text, tables }: SourceDocument): string[][] {
  return tables.map(({ cells }) =>
    cells.map(({ start, end, row, column, rowSpan, columnSpan }) => {
      const span = rowSpan * columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
      return `${row}/${column}${span} ${text.slice(start, end)}`;
    }),
  );
}

const whole = [
  '0/0 序号',
  '0/1 重点任务',
  '0/2 责任单位',
  '1/0 1',
  '1/1 新建学校10所',
  '1/2 县教育局',
  '2/0 2',
  '2/1 改造危房20处',
  '2/2 县住建局',
];

describe('ruled tables', () => {
  const strips = grid
    .map(
      ({ from: [x1, y1], to: [x2, y2] }) =>
        `${x1} ${842 - y2} ${Math.max(x2 - x1, 0.5)} ${Math.max(y2 - y1, 0.5)} re f`,
    )
    .join('\n');
  const boxes = rows
    .flatMap((texts, row) =>
      texts.map((_, column) => [xs[column]!, 842 - ys[row + 1]!, xs[column + 1]! - xs[column]!, 30]),
    )
    .map((box) => `${box.join(' ')} re S`)
    .join('\n');

  test.each([
    ['of lines', { rules: grid }],
    ['open on its sides', { rules: grid.filter(({ from: [x1], to: [x2] }) => x1 !== x2 || (x1 !== 72 && x1 !== 520)) }],
    ['of filled strips', { raw: strips }],
    ['of a box for each cell', { raw: boxes }],
    [
      'drawn in other units',
      { raw: `q 0.1 0 0 0.1 0 0 cm ${strips.replace(/[\d.]+/g, (n) => String(Number(n) * 10))} Q` },
    ],
  ])('%s', async (_, drawn) => {
    expect(cellsOf(await read([{ words, ...drawn }]))).toEqual([whole]);
  });

  test('stand between the paragraphs around them, a line for each cell', async () => {
    const around = [
      { x: 72, y: 70, text: '一、任务分工' },
      { x: 72, y: 230, text: '二、工作要求' },
      { x: 280, y: 800, text: '— 1 —' },
    ];
    const document = await read([{ words: [...around, ...words], rules: grid }]);
    expect(linesOf(document)).toEqual([
      '一、任务分工',
      ...rows.flat().map((text) => `|${text}`),
      '二、工作要求',
      '~— 1 —',
    ]);
    expect(document.text.slice(document.tables[0]!.start, document.tables[0]!.end)).toBe(rows.flat().join('\n'));
  });

  test('the lines of a cell are joined, the items of a list parted', async () => {
    const texts = rows.map((row) => [...row]);
    const more = (y: number, text: string): Words => ({ x: 126, y, text, size: 10 });
    const high = [100, 130, 200, 270];
    const tall = [...high.map((y) => level(y)), ...xs.map((x) => upright(x, 100, 270))];
    const document = await read([
      {
        rules: tall,
        words: [
          ...texts[0]!.map((text, column) => cell(0, column, text)),
          more(150, '新建公办幼儿园5所，新增学位1500个，普惠性幼儿园'),
          more(164, '覆盖率达到92%'),
          more(220, '1.改造危房20处'),
          more(234, '2.修建公路30公里'),
          { x: 386, y: 150, text: '县教育局', size: 10 },
        ],
      },
    ]);
    expect(cellsOf(document)[0]!.slice(3)).toEqual([
      '1/1 新建公办幼儿园5所，新增学位1500个，普惠性幼儿园覆盖率达到92%',
      '1/2 县教育局',
      '2/1 1.改造危房20处 2.修建公路30公里',
    ]);
  });

  test('cells may span rows and columns', async () => {
    const rules = [
      ...[100, 190].map((y) => level(y)),
      level(130),
      level(160, 120),
      ...[72, 520].map((x) => upright(x)),
      upright(120, 130),
      upright(380, 130),
    ];
    const texts = [
      cell(0, 0, '2025年重点任务'),
      cell(1, 0, '教育'),
      cell(1, 1, '新建学校10所'),
      cell(1, 2, '县教育局'),
      cell(2, 1, '增加学位900个'),
      cell(2, 2, '各镇'),
    ];
    expect(cellsOf(await read([{ words: texts, rules }]))).toEqual([
      ['0/0+1×3 2025年重点任务', '1/0+2×1 教育', '1/1 新建学校10所', '1/2 县教育局', '2/1 增加学位900个', '2/2 各镇'],
    ]);
  });

  test('on two pages they are two', async () => {
    const document = await read([
      { words, rules: grid },
      { words, rules: grid },
    ]);
    expect(cellsOf(document)).toEqual([whole, whole]);
    const last = { x: 280, y: 800, text: '— 2 —' };
    expect(linesOf(await read([{ words: [...words, last], rules: grid }])).at(-1)).toBe('~— 2 —');
  });
});

describe('what is no table stays in lines', () => {
  const lines = rows.map((texts) => texts.join('  '));

  test.each<[string, Rule[]]>([
    ['nothing drawn', []],
    ['lines under the rows only', ys.map((y) => level(y))],
    ['a frame around the text', [level(100), level(190), upright(72), upright(520)]],
    ['lines through the words', [...ys.map((y) => level(y)), ...[72, 150, 420, 520].map((x) => upright(x))]],
  ])('%s', async (_, rules) => {
    const document = await read([{ words, rules }]);
    expect(document.tables).toEqual([]);
    expect(linesOf(document)).toEqual(lines);
  });
});
