import { planNouns, reportNouns, reviewNouns } from '../lexicon/structure/titles.ts';
import type { Genre } from './types.ts';

const review = new RegExp(reviewNouns.join('|'));
const report = new RegExp(reportNouns.join('|'));
const planning = new RegExp(planNouns.filter((noun) => noun.length > 1).join('|'));
const ahead = /下一?步|下一?阶段|明年|来年|新年/;

/**
 * The genre that a title tells.
 * @example '某县教育局2024年工作总结和2025年工作计划' → 'review-and-plan'
 */
export function genreOfTitle(title: string): Genre | null {
  const looksBack = review.test(title);
  const looksAhead = planning.test(title) || ahead.test(title);
  if (looksBack && looksAhead) return 'review-and-plan';
  if (looksBack) return 'review';
  if (looksAhead && !/工作报告|情况的?报告/.test(title)) return 'plan';
  return report.test(title) ? 'report' : null;
}
