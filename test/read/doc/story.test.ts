import { expect, test } from 'vitest';
import { readDocument } from '../../../src/read/read.ts';
import type { SourceDocument } from '../../../src/read/types.ts';
import { buildDoc, type DocRun, type DocSource, par, sprm } from './build-doc.ts';
import { uint32s } from './build-ole.ts';

const inTable = sprm(0x2416);
const cell = (text: string) => par(`${text}\u0007`, inTable);
const rowEnd = par('\u0007', Buffer.concat([inTable, sprm(0x2417)]));
const hidden = sprm(0x083c);
const deleted = sprm(0x0800);

async function read(source: DocSource): Promise<SourceDocument> {
  const outcome = await readDocument(buildDoc(source), { path: '计划.doc' });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.document;
}
const linesOf = async (source: DocSource) => (await read(source)).text.trimEnd().split('\n');
const runs = (...list: readonly (string | DocRun)[]) => ({
  runs: list.map((it) => (typeof it === 'string' ? { text: it } : it)),
});

test('a line for every paragraph, each a block', async () => {
  const { text, blocks, format, encoding } = await read({ body: [par('一、目标'), par(''), par('新增学位3100个。')] });
  expect({ text, format, encoding }).toEqual({ text: '一、目标\n\n新增学位3100个。\n', format: 'doc', encoding: null });
  expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['paragraph', '一、目标'],
    ['paragraph', '新增学位3100个。'],
  ]);
});

test('more paragraphs than a page of properties holds', async () => {
  const body = Array.from({ length: 100 }, (_, i) => par(`第${i}段`, i % 2 === 0 ? inTable : undefined));
  const { blocks } = await read({ body });
  expect(blocks.map(({ kind }) => kind)).toEqual(body.map((_, i) => (i % 2 === 0 ? 'table' : 'paragraph')));
});

test('a document with pictures of many megabytes before and behind its text', async () => {
  const pictures = { name: 'Data', data: Buffer.alloc(20_000_000, 0x41) };
  const body = Array.from({ length: 500 }, (_, i) => par(`新增学位${i}个`));
  expect(await linesOf({ body, streams: [pictures], first: [{ ...pictures, name: 'Pictures' }] })).toEqual(
    body.map((_, i) => `新增学位${i}个`),
  );
});

test('text of one byte a character, with the marks of Western Windows', async () => {
  const body = [runs({ text: 'GDP \u0093A\u0094 \u0096 5%' }, '增长\r')];
  expect(await linesOf({ body, narrow: 12 })).toEqual(['GDP “A” – 5%增长']);
});

test('headings by their style and by their level', async () => {
  const body = [par('甲', sprm(0x2640, 0)), par('乙', sprm(0x2640, 9)), par('丙'.repeat(101), sprm(0x2640, 1))];
  const { blocks } = await read({ body });
  expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['heading', 1],
    ['paragraph', undefined],
    ['paragraph', undefined],
  ]);
});

test('a cell is a line, the end of a row none', async () => {
  const { text, blocks } = await read({
    body: [par('表'), cell('指标'), cell('数值'), rowEnd, cell(''), cell('3100个'), rowEnd, par('完')],
  });
  expect(text).toBe('表\n指标\n数值\n3100个\n完\n');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'table', 'table', 'paragraph']);
});

/** The definition of a row: the edges of its cells, and how each is merged. */
function rowOf(edges: readonly number[], flags: readonly number[] = []): Buffer {
  const body = Buffer.alloc(1 + 2 * edges.length + 20 * (edges.length - 1));
  body[0] = edges.length - 1;
  for (const [i, edge] of edges.entries()) body.writeInt16LE(edge, 1 + 2 * i);
  for (const [i, flag] of flags.entries()) body.writeUInt16LE(flag, 1 + 2 * edges.length + 20 * i);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(0xd608);
  head.writeUInt16LE(body.length + 1, 2);
  return Buffer.concat([inTable, sprm(0x2417), head, body]);
}

test('the places of cells, by the edges that the end of a row gives', async () => {
  const { text, tables } = await read({
    body: [
      par('表一'),
      ...[cell('类别'), cell('指标'), par('\u0007', Buffer.concat([rowOf([-108, 1000, 3000]), sprm(0x3404)]))],
      ...[cell('经济'), cell('生产总值'), cell('6%'), par('\u0007', rowOf([-108, 1000, 2000, 3000], [0x60]))],
      ...[cell(''), cell('投资'), cell('8%'), par('\u0007', rowOf([-108, 1000, 2000, 3000], [0x20]))],
      par('完'),
    ],
  });
  expect(tables).toHaveLength(1);
  const cells = tables[0]!.cells.map((it) => [
    text.slice(it.start, it.end),
    it.row,
    it.column,
    it.rowSpan,
    it.columnSpan,
    it.isHead,
  ]);
  expect(cells).toEqual([
    ['类别', 0, 0, 1, 1, true],
    ['指标', 0, 1, 1, 2, true],
    ['经济', 1, 0, 2, 1, false],
    ['生产总值', 1, 1, 1, 1, false],
    ['6%', 1, 2, 1, 1, false],
    ['投资', 2, 1, 1, 1, false],
    ['8%', 2, 2, 1, 1, false],
  ]);
});

test('a cell of two paragraphs, and a table within a cell', async () => {
  const inner = Buffer.concat([inTable, sprm(0x6649, 2)]);
  const body = [
    par('外一', inTable),
    par('里', Buffer.concat([inner, sprm(0x244b)])),
    par('', Buffer.concat([inner, sprm(0x244c)])),
    cell('外二'),
    rowEnd,
  ];
  expect(await linesOf({ body })).toEqual(['外一', '里', '外二']);
});

test('what is hidden or deleted is left out, what was inserted is not', async () => {
  const body = [
    runs(
      '新增',
      { text: '秘密', properties: hidden },
      { text: '2000', properties: deleted },
      { text: '3100', properties: sprm(0x0801) },
      '个\r',
    ),
  ];
  expect(await linesOf({ body })).toEqual(['新增3100个']);
});

test('a paragraph whose end was deleted goes on in the next', async () => {
  const body = [runs('新增学位', { text: '\r', properties: deleted }), par('3100个'), par('完')];
  expect(await linesOf({ body })).toEqual(['新增学位3100个', '完']);
});

test('of fields, the result', async () => {
  const body = [
    runs('共\u0013 REF x \\h \u001412\u0015个'),
    par('其中\u0013eq \\o\\ac(○,3)\u0015项'),
    par('\u0013 没有结束'),
    par('完'),
  ].map((it, i) => (i === 0 ? runs(`${it.runs[0]!.text}\r`) : it));
  expect(await linesOf({ body })).toEqual(['共12个', '其中③项', '', '完']);
});

test('breaks, tabs and hyphens', async () => {
  const body = [par('甲\u000b乙\t丙\u001e丁\u001f戊'), par('\f己'), par('庚\f辛')];
  expect(await linesOf({ body })).toEqual(['甲', '乙\t丙-丁戊', '己', '庚', '辛']);
});

test('the end of a section ends a paragraph', async () => {
  const sections = Buffer.concat([uint32s([0, 2, 5]), Buffer.alloc(24)]);
  const parted = (tables: DocSource['tables']) =>
    read({ body: [par('甲\f'), par('乙')], ...(tables ? { tables } : {}) });
  expect((await parted({ 6: sections })).blocks).toHaveLength(2);
  // Without the table that says so, it is a page break, and stands in its paragraph.
  expect((await parted(undefined)).blocks).toHaveLength(1);
});

test('notes stand at the end and are furniture', async () => {
  const { text, blocks } = await read({
    body: [par('正文\u0002。')],
    footnotes: [par('\u0002 脚注')],
    endnotes: [par('\u0002 尾注')],
  });
  expect(text).toBe('正文。\n 脚注\n 尾注\n');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'furniture', 'furniture']);
});

test('a text box stands behind its anchor, one without an anchor at the end', async () => {
  const shape = 1025;
  const anchors = Buffer.concat([uint32s([1, 9]), uint32s([shape]), Buffer.alloc(22)]);
  const record = (id: number) => Buffer.concat([Buffer.alloc(14), uint32s([id]), Buffer.alloc(4)]);
  const boxes = Buffer.concat([uint32s([0, 4, 8, 9]), record(shape), record(1026), record(0)]);
  const body = [par('甲\u0008乙'), par('丙')];
  expect(
    await linesOf({ body, boxes: [par('框一'), par(''), par('框二'), par('')], tables: { 40: anchors, 56: boxes } }),
  ).toEqual(['甲乙', '框一', '丙', '框二']);
});

test('a letter of a symbol font', async () => {
  const name = Buffer.from('Wingdings\0', 'utf16le');
  const font = Buffer.concat([Buffer.of(39 + name.length), Buffer.alloc(39), name]);
  const fonts = Buffer.concat([Buffer.alloc(4), font]);
  const check = Buffer.concat([sprm(0x0855), sprm(0x6a09, 0xf0fe0000)]);
  expect(await linesOf({ body: [runs({ text: '(', properties: check }, '完成\r')], tables: { 15: fonts } })).toEqual([
    '☑完成',
  ]);
});

test('what a hasty save changed of a piece', async () => {
  expect(
    await linesOf({ body: [runs({ text: '甲' }, '乙\r')], pieceLists: [deleted, Buffer.alloc(0)], pieceList: 1 }),
  ).toEqual(['甲乙']);
  const outcome = await readDocument(buildDoc({ body: [par('甲')], pieceLists: [deleted], pieceList: 0 }), {
    path: 'a.doc',
  });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'no-text' } });
});

test('properties that lie in the stream of data', async () => {
  const list = Buffer.concat([Buffer.of(3, 0), sprm(0x2640, 0)]);
  const { blocks } = await read({
    body: [par('甲', sprm(0x6646, 4))],
    streams: [{ name: 'Data', data: Buffer.concat([Buffer.alloc(4), list]) }],
  });
  expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
});

test('the properties of the document', async () => {
  const title = Buffer.from('某县工作计划\0', 'utf16le');
  const creator = Buffer.from('c8cb', 'hex');
  const values = [
    Buffer.concat([uint32s([2]), Buffer.of(0xa8, 0x03, 0, 0)]),
    Buffer.concat([uint32s([31, title.length / 2]), title]),
    Buffer.concat([uint32s([30, 2]), creator, Buffer.alloc(2)]),
    Buffer.concat([uint32s([64]), Buffer.from('00e0b5ea9c3eda01', 'hex')]),
  ];
  const ids = [1, 2, 4, 12];
  const sizes = values.map(({ length }) => length);
  const placeOf = (i: number) => sizes.slice(0, i).reduce((sum, size) => sum + size, 8 + 8 * ids.length);
  const section = Buffer.concat([
    uint32s([placeOf(ids.length), ids.length, ...ids.flatMap((id, i) => [id, placeOf(i)])]),
    ...values,
  ]);
  const head = Buffer.alloc(48);
  head.writeUInt32LE(48, 44);
  const { metadata } = await read({
    body: [par('甲')],
    streams: [{ name: '\u0005SummaryInformation', data: Buffer.concat([head, section]) }],
  });
  expect(metadata).toMatchObject({ title: '某县工作计划', creator: '人' });
  expect(metadata.created).toMatch(/^2024-01-0\dT/);
});
