import { describe, expect, test } from 'vitest';
import { readMessages } from '../../../src/read/diagnostics.ts';
import type { ReadLimits } from '../../../src/read/limits.ts';
import { readDocument } from '../../../src/read/read.ts';
import { setPlan } from './set-plan.ts';
import { type Words, writePdf } from './write-pdf.ts';

const sentence: Words = { x: 72, y: 100, text: '2025年新建学校10所，改造危房2000平方米。' };
const plain = writePdf({ pages: [{ words: [sentence] }] });

const scattered = (n: number): Words[] =>
  Array.from({ length: n }, (_, i) => ({ x: (i * 7919) % 500, y: (i * 104_729) % 800, text: '字', size: 3 }));

async function codeOf(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<string> {
  const outcome = await readDocument(bytes, { path: '计划.pdf', format: 'pdf', limits });
  if (!outcome.ok) expect(outcome.error.message).toMatch(/请/);
  return outcome.ok ? 'ok' : outcome.error.code;
}

async function timeOf(bytes: Uint8Array): Promise<number> {
  const start = performance.now();
  await codeOf(bytes);
  return performance.now() - start;
}

describe('what cannot be read is named, and is no empty success', () => {
  test.each([
    ['a scan', writePdf({ pages: [{ picture: true }, { picture: true }] }), 'no-text'],
    ['empty pages', writePdf({ pages: [{}] }), 'no-text'],
    [
      'a font that does not tell its characters',
      setPlan(Array(9).fill(sentence.text), { font: 'unmapped' }),
      'unmapped-font',
    ],
    [
      'a password to open it',
      writePdf({ pages: [{ words: [sentence] }], password: { user: 'a', owner: 'b' } }),
      'encrypted-file',
    ],
    [
      'a password to change it only',
      writePdf({ pages: [{ words: [sentence] }], password: { user: '', owner: 'b' } }),
      'ok',
    ],
    ['something before its first line', Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), plain]), 'ok'],
    ['no PDF', Buffer.from('%PDF-1.7 工作计划'), 'corrupt-file'],
    [
      'no page',
      Buffer.from(plain.toString('latin1').replace('/Kids[1 0 R]', '/Kids[]     '), 'latin1'),
      'corrupt-file',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test('limits of pages, of length and of time', async () => {
    const two = writePdf({ pages: [{ words: [sentence] }, { words: [sentence] }] });
    expect(await codeOf(two, { pages: 1 })).toBe('too-many-pages');
    expect(await codeOf(two, { pages: 2 })).toBe('ok');
    expect(await codeOf(two, { textLength: 30 })).toBe('text-too-long');
    expect(await codeOf(two, { seconds: 0 })).toBe('reading-too-slow');
  });

  test('a limit that is met in the middle of a page', async () => {
    const long = writePdf({ pages: [{ words: scattered(20_000) }] });
    expect(await codeOf(long, { textLength: 1000 })).toBe('text-too-long');
    expect(await codeOf(long, { seconds: 0.1 })).toBe('reading-too-slow');
  });

  test('a page that unpacks to sixty megabytes', async () => {
    const bytes = writePdf({ pages: [{ raw: 'q Q '.repeat(15_000_000), words: [sentence] }], deflated: true });
    expect(bytes.length).toBeLessThan(100_000);
    const start = performance.now();
    expect(await codeOf(bytes)).toBe('zip-bomb');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('damage', () => {
  const whole = writePdf({ pages: [{ words: [sentence] }, { words: [sentence] }], deflated: true });

  test('a file that is cut off at any place', { timeout: 60_000 }, async () => {
    for (let length = 0; length < whole.length; length += 101) {
      expect(['ok', ...Object.keys(readMessages)], String(length)).toContain(await codeOf(whole.subarray(0, length)));
    }
  });

  test('a byte that is changed at any place', { timeout: 60_000 }, async () => {
    for (let at = 0; at < whole.length; at += 97) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 0xff;
      expect(['ok', ...Object.keys(readMessages)], String(at)).toContain(await codeOf(bytes));
    }
  });

  test('the bytes of the caller stay his own', async () => {
    const bytes = new Uint8Array(plain);
    await codeOf(bytes);
    expect(Buffer.compare(bytes, plain)).toBe(0);
  });
});

describe('100,000 pages', () => {
  test.each([
    ['that only a header claims: there is one', { claimedPages: 100_000 }, {}, 'too-many-pages'],
    ['that only a header claims, and that are asked for', { claimedPages: 100_000 }, { pages: 100_000 }, 'ok'],
    ['that are always the same', { claimedPages: 100_000, repeated: 100_000 }, {}, 'too-many-pages'],
    ['that an outline counts', { outlined: 100_000 }, {}, 'ok'],
  ])('%s', async (_, claim, limits, code) => {
    const bytes = writePdf({ pages: [{ words: [sentence] }], ...claim });
    const start = performance.now();
    expect(await codeOf(bytes, limits)).toBe(code);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('the time grows with the length', () => {
  const inOneLine = (n: number): Words[] => Array.from({ length: n }, (_, i) => ({ x: i % 500, y: 100, text: '字' }));
  const columns = (n: number): Words[] =>
    Array.from({ length: n }, (_, i) => ({
      x: i % 2 ? 320 : 60,
      y: 20 + (i >> 1) * 0.01,
      text: '左右两栏各占一半',
      size: 12,
    }));

  test.each([
    ['items all over a page', (n: number) => writePdf({ pages: [{ words: scattered(n) }] })],
    ['items in one line', (n: number) => writePdf({ pages: [{ words: inOneLine(n) }] })],
    ['two columns', (n: number) => writePdf({ pages: [{ words: columns(n) }] })],
    ['dots', (n: number) => setPlan(['目录', `${'.'.repeat(n)}a`, '甲'], { columns: n, size: 1 })],
    ['paragraphs', (n: number) => setPlan(Array(n / 50).fill(sentence.text.repeat(5)))],
  ])('%s', { timeout: 60_000 }, async (_, build) => {
    const [small, large] = [build(4000), build(16_000)];
    await timeOf(small);
    const best = async (bytes: Uint8Array) => Math.min(await timeOf(bytes), await timeOf(bytes));
    expect((await best(large)) / (await best(small))).toBeLessThan(10);
  });
});
