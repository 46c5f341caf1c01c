import { describe, expect, test } from 'vitest';
import type { ExpandOptions } from '../../../src/read/container/types.ts';
import { expand, show } from '../container/expand.ts';
import { writeZip } from '../docx/zip-writer.ts';
import { buildXlsx, inline, number, row, shared, type XlsxSource } from './build-xlsx.ts';

const text = '某县教育局2024年工作计划\n一、主要任务\n1.新增义务教育学位3100个，新建公办幼儿园2所，改造薄弱学校7所。';

async function read(source: XlsxSource | Uint8Array, options: Partial<ExpandOptions> = {}) {
  const held = await expand(source instanceof Uint8Array ? source : buildXlsx(source), 'plans.xlsx', options);
  return { shown: show(held), records: held.flatMap((one) => (one.kind === 'record' ? [one.record] : [])) };
}

const head = row(1, inline('A1', '编号'), inline('B1', '正文'));
const texts = (...places: number[]) =>
  head + places.map((place) => row(place, number(`A${place}`, '7'), inline(`B${place}`, text))).join('');

test('a row is a document: shared strings, strings of its own, and runs of one', async () => {
  const strings = [
    '<t>正文</t>',
    `<r><rPr><b/></rPr><t>某县教育局</t></r><r><t xml:space="preserve">${text.slice(5)} </t></r><rPh sb="0" eb="1"><t>かな</t></rPh>`,
  ];
  const rows =
    row(1, inline('A1', '编号'), shared('B1', 0)) +
    row(2, number('A2', '7'), shared('B2', 1)) +
    row(3, inline('B3', text));
  const { shown, records } = await read({ sheets: [{ name: 'Sheet1', rows }], strings });
  expect(shown).toEqual(['1', '2']);
  expect(records[0]).toEqual({
    format: 'xlsx',
    text: `${text} `,
    encoding: null,
    metadata: { 编号: '7' },
    diagnostics: [],
  });
  expect(records[1]!.text).toBe(text);
});

test('cells that say no place, names with a prefix, and what XML cannot hold', async () => {
  const rows = '<row><c t="inlineStr"><is><t>编号</t></is></c><c t="inlineStr"><is><t>正文</t></is></c></row>';
  const more = `<row><c><v>7</v></c><c t="str"><f>A1&amp;"甲"</f><v>${text}_x000D_</v></c></row>`;
  const { records } = await read({ sheets: [{ name: 'S', rows: rows + more }], prefix: 'x:' });
  expect(records[0]).toMatchObject({ text: `${text}\r`, metadata: { 编号: '7' } });
});

test('a row keeps its number where others are empty, and a title above the head is none', async () => {
  const rows =
    row(1, inline('A1', '全县工作计划汇总表')) + row(3, inline('A3', '编号'), inline('B3', '正文'), inline('C3', '年'));
  const more =
    row(4, number('A4', '1'), inline('B4', text), number('C4', '2024')) +
    row(7, number('A7', '2'), inline('B7', text), number('C7', '2025'));
  const { shown, records } = await read({ sheets: [{ name: 'S', rows: rows + more }] });
  expect(shown).toEqual(['1', '4']);
  expect(records[1]!.metadata).toEqual({ 编号: '2', 年: '2025' });
});

describe('dates', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="[Red]0.0&quot;d&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>';
  test.each<[string, string, number, string]>([
    ['a day', '45292', 1, '2024-01-01'],
    ['a day in a format of its own', '45292', 2, '2024-01-01'],
    ['a day with a time', '45292.5', 4, '2024-01-01 12:00:00'],
    ['a time', '0.75', 4, '18:00:00'],
    ['before the day that never was', '59', 1, '1900-02-28'],
    ['a number', '45292', 0, '45292'],
    ['a number with a unit', '45292', 3, '45292'],
    ['no number', '2024', 9, '2024'],
    ['beyond all dates', '99999999', 1, '99999999'],
  ])('%s', async (_name, value, style, said) => {
    const rows = head + row(2, number('A2', value, style), inline('B2', text));
    const { records } = await read({ sheets: [{ name: 'S', rows }], styles });
    expect(records[0]!.metadata).toEqual({ 编号: said });
  });

  test('that count from 1904', async () => {
    const rows = head + row(2, number('A2', '43830', 1), inline('B2', text));
    const { records } = await read({ sheets: [{ name: 'S', rows }], styles, date1904: true });
    expect(records[0]!.metadata).toEqual({ 编号: '2024-01-01' });
  });
});

describe('several sheets', () => {
  const indicators =
    row(1, inline('A1', '指标'), inline('B1', '2025年')) + row(2, inline('A2', '森林覆盖率'), number('B2', '45'));
  const sheets = [
    { name: '2024', rows: texts(2, 3) },
    { name: '指标', rows: indicators },
    { name: '旧', rows: texts(2), hidden: true },
    { name: '2025', rows: texts(2) },
  ];

  test('are named, a hidden one is not read, one without texts is told', async () => {
    expect((await read({ sheets })).shown).toEqual(['2024/1', '2024/2', '2025/1', '(sheets) 指标']);
  });

  test('one row of one sheet can be asked for', async () => {
    expect((await read({ sheets }, { only: '2024/2' })).shown).toEqual(['2024/2']);
    expect((await read({ sheets }, { only: '2025' })).shown).toEqual(['2025/1']);
  });

  test('none of which has texts', async () => {
    expect((await read({ sheets: [sheets[1]!] })).shown).toEqual([': no-text-field']);
  });
});

test('rows that are as wide as a sheet can be, and bare', { timeout: 20_000 }, async () => {
  const rows = head + '<row><c r="XFD1"><v>1</v></c></row>'.repeat(150_000);
  const from = performance.now();
  expect((await read({ sheets: [{ name: 'S', rows }] })).shown).toEqual([': no-text-field']);
  expect(performance.now() - from).toBeLessThan(4000);
});

describe('what is no workbook', () => {
  const whole = buildXlsx({ sheets: [{ name: 'S', rows: texts(2) }] });

  test.each<[string, Uint8Array]>([
    ['a zip without a workbook', writeZip([{ name: 'xl/a.xml', data: '<a/>' }])],
    ['a workbook without sheets', buildXlsx({ sheets: [] })],
    ['XML that is none', buildXlsx({ sheets: [{ name: 'S', rows: '<row>' }] })],
    ['cut off', whole.subarray(0, -50)],
  ])('%s is a named error', async (_name, bytes) => {
    const [said, ...more] = (await read(bytes)).shown;
    expect([said, more]).toEqual([': corrupt-file', []]);
  });

  test('one under a password', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect((await read(ole)).shown).toEqual([': encrypted-file']);
  });

  test('a byte that is changed at any place ends in rows or a named error', async () => {
    for (let at = 4; at < whole.length; at += 5) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 0xff;
      await read(bytes);
    }
  });
});
