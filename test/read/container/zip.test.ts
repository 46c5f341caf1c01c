import { crc32, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ExpandOptions } from '../../../src/read/container/types.ts';
import { writeZip, type ZipFile } from '../docx/zip-writer.ts';
import { expand, show } from './expand.ts';

const plan = '某县教育局2024年工作计划\n一、主要任务\n1.新增义务教育学位3100个。\n';
const file = (name: ZipFile['name'], change: Partial<ZipFile> = {}): ZipFile => ({
  name,
  data: plan,
  deflated: true,
  ...change,
});
const names = async (files: readonly ZipFile[], options: Partial<ExpandOptions> = {}) =>
  show(await expand(writeZip(files), 'plans.zip', options));

test('entries come in the order in which a walk through folders meets them', async () => {
  const given = ['b.txt', 'a.txt', 'a/2.md', 'a/10.md', 'Z.txt', '一.txt', 'a/', 'a/b/c.docx'].map((name) =>
    file(name),
  );
  expect(await names(given)).toEqual(['Z.txt', 'a/10.md', 'a/2.md', 'a/b/c.docx', 'a.txt', 'b.txt', '一.txt']);
});

test('what a folder passes over, an archive does, and tells it', async () => {
  const given = ['.git/a.txt', '__MACOSX/a.txt', 'x/.a.txt', '~$a.docx', 'a.jpg', 'a.json', 'a', 'a.txt'];
  expect(await names(given.map((name) => file(name)))).toEqual([
    '(hidden) .git/a.txt',
    '(hidden) __MACOSX/a.txt',
    '(hidden) x/.a.txt',
    '(temporary) ~$a.docx',
    '(unknown) a.jpg',
    '(unknown) a.json',
    '(unknown) a',
    'a.txt',
  ]);
});

test('bytes come out as they went in', async () => {
  for (const deflated of [true, false]) {
    const [held] = await expand(writeZip([file('a.txt', { deflated })]), 'plans.zip');
    expect(held?.kind === 'file' && Buffer.from(held.bytes).toString()).toBe(plan);
  }
  expect(await names([file('a.txt', { data: '' })])).toEqual(['a.txt']);
});

describe('a name', () => {
  // 计划.txt in GB18030, as Windows and WPS pack it, and in the Unicode field of Info-ZIP beside a name that says nothing.
  const gb = Buffer.from('bcc6bbae2e747874', 'hex');
  const field = (of: Uint8Array) => {
    const head = Buffer.from('7570000001', 'hex');
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(of));
    const data = Buffer.concat([head, sum, Buffer.from('规划.txt')]);
    data.writeUInt16LE(data.length - 4, 2);
    return data;
  };

  test('is UTF-8 where it is that, whether or not the zip says so, else GB18030', async () => {
    expect(await names([file('计划.txt')])).toEqual(['计划.txt']);
    expect(await names([file(Buffer.from('计划.txt'))])).toEqual(['计划.txt']);
    expect(await names([file(gb)])).toEqual(['计划.txt']);
  });

  test('is that of the Unicode field, if the field was made for it', async () => {
    expect(await names([file(gb, { extra: field(gb) })])).toEqual(['规划.txt']);
    expect(await names([file(gb, { extra: field(Buffer.from('old.txt')) })])).toEqual(['计划.txt']);
  });

  test('may look like a way out: it is a label', async () => {
    const given = ['../../etc/a.txt', '/abs/b.txt', 'C:\\x\\c.txt', 'd\x1b[2J.txt'];
    expect(await names(given.map((name) => file(name)))).toEqual([
      '/abs/b.txt',
      '../../etc/a.txt',
      'C:/x/c.txt',
      'd\x1b[2J.txt',
    ]);
  });

  test('that is there twice names nothing', async () => {
    expect(await names([file('a.txt'), file('a.txt', { data: '乙' }), file('b.txt')])).toEqual([
      'a.txt: zip-duplicate-entry',
      'b.txt',
    ]);
  });
});

describe('files within files', () => {
  const inner = writeZip([file('x.txt'), file('.hidden')]);
  const table = `编号,正文\n7,"${plan.repeat(2)}"\n`;

  test('are opened, and named on the way', async () => {
    const given = [
      { name: 'a/inner.zip', data: inner },
      { name: 'b.txt.gz', data: gzipSync(plan) },
      { name: 'c.csv', data: table },
      { name: 'd.jpg.gz', data: gzipSync(plan) },
    ];
    expect(await names(given)).toEqual([
      '(unknown) d.jpg.gz',
      '(hidden) a/inner.zip/.hidden',
      'a/inner.zip/x.txt',
      'b.txt.gz/b.txt',
      'c.csv/1',
    ]);
  });

  test('are known by their bytes', async () => {
    expect(await names([{ name: 'a.txt', data: inner }])).toContain('a.txt/x.txt');
  });

  test('but not without end', async () => {
    let bytes = writeZip([file('x.txt')]);
    for (let level = 0; level < 5; level++) bytes = writeZip([{ name: 'same.zip', data: bytes }, file('y.txt')]);
    expect(show(await expand(bytes, 'plans.zip'))).toEqual([
      'same.zip/same.zip/same.zip: archive-too-deep',
      'same.zip/same.zip/y.txt',
      'same.zip/y.txt',
      'y.txt',
    ]);
    expect(show(await expand(bytes, 'plans.zip', { limits: { nesting: 1 } }))).toEqual([
      'same.zip: archive-too-deep',
      'y.txt',
    ]);
  });

  test('and a table in an archive is no archive', async () => {
    expect(await names([{ name: 'c.csv', data: table }], { limits: { nesting: 1 } })).toEqual(['c.csv/1']);
  });

  test('only what is asked for is opened, and what lies in it', async () => {
    const given = [
      { name: 'a/inner.zip', data: inner },
      { name: 'a/broken.zip', data: 'PK' },
      { name: 'c.csv', data: table },
      { name: 'a.dat', data: plan },
    ];
    expect(await names(given, { only: 'a/inner.zip/x.txt' })).toEqual(['a/inner.zip/x.txt']);
    expect(await names(given, { only: 'a/inner.zip' })).toEqual(['(hidden) a/inner.zip/.hidden', 'a/inner.zip/x.txt']);
    expect(await names(given, { only: 'c.csv/1' })).toEqual(['c.csv/1']);
    expect(await names(given, { only: 'a.dat' })).toEqual(['a.dat']);
    expect(await names(given, { only: 'c' })).toEqual([]);
  });
});

describe('one bad entry costs itself', () => {
  test.each<[string, Partial<ZipFile>, string]>([
    ['under a password', { encrypted: true }, 'encrypted-file'],
    ['with other bytes than it says', { claimedSum: 1 }, 'corrupt-file'],
    ['shorter than it says', { claimedSize: 5000 }, 'corrupt-file'],
    ['longer than it says', { claimedSize: 10 }, 'zip-bomb'],
    ['of a gigabyte, as it says', { claimedSize: 1 << 30 }, 'zip-bomb'],
  ])('%s', async (_name, change, code) => {
    expect(await names([file('a.txt', change), file('b.txt')])).toEqual([`a.txt: ${code}`, 'b.txt']);
  });

  test('that really is a bomb', { timeout: 20_000 }, async () => {
    const data = Buffer.alloc(200 << 20, 0x20);
    expect(await names([file('a.txt', { data }), file('b.txt')])).toEqual(['a.txt: zip-bomb', 'b.txt']);
    expect(await names([file('a.txt', { data, claimedSize: 9 }), file('b.txt')])).toEqual(['a.txt: zip-bomb', 'b.txt']);
  });
});

describe('an archive is refused as a whole', () => {
  const many = Array.from({ length: 12 }, (_, i) => file(`${i}.txt`, { data: Buffer.alloc(8 << 20, 0x20) }));
  test.each<[string, Uint8Array, Partial<ExpandOptions>, string]>([
    ['whose entries are modest, but together what no plans are', writeZip(many), {}, 'zip-bomb'],
    ['that is larger than asked for', writeZip([file('a.txt')]), { limits: { totalBytes: 10 } }, 'zip-bomb'],
    ['with entries that share bytes', writeZip([file('a.txt'), file('b.txt', { borrowed: true })]), {}, 'zip-overlap'],
    ['that counts less than it has', writeZip([file('a.txt'), file('b.txt')], 1), {}, 'corrupt-file'],
    ['that is cut off', writeZip([file('a.txt')]).subarray(0, -30), {}, 'corrupt-file'],
    [
      'with too many entries',
      writeZip([file('a.txt'), file('b.txt')]),
      { limits: { entries: 1 } },
      'zip-too-many-entries',
    ],
  ])('%s', async (_name, bytes, options, code) => {
    expect(show(await expand(bytes, 'plans.zip', options))).toEqual([`: ${code}`]);
  });

  test('with a hundred thousand entries, at once', async () => {
    const empty = writeZip(Array.from({ length: 100_000 }, (_, i) => ({ name: `${i}.txt`, data: '' })));
    const from = performance.now();
    expect(show(await expand(empty, 'plans.zip'))).toEqual([': zip-too-many-entries']);
    expect(performance.now() - from).toBeLessThan(1000);
  });
});

test('the entries of all archives in a file count together', async () => {
  const inner = writeZip([file('a.txt'), file('b.txt'), file('c.txt')]);
  const given = ['1.zip', '2.zip', '3.zip'].map((name) => ({ name, data: inner }));
  expect(await names(given, { limits: { entries: 7 } })).toEqual([
    '1.zip/a.txt',
    '1.zip/b.txt',
    '1.zip/c.txt',
    '2.zip: zip-too-many-entries',
    '3.zip: zip-too-many-entries',
  ]);
  const [refused] = (await expand(writeZip(given), 'plans.zip', { limits: { entries: 7 } })).slice(-1);
  expect(refused).toMatchObject({ error: { message: expect.stringMatching(/ 9 .*上限 7 /) } });
});

test('a byte that is changed at any place ends in documents or named errors', async () => {
  const whole = writeZip([file('a.txt'), { name: 'b.zip', data: writeZip([file('x.txt')]) }, file('c.txt')]);
  for (let at = 4; at < whole.length; at += 3) {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 0xff;
    for (const held of await expand(bytes, 'plans.zip')) if (held.kind === 'file') expect(held.entry).not.toBe('');
  }
});

test('an empty archive holds nothing', async () => {
  expect(await names([])).toEqual([]);
});

describe('gzip', () => {
  test('holds one document, named without the ending', async () => {
    const [held] = await expand(gzipSync(plan), 'sub/plan.txt.gz');
    expect(held).toMatchObject({ kind: 'file', entry: 'plan.txt' });
    expect(held?.kind === 'file' && Buffer.from(held.bytes).toString()).toBe(plan);
  });

  test.each<[string, Uint8Array, string]>([
    ['a bomb', gzipSync(Buffer.alloc(100 << 20)), ': zip-bomb'],
    ['cut off', gzipSync(plan).subarray(0, 40), ': corrupt-file'],
    [
      'with other bytes than it says',
      Buffer.concat([gzipSync(plan).subarray(0, -8), Buffer.alloc(8)]),
      ': corrupt-file',
    ],
  ])('%s', async (_name, bytes, said) => {
    expect(show(await expand(bytes, 'plan.txt.gz'))).toEqual([said]);
  });
});
