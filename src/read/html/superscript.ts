const raised: Readonly<Record<string, string>> = { '+': '⁺', '-': '⁻', '−': '⁻' };
const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const exponent = /^\s*[-+−]?\d{1,3}\s*$/;

/**
 * Text of a `sup` as plain text has it. An exponent or the number of a note becomes a raised sign, as it would be a digit of
 * the number before it otherwise: 10<sup>8</sup> is no 108.
 * @example '2' → '²'; '①' and '[1]' stay
 */
export function raise(text: string): string {
  return exponent.test(text) ? text.replace(/\S/g, (sign) => raised[sign] ?? digits[Number(sign)]!) : text;
}
