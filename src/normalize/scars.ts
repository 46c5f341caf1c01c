import type { Edit } from '../span/types.ts';
import { isHan } from './characters.ts';

const strays = /[`'?]/g;
/** Verbs that a number follows at once: a question mark between is none. */
const beforeNumber = new Set('达到至为约超过近增降占');

/**
 * Deletes the strays that copying sites leave inside a sentence: a lone backtick or apostrophe between two characters, a
 * question mark between a verb and its number.
 * @example '积极向上的`名言' → '积极向上的名言'; '均达?100%' → '均达100%'; '问题的'力度' → '问题的力度'
 */
export function scarEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  strays.lastIndex = 0;
  for (let match = strays.exec(text); match; match = strays.exec(text)) {
    const at = match.index;
    if (isScar(text, at, match[0])) edits.push({ start: at, end: at + 1, replacement: '' });
  }
  return edits;
}

function isScar(text: string, at: number, mark: string): boolean {
  const left = text.charCodeAt(at - 1);
  if (mark === '?') return beforeNumber.has(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
  if (!isHan(left) || !isHan(text.charCodeAt(at + 1))) return false;
  // The sites put it behind 的; elsewhere it may open a quotation.
  return mark === '`' || text[at - 1] === '的';
}
