import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { decodeBytes } from '../../src/source/decode.ts';

const loaded = vi.hoisted(() => new Set<string>());
vi.mock('iconv-lite', async (original) => {
  loaded.add('iconv-lite');
  return original();
});
vi.mock('chardet', async (original) => {
  loaded.add('chardet');
  return original();
});

// iconv-lite takes 40 ms to load and build its tables, chardet 15 ms for its first page.
test.each([
  ['plan.utf-8.txt', []],
  ['plan.utf-8-bom.txt', []],
  ['plan.utf-16le.txt', []],
  ['plan.gb18030.txt', []],
  ['plan-traditional.big5.txt', ['iconv-lite']],
])('%s loads %j', async (file, expected) => {
  await decodeBytes(readFileSync(new URL(`../../fixtures/encodings/${file}`, import.meta.url)));
  expect([...loaded]).toEqual(expected);
});
