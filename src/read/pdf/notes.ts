import { isSameSize } from './frame.ts';
import type { Line, PageLines } from './lines.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const reference = /(?<![a-zA-Z])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/g;
const noteMark = /^(?:\[(\d{1,3})\]|(\d{1,3})|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?!\d)/;
const mostLines = 40;

/**
 * The footnotes of a page: lines below its text, smaller than it, of which the first begins with a mark that the text refers
 * to. Their figures are none of the section that happens to run on to the next page.
 */
export function findNotes(page: PageLines, furniture: ReadonlySet<Line>, size: number): Line[] {
  const lines = page.lines.filter((line) => !furniture.has(line)).sort((a, b) => b.y - a.y);
  const small: Line[] = [];
  for (const line of lines) {
    if (line.size >= size || isSameSize(line, { size }) || small.length >= mostLines) break;
    small.push(line);
  }
  const rest = lines.slice(small.length).map(({ text }) => text);
  const referred = new Set(rest.flatMap((text) => (text.match(reference) ?? []).map(plainDigits)));
  const first = small.findLastIndex(({ text }) => {
    const found = noteMark.exec(text);
    return found !== null && referred.has(plainDigits(found[1] ?? found[2] ?? found[3]!));
  });
  return small.slice(0, first + 1);
}

const plainDigits = (digits: string): string =>
  digits.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String(superscripts.indexOf(sign)));
