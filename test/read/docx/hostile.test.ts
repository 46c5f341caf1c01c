import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMessages } from '../../../src/read/diagnostics.ts';
import { type ReadLimits, readDocx } from '../../../src/read/docx/index.ts';
import { readDocument } from '../../../src/read/read.ts';
import { abstract, buildDocx, docxFiles, instance, item, lvl, para } from './build-docx.ts';
import { writeZip, type ZipFile } from './zip-writer.ts';

const plain = docxFiles({ body: para('甲') });
const withMain = (change: Partial<ZipFile>): Buffer =>
  writeZip(plain.map((file) => (file.name === 'word/document.xml' ? { ...file, ...change } : file)));
const main = String(plain.find(({ name }) => name === 'word/document.xml')!.data);

async function codeOf(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<string> {
  const outcome = await readDocx(bytes, limits);
  if (!outcome.ok) expect(outcome.error.message).toMatch(/请|停止|未予/);
  return outcome.ok ? 'ok' : outcome.error.code;
}

/** 1 GB of blanks, deflated: a header's worth of stored bytes, the same block again and again, an end. */
function gigabyte(): Buffer {
  const piece = Buffer.alloc(16 * 1024 * 1024, 0x20);
  return Buffer.concat([Buffer.from(main.replace('</w:body></w:document>', '')), piece]);
}

describe('a bomb', () => {
  test('that says its size, and one that lies about it', { timeout: 20_000 }, async () => {
    const data = gigabyte();
    const honest = withMain({ data, deflated: true });
    expect(honest.length).toBeLessThan(100_000);
    expect(await codeOf(honest)).toBe('zip-bomb');
    expect(await codeOf(withMain({ data, deflated: true, claimedSize: 1000 }))).toBe('zip-bomb');
  });

  test('a picture of 4 GB that is never unpacked', async () => {
    const picture: ZipFile = { name: 'word/media/a.bmp', data: 'x', deflated: true, claimedSize: 0xfffffff0 };
    expect(await codeOf(writeZip([...plain, picture]))).toBe('zip-bomb');
  });

  test('of parts, each of a modest size', async () => {
    const limits = { totalBytes: 3000 };
    expect(
      await codeOf(
        writeZip(docxFiles({ body: para('甲'), styles: ' '.repeat(2000), numbering: ' '.repeat(2000) })),
        limits,
      ),
    ).toBe('zip-bomb');
  });

  test('of numbers: a label as long as a book on every line', async () => {
    const numbering = abstract(1, lvl(0, 'decimal', '长'.repeat(100_000))) + instance(1, 1);
    const bytes = writeZip(
      docxFiles({ body: item('甲').repeat(20_000), numbering }).map((file) => ({ ...file, deflated: true })),
    );
    expect(await codeOf(bytes)).toBe('text-too-long');
  });

  test('of Roman numerals', async () => {
    const numbering = abstract(1, lvl(0, 'upperRoman', '%1%1%1%1', '<w:start w:val="999999999"/>')) + instance(1, 1);
    expect(await codeOf(buildDocx({ body: item('甲').repeat(1000), numbering }))).toBe('ok');
  });
});

test('too many parts', async () => {
  const many = Array.from({ length: 10_001 }, (_, i): ZipFile => ({ name: `x/${i}`, data: '' }));
  expect(await codeOf(writeZip([...plain, ...many]))).toBe('zip-too-many-entries');
});

test('a million nested elements', async () => {
  const depth = 1_000_000;
  const data = main.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(depth)}`);
  expect(await codeOf(withMain({ data, deflated: true }), { ratio: 10_000 })).toBe('xml-too-deep');
});

test('entities and document types', async () => {
  const lol = '<!DOCTYPE x [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;">]>';
  expect(await codeOf(withMain({ data: main.replace('?>\n', `?>\n${lol}`) }))).toBe('xml-doctype');
  expect(await codeOf(withMain({ data: main.replace('甲', '&b;') }))).toBe('corrupt-file');
});

test('two parts of one name', async () => {
  const twice = writeZip([...plain, { name: 'WORD/document.xml', data: main.replace('甲', '乙') }]);
  expect(await codeOf(twice)).toBe('zip-duplicate-entry');
});

test('too much time', async () => {
  expect(await codeOf(buildDocx({ body: para('甲') }), { seconds: 0 })).toBe('reading-too-slow');
});

test('under a password', async () => {
  const ole = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  expect(await codeOf(ole)).toBe('encrypted-file');
  expect(await readDocument(ole, { path: '计划.docx' })).toMatchObject({
    ok: false,
    format: 'docx',
    error: { code: 'encrypted-file' },
  });
  expect(await codeOf(withMain({ encrypted: true, deflated: true }))).toBe('encrypted-file');
});

describe('damage', () => {
  const whole = writeZip(plain.map((file) => ({ ...file, deflated: true })));

  test('a file that is cut off at any place', async () => {
    for (let length = 0; length < whole.length; length += 7) {
      expect(await codeOf(whole.subarray(0, length)), String(length)).toBe('corrupt-file');
    }
  });

  test('a byte that is changed at any place ends in a result or a named error', async () => {
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 0xff;
      expect(['ok', ...Object.keys(readMessages)], String(at)).toContain(await codeOf(bytes));
    }
  });

  test.each([
    ['no document part', writeZip(plain.filter(({ name }) => name !== 'word/document.xml'))],
    ['no XML', withMain({ data: '甲' })],
    ['cut off XML', withMain({ data: main.slice(0, -9) })],
    ['nothing', withMain({ data: '' })],
    ['no zip', Buffer.from('PK\x03\x04 甲')],
  ])('%s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('corrupt-file');
  });

  test('a workbook that calls itself a document', async () => {
    const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    expect(await codeOf(buildDocx({ body: '', mainType }))).toBe('unsupported-format');
  });

  test('what a damaged file says is shown on one line, without signs that a terminal obeys', async () => {
    const outcome = await readDocx(withMain({ data: `<a>\u0085</\u202Eb${'x'.repeat(500)}>` }));
    expect(outcome.ok ? '' : outcome.error.message).toMatch(/^[^\p{Cc}\p{Cf}]{1,220}$/u);
  });
});

test('the time grows with the length', { timeout: 30_000 }, async () => {
  const build = (n: number) => {
    const body = (item('到2025年，新建学校10所。') + para('<w:r><w:t>甲</w:t></w:r>'.repeat(5))).repeat(n);
    return buildDocx({ body, numbering: abstract(1, lvl(0, 'chineseCounting', '%1、')) + instance(1, 1) });
  };
  const time = async (bytes: Uint8Array): Promise<number> => {
    const start = performance.now();
    expect(await codeOf(bytes)).toBe('ok');
    return performance.now() - start;
  };
  const [small, large] = [build(4000), build(16_000)];
  await time(small);
  expect((await time(large)) / (await time(small))).toBeLessThan(12);
});

test('a zip that is no document names its format', async () => {
  const outcome = await readDocument(readFileSync(new URL('../../../fixtures/broken/zip.txt', import.meta.url)), {
    path: 'a.zip',
  });
  expect(outcome).toMatchObject({ ok: false, format: 'zip' });
});
