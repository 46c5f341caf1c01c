import type { ListLabel } from './list-counter.ts';
import { bulletSign } from './symbols.ts';

// What shows by itself that a label has ended: Han characters that count nothing, full-width marks, numbers in a ring.
const closed = /[\p{Script=Han}、，。．：；）〕】》」』〉①-⒛㈠-㈩❶-❿]$/u;
const counting = /[〇零○一二三四五六七八九十百千万亿萬億壹贰叁肆伍陆柒捌玖拾佰仟貳參陸]$/;
const numberAtEnd = /[\p{N}〇零○一二三四五六七八九十百千万亿萬億壹贰叁肆伍陆柒捌玖拾佰仟貳參陸.．%]$/u;
const numberAtHead = /^[\p{N}〇零○一二三四五六七八九十百千万亿萬億]/u;

/**
 * Puts a label before its text. A tab that Word would draw between them becomes nothing behind 一、 and a blank behind 1.;
 * a number never runs into the next, even where the document has nothing between them.
 */
export function withLabel(label: ListLabel, text: string): string {
  const sign = bulletSign(label.text).trim();
  if (sign === '') return text;
  if (text === '') return sign;
  const shown = label.suffix === 'space' ? ' ' : label.suffix === 'nothing' ? '' : gapBehind(sign);
  const gap = shown === '' && numberAtEnd.test(sign) && numberAtHead.test(text) ? ' ' : shown;
  return sign + gap + text;
}

const gapBehind = (sign: string): string => (closed.test(sign) && !counting.test(sign) ? '' : ' ');
