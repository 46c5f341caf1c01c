import { quotationEnd } from '../scan/opaque.ts';
import type { DateToken, QuantityToken, Token } from '../scan/types.ts';
import type { Clause, Sentence } from './types.ts';

const longestBracket = 200;

// What a character means to the cutting of sentences and clauses, by its code.
const [endsClause, endsSentence, lineEnd, opensBracket, closesBracket, opensName, opensQuotation] = [
  1, 2, 4, 8, 16, 32, 64,
] as const;
const sentenceMarks = endsSentence | opensBracket | opensName | opensQuotation;
const clauseMarks = endsClause | opensBracket | opensName;
const bracketMarks = lineEnd | opensBracket | closesBracket;
const marks = new Uint8Array(0x10000);
for (const [chars, mark] of [
  ['，,：:；;。', endsClause],
  ['。！？；;!?\n', endsSentence],
  ['\n', lineEnd],
  ['（(', opensBracket],
  ['）)', closesBracket],
  ['“《「', opensName],
  ['『‘', opensQuotation],
] as const) {
  for (const char of chars) marks[char.charCodeAt(0)]! |= mark;
}

/** What the character at `at` means: nothing, where it is one of the Han characters that most of a text is made of. */
function markAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff ? 0 : marks[code]!;
}

/** Where the bracket that opens at `at` closes, within bounds, or -1. */
function bracketEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + longestBracket);
  let depth = 0;
  for (let i = at + 1; i < limit; i++) {
    const mark = markAt(text, i) & bracketMarks;
    if (mark === 0) continue;
    if (mark === opensBracket) depth++;
    else if (mark === lineEnd) return -1;
    else if (depth-- === 0) return i + 1;
  }
  return -1;
}

/**
 * Cuts a passage into sentences, at full stops and semicolons that stand outside quotations and brackets. `opener`: the
 * mark that ended the passage before, where this one goes on from it.
 */
export function splitSentences(text: string, start: number, end: number, opener: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = start;
  let after = opener;
  for (let at = start; at < end; at++) {
    const mark = markAt(text, at) & sentenceMarks;
    if (mark === 0) continue;
    if (mark !== endsSentence) {
      const close = mark === opensBracket ? bracketEnd(text, at, end) : quotationEnd(text, at);
      if (close > 0) at = close - 1;
      continue;
    }
    const char = text[at]!;
    if ((char === '?' || char === '!') && /[\d*]/.test(text[at + 1] ?? '')) continue;
    let close = at + 1;
    if (text[close] === '”' || text[close] === '’') close++;
    if (at > from) pushBounded(text, sentences, from, Math.min(close, end), after);
    after = char;
    from = close;
    at = close - 1;
  }
  if (from < end) pushBounded(text, sentences, from, end, after);
  return sentences;
}

/** No sentence that is meant to be read is longer; a longer one is cut at a comma, so that work on it stays bounded. */
const longestSentence = 800;

function pushBounded(text: string, sentences: Sentence[], start: number, end: number, after: string): void {
  let from = start;
  let opener = after;
  while (end - from > longestSentence) {
    let cut = from + longestSentence;
    while (cut > from + longestSentence / 2 && !/[，,、 ]/.test(text[cut - 1]!)) cut--;
    if (cut <= from + longestSentence / 2) cut = from + longestSentence;
    sentences.push({ start: from, end: cut, after: opener });
    opener = text[cut - 1]!;
    from = cut;
  }
  sentences.push({ start: from, end, after: opener });
}

function inHole(token: Token, holes: Clause['holes']): boolean {
  return holes.some((hole) => token.start >= hole.start && token.start < hole.end);
}

/** Most clauses hold no bracket: they share it. */
const none: never[] = [];

/**
 * Cuts a sentence into clauses, at commas and colons outside numbers and quotations. Brackets that hold a number are clauses
 * of their own. Clauses without a number are kept: what they speak of may be what a later one counts.
 */
export function splitClauses(text: string, sentence: Sentence, tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  const add = (start: number, end: number, holes: Clause['holes'], bracketed: boolean, opener: string) => {
    let from = start;
    while (from < end && (text[from] === ' ' || text[from] === '—')) from++;
    if (from >= end) return;
    const quantities: QuantityToken[] = [];
    const dates: DateToken[] = [];
    const times: Token[] = [];
    for (const token of tokens) {
      if (token.start >= end) break;
      if (token.start < from || inHole(token, holes)) continue;
      if (token.kind === 'quantity') quantities.push(token);
      else if (token.kind === 'date') dates.push(token);
      if (token.kind === 'date' || (token.kind === 'refused' && token.reason === 'time-limit')) times.push(token);
    }
    clauses.push({ start: from, end, holes, bracketed, opener, quantities, dates, times });
  };
  let next = 0;
  const cut = (start: number, end: number, bracketed: boolean, first: string) => {
    let from = start;
    let opener = first;
    let holes: { start: number; end: number }[] = none;
    let inner: [number, number][] = none;
    const close = (at: number) => {
      add(from, at, holes, bracketed, opener);
      for (const [a, b] of inner) cut(a, b, true, '（');
      holes = none;
      inner = none;
    };
    for (let i = start; i < end; i++) {
      while (next < tokens.length && tokens[next]!.end <= i) next++;
      const token = tokens[next];
      if (token && token.start <= i && i < token.end) {
        i = token.end - 1;
        continue;
      }
      const mark = markAt(text, i) & clauseMarks;
      if (mark === 0) continue;
      if (mark === endsClause) {
        close(i);
        from = i + 1;
        opener = text[i]!;
      } else if (mark === opensBracket) {
        const bracket = bracketEnd(text, i, end);
        if (bracket > 0) {
          const inside = tokens.filter((t) => t.kind !== 'refused' && t.start > i && t.end < bracket);
          // （完成时限：12月底） holds no figure, and is no word of the clause either.
          if (inside.length > 0) holes = [...holes, { start: i, end: bracket }];
          if (inside.some((t) => t.kind === 'quantity')) inner = [...inner, [i + 1, bracket - 1]];
          i = bracket - 1;
        }
      } else {
        const quoted = quotationEnd(text, i);
        if (quoted > 0 && quoted <= end) i = quoted - 1;
      }
    }
    close(end);
  };
  cut(sentence.start, sentence.end, false, sentence.after);
  return clauses;
}
