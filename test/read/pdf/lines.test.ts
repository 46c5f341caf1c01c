import { describe, expect, test } from 'vitest';
import { linesOf, read } from './layer.ts';
import type { FontKind } from './pdf-fonts.ts';
import type { Words } from './write-pdf.ts';

describe('fonts', () => {
  test.each<[FontKind, string]>([
    ['UniGB-UCS2-H', '２０２５年，新增学位３１００个（含民办）；增长6.5%。'],
    ['GBK-EUC-H', '二〇二五年，新建学校10所，改造危房2,000平方米。'],
    ['UniCNS-UCS2-H', '二零二五年，興建公營房屋1,200個單位。'],
    ['ETen-B5-H', '到2025年，新增學位3100個，增長6.5%。'],
    ['to-unicode', '⻄安市⼯作要点：⽅便群众办事100件'],
  ])('%s gives %s', async (font, text) => {
    expect((await read([[{ x: 72, y: 100, text }]], { font })).text).toBe(`${text}\n`);
  });
});

const at = (x: number, text: string, more: Partial<Words> = {}): Words => ({ x, y: 100, text, ...more });

describe('pieces of a line', () => {
  test.each<[string, Words[], string]>([
    ['in any order', [at(104, '学校'), at(136, '10'), at(152, '所'), at(72, '新建')], '新建学校10所'],
    ['a quarter of an em between Han and digits', [at(72, '新建学校'), at(140, '10'), at(160, '所')], '新建学校10所'],
    ['a gap between words', [at(72, 'GDP'), at(100, 'per'), at(128, 'capita')], 'GDP per capita'],
    ['a gap in Chinese', [at(72, '第一章'), at(130, '总则')], '第一章 总则'],
    ['columns of a row', [at(72, '新建学校'), at(200, '10所'), at(300, '县教育局')], '新建学校  10所  县教育局'],
    ['characters set apart', [at(72, '全面推进乡村振兴', { spread: 3 })], '全面推进乡村振兴'],
    ['characters set apart, with digits', [at(72, '新建公路120公里', { spread: 2.5 })], '新建公路120公里'],
    ['a baseline that is a little off', [at(72, '新建'), at(104, '10', { y: 102 }), at(120, '所')], '新建10所'],
    ['drawn twice to be bold', [at(72, '工作目标'), at(72.3, '工作目标')], '工作目标'],
    ['the mark of a note', [at(72, '学位3100'), at(136, '2', { size: 8, y: 93 }), at(141, '个')], '学位3100²个'],
    ['a square', [at(72, '厂房2000m'), at(144, '2', { size: 8, y: 93 })], '厂房2000m²'],
    ['a formula', [at(72, 'CO'), at(88, '2', { size: 8, y: 103 }), at(93, '排放')], 'CO₂排放'],
    ['line ends in a piece', [at(72, '甲\u2028乙')], '甲 乙'],
  ])('%s', async (_, words, text) => {
    expect((await read([words], { font: 'to-unicode' })).text).toBe(`${text}\n`);
  });
});

describe('directions', () => {
  const landscape = (turned: number): Words[] =>
    ['一、新建学校10所', '二、改造危房20处'].map((text, i) =>
      turned === 90 ? { x: 100 + i * 30, y: 700, text, turned } : { x: 400 - i * 30, y: 100, text, turned },
    );

  test.each([90, -90])('a page that lies on its side, turned by %d degrees', async (turned) => {
    expect(linesOf(await read([landscape(turned)]))).toEqual(['一、新建学校10所', '二、改造危房20处']);
  });

  test('a page that a viewer turns', async () => {
    const document = await read([{ rotate: 90, words: landscape(90) }]);
    expect(linesOf(document)).toEqual(['一、新建学校10所', '二、改造危房20处']);
  });

  test('a watermark across the page is furniture', async () => {
    const words = [at(72, '新建学校10所'), { x: 200, y: 500, text: '内部资料', turned: 45 }];
    expect(linesOf(await read([words]))).toEqual(['新建学校10所', '~内部资料']);
  });
});
