import { expect, test } from 'vitest';
import { extract } from '../../src/extract-document.ts';
import type { LexiconAdditions } from '../../src/lexicon/additions.ts';
import { extractText, findQuantities } from '../../src/text.ts';

const planOf = (sentence: string) => `某县2024年工作计划\n一、主要任务\n${sentence}\n`;

/** Each figure of a sentence: `敷设 骨干光缆 1200芯公里`. */
function figuresIn(sentence: string, lexicon?: LexiconAdditions): string[] {
  return extractText(planOf(sentence), { lexicon }).plans.flatMap(({ targets, results, criteria }) =>
    [...targets, ...results, ...criteria].map(
      ({ action, indicator, quantity }) => `${action?.text ?? '–'} ${indicator.text} ${quantity.text}`,
    ),
  );
}

const fibre = { units: [{ unit: '芯公里', dimension: 'capacity', canonical: { unit: 'm', factor: 1000 } }] };

test.each<[string, LexiconAdditions, string[], string[]]>([
  // a unit that is not known is no quantity at all
  ['敷设骨干光缆1200芯公里。', fibre, [], ['敷设 骨干光缆 1200芯公里']],
  ['对改造线路给予5万元/芯公里补助。', fibre, ['给予 改造线路 5万元'], ['给予 改造线路 5万元/芯公里']],
  // the longest unit wins, whoever brought it
  [
    '完成货运3000吨公里。',
    { units: [{ unit: '吨公里', dimension: 'transport' }] },
    ['完成 公里 3000吨'],
    ['完成 货运 3000吨公里'],
  ],
  // a verb that is not known is part of the noun
  ['授匾劳模工作室12家。', { actions: [{ verb: '授匾' }] }, ['– 授匾劳模工作室 12家'], ['授匾 劳模工作室 12家']],
  [
    '园区产值跃升12%。',
    { actions: [{ verb: '跃升', class: 'change', direction: 'up' }] },
    ['升 园区产值跃 12%'],
    ['跃升 园区产值 12%'],
  ],
  // a name counts nothing, and what stands beside it does
  [
    '实施9个一批行动，建成学校3所。',
    { names: ['9个一批行动'] },
    ['实施 一批行动 9个', '建成 学校 3所'],
    ['建成 学校 3所'],
  ],
  // … but not inside a longer number
  ['实施19个一批行动。', { names: ['9个一批行动'] }, ['实施 一批行动 19个'], ['实施 一批行动 19个']],
  // the verb of a lead-in
  ['授匾一批站点：社区驿站12家。', { actions: [{ verb: '授匾' }] }, ['– 社区驿站 12家'], ['授匾 社区驿站 12家']],
  ['实施工业强链30个。', { names: ['强链3'] }, ['实施 工业强链 30个'], ['实施 工业强链 30个']],
  // an indicator that is spelt with a verb
  [
    '新建商品房销售面积120万平方米。',
    { indicators: ['新建商品房销售面积'] },
    ['新建 商品房销售面积 120万平方米'],
    ['– 新建商品房销售面积 120万平方米'],
  ],
])('%s', (sentence, lexicon, without, together) => {
  expect(figuresIn(sentence)).toEqual(without);
  expect(figuresIn(sentence, lexicon)).toEqual(together);
  // no trace is left
  expect(figuresIn(sentence)).toEqual(without);
});

test('an added unit converts, alone and below the line of a rate', () => {
  const [figure] = extractText(planOf('敷设骨干光缆1200芯公里。'), { lexicon: fibre }).plans[0]!.targets;
  expect(figure?.quantity).toMatchObject({
    unit: '芯公里',
    dimension: 'capacity',
    canonical: { value: 1200000, max: null, unit: 'm' },
  });
});

test.each([
  ['每年敷设光缆300芯公里。', [300, '芯公里/年', 'capacity', { value: 300000, max: null, unit: 'm/a' }]],
  ['分别敷设、更换光缆3.2万和7000芯公里。', [32000, '芯公里', 'capacity', { value: 32000000, max: null, unit: 'm' }]],
])('an added unit in a rate, and shared by two numbers: %s', (sentence, expected) => {
  const [figure] = extractText(planOf(sentence), { lexicon: fibre }).plans[0]!.targets;
  const { value, unit, dimension, canonical } = figure!.quantity;
  expect([value, unit, dimension, canonical]).toEqual(expected);
});

test('a name in a heading dates nothing', () => {
  const text = '某县2024年工作计划\n一、实施2030年展翅行动\n建成学校3所。\n';
  const deadline = (names: string[]) => extractText(text, { lexicon: { names } }).plans[0]?.targets[0]?.deadline?.date;
  expect([deadline([]), deadline(['2030年展翅行动'])]).toEqual(['2030', undefined]);
});

test('added words are found in traditional and wide text as well', () => {
  const lexicon = { ...fibre, names: ['321产业体系'] };
  const figures = extractText('某縣2024年工作計劃\n一、主要任務\n構建３２１產業體系，敷設光纜１２００芯公里。\n', {
    lexicon,
  });
  expect(figures.plans.flatMap(({ targets }) => targets).map(({ quantity }) => quantity.text)).toEqual(['1200芯公里']);
});

test('a document and bare quantities take the same additions', async () => {
  const result = await extract(new TextEncoder().encode(planOf('敷设骨干光缆1200芯公里。')), {
    path: 'a.txt',
    lexicon: fibre,
  });
  expect(result.plans[0]?.targets[0]?.quantity.unit).toBe('芯公里');
  expect(findQuantities('35芯公里', { lexicon: fibre })).toMatchObject([{ value: 35, unit: '芯公里' }]);
  expect(findQuantities('35芯公里')).toMatchObject([{ value: 35, unit: '' }]);
});

test('what is wrong is thrown with its place, before anything is read', async () => {
  const lexicon = { names: ['3100个'], unit: [] } as LexiconAdditions;
  expect(() => extractText('', { lexicon })).toThrow(/^lexicon: unit is not a key here/);
  await expect(extract(new TextEncoder().encode('无'), { path: 'a.txt', lexicon })).rejects.toThrow(TypeError);
});

test('five thousand names that begin alike are no burden', () => {
  const lexicon = { names: Array.from({ length: 5000 }, (_, i) => `1${i}工程甲`) };
  const text = planOf('新增床位1张。'.repeat(800));
  const best = { with: Infinity, without: Infinity };
  for (let i = 0; i < 12; i++) {
    for (const key of ['with', 'without'] as const) {
      const start = process.cpuUsage();
      extractText(text, key === 'with' ? { lexicon } : {});
      best[key] = Math.min(best[key], process.cpuUsage(start).user);
    }
  }
  // Tried one by one, they cost seven times as much.
  expect(best.with / best.without).toBeLessThan(3);
});
