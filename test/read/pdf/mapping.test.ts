import { expect, test } from 'vitest';
import { isUnmapped } from '../../../src/read/pdf/mapping.ts';
import { linesOf, read } from './layer.ts';
import type { Words } from './write-pdf.ts';

const plan = '2025年，全县新建学校10所，改造危房2000平方米，农村自来水普及率提高到97.5%。';

test.each([
  ['a plan', plan, false],
  ['traditional script', '到2025年，新增學位3100個，失業率控制在5.5%以內。', false],
  ['radicals for ideographs', '⻄安市⼯作要点：⽅便群众办事，新增⼈才⼀百名，⽔⼟保持⼤⾒成效。', false],
  ['English', 'The plan sets 5 targets: GDP growth of about 5%, and 12 million new urban jobs.', false],
  ['numbers', '12.5 3,400 (5.2%) 18.0 -3.4 1/2 97.5% 2024-2025 10:30', false],
  [
    'a table of contents',
    '一、总体要求.................................1 二、目标任务.................................3',
    false,
  ],
  ['some bullets of private use', '\uf0b7新建学校10所\uf0b7改造危房20处\uf0b7修建公路', false],
  ['numbers of glyphs', '\u0001\u0002\u0003\u0004\u0005\u0006ABCDEFGHIJKLMNOPQRST', true],
  ['private use', '\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008，\ue009\ue00a2025年', true],
  ['signs', '!"#$%&\'()*+,-./0123456789:;<=>?@ABCDEF[\\]^_`abc{|}~', true],
  ['GBK read as Latin', 'ÔÆÁëÏØ2025ÄêÖØµã¹¤×÷¼Æ»®', true],
  ['characters that were lost', '\ufffd\ufffd2025\ufffd\ufffd\ufffd新建', true],
  ['ideographs that nobody writes together', '鎹鏦鐻鑇閛闒阹隴靃鞲韝顩颻飺馯騺骱髞鬲魊', true],
])('%s', (_, text, expected) => {
  expect(isUnmapped(text)).toBe(expected);
});

const page = (text: string, font: Words['font'] = 'UniGB-UCS2-H'): Words[] => [{ x: 72, y: 100, text, size: 10, font }];

test('where some pages only are so, they are told of and the others are read', async () => {
  const document = await read([page(plan), page(plan), page(plan, 'unmapped'), page(plan), page(plan)]);
  expect(linesOf(document).filter((line) => line === plan)).toHaveLength(4);
  expect(document.diagnostics).toMatchObject([
    { code: 'pages-unmapped', level: 'warning', message: expect.stringContaining('3') },
  ]);
});

test('pages that hold only a picture are told of, blank ones are not', async () => {
  const document = await read([page(plan), { picture: true }, { picture: true }, page(plan), {}]);
  expect(document.diagnostics).toMatchObject([
    { code: 'pages-without-text', message: expect.stringContaining('2–3）') },
  ]);
});
