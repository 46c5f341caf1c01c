import { describe, expect, test } from 'vitest';
import { column, linesOf, read } from './layer.ts';
import type { Words } from './write-pdf.ts';

/** Lines of twenty-eight characters fill the page from 72 to 520. */
const full = '坚持以人民为中心的发展思想，着力补短板强弱项，推动全县各';
const linesIn = async (words: readonly Words[]): Promise<string[]> => linesOf(await read([words]));

describe('lines are joined to paragraphs', () => {
  test.each<[string, string[], string[]]>([
    [
      'an indent opens a paragraph',
      [`　　${full.slice(2)}`, '项事业高质量发展。', `　　${full.slice(2)}`, '项事业再上台阶。'],
      [`${full.slice(2)}项事业高质量发展。`, `${full.slice(2)}项事业再上台阶。`],
    ],
    [
      'a short line ends one',
      [full, '项工作上台阶。', '新建学校10所。', full, full, '项工作再上台阶。'],
      [`${full}项工作上台阶。`, '新建学校10所。', `${full}${full}项工作再上台阶。`],
    ],
    [
      'a label opens one, though the line above is full',
      [`${full.slice(0, 27)}。`, '（一）新建学校10所。', `${full.slice(0, 27)}。`, '2.改造危房20处。', full, '项'],
      [`${full.slice(0, 27)}。`, '（一）新建学校10所。', `${full.slice(0, 27)}。`, '2.改造危房20处。', `${full}项`],
    ],
    [
      'a decimal number at the head of a line is no label',
      [`　　${full.slice(2)}`, '3.5个百分点。', `　　${full.slice(2)}`, `${full}`, '项。'],
      [`${full.slice(2)}3.5个百分点。`, `${full.slice(2)}${full}项。`],
    ],
    [
      'a number that is broken at the end of a line',
      [`　　${full.slice(2, 25)}学位31`, '00个，增长5.2%。', `　　${full.slice(2)}`, '项。'],
      [`${full.slice(2, 25)}学位3100个，增长5.2%。`, `${full.slice(2)}项。`],
    ],
    [
      'a table of contents stays in lines',
      ['一、总体要求⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯1', '二、主要目标⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯3', full, full, '项'],
      ['一、总体要求⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯1', '二、主要目标⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯3', `${full}${full}项`],
    ],
    [
      'words of Latin letters are parted by a blank',
      [`${full.slice(0, 14)}the Belt and Road (B&R) in`, '2025 and beyond，完成。', full, full, '项。'],
      [`${full.slice(0, 14)}the Belt and Road (B&R) in 2025 and beyond，完成。`, `${full}${full}项。`],
    ],
  ])('%s', async (_, lines, paragraphs) => {
    expect(await linesIn(column(lines))).toEqual(paragraphs);
  });

  test('space parts paragraphs that have no indent', async () => {
    const [first, second] = [column([full, '项工作。']), column([full, '项事业。'], { y: 180 })];
    expect(await linesIn([...first, ...second])).toEqual([`${full}项工作。`, `${full}项事业。`]);
  });

  test('the text of an item may hang beside its label', async () => {
    const hang = (y: number, label: string): Words[] => [
      { x: 72, y, text: label },
      { x: 104, y, text: full.slice(0, 26) },
      { x: 104, y: y + 28, text: '各项工作。' },
    ];
    const item = `${full.slice(0, 26)}各项工作。`;
    expect(await linesIn([...hang(100, '1.'), ...hang(156, '2.')])).toEqual([`1. ${item}`, `2. ${item}`]);
  });
});

describe('headings', () => {
  const body = column([`　　${full.slice(2)}`, full, '项事业发展。'], { y: 240 });

  test('a title in large letters may take two lines, and its date belongs to it no more', async () => {
    const title: Words[] = [
      { x: 153, y: 100, text: '关于印发云岭县水利事业发展', size: 22 },
      { x: 219, y: 134, text: '工作计划的通知', size: 22 },
      { x: 216, y: 180, text: '（2025年1月20日）', size: 16 },
    ];
    expect(await linesIn([...title, ...body])).toEqual([
      '#关于印发云岭县水利事业发展工作计划的通知',
      '（2025年1月20日）',
      `${full.slice(2)}${full}项事业发展。`,
    ]);
  });

  test('their levels go by size', async () => {
    const words: Words[] = [
      { x: 220, y: 100, text: '工作计划', size: 26 },
      { x: 72, y: 160, text: '第一部分 目标', size: 20 },
    ];
    expect((await linesIn([...words, ...body])).slice(0, 2)).toEqual(['#工作计划', '##第一部分 目标']);
  });
});
