import { accomplished, intended, rolePatterns } from '../lexicon/structure/roles.ts';

/** So much must a text tell of what was done, and so many times more often than of what is meant. */
const least = 8;
const ratio = 6;

/** Whether a text tells what was done, and hardly what is meant to be done. */
export function looksBack(text: string): boolean {
  const past = text.match(accomplished)?.length ?? 0;
  return past >= least && past > (text.match(intended)?.length ?? 0) * ratio;
}

/** Whether a heading says that a plan follows, in words that no review has. */
export function namesPlan(title: string): boolean {
  const found = rolePatterns.find(({ pattern }) => pattern.test(title));
  return found?.role === 'plan' && !found.general;
}
