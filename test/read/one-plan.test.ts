import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract-document.ts';
import { readDocument } from '../../src/read/read.ts';
import type { DocumentResult } from '../../src/result/schema.ts';

// One plan in every format, its figures read from the plan by a person.
const folder = new URL('../../fixtures/formats/', import.meta.url);
/** The files of the family, and the format each is read as. A new one is a new line. */
const family: Readonly<Record<string, string>> = {
  'one-plan.doc': 'doc',
  'one-plan.html': 'html',
  'one-plan.md': 'markdown',
  'one-plan.numbered.docx': 'docx',
  'one-plan.pdf': 'pdf',
  'one-plan.rtf': 'rtf',
  'one-plan.txt': 'text',
  'one-plan.typed.docx': 'docx',
};
const review = '一、2024年工作回顾';
const aims = '二、总体要求和主要目标';
const tasks = '三、重点任务';
const industry = `${tasks}/（一）推动产业提质增效`;
const people = `${tasks}/（二）办好民生实事`;
const ecology = `${tasks}/（三）加强生态建设`;
const works = `${tasks}/（四）完善基础设施`;

/** Section, kind, indicator, quantity, deadline. */
const expected = `
${review}|result|全县地区生产总值|= 18640000000 元|
${review}|result|全县地区生产总值|= 5.8 %|
${review}|result|城镇新增就业|= 6120 人|
${review}|result|农村居民人均可支配收入|= 21000 元|
${review}|result|农村公路|= 83.6 公里|
${review}|result|农村危房|= 1240 户|
${aims}|target|地区生产总值|>= 6 %|2025
${aims}|target|固定资产投资|= 8 %|2025
${aims}|target|一般公共预算收入|= 1250000000 元|2025
${aims}|target|城镇调查失业率|<= 5.5 %|2025
${aims}|target|粮食总产量|>= 450000 吨|2025
${industry}/1.做强特色农业|target|高标准农田|= 32000 亩|
${industry}/1.做强特色农业|target|设施蔬菜|= 2000 亩|
${industry}/1.做强特色农业|target|县级以上龙头企业|= 5 家|
${industry}/1.做强特色农业|target|农产品加工转化率|= 3 个百分点|
${industry}/2.壮大工业经济|target|规模以上工业增加值|= 7.5 %|
${industry}/2.壮大工业经济|target|规上企业|= 12 户|
${industry}/2.壮大工业经济|target|技改投资|= 900000000 元|
${industry}/2.壮大工业经济|target|日处理能力|= 20000 吨|2025-06
${industry}/3.繁荣商贸文旅|target|游客|>= 1800000 人次|2025
${industry}/3.繁荣商贸文旅|target|旅游综合收入|range 1000000000–1200000000 元|2025
${people}/1.教育优先发展|target|公办幼儿园学位|= 3100 个|
${people}/1.教育优先发展|target|中小学|= 8 所|
${people}/1.教育优先发展|target|九年义务教育巩固率|>= 98 %|
${people}/2.提升健康服务|target|标准化卫生院|= 1 所|
${people}/2.提升健康服务|target|家庭医生签约率|>= 60 %|
${people}/2.提升健康服务|target|养老床位|= 450 张|
${people}/3.稳就业保增收|target|城镇新增就业|= 6500 人|
${people}/3.稳就业保增收|target|职业技能培训|>= 4000 人次|
${ecology}/1.打好污染防治攻坚战|target|空气质量优良天数比率|= 88 %|
${ecology}/1.打好污染防治攻坚战|target|单位地区生产总值能耗|= 3.2 %|
${ecology}/2.抓好国土绿化|target|造林绿化|= 56000 亩|
${ecology}/2.抓好国土绿化|target|森林覆盖率|= 38.5 %|2025-12
${works}/1.畅通城乡交通|target|县乡公路|= 120 公里|
${works}/1.畅通城乡交通|target|公交线路|= 4 条|
${works}/1.畅通城乡交通|target|行政村通客车率|= 100 %|
${works}/1.畅通城乡交通|target|上级补助资金|= * 元|
${works}/2.推进城市更新|target|老旧小区|= 26 个|
${works}/2.推进城市更新|target|居民|> 3800 户|
${works}/2.推进城市更新|target|停车泊位|>= 1500 个|
${works}/2.推进城市更新|target|地下管网改造|= 45 公里|2025-09
四、保障措施|target|通报|= 1 次/季度|
四、保障措施|target|专项督查|>= 4 次|2025
`;

/** One line a figure, in the order of the plan. */
function figuresOf({ plans }: DocumentResult): string[] {
  const figures = plans.flatMap(({ results, targets, criteria }) => [...results, ...targets, ...criteria]);
  return figures
    .sort((a, b) => a.quantity.span.start - b.quantity.span.start)
    .map(({ kind, indicator, quantity, deadline, section }) => {
      const { op, value, max, unit } = quantity;
      const path = section?.path.join('/').replaceAll(' ', '');
      const amount = `${value ?? '*'}${max === null ? '' : `–${max}`}`;
      return `${path}|${kind}|${indicator.text}|${op} ${amount} ${unit}|${deadline?.date ?? ''}`;
    });
}

/** Every `{ start, end }` of a result. */
function spansOf(value: unknown): { start: number; end: number }[] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(spansOf);
  return 'start' in value && 'end' in value ? [value as { start: number; end: number }, ...inner] : inner;
}

test('the family is complete', () => {
  const files = readdirSync(folder).filter((name) => name.startsWith('one-plan.'));
  expect(files.sort()).toEqual(Object.keys(family).sort());
});

describe.each(Object.entries(family))('%s', async (name, format) => {
  const bytes = readFileSync(new URL(name, folder));
  const result = await extract(bytes, { path: name });
  const outcome = await readDocument(bytes, { path: name });
  const text = outcome.ok ? outcome.document.text : '';

  test('gives the figures of the plan', () => {
    expect(result.source.format).toBe(format);
    expect(result.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
    expect(figuresOf(result)).toEqual(expected.trim().split('\n'));
  });

  test('says who answers for them, and what the plan is', () => {
    expect(result.plans[0]).toMatchObject({
      title: '清河县2025年重点工作计划',
      issuer: '清河县人民政府办公室',
      year: 2025,
    });
    const named = result.plans[0]!.targets.filter(({ responsible }) => responsible.length > 0);
    expect(named.map(({ responsible }) => responsible)).toEqual(Array(4).fill(['县农业农村局', '各乡镇人民政府']));
  });

  test('has its places in its own text layer', () => {
    const figures = result.plans.flatMap(({ results, targets, criteria }) => [...results, ...targets, ...criteria]);
    for (const { sentence, quantity } of figures) {
      expect(text.slice(sentence.span.start, sentence.span.end)).toBe(sentence.quote);
      const shown = text.slice(quantity.span.start, quantity.span.end);
      expect(shown.normalize('NFKC').replace(/[*\s]/g, '')).toBe(quantity.text.replace(/[*\s]/g, ''));
    }
    for (const { label, span } of result.plans[0]!.sections) {
      expect(text.slice(span.start, span.start + label.length)).toBe(label);
    }
    const spans = spansOf(result.plans);
    expect(spans.length).toBeGreaterThan(150);
    for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
  });
});
