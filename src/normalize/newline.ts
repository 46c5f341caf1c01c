import type { Edit } from '../span/types.ts';
import { rewriteEdits } from './rewrite.ts';

const newlines = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * Ends every line with `\n` alone.
 * @example '一、总体要求\r\n二、重点任务' → '一、总体要求\n二、重点任务'
 */
export function newlineEdits(text: string): Edit[] {
  return rewriteEdits(text, newlines, () => '\n');
}
