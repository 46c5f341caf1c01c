import { expect, test } from 'vitest';
import { figuresOf } from './figures.ts';

// What one sentence says is in fixtures/corpus/scope-strength-responsible.txt; here is what reaches further.

test('the bodies named at the end of a paragraph answer for all of its figures, and for no other paragraph', () => {
  const figures = figuresOf(
    '一、主要任务',
    '新建养老中心6个。改造食堂12个。（责任单位：市民政局、市财政局）',
    '新建公厕8座。',
  );
  expect(figures.map(({ responsible }) => responsible)).toEqual([
    ['市民政局', '市财政局'],
    ['市民政局', '市财政局'],
    [],
  ]);
});

test('lead and support are told apart from the bodies themselves', () => {
  const responsible = (bracket: string) => figuresOf('一、主要任务', `招聘教师80名。${bracket}`)[0]?.responsible;
  expect(responsible('（省教育厅牵头，省财政厅负责）')).toEqual(['省教育厅', '省财政厅']);
  expect(responsible('（市教育局、市财政局按职责分工负责）')).toEqual(['市教育局', '市财政局']);
  expect(responsible('(责任单位:市教育局)')).toEqual(['市教育局']);
  expect(responsible('（约束性指标）')).toEqual([]);
});

test('a word of strength before a colon holds for the items behind it', () => {
  const figures = figuresOf('一、主要任务', '确保完成以下任务：新建泵站6座，改造灌渠80公里。');
  expect(figures.map(({ strength }) => strength)).toEqual(['firm', 'firm']);
});

test('a word of strength does not hold in the next sentence', () => {
  const figures = figuresOf('一、主要任务', '力争新建泵站6座。改造灌渠80公里。');
  expect(figures.map(({ strength }) => strength)).toEqual(['stretch', null]);
});

test('a scope and a baseline are excerpts with their place', () => {
  const [figure] = figuresOf('一、主要任务', '全县投资较上年增长6%。');
  expect(figure).toMatchObject({
    scope: { text: '全县', span: { line: 4, column: 1 } },
    baseline: { text: '较上年', span: { line: 4, column: 5 } },
    mode: 'change',
    direction: 'up',
  });
});

test('a figure knows its section by the labels and titles over it', () => {
  const figures = figuresOf('新建公厕8座。', '一、农业', '（一）水利', '新建泵站6座。');
  expect(figures.map(({ section }) => section?.path ?? null)).toEqual([null, ['一、农业', '（一）水利']]);
});

// What is still read wrong: each fails today, and is to lose its `fails` when it no longer does.
test('an indicator is never a number, its own or another', () => {
  const figures = figuresOf('一、主要任务', '今年培训3场，到2026年培训5场。');
  expect(figures.map(({ indicator }) => indicator.text)).toEqual(['培训', '培训']);
});

test('an indicator does not begin with what closes a quotation', () => {
  const figures = figuresOf(
    '一、主要任务',
    '“十四五”期间培训3场。“十四五”末覆盖率达到40%。事故起数较“十三五”同期下降5%。',
  );
  expect(figures.filter(({ indicator }) => /^[”’」』》）]/.test(indicator.text))).toEqual([]);
});

test('a second label in one bracket is no body', () => {
  const [figure] = figuresOf('一、主要任务', '招聘教师80名。（牵头单位：省教育厅；配合单位：省财政厅）');
  expect(figure?.responsible).toEqual(['省教育厅', '省财政厅']);
});
