import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMessages } from '../../../src/read/diagnostics.ts';
import { readDocument } from '../../../src/read/read.ts';
import { randomFrom } from '../../random.ts';
import { buildDoc, par, sprm } from './build-doc.ts';
import { buildOle, uint32s } from './build-ole.ts';

const real = readFileSync(new URL('../../../fixtures/formats/one-plan.doc', import.meta.url));
const limits = { seconds: 5 };

async function codeOf(bytes: Uint8Array, path = '计划.doc'): Promise<string> {
  const outcome = await readDocument(bytes, { path, limits });
  if (!outcome.ok) expect(outcome.error.message).toMatch(/请|停止|未予/);
  return outcome.ok ? 'ok' : outcome.error.code;
}

describe('what is in a file that ends in .doc', () => {
  const stream = (name: string) => buildOle([{ name, data: Buffer.alloc(5000) }]);

  test.each([
    ['a workbook', stream('Workbook'), 'xls'],
    ['an old workbook', stream('Book'), 'xls'],
    ['a presentation', stream('PowerPoint Document'), 'ppt'],
    ['a mail', stream('__properties_version1.0'), 'msg'],
    ['something else', stream('CONTENTS'), 'OLE'],
    ['Word 95', buildDoc({ body: [par('甲')], magic: 0xa5dc }), 'Word 95 (.doc)'],
  ])('%s is not read, and named', async (_, bytes, named) => {
    const outcome = await readDocument(bytes, { path: '计划.doc' });
    expect(outcome).toMatchObject({ ok: false, format: 'doc', error: { code: 'unsupported-format' } });
    expect(outcome.ok ? '' : outcome.error.message).toContain(` ${named} `);
  });

  test('an encrypted document, old and new', async () => {
    expect(await codeOf(buildDoc({ body: [par('甲')], flags: 0x300 }))).toBe('encrypted-file');
    expect(await codeOf(stream('EncryptedPackage'), '计划.doc')).toBe('encrypted-file');
  });

  test.each([
    ["{\\rtf1\\ansi\\ansicpg936 \\'bc\\'d7}", 'rtf'],
    ['一、总体要求\n', 'text'],
  ])('%j is read as what it is', async (content, format) => {
    const outcome = await readDocument(Buffer.from(content), { path: '计划.doc' });
    expect(outcome.ok && outcome.document.format).toBe(format);
  });

  test('a document of today is read as such, and one that ends in .wps as Word reads it', async () => {
    const docx = readFileSync(new URL('../../../fixtures/formats/one-plan.typed.docx', import.meta.url));
    const asDoc = await readDocument(docx, { path: '计划.doc' });
    const asWps = await readDocument(real, { path: '计划.wps' });
    expect([asDoc, asWps].map((it) => it.ok && it.document.format)).toEqual(['docx', 'doc']);
    expect(asWps.ok && asWps.document.text).toContain('（一）推动产业提质增效\n1. 做强特色农业。新建高标准农田3.2万亩');
  });

  test('the embedded document is not taken for the document', async () => {
    const inside = [{ name: 'WordDocument', data: Buffer.alloc(5000) }];
    expect(
      await codeOf(
        buildOle([
          { name: 'ObjectPool', inside },
          { name: 'Workbook', data: Buffer.alloc(10) },
        ]),
      ),
    ).toBe('unsupported-format');
  });
});

/** A table of one piece, at the place where the text lies. */
const onePiece = (length: number): Buffer =>
  Buffer.concat([Buffer.of(2), uint32s([16, 0, length]), Buffer.alloc(2), uint32s([2048]), Buffer.alloc(2)]);

describe('damage', () => {
  test('pieces of a file', async () => {
    for (const length of [8, 100, 511, 512, 600, 1024])
      expect(await codeOf(real.subarray(0, length))).toBe('corrupt-file');
  });

  test('a file whose last sector is cut, as WPS leaves it', async () => {
    const whole = buildOle([{ name: 'Workbook', data: Buffer.alloc(5000) }]);
    expect(await codeOf(whole.subarray(0, whole.length - 300))).toBe('unsupported-format');
    const plan = buildDoc({ body: [par('新增学位3100个')] });
    expect(await codeOf(plan.subarray(0, plan.length - 300))).toBe('ok');
  });

  test('text that the file no longer holds is told of', async () => {
    const bytes = buildDoc({ body: [par('新增学位3100个')], pieceTable: onePiece(5000), claimedLength: 5000 });
    const unlisted = buildDoc({ body: [par('新增学位3100个')], claimedLength: 5000 });
    for (const cut of [bytes, unlisted]) {
      const outcome = await readDocument(cut, { path: '计划.doc' });
      expect(outcome.ok && outcome.document.text).toContain('新增学位3100个');
      expect(outcome.ok && outcome.document.diagnostics).toMatchObject([{ code: 'file-cut-short', level: 'warning' }]);
    }
    const whole = await readDocument(real, { path: '计划.doc' });
    expect(whole.ok && whole.document.diagnostics).toEqual([]);
  });

  test('no text, no table, no pieces', async () => {
    expect(await codeOf(buildDoc({ body: [par('')] }))).toBe('no-text');
    expect(await codeOf(buildDoc({ body: [par('甲')], pieceTable: Buffer.alloc(0) }))).toBe('corrupt-file');
    // The name of the stream of tables is all that the flag tells.
    expect(await codeOf(buildDoc({ body: [par('甲')], flags: 0 }))).toBe('ok');
    expect(await codeOf(buildOle([{ name: 'WordDocument', data: Buffer.alloc(5000) }]))).toBe('corrupt-file');
  });

  test('sectors that go round in a circle', async () => {
    const bytes = Buffer.from(real);
    const tableAt = 512 * (bytes.readUInt32LE(76) + 1);
    for (let sector = 0; sector < 128; sector++) {
      const ring = Buffer.from(bytes);
      ring.writeUInt32LE(sector % 2 === 0 ? sector : 0, tableAt + 4 * sector);
      expect(Object.keys(readMessages).concat('ok')).toContain(await codeOf(ring));
    }
  });

  test('bytes that are changed at random end in a result or a named error', { timeout: 60_000 }, async () => {
    const random = randomFrom(20_250_218);
    const known = [...Object.keys(readMessages), 'ok'];
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(real);
      for (let i = 0; i <= round % 12; i++) bytes[8 + random(bytes.length - 8)] = random(256);
      expect(known).toContain(await codeOf(bytes));
    }
  });

  test('numbers of the head that are as large as can be', async () => {
    const header = real.indexOf(Buffer.of(0xec, 0xa5));
    for (let at = 0; at < 898; at += 4) {
      const bytes = Buffer.from(real);
      bytes.writeUInt32LE(0x7fff_ffff, header + at);
      expect([...Object.keys(readMessages), 'ok']).toContain(await codeOf(bytes));
    }
  });
});

describe('harm', () => {
  test('pieces that show the same text again and again', async () => {
    const bounds = Array.from({ length: 2001 }, (_, i) => 100_000 * i);
    const record = Buffer.concat([Buffer.alloc(2), uint32s([2048]), Buffer.alloc(2)]);
    const plc = Buffer.concat([uint32s(bounds), ...Array<Buffer>(2000).fill(record)]);
    const pieceTable = Buffer.concat([Buffer.of(2), uint32s([plc.length]), plc]);
    const body = [par('长'.repeat(100_000))];
    expect(await codeOf(buildDoc({ body, pieceTable, claimedLength: 200_000_000 }))).toBe('text-too-long');
    // What lies beyond the end of the text is not looked at.
    expect(await codeOf(buildDoc({ body, pieceTable, claimedLength: 100_000 }))).toBe('ok');
  });

  test('text boxes that hang on each other without end', async () => {
    const count = 8000;
    const every = Array.from({ length: count }, (_, i) => i);
    const record = (size: number, at: number, id: number) => {
      const bytes = Buffer.alloc(size);
      bytes.writeInt32LE(id, at);
      return bytes;
    };
    const anchors = Buffer.concat([uint32s([...every, count]), ...every.map((i) => record(26, 0, i + 1))]);
    const boxes = Buffer.concat([
      uint32s([...every.map((i) => 3 * i), 3 * count]),
      ...every.map((i) => record(22, 14, i + 1)),
    ]);
    const story = Array.from({ length: count }, () => par('\u0008框'));
    expect(await codeOf(buildDoc({ body: [par('\u0008')], boxes: story, tables: { 40: anchors, 56: boxes } }))).toBe(
      'ok',
    );
  });

  test('boxes of one drawing without end, and properties without end for every paragraph', async () => {
    const count = 100_000;
    const record = Buffer.concat([Buffer.alloc(14), uint32s([1]), Buffer.alloc(4)]);
    const boxes = Buffer.concat([
      uint32s(Array.from({ length: count + 1 }, (_, i) => i)),
      ...Array<Buffer>(count).fill(record),
    ]);
    const names = Array.from({ length: 5000 }, (_, i) => sprm(0x2800 + (i % 0x800)));
    const list = Buffer.concat(names);
    const data = Buffer.concat([Buffer.of(list.length & 0xff, list.length >> 8), list]);
    const body = Array.from({ length: 2000 }, (_, i) => par(`第${i}段`, sprm(0x6646, 0)));
    const bytes = buildDoc({ body, tables: { 56: boxes }, streams: [{ name: 'Data', data }] });
    expect(await codeOf(bytes)).toBe('ok');
  });

  test('the time grows with the length', async () => {
    const timeOf = async (count: number) => {
      const body = Array.from({ length: count }, (_, i) =>
        par(`新增学位${i}个`, i % 3 === 0 ? sprm(0x2416) : undefined),
      );
      const bytes = buildDoc({ body });
      const start = performance.now();
      expect(await codeOf(bytes)).toBe('ok');
      return performance.now() - start;
    };
    await timeOf(2000);
    const once = await timeOf(10_000);
    expect(await timeOf(20_000)).toBeLessThan(Math.max(6 * once, 1500));
  });
});
