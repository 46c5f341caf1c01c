import { charSet, isAt } from '../span/char-set.ts';
import type { Edit } from '../span/types.ts';
import { rewriteEdits } from './rewrite.ts';

// Letters, digits and the signs that stand in numbers and units. （），；：。、 keep their width: rules know both.
// Bounded runs: each is spread into the arguments of a call.
const wideRuns = /[０-９Ａ-Ｚａ-ｚ％＋－／＊＿＃＆]{1,256}/g;
const digits = charSet('0123456789０１２３４５６７８９');

/**
 * Makes full-width digits, letters and number signs half-width.
 * @example '增长７．５％' → '增长7.5%'; '１．支持' → '1.支持'
 */
export function widthEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const edit of rewriteEdits(text, wideRuns, halve)) edits.push(edit);
  for (let at = text.indexOf('．'); at >= 0; at = text.indexOf('．', at + 1)) {
    if (isAt(digits, text, at - 1)) edits.push({ start: at, end: at + 1, replacement: '.' });
  }
  return edits.sort((a, b) => a.start - b.start);
}

function halve(run: string): string {
  const codes: number[] = [];
  for (let i = 0; i < run.length; i++) codes.push(run.charCodeAt(i) - 0xfee0);
  return String.fromCharCode(...codes);
}
