import { expect, test } from 'vitest';
import type { Figure } from '../../src/result/schema.ts';
import { figuresOf, figuresOfPlan } from './figures.ts';

const show = ({ quantity, kind }: Figure) => `${quantity.text} ${kind}`;

// What one sentence says is in fixtures/corpus/kinds.txt; here is what its surroundings say.

test('the same sentence is a result in a review and a target in a plan', () => {
  const figures = figuresOfPlan(
    '某县2023年工作总结和2024年工作打算',
    '一、2023年工作回顾',
    '新建公办幼儿园3所。',
    '二、2024年工作打算',
    '新建公办幼儿园3所。',
  );
  expect(figures.map(show)).toEqual(['3所 result', '3所 target']);
});

test('a role holds for what stands under its heading, at any depth', () => {
  const figures = figuresOfPlan(
    '某县2023年工作总结和2024年工作打算',
    '一、2023年工作完成情况',
    '（一）教育',
    '1.学前教育',
    '新建公办幼儿园3所。',
    '二、2024年工作打算',
    '（一）教育',
    '新建公办幼儿园5所。',
  );
  expect(figures.map(show)).toEqual(['3所 result', '5所 target']);
});

test('problems tell how things are', () => {
  const figures = figuresOfPlan(
    '某县2023年工作总结和2024年工作打算',
    '一、存在的问题',
    '护士缺口260名。',
    '二、2024年工作打算',
    '招聘护士150名。',
  );
  expect(figures.map(show)).toEqual(['260名 result', '150名 target']);
});

test('what a passage has been telling goes on in its next sentence, and not in the next passage', () => {
  const figures = figuresOf('一、主要任务', '去年完成投资9亿元。其中农业投资2亿元。', '完成造林5万亩。');
  expect(figures.map(show)).toEqual(['9亿元 result', '2亿元 result', '5万亩 target']);
});

test('intent behind a state turns to what is planned', () => {
  expect(figuresOf('一、主要任务', '目前有泵站6座，力争到2026年达到10座。').map(show)).toEqual([
    '6座 result',
    '10座 target',
  ]);
});

test('a state under a lead-in that dates it is what is to be reached', () => {
  const figures = figuresOf('一、主要任务', '到2026年，实现以下目标：', '——全县共有泵站10座。', '全县共有水库2座。');
  expect(figures.map(show)).toEqual(['10座 target', '2座 result']);
});

test('a policy lays down terms, whatever its sections are called', () => {
  const figures = figuresOfPlan(
    '某市支持企业发展若干政策措施',
    '一、支持升规',
    '对首次升规的企业，给予20万元奖励。',
    '二、支持上市',
    '对成功上市的企业，一次性奖励500万元。',
  );
  expect(figures.map(show)).toEqual(['20万元 criterion', '500万元 criterion']);
});

test('kinds have lists of their own, each in the order of the text', () => {
  const figures = figuresOf('一、主要任务', '目前有泵站6座，今年新建4座，对面积50亩以上的园区进行整治。');
  expect(figures.map(({ id, kind }) => [id, kind])).toEqual([
    ['p1.r1', 'result'],
    ['p1.t1', 'target'],
    ['p1.c1', 'criterion'],
  ]);
});
