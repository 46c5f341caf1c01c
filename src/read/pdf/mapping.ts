import { looksGarbled } from '../../source/garbled.ts';

/** Signs that no font with a sound map gives: private use, controls, surrogates without a pair, the replacement character. */
const broken = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd\ufffe\uffff]|\p{Cs}|\p{Co}|\p{Cn}/gu;
const asciiSign = /[!-/:-@[-`{-~]/g;
const leaders = /[.·_-]{3,}/g;
const fewest = 10;
const mostBroken = 0.3;
const mostSigns = 0.5;

/**
 * Whether the text of a page is not what its reader sees: the font draws glyphs and does not tell, or tells wrongly, which
 * characters they are.
 */
export function isUnmapped(text: string): boolean {
  const shown = text.replace(/\s/g, '').replace(leaders, '');
  if (shown.length < fewest) return false;
  if (countOf(shown, broken) > shown.length * mostBroken) return true;
  return countOf(shown, asciiSign) > shown.length * mostSigns || looksGarbled(shown);
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
