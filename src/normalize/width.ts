import type { Edit } from '../span/types.ts';
import { rewriteEdits } from './rewrite.ts';

// Letters, digits and the signs that stand in numbers and units. （），；：。、 keep their width: rules know both.
const wide = /[０-９Ａ-Ｚａ-ｚ％＋－／＊＿＃＆]/;
const wideRuns = /[０-９Ａ-Ｚａ-ｚ％＋－／＊＿＃＆]+/g;
const wideStop = /(?<=[0-9０-９])．/g;
// Radicals and compatibility ideographs look like ideographs and are none: PDF text layers hold them.
const lookalike = /[\u2e80-\u2fd5\uf900-\ufaff]/;
const lookalikes = /[\u2e80-\u2fd5\uf900-\ufaff]/g;

/**
 * Makes full-width digits, letters and number signs half-width and folds radicals that stand for ideographs.
 * @example '增长７．５％' → '增长7.5%'; '１．支持' → '1.支持'
 */
export function widthEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  if (wide.test(text)) edits.push(...rewriteEdits(text, wideRuns, halve));
  if (text.includes('．')) edits.push(...rewriteEdits(text, wideStop, () => '.'));
  if (lookalike.test(text)) edits.push(...rewriteEdits(text, lookalikes, (match) => match.normalize('NFKC')));
  return edits.sort((a, b) => a.start - b.start);
}

function halve(run: string): string {
  let half = '';
  for (let i = 0; i < run.length; i++) half += String.fromCharCode(run.charCodeAt(i) - 0xfee0);
  return half;
}
