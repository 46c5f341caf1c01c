import { expect, test } from 'vitest';
import { formatOutline, outlineOf } from '../../src/output/outline.ts';
import { assembleText } from '../../src/result/assemble.ts';
import { fullSample } from '../full-sample.ts';

test('the tree of a document, for a person', () => {
  const outline = outlineOf(assembleText(fullSample()));
  expect(formatOutline(outline, 'en')).toBe(
    'p1 计划 (某县, 2024, plan)\n' +
      '  一、 甲  line 2\n' +
      '    （一） 到2025年  [targets 1, results 1, criteria 1]  line 3\n',
  );
  expect(outline[0]!.sections[0]!.children[0]!.figures).toEqual({ targets: 1, results: 1, criteria: 1 });
});
