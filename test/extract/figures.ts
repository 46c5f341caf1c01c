import type { Figure } from '../../src/result/schema.ts';
import { extractText } from '../../src/text.ts';

/** The figures of a plan for 2024 with these lines, in the order of the text. */
export function figuresOf(...lines: string[]): Figure[] {
  return figuresOfPlan('某县2024年工作计划', ...lines);
}

/** The figures of a plan with this title and these lines, in the order of the text. */
export function figuresOfPlan(title: string, ...lines: string[]): Figure[] {
  return extractText([title, '', ...lines, ''].join('\n'))
    .plans.flatMap(({ targets, results, criteria }) => [...targets, ...results, ...criteria])
    .sort((a, b) => a.quantity.span.start - b.quantity.span.start);
}
