import type { Edit } from '../span/types.ts';
import { rewriteEdits } from './rewrite.ts';

// Controls, soft hyphen, Arabic letter mark, Mongolian separators, zero-width and bidirectional marks, variation selectors,
// byte-order marks in mid-text. U+FFFD stays: it stands for something that was there.
const deleted =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const blank = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\u3164\\uffa0';
const any = new RegExp(`[${deleted}${blank}]|\\udb40[\\udd00-\\uddef]`);
const every = new RegExp(`[${deleted}]+|[${blank}]+|\\udb40[\\udd00-\\uddef]`, 'g');
const blanks = new RegExp(`^[${blank}]`);

/**
 * Deletes characters that nobody sees and turns every kind of blank but the tab into a space.
 * @example '新增\u200b学位\u3000100个' → '新增学位 100个'
 */
export function invisibleEdits(text: string): Edit[] {
  if (!any.test(text)) return [];
  return rewriteEdits(text, every, (match) => (blanks.test(match) ? ' '.repeat(match.length) : ''));
}
