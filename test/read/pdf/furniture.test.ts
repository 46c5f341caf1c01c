import { describe, expect, test } from 'vitest';
import { column, linesOf, read } from './layer.ts';
import type { Words } from './write-pdf.ts';

const full = '坚持以人民为中心的发展思想，着力补短板强弱项，推动全县各';
const page = (body: readonly string[], head?: string, foot?: string): Words[] => [
  ...(head === undefined ? [] : [{ x: 250, y: 50, text: head, size: 10.5 }]),
  ...column(body),
  ...(foot === undefined ? [] : [{ x: 280, y: 800, text: foot, size: 10.5 }]),
];

describe('page numbers', () => {
  test.each(['— 1 —', '-1-', '第 1 页 共 20 页', '第1页', '1/20', 'Page 1 of 20', '· 1 ·', '—一—', '1', 'iv'])(
    '%s at the foot of the only page',
    async (foot) => {
      const lines = linesOf(
        await read([page(['新建学校10所。', '改造危房20处。'], undefined, foot)], { font: 'to-unicode' }),
      );
      expect(lines.map((line) => line.replaceAll(' ', ''))).toEqual([
        '新建学校10所。',
        '改造危房20处。',
        `~${foot.replaceAll(' ', '')}`,
      ]);
    },
  );

  test('a number that ends a line of its own within the text is none', async () => {
    const words = column(['投资总额（万元）', '3500']);
    expect(linesOf(await read([words]))).toEqual(['投资总额（万元）', '3500']);
  });
});

describe('over the end of a page', () => {
  const head = '云岭县人民政府文件';

  test('a paragraph is joined, and what stood between its halves is put behind it', async () => {
    const pages = [
      page([`　　${full.slice(2)}`, full], head, '— 1 —'),
      page(['项事业发展。', `　　${full.slice(2)}`, '项。'], head, '— 2 —'),
    ];
    expect(linesOf(await read(pages))).toEqual([
      `~${head}`,
      `${full.slice(2)}${full}项事业发展。`,
      '~— 1 —',
      `~${head}`,
      `${full.slice(2)}项。`,
      '~— 2 —',
    ]);
  });

  test('a number too', async () => {
    const pages = [
      page([`　　${full.slice(2)}`, `${full.slice(0, 25)}学位31`], head, '— 1 —'),
      page(['00个。'], head, '— 2 —'),
    ];
    expect(linesOf(await read(pages))[1]).toBe(`${full.slice(2)}${full.slice(0, 25)}学位3100个。`);
  });

  test('over a footnote', async () => {
    const note = { x: 72, y: 760, text: '1 普惠率：2024年为85%。', size: 9 };
    const mark = { x: 504, y: 121, text: '1', size: 8 };
    const first = [...page([`　　${full.slice(2)}`, full.slice(0, 27)], head, '— 1 —'), mark, note];
    const lines = linesOf(await read([first, page(['项事业发展。'], head, '— 2 —')]));
    expect(lines.slice(1, 4)).toEqual([
      `${full.slice(2)}${full.slice(0, 27)}¹项事业发展。`,
      '~1 普惠率：2024年为85%。',
      '~— 1 —',
    ]);
  });
});

describe('running heads come back', () => {
  const bodies = [
    ['新建学校10所。'],
    ['改造危房20处。'],
    ['修建公路30公里。'],
    ['植树40万株。'],
    ['改水50处。'],
    ['扶持60户。'],
  ];
  const withHead = (headOf: (i: number) => string) => bodies.map((body, i) => page(body, headOf(i)));

  test('on the left and on the right, with other digits', async () => {
    const lines = linesOf(await read(withHead((i) => (i % 2 ? '云岭县工作计划' : `第${i + 1}期 简报`))));
    expect(lines.filter((line) => line.startsWith('~'))).toHaveLength(6);
    expect(lines.filter((line) => !line.startsWith('~'))).toEqual(bodies.flat());
  });

  test('what differs from page to page is text', async () => {
    const lines = linesOf(await read(withHead((i) => `${'甲乙丙丁戊己'[i]}镇`)));
    expect(lines.some((line) => line.startsWith('~'))).toBe(false);
  });

  test('what comes back far away only is text: a document may hold another twice', async () => {
    const lines = linesOf(await read([...bodies, ...bodies].map((body) => page([body[0]!.replace('。', '')]))));
    expect(lines).toEqual([...bodies, ...bodies].map(([body]) => body!.replace('。', '')));
  });

  test('a sentence is none, though every page begins with it', async () => {
    const lines = linesOf(await read(bodies.map((body) => page(['各镇要抓好落实。', ...body]))));
    expect(lines.filter((line) => line === '各镇要抓好落实。')).toHaveLength(6);
  });
});
