import type { Edit } from '../span/types.ts';
import { isHan } from './characters.ts';
import { rewriteEdits } from './rewrite.ts';

const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\\u0300\\u0301\\u0304\\u030c';
// Pages use ɡ and ɑ of phonetic script for g and a.
const bracketed = new RegExp(`[(（][a-züêɡɑ]{0,6}[${toned}][a-züêɡɑ${toned}]{0,6}[)）]`, 'gi');

/**
 * Deletes the reading that some copies put behind a rare or changed character: bracketed pinyin with a tone mark.
 * @example '規(guī)劃' → '規劃'; '附設幼兒園(班)' stays
 */
export function glossEdits(text: string): Edit[] {
  return rewriteEdits(text, bracketed, () => '').filter(
    (edit) => edit.start > 0 && isHan(text.charCodeAt(edit.start - 1)),
  );
}
