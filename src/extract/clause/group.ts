import { quotationEnd } from '../scan/opaque.ts';

const quotes: ReadonlySet<number> = new Set([...'“《「『'].map((char) => char.charCodeAt(0)));
const brackets: ReadonlySet<number> = new Set([...'（('].map((char) => char.charCodeAt(0)));
const longestBracket = 40;

/** The codes of the characters that open a quotation or a bracket. */
export const groupOpeners: ReadonlySet<number> = new Set([...quotes, ...brackets]);

export function opensQuotation(code: number): boolean {
  return quotes.has(code);
}

/** Where a bracket or quotation that opens at `at` closes before `limit`, or -1. */
export function groupEnd(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (quotes.has(code)) {
    const close = quotationEnd(text, at);
    return close > 0 && close <= limit ? close : -1;
  }
  if (!brackets.has(code)) return -1;
  for (let i = at + 1; i < Math.min(limit, at + longestBracket); i++)
    if (text[i] === '）' || text[i] === ')') return i + 1;
  return -1;
}
