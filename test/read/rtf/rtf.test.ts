import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readMessages } from '../../../src/read/diagnostics.ts';
import { readDocument } from '../../../src/read/read.ts';
import type { SourceDocument } from '../../../src/read/types.ts';
import { randomFrom } from '../../random.ts';
import { gbk, wordPara, wordRtf } from './build-rtf.ts';

const read = (rtf: string) => readDocument(Buffer.from(rtf, 'latin1'), { path: '计划.rtf' });

async function documentOf(rtf: string): Promise<SourceDocument> {
  const outcome = await read(rtf);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.document;
}
/** The lines of a body, in a document of the code page 936 with a font of Chinese as its second. */
const linesOf = async (body: string) => (await documentOf(`${small}${body}}`)).text.replace(/\n$/, '').split('\n');
const small =
  '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset2 Wingdings;}{\\f3\\fcharset136 PMingLiU;}{\\f4\\fcharset128 Mincho;}}';

test('a document of Word: lines, numbers, headings; head and foot left out', async () => {
  const body =
    wordPara('清河县2025年工作计划') +
    wordPara('总体要求', '\\ls1\\ilvl0\\s1\\outlinelevel0', '一、') +
    wordPara('新增学位3100个，增长5%（争取）。', '\\ls1\\ilvl2', '1.');
  const info = `{\\info{\\title ${gbk('工作计划')}}{\\author ${gbk('县政府办')}}{\\creatim\\yr2025\\mo2\\dy8\\hr9\\min5}{\\nofpages2}}`;
  const { text, blocks, metadata, format, encoding, diagnostics } = await documentOf(wordRtf(body, info));
  expect(text).toBe('清河县2025年工作计划\n一、总体要求\n1. 新增学位3100个，增长5%（争取）。\n');
  expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['paragraph', undefined],
    ['heading', 1],
    ['list-item', undefined],
  ]);
  expect({ metadata, format, encoding, diagnostics }).toEqual({
    metadata: { title: '工作计划', creator: '县政府办', created: '2025-02-08T09:05' },
    format: 'rtf',
    encoding: null,
    diagnostics: [],
  });
});

test('a title that is given twice, and what is no property', async () => {
  const info = `{\\info{\\upr{\\title ??}{\\*\\ud\\uc0{\\title \\u35745\\u21010}}}{\\company A;}{\\*\\password 00}{\\version3}}{\\*\\generator WPS;}`;
  expect((await documentOf(`${small}${info}A}`)).metadata).toEqual({ title: '计划', company: 'A', application: 'WPS' });
});

describe('characters', () => {
  test.each([
    ['bytes of the font', `\\f1 ${gbk('计划')}`, '计划'],
    // The second byte of 亊 and 乗 is a letter or a sign of the syntax.
    [
      'second bytes that are letters',
      `\\f1 \\'81A\\'81\\\\\\'81\\}`,
      iconv.decode(Buffer.from('8141815c817d'.replace('8415', '815'), 'hex'), 'gbk'),
    ],
    ['a font of traditional Chinese', `\\f3 \\'ad\\'70\\'b5\\'65`, '計畫'],
    ['a font of Japanese', `\\f4 \\'8c\\'76\\'89\\'e6`, '計画'],
    ['bytes in a Western font, as Chinese writers leave them', `\\f0 ${gbk('计划')}`, '计划'],
    ['a lone byte in a Western font', `\\f0 10\\'b0C`, '10°C'],
    ['an East Asian font named before', `\\dbch\\af1\\loch\\f0 ${gbk('计划')}`, '计划'],
    ['Unicode, with the same once more behind it', `\\u35745 ?\\u21010\\'bb5`, '计划5'],
    ['Unicode with two bytes behind it', `\\uc2\\u35745\\'bc\\'c6\\u21010\\'bb\\'ae5`, '计划5'],
    ['Unicode with nothing behind it', `\\uc0\\u35745\\u21010 5`, '计划5'],
    ['Unicode as negative numbers, and in two halves', `\\uc0\\u-29791\\u-10187 \\u-8626 `, '计\u{1d64e}'],
    ['what repeats ends with its group', `{\\uc2\\u35745}\\'bb\\'ae`, '计划'],
    ['signs', `A\\~B\\_C\\-D\\emdash\\ldblquote E\\rdblquote\\{\\}\\\\`, 'A\u00a0B-CD—“E”{}\\'],
    ['letters of a symbol font', `{\\f2 \\'fe}{\\f2\\u-3842 ?}`, '☑☑'],
  ])('%s', async (_, body, text) => {
    expect(await linesOf(body)).toEqual([text]);
  });

  test('the code page of a document without charsets', async () => {
    const rtf = (page: number, bytes: string) => documentOf(`{\\rtf1\\ansi\\ansicpg${page} ${bytes}\\par}`);
    expect((await rtf(950, "\\'ad\\'70\\'b5\\'65")).text).toBe('計畫\n');
    expect((await rtf(1252, "\\'93A\\'94")).text).toBe('“A”\n');
    const unsaid = (bytes: Buffer) => documentOf(`{\\rtf1 ${bytes.toString('latin1')}\\par}`);
    expect((await unsaid(Buffer.from('新增学位3100个'))).text).toBe('新增学位3100个\n');
    expect((await unsaid(iconv.encode('新增学位3100个', 'gbk'))).text).toBe('新增学位3100个\n');
    expect((await unsaid(Buffer.from('10\xb0C', 'latin1'))).text).toBe('10°C\n');
    expect((await rtf(65001, "\\'e8\\'ae\\'a1")).text).toBe('计\n');
  });
});

describe('what is text and what is not', () => {
  test.each([
    ['hidden text', `A{\\v B}\\v C\\v0 D\\v E\\plain F`, ['ADF']],
    ['deleted text, and a deleted end', `A{\\deleted B\\par}C\\par D`, ['AC', 'D']],
    ['an instruction of a field', `A{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt{\\ul B}}}C`, ['ABC']],
    ['a number in a ring', `{\\field{\\*\\fldinst eq \\\\o\\\\ac(\\u9675 ?,3)}{\\fldrslt }}A`, ['③A']],
    ['groups that are not known', `A{\\*\\unknown B{C}}D{\\*\\bkmkstart x}E`, ['ADE']],
    [
      'groups that another says again',
      `A{\\pict\\wmetafile8 00ff}{\\nonshppict{\\pict 00}}{\\*\\shppict{\\pict 00}}B`,
      ['AB'],
    ],
    ['the bytes of a picture, though they look like groups', `A{\\pict\\bin4 }}{{}B`, ['AB']],
    ['revision marks that were kept', `A{\\revised B}C`, ['ABC']],
    ['line ends of the file', `A\r\nB\nC`, ['ABC']],
    ['line ends behind a backslash', `A\\\nB\\\r\nC`, ['A', 'B', 'C']],
    ['lines, tabs and pages', `A\\line B\\tab C\\par\\page D\\page E`, ['A', 'B\tC', 'D', 'E']],
    ['what follows the end', `A}B{\\par C`, ['A']],
  ])('%s', async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });
});

test('tables: a cell is a line', async () => {
  const row = (...cells: string[]) =>
    `\\trowd\\cellx1\\cellx2\\pard\\intbl ${cells.map((it) => `${it}\\cell`).join(' ')}\\row\\pard `;
  const { text, blocks } = await documentOf(`${small}A\\par ${row('B', 'C\\par D')}${row('', 'E')}F\\par}`);
  expect(text).toBe('A\nB\nC\nD\nE\nF\n');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'table', 'table', 'table', 'paragraph']);
});

test('the places of cells, by the edges that their row gives', async () => {
  const row = (definition: string, ...cells: string[]) =>
    `\\trowd\\trleft-108${definition}\\pard\\intbl ${cells.map((it) => `${it}\\cell`).join(' ')}\\row`;
  const body =
    row('\\trhdr\\cellx1000\\cellx3000', 'A', 'B') +
    row('\\clvmgf\\cellx1000\\cellx2000\\cellx3000', 'C', 'D', 'E\\par F') +
    row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000', '', 'G', 'H');
  const { text, tables } = await documentOf(`${small}${body}\\pard X\\par${row('\\cellx500', 'Y')}}`);
  const cells = tables.map((table) =>
    table.cells.map((it) => [text.slice(it.start, it.end), it.row, it.column, it.rowSpan, it.columnSpan, it.isHead]),
  );
  expect(cells).toEqual([
    [
      ['A', 0, 0, 1, 1, true],
      ['B', 0, 1, 1, 2, true],
      ['C', 1, 0, 2, 1, false],
      ['D', 1, 1, 1, 1, false],
      ['E\nF', 1, 2, 1, 1, false],
      ['G', 2, 1, 1, 1, false],
      ['H', 2, 2, 1, 1, false],
    ],
    [['Y', 0, 0, 1, 1, false]],
  ]);
});

test('a table within a cell is said once', async () => {
  const inner = '\\itap2 B\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par X}';
  expect(await linesOf(`\\pard\\intbl A\\par ${inner}\\pard\\intbl C\\cell\\row`)).toEqual(['A', 'B', 'C']);
});

test('notes stand at the end and are furniture', async () => {
  const { text, blocks } = await documentOf(
    `${small}A{\\super 1}{\\footnote \\pard N{\\b o}te}B\\par C{\\footnote\\ftnalt End\\par}\\par}`,
  );
  expect(text).toBe('A1B\nC\nNote\nEnd\n');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'furniture', 'furniture']);
});

test('a text box stands behind its anchor', async () => {
  const box = `{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard B1\\par B2\\par}}{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext B}}}}`;
  expect(await linesOf(`A${box}C\\par D`)).toEqual(['AC', 'B1', 'B2', 'D']);
});

describe('automatic numbers', () => {
  test('as the writer left them, in the new way and in the old', async () => {
    const label = (word: string) => `{\\${word}\\pard\\plain\\f1 ${gbk('（一）')}\\tab}`;
    expect(
      await linesOf(`\\pard${label('listtext')}\\ls1 A\\par\\pard{\\*\\pn\\pnlvlbody{\\pntxta .}}${label('pntext')}B`),
    ).toEqual(['（一）A', '（一）B']);
  });

  test('a number does not run into the text', async () => {
    expect(await linesOf(`{\\listtext 1.}\\ls1 5G`)).toEqual(['1. 5G']);
  });

  test('of a hidden paragraph, the number does not show', async () => {
    expect(await linesOf(`{\\listtext 1.}{\\v A\\par}{\\listtext 2.}B\\par`)).toEqual(['2.B']);
  });

  test('where they are missing, the reader says so', async () => {
    const { text, diagnostics } = await documentOf(
      `${small}\\pard\\ls1 A\\par\\pard\\ls0 B\\par\\pard\\ls1 C\\par \\par}`,
    );
    expect(text).toBe('A\nB\nC\n\n');
    expect(diagnostics).toMatchObject([{ code: 'numbering-missing' }]);
    expect(diagnostics[0]!.message).toMatch(/^有 2 个段落/);
  });
});

describe('damage and harm', () => {
  test('a file that breaks off keeps its text, and says so', async () => {
    const { text, diagnostics } = await documentOf(`${small}A\\par {\\b B`);
    expect(text).toBe('A\nB\n');
    expect(diagnostics).toMatchObject([{ code: 'file-cut-short', span: { start: 4, end: 4 } }]);
  });

  test('a million groups in each other', async () => {
    const rtf = `{\\rtf1 A${'{'.repeat(1_000_000)}`;
    expect(await read(rtf)).toMatchObject({ ok: false, format: 'rtf', error: { code: 'rtf-too-deep' } });
  });

  test('a million groups behind each other, ended too often', async () => {
    expect((await linesOf('{\\b A}'.repeat(1_000_000))).map(({ length }) => length)).toEqual([1_000_000]);
    expect(await linesOf('A}}}}}')).toEqual(['A']);
  });

  test('no text, and too much of it', async () => {
    expect(await read(`${small}{\\pict 00}\\par}`)).toMatchObject({ ok: false, error: { code: 'no-text' } });
    const bytes = Buffer.from(`${small}${'A\\par '.repeat(1000)}}`);
    const outcome = await readDocument(bytes, { path: 'a.rtf', limits: { textLength: 1000 } });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'text-too-long' } });
  });

  test('bytes that are changed at random end in a result or a named error', async () => {
    const random = randomFrom(7);
    const whole = Buffer.from(wordRtf(wordPara('新增学位3100个', '\\ls1', '一、').repeat(20)), 'latin1');
    const signs = [...'{}\\*\u0000\u00ff-9 '].map((sign) => sign.charCodeAt(0));
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(whole);
      for (let i = 0; i <= round % 8; i++) bytes[5 + random(bytes.length - 5)] = signs[random(signs.length)]!;
      const outcome = await readDocument(bytes, { path: 'a.rtf' });
      expect([...Object.keys(readMessages), 'ok']).toContain(outcome.ok ? 'ok' : outcome.error.code);
    }
  });

  test.each([
    ['groups', '{\\b A}'],
    ['bytes', "\\'d6\\'d0"],
    ['Unicode', '\\u20013?'],
    ['boxes', '{\\shp{\\*\\shpinst{\\shptxt A\\par}}}'],
    ['notes', '{\\footnote A}'],
    ['labels', '{\\listtext 1.\\tab}'],
    ['fields', '{\\field{\\*\\fldinst A}{\\fldrslt B}}'],
    ['fonts', '{\\fonttbl{\\f1 A;}}'],
    ['titles', '{\\info{\\title A}}'],
    ['cells', '\\intbl A\\cell\\row'],
  ])('the time grows with the length: %s', { timeout: 30_000 }, async (_, piece) => {
    const timeOf = async (count: number) => {
      const bytes = Buffer.from(`${small}${piece.repeat(count)}A\\par}`);
      const start = performance.now();
      await readDocument(bytes, { path: 'a.rtf' });
      return performance.now() - start;
    };
    await timeOf(5000);
    const once = await timeOf(20_000);
    expect(await timeOf(40_000)).toBeLessThan(Math.max(6 * once, 1500));
  });
});
