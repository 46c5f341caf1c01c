import { describe, expect, test } from 'vitest';
import type { ExpandOptions } from '../../../src/read/container/types.ts';
import { readRecord } from '../../../src/read/records/read-record.ts';
import { expand, show } from '../container/expand.ts';

const text =
  '某县教育局2024年工作计划\n一、主要任务\n1.新增“优质”学位3100个，新建幼儿园2所，改造薄弱学校7所，义务教育巩固率达到95%以上，落实各项教育惠民政策，切实办好人民满意的教育。';
const quoted = `"${text.replaceAll('"', '""')}"`;

async function read(content: string | Uint8Array, path = 'plans.csv', options: Partial<ExpandOptions> = {}) {
  const held = await expand(typeof content === 'string' ? Buffer.from(content) : content, path, options);
  return { shown: show(held), records: held.flatMap((one) => (one.kind === 'record' ? [one.record] : [])) };
}

describe('csv', () => {
  test('a row is a document: its text, and the other columns beside it', async () => {
    const { shown, records } = await read(
      `id,标题,正文\r\n7,甲,${quoted}\r\n8,,"新增学位50个，改造学校12所，全面落实各项任务。"\r\n`,
    );
    expect(shown).toEqual(['1', '2']);
    expect(records[0]).toMatchObject({ format: 'csv', text, metadata: { id: '7', 标题: '甲' } });
    expect(records[1]!.metadata).toEqual({ id: '8' });
  });

  test('rows without text are passed over, and keep their numbers', async () => {
    const { shown } = await read(`正文,id\n${quoted},1\n,2\n  ,3\n${quoted},4\n`);
    expect(shown).toEqual(['1', '(rows) 2', '(rows) 3', '4']);
  });

  test.each<[string, string | Uint8Array, string, string]>([
    ['a byte-order mark', `\ufeff正文,id\n${quoted},1`, 'a.csv', 'UTF-8'],
    [
      'UTF-16 with tabs, as a spreadsheet saves it',
      Buffer.from(`\ufeff正文\tid\n${quoted}\t1`, 'utf16le'),
      'a.csv',
      'UTF-16LE',
    ],
    ['semicolons', `正文;id\n${quoted};1`, 'a.csv', 'UTF-8'],
    ['tabs', `正文\tid\n${quoted}\t1`, 'a.tsv', 'UTF-8'],
    ['carriage returns', `正文,id\r${quoted},1\r`, 'a.csv', 'UTF-8'],
    ['a title above the head', `全县工作计划汇总表,,\n正文,id,日期\n${quoted},1,2024-01-02`, 'a.csv', 'UTF-8'],
    ['a row that is too long or too short', `正文,id\n${quoted},1,多,余\n${quoted}`, 'a.csv', 'UTF-8'],
    ['quotes in the middle of a cell', `正文,id\n${text.replaceAll('\n', ' ')} 5"管道,1`, 'a.csv', 'UTF-8'],
  ])('%s', async (_name, content, path, encoding) => {
    const { records } = await read(content, path);
    expect(records[0]!.text).toContain('3100个');
    expect(records[0]!.encoding?.name).toBe(encoding);
    if (!content.toString().includes('5"')) expect(records[0]!.text).toBe(text);
  });

  test('GB18030, and bytes that are none', async () => {
    // 正文,编号 and 新增学位… in GBK, and a lone lead byte before the line end.
    const gbk = Buffer.from(
      'd5fdcec42cb1e0bac50ad0c2d4f6d1a7cebb33313030b8f6a3acd0c2bda8d3d7b6f9d4b032cbf9a1a32c310ad0c2d4f6d1a7cebb33313030b8f6a3acd0c2bda8d3d7b6f9d4b032cbf9a1a380ff2c32',
      'hex',
    );
    const { records } = await read(gbk, 'a.csv', { textField: '正文' });
    expect(records[0]).toMatchObject({ text: '新增学位3100个，新建幼儿园2所。', metadata: { 编号: '1' } });
    expect(records[0]!.encoding).toMatchObject({ name: 'GB18030', replaced: 0 });
    expect(records[1]!.encoding!.replaced).toBeGreaterThan(0);
    expect(records[1]!.diagnostics.map(({ code }) => code)).toContain('invalid-bytes');
  });

  test('a table without a head loses no row: its columns go by number', async () => {
    const { shown, records } = await read(`1,${quoted}\n2,${quoted}\n`);
    expect(shown).toEqual(['1', '2']);
    expect(records[0]).toMatchObject({ text, metadata: { 1: '1' } });
  });

  test('a quote that is never closed is damage, not one long document', async () => {
    expect((await read(`正文,id\n"${'新增学位3100个。\n'.repeat(50)}`)).shown).toEqual([': corrupt-file']);
  });

  test('names that are there twice, or not at all, are told apart', async () => {
    const { records } = await read(`正文,名,名,\n${quoted},甲,乙,丙\n`);
    expect(records[0]!.metadata).toEqual({ 名: '甲', '名 (3)': '乙', 4: '丙' });
  });

  test('what is carried through is no second text', async () => {
    const { records } = await read(`正文,备注\n${quoted},${'长'.repeat(1500)}\n`);
    expect(records[0]!.metadata.备注).toBe(`${'长'.repeat(1000)}…`);
    const wide = Array.from({ length: 80 }, (_, i) => `c${i}`).join(',');
    const many = await read(`正文,${wide}\n${quoted},${wide}\n`);
    expect(Object.keys(many.records[0]!.metadata)).toHaveLength(50);
  });

  test('a key that means something to JavaScript is a key', async () => {
    const { records } = await read(`正文,__proto__\n${quoted},甲\n`);
    expect(Object.entries(records[0]!.metadata)).toEqual([['__proto__', '甲']]);
  });

  test('one row can be asked for', async () => {
    expect((await read(`正文,id\n${quoted},1\n${quoted},2\n`, 'a.csv', { only: '2' })).shown).toEqual(['2']);
  });

  test.each<[string, (n: number) => string]>([
    ['rows', (n) => `${quoted},1\n`.repeat(n * 20)],
    ['one cell', (n) => `"${'新增学位3100个。'.repeat(n * 400)}",1\n`],
    ['signs of quotation', (n) => `${'甲"'.repeat(n * 1000)},1\n`],
    ['columns', (n) => `${quoted}${',甲'.repeat(n * 100)}\n`.repeat(3)],
  ])('the time grows with the number of %s', { timeout: 30_000 }, async (_name, build) => {
    const best = async (n: number): Promise<number> => {
      const content = Buffer.from(`正文,id\n${build(n)}`);
      const times: number[] = [];
      for (let run = 0; run < 4; run++) {
        const from = performance.now();
        await expand(content, 'a.csv');
        times.push(performance.now() - from);
      }
      return Math.min(...times);
    };
    const small = await best(100);
    expect((await best(400)) / small).toBeLessThan(12);
  });
});

describe('the column of the text', () => {
  const indicators =
    '指标,单位,2020年,2025年\n地区生产总值,亿元,320,450\n森林覆盖率,%,42.1,45\n义务教育巩固率,%,95,96\n';
  const table = (head: string, ...cells: string[]) => `${head}\n${cells.map((cell) => `"${cell}"`).join(',')}\n`;

  test.each<[string, string, string]>([
    ['正文 by its name, though another is as long', table('正文,摘要', text, text.slice(0, 60)), text],
    ['content by its name', table('id,Content', '1', text), text],
    ['the longer of two that are called so', table('内容,正文', '新增学位3100个，新建幼儿园2所，完成投资', text), text],
    ['by its length alone', table('编号,说明,单位', '1', text, '县教育局'), text],
  ])('is %s', async (_name, content, wanted) => {
    expect((await read(content)).records[0]!.text).toBe(wanted);
  });

  test.each<[string, string]>([
    ['a table of indicators', indicators],
    ['a table of short words, called 内容', '序号,内容\n1,义务教育巩固率\n2,森林覆盖率\n'],
    ['two columns of texts, neither called so', table('甲,乙', text, text)],
    ['a head without rows', '正文,id\n'],
  ])('is none in %s', async (_name, content) => {
    expect((await read(content)).shown).toEqual([': no-text-field']);
  });

  test('is the one that is asked for, whatever is in it', async () => {
    const { records } = await read(indicators, 'a.csv', { textField: ' 指标' });
    expect(records.map((record) => record.text)).toEqual(['地区生产总值', '森林覆盖率', '义务教育巩固率']);
    const [failed] = await expand(Buffer.from(indicators), 'a.csv', { textField: '全文' });
    expect(failed).toMatchObject({ kind: 'failed', entry: '', error: { code: 'unknown-text-field' } });
    expect(failed?.kind === 'failed' && failed.error.message).toContain('指标, 单位, 2020年, 2025年');
  });

  test('what the message shows of the table cannot steer a terminal', async () => {
    const [failed] = await expand(Buffer.from('a\x1b[2J,b\u202e\n1,2\n'), 'a.csv');
    expect(failed?.kind === 'failed' && failed.error.message).toContain('a[2J, b');
  });
});

describe('JSON', () => {
  const line = (object: object) => JSON.stringify(object);

  test('a line is a document; one that is broken costs itself', async () => {
    const content = [
      line({ id: 1, content: text, tags: ['教育'], none: null }),
      '',
      '{"id":',
      '[1]',
      line({ content: text }),
    ];
    const { shown, records } = await read(`\ufeff${content.join('\r\n')}\r\n`, 'a.jsonl');
    expect(shown).toEqual(['1', '3: broken-record', '4: broken-record', '5']);
    expect(records[0]).toMatchObject({ format: 'ndjson', text, metadata: { id: '1', tags: '["教育"]' } });
    expect(records[0]!.metadata).not.toHaveProperty('none');
  });

  test('nothing but broken lines', async () => {
    expect((await read('甲\n乙\n', 'a.ndjson')).shown).toEqual(['1: broken-record', '2: broken-record']);
  });

  test('an array of objects', async () => {
    const { shown, records } = await read(JSON.stringify([{ 正文: text, 年: 2024 }, { 年: 2025 }]), 'a.json');
    expect([shown, records[0]!.format]).toEqual([['1', '(rows) 2'], 'json']);
  });

  test.each<[string, string, string]>([
    ['an object', 'a.json', '{"a":1}'],
    ['a list of words', 'a.json', '["a"]'],
  ])('%s is no list of documents', async (_name, path, content) => {
    expect((await read(content, path)).shown).toEqual([': no-records']);
  });

  test('JSON that is larger than a part may be is not read: it would be in memory as a whole', async () => {
    const content = JSON.stringify([{ 正文: text }]);
    expect((await read(content, 'a.json', { limits: { partBytes: 100 } })).shown).toEqual([': file-too-large']);
  });

  test('a line is read once, however long it is', { timeout: 30_000 }, async () => {
    const time = async (n: number): Promise<number> => {
      const content = Buffer.from(line({ content: text.repeat(n) }));
      const from = performance.now();
      expect(show(await expand(content, 'a.ndjson'))).toEqual(['1']);
      return performance.now() - from;
    };
    await time(20_000);
    expect((await time(80_000)) / (await time(20_000))).toBeLessThan(12);
  });
});

describe('what this program wrote is no table of documents', () => {
  const result = {
    schemaVersion: '1.0',
    generator: { name: 'zhibiao', version: '0' },
    source: {},
    plans: [],
    error: null,
  };
  const row = { file: 'a.txt', plan: 'p1', sentence: text, source_start: 1, source_end: 2, line: 1, key: '0123' };
  const listed = { file: 'a.txt', error: null, message: null, target: 0, result: 0, criterion: 0 };
  test.each<[string, string, string]>([
    ['a result', 'a.json', JSON.stringify(result)],
    ['results', 'a.json', JSON.stringify([result, result])],
    ['NDJSON', 'a.ndjson', `${JSON.stringify(result)}\n`],
    ['rows', 'a.jsonl', `${JSON.stringify(row)}\n`],
    [
      'csv',
      'a.csv',
      `${Object.keys(row).join(',')}\n${Object.values(row)
        .map((cell) => `"${cell}"`)
        .join(',')}\n`,
    ],
    ['the list of --documents', 'a.ndjson', `${JSON.stringify(listed)}\n`],
  ])('%s', async (_name, path, content) => {
    expect((await read(content, path)).shown).toEqual([': own-output']);
  });
});

test('a record is read as plain text, a cell of HTML as a page', async () => {
  const facts = { format: 'csv', encoding: null, metadata: { id: '1' }, diagnostics: [] };
  const plain = await readRecord({ ...facts, text }, { path: 'a.csv' });
  expect(plain).toMatchObject({ ok: true, document: { format: 'csv', text, blocks: [], metadata: { id: '1' } } });
  const page = await readRecord({ ...facts, text: `<p>${text}</p><p>二、保障</p>` }, { path: 'a.csv' });
  expect(page).toMatchObject({ ok: true, document: { format: 'csv', encoding: null, metadata: { id: '1' } } });
  expect(page.ok && page.document.text).toMatch(/95%以上，.*\n+二、保障/);
  expect(page.ok && page.document.text).not.toContain('<');
});
