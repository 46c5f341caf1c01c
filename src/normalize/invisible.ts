import type { Edit } from '../span/types.ts';
import { rewriteEdits } from './rewrite.ts';

// Controls, soft hyphen, Arabic letter mark, Mongolian separators, zero-width and bidirectional marks, variation selectors,
// byte-order marks in mid-text. U+FFFD stays: it stands for something that was there.
const deleted =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const blank = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\u3164\\uffa0';
const every = new RegExp(`[${deleted}]+|[${blank}]+|\\udb40[\\udd00-\\uddef]`, 'g');
const blankCodes = new Set([0xa0, 0x1680, 0x202f, 0x205f, 0x2800, 0x3000, 0x3164, 0xffa0]);
for (let code = 0x2000; code <= 0x200a; code++) blankCodes.add(code);

/**
 * Deletes characters that nobody sees and turns every kind of blank but the tab into a space.
 * @example '新增\u200b学位\u3000100个' → '新增学位 100个'
 */
export function invisibleEdits(text: string): Edit[] {
  return rewriteEdits(text, every, (match) => (blankCodes.has(match.charCodeAt(0)) ? ' '.repeat(match.length) : ''));
}
