import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/source/decode.ts';
import type { DecodedText } from '../../src/source/types.ts';

const read = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
const plan = read('encodings/plan.utf-8.txt').toString();
const traditional = read('encodings/plan-traditional.utf-8.txt').toString();

async function decoded(bytes: Uint8Array, encoding?: string): Promise<DecodedText> {
  const outcome = await decodeBytes(bytes, encoding === undefined ? {} : { encoding });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

async function errorCode(bytes: Uint8Array, encoding?: string): Promise<string> {
  const outcome = await decodeBytes(bytes, encoding === undefined ? {} : { encoding });
  return outcome.ok ? `read as ${outcome.value.encoding.name}` : outcome.error.code;
}

describe('one plan in every encoding', () => {
  test.each([
    ['plan.utf-8.txt', 'UTF-8', false],
    ['plan.utf-8-bom.txt', 'UTF-8', true],
    ['plan.utf-16le.txt', 'UTF-16LE', false],
    ['plan.utf-16le-bom.txt', 'UTF-16LE', true],
    ['plan.utf-16be.txt', 'UTF-16BE', false],
    ['plan.utf-16be-bom.txt', 'UTF-16BE', true],
    ['plan.gb18030.txt', 'GB18030', false],
    ['plan-traditional.big5.txt', 'Big5-HKSCS', false],
    ['plan-traditional.gb18030.txt', 'GB18030', false],
  ])('%s is %s', async (file, name, bom) => {
    const { text, encoding, diagnostics } = await decoded(read(`encodings/${file}`));
    expect(text).toBe(file.includes('traditional') ? traditional : plan);
    expect(encoding).toMatchObject({ name, bom, replaced: 0 });
    expect(encoding.confidence).toBeGreaterThanOrEqual(bom ? 1 : 0.99);
    expect(diagnostics).toEqual([]);
  });
});

describe('a file that cannot be read as text', () => {
  test.each([
    ['empty.txt', 'empty-file'],
    ['only-mark.txt', 'empty-file'],
    ['picture.txt', 'binary-file'],
    ['zip.txt', 'binary-file'],
    ['pdf.txt', 'binary-file'],
    ['nul-ridden.txt', 'binary-file'],
    ['whitespace.txt', 'read as UTF-8'],
    ['some-nuls.txt', 'read as UTF-8'],
    ['ascii.txt', 'read as UTF-8'],
  ])('%s: %s', async (file, code) => {
    expect(await errorCode(read(`broken/${file}`))).toBe(code);
  });

  test('random bytes', async () => {
    let seed = 1;
    const bytes = Uint8Array.from({ length: 4000 }, () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed >>> 24;
    });
    expect(await errorCode(bytes)).toBe('binary-file');
  });
});

describe('damaged text is read, and the damage shown', () => {
  test.each([
    ['truncated.utf-8.txt', 'UTF-8', [1]],
    ['bad-bytes.utf-8.txt', 'UTF-8', [2, 1]],
    ['bad-bytes.gb18030.txt', 'GB18030', [1, 2]],
    ['truncated.gb18030.txt', 'GB18030', [1]],
    ['lone-surrogates.utf-16le.txt', 'UTF-16LE', [1, 1]],
  ])('%s', async (file, name, runs) => {
    const { text, encoding, diagnostics } = await decoded(read(`broken/${file}`));
    const intact = text.replaceAll('\uFFFD', '');
    expect(encoding.name).toBe(name);
    expect(encoding.replaced).toBe(runs.reduce((a, b) => a + b));
    expect(diagnostics.map(({ level, code }) => `${level} ${code}`)).toEqual(runs.map(() => 'warning invalid-bytes'));
    expect(diagnostics.map(({ span }) => text.slice(span!.start, span!.end))).toEqual(
      runs.map((n) => '\uFFFD'.repeat(n)),
    );
    expect(plan.startsWith(intact.slice(0, -1))).toBe(true);
    expect(text.isWellFormed()).toBe(true);
  });

  test('many damaged places are summed up behind the twentieth', async () => {
    const bytes = Buffer.concat(
      Array.from({ length: 30 }, () => [Buffer.from('新增学位3100个。'), Buffer.of(0xff)]).flat(),
    );
    const { encoding, diagnostics } = await decoded(bytes);
    expect(encoding).toMatchObject({ name: 'UTF-8', replaced: 30 });
    expect(diagnostics.map(({ code }) => code)).toEqual([...Array(20).fill('invalid-bytes'), 'invalid-bytes-more']);
    expect(diagnostics.at(-1)!.message).toContain('10 处');
  });

  test('a replacement character that the file itself holds is no damage of ours', async () => {
    expect((await decoded(Buffer.from('新增学位\uFFFD个'))).encoding.replaced).toBe(0);
    const half = Buffer.concat([Buffer.from('新增\uFFFD学位'), Buffer.of(0xe5, 0xad), Buffer.from('3100\uFFFD个')]);
    const { text, encoding, diagnostics } = await decoded(half);
    expect(text).toBe('新增\uFFFD学位\uFFFD3100\uFFFD个');
    expect(encoding.replaced).toBe(1);
    expect(diagnostics[0]!.span).toEqual({ start: 5, end: 6 });
  });

  test.each([
    ['mixed-utf-8-and-gb18030.txt', 'UTF-8', 'GB18030'],
    ['mixed-gb18030-and-utf-8.txt', 'GB18030', 'UTF-8'],
  ])('%s: the lines in the other encoding are found', async (file, name, other) => {
    const { text, encoding, diagnostics } = await decoded(read(`broken/${file}`));
    expect(encoding.name).toBe(name);
    const mixed = diagnostics.find(({ code }) => code === 'mixed-encodings')!;
    expect(mixed.message).toContain(other);
    expect(text.slice(mixed.span!.start, mixed.span!.end)).toContain('1200');
    expect(text.slice(0, mixed.span!.start)).toContain('村卫生室12所');
  });
});

describe('text that an earlier conversion has garbled is told of', () => {
  test.each([
    ['UTF-8 read as GB18030', new TextDecoder('gb18030').decode(Buffer.from(plan)), true],
    ['UTF-8 read as Latin', Buffer.from(plan).toString('latin1'), true],
    ['GB18030 read as Latin', read('encodings/plan.gb18030.txt').toString('latin1'), true],
    ['simplified', plan, false],
    ['traditional', traditional, false],
    ['rare characters', '蒹葭苍苍，白露为霜。苯乙烯、聚氯乙烯、己内酰胺。①②③④㎡㎞℃‰', false],
    ['French', 'L’été dernier, le président a annoncé un plan à l’échelle européenne.', false],
    ['ASCII', 'Plan 2025: 12 schools.', false],
  ])('%s', async (_name, text, isGarbled) => {
    const codes = (await decoded(Buffer.from(text))).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(isGarbled ? ['garbled-text'] : []);
  });
});

describe('--encoding', () => {
  const gb = read('encodings/plan.gb18030.txt');
  test.each([
    ['gbk', 'GB18030'],
    ['GB2312', 'GB18030'],
    ['gb_2312-80', 'GB18030'],
    ['Big5', 'Big5-HKSCS'],
    ['UTF8', 'UTF-8'],
    ['utf-16', 'UTF-16LE'],
    ['UTF-16BE', 'UTF-16BE'],
    ['Shift_JIS', 'SHIFT_JIS'],
  ])('%s is %s, whatever the bytes are', async (label, name) => {
    expect((await decoded(gb, label)).encoding).toMatchObject({ name, confidence: 1, bom: false });
  });

  test.each(['klingon', '', 'base64', 'hex'])('%j is unknown', async (label) => {
    expect(await errorCode(gb, label)).toBe('unknown-encoding');
  });

  test('utf-16 goes by the mark', async () => {
    const { text, encoding } = await decoded(read('encodings/plan.utf-16be-bom.txt'), 'utf-16');
    expect(encoding).toMatchObject({ name: 'UTF-16BE', bom: true });
    expect(text).toBe(plan);
  });

  test('a mark that speaks of another encoding is told of', async () => {
    const { diagnostics } = await decoded(read('encodings/plan.utf-8-bom.txt'), 'gbk');
    expect(diagnostics[0]!.code).toBe('encoding-conflict');
  });
});

test('only the mark at the start is dropped', async () => {
  expect((await decoded(Buffer.from('\uFEFF\uFEFF目标\uFEFF'))).text).toBe('\uFEFF目标\uFEFF');
});

test('letters of Hong Kong are not turned into private-use characters', async () => {
  // 0xFA40 and 0x8866 in HKSCS.
  const { text } = await decoded(Buffer.of(0xfa, 0x40, 0x88, 0x66), 'big5');
  expect(text).toBe('\u{20547}Ê');
});
