import { expect, test } from 'vitest';
import { trimEdges } from '../../src/extract/clause/noun-phrase.ts';

// [text with the stretch in 【】, what is left of it]
test.each([
  ['新建【的学校、】5所', '学校'],
  ['控制【人口增长 人口自然增长率】', '人口自然增长率'],
  ['【平均发车间隔】5分钟', '平均发车间隔'],
  // a blank behind the stretch is none of it, even where the stretch opens the text
  ['【税收】占比70%以上，稳居 全省前列', '税收'],
  ['【的】', null],
])('%s: %s', (marked, left) => {
  const start = marked.indexOf('【');
  const end = marked.indexOf('】') - 1;
  const text = marked.replace(/[【】]/g, '');
  const trimmed = trimEdges(text, start, end);
  expect(trimmed && text.slice(trimmed.start, trimmed.end)).toBe(left);
});
