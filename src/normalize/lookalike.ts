import type { Edit } from '../span/types.ts';
import { radicalSupplement } from './radical-supplement.ts';
import { rewriteEdits } from './rewrite.ts';

const lookalikes = /[\u2e80-\u2fd5\uf900-\ufaff]/g;

/**
 * Puts ideographs in place of the radicals and compatibility forms that look like them: the text layers of PDF hold these.
 * @example '⼯作要点' → '工作要点'; '⻄安' → '西安'
 */
export function lookalikeEdits(text: string): Edit[] {
  return rewriteEdits(text, lookalikes, (match) => radicalSupplement.get(match) ?? match.normalize('NFKC'));
}
