import { looksGarbled } from '../../source/garbled.ts';

const han = /\p{Script=Han}/gu;
/** Signs that no font with a sound map gives, and those that some give for bullets. */
const impossible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]|[\p{Cs}\p{Cn}]/gu;
const privateUse = /\p{Co}/gu;
/** Signs that make up little of a text in any language: accented letters too, of which French has one in twenty. */
const odd = /[!"#$*<=>?@[\\\]^_`{|}~\u00a1-\u00b6\u00b8-\u024f]|(?![+~|$<=>^`])\p{S}/gu;
const fewest = 10;
const most = { impossible: 0.03, privateUse: 0.3, odd: 0.2 };
/** With more Han than this, the text is Chinese, or what was drawn is mistaken for it. */
const mostlyHan = 0.3;

/**
 * Whether the text of a page is not what its reader sees: the font draws glyphs and does not tell, or tells wrongly, which
 * characters they are.
 */
export function isUnmapped(text: string): boolean {
  const shown = text.replace(/\s/g, '');
  const share = (pattern: RegExp): number => (shown.match(pattern)?.length ?? 0) / shown.length;
  if (shown.length < fewest) return false;
  if (share(impossible) > most.impossible || share(privateUse) > most.privateUse) return true;
  // Radicals that stand for ideographs look strange, but are read as these later.
  const garbled = looksGarbled(shown.normalize('NFKC'));
  return share(han) > mostlyHan ? garbled : share(odd) > most.odd || garbled;
}
