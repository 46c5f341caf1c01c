import type { PageItem } from './page-items.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const digits = /^\d{1,3}$/;
const smaller = 0.8;
const leastShift = 0.12;

/**
 * Writes small digits above or below the line as such, so that the mark of a note is not read as part of the number before
 * it: 3100 and a raised 2 are 3100², not 31002.
 */
export function raised(text: string, { y, size }: PageItem, base: PageItem): string {
  const shift = (base.y - y) / base.size;
  if (size > base.size * smaller || Math.abs(shift) < leastShift || !digits.test(text)) return text;
  const signs = shift > 0 ? superscripts : subscripts;
  return text.replace(/\d/g, (digit) => signs[Number(digit)]!);
}
