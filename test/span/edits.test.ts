import { expect, test } from 'vitest';
import { applyEdits, chainMaps } from '../../src/span/edits.ts';
import { LineIndex } from '../../src/span/line-index.ts';

test('positions of an edited text lead back to the source', () => {
  const source = '到2 0 3 0年，新增學位\r\n３１００个';
  const edits = [
    { start: 2, end: 3, replacement: '' },
    { start: 4, end: 5, replacement: '' },
    { start: 6, end: 7, replacement: '' },
    { start: 12, end: 13, replacement: '学' },
    { start: 14, end: 16, replacement: '' },
    { start: 16, end: 20, replacement: '3100' },
  ];
  const { text, map } = applyEdits(source, edits);
  expect(text).toBe('到2030年，新增学位3100个');
  const quote = (part: string) => {
    const at = text.indexOf(part);
    const { start, end } = map.toSourceSpan(at, at + part.length);
    return source.slice(start, end);
  };
  expect(quote('2030年')).toBe('2 0 3 0年');
  expect(quote('学位')).toBe('學位');
  expect(quote('学位3')).toBe('學位\r\n３');
  expect(quote('3100个')).toBe('３１００个');
  expect(quote('到2')).toBe('到2');
});

test('a replacement of another length maps as a whole', () => {
  const { text, map } = applyEdits('约㎡地', [{ start: 1, end: 2, replacement: 'm2' }]);
  expect(text).toBe('约m2地');
  expect(map.toSourceSpan(1, 3)).toEqual({ start: 1, end: 2 });
  expect(map.toSourceSpan(2, 3)).toEqual({ start: 1, end: 2 });
  expect(map.toSourceSpan(3, 4)).toEqual({ start: 2, end: 3 });
});

test('maps chain: random edits in two passes keep every character that was not edited', () => {
  let seed = 7;
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % n;
  };
  for (let round = 0; round < 200; round++) {
    const source = Array.from({ length: 40 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    let text = source;
    const maps = [];
    for (let pass = 0; pass < 2; pass++) {
      const edits = [];
      for (let at = random(5); at < text.length; at += 1 + random(6)) {
        const end = Math.min(text.length, at + random(3));
        edits.push({ start: at, end, replacement: 'x'.repeat(random(3)) });
        at = end;
      }
      const edited = applyEdits(text, edits);
      text = edited.text;
      maps.push(edited.map);
    }
    const map = chainMaps(maps);
    for (let i = 0; i < text.length; i++) if (text[i] !== 'x') expect(source[map.toSource(i)]).toBe(text[i]);
  }
});

test('edits out of order are a programming error', () => {
  expect(() =>
    applyEdits('一二三', [
      { start: 1, end: 2, replacement: '' },
      { start: 0, end: 1, replacement: '' },
    ]),
  ).toThrow(RangeError);
});

test('lines end at \\n, \\r\\n and \\r', () => {
  const index = new LineIndex('甲\n乙\r\n丙\r丁\n');
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => index.locate(at))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 2, column: 3 },
    { line: 3, column: 1 },
    { line: 3, column: 2 },
    { line: 4, column: 1 },
    { line: 4, column: 2 },
    { line: 5, column: 1 },
  ]);
});
