import { quotationEnd } from '../scan/opaque.ts';
import type { DateToken, QuantityToken, Token } from '../scan/types.ts';
import type { Clause, Sentence } from './types.ts';

const sentenceMark = /[。！？；;!?\n“《「『‘（(]/g;
const longestBracket = 200;

/** Where the bracket that opens at `at` closes, within bounds, or -1. */
function bracketEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + longestBracket);
  let depth = 0;
  for (let i = at + 1; i < limit; i++) {
    const char = text[i]!;
    if (char === '（' || char === '(') depth++;
    else if (char === '）' || char === ')') {
      if (depth === 0) return i + 1;
      depth--;
    } else if (char === '\n') return -1;
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
  sentenceMark.lastIndex = start;
  for (let found = sentenceMark.exec(text); found && found.index < end; found = sentenceMark.exec(text)) {
    const char = found[0];
    const at = found.index;
    if ('“《「『‘（('.includes(char)) {
      const close = char === '（' || char === '(' ? bracketEnd(text, at, end) : quotationEnd(text, at);
      if (close > 0) sentenceMark.lastIndex = close;
      continue;
    }
    if ((char === '?' || char === '!') && /[\d*]/.test(text[at + 1] ?? '')) continue;
    let close = at + 1;
    if (text[close] === '”' || text[close] === '’') close++;
    if (at > from) pushBounded(text, sentences, from, Math.min(close, end), after);
    after = char;
    from = close;
    sentenceMark.lastIndex = close;
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

/** Most clauses hold nothing: they share it. */
const none: never[] = [];

const [ends, opensBracket, opensQuotation] = [1, 2, 3];
/** What a character means to the cutting of clauses, by its code. */
const marks = new Uint8Array(0x10000);
for (const char of '，,：:；;。') marks[char.charCodeAt(0)] = ends;
for (const char of '（(') marks[char.charCodeAt(0)] = opensBracket;
for (const char of '“《「') marks[char.charCodeAt(0)] = opensQuotation;

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
    const inside = tokens.filter((token) => token.start >= from && token.start < end && !inHole(token, holes));
    const quantities = inside.filter((token): token is QuantityToken => token.kind === 'quantity');
    const others = inside.length > quantities.length ? inside : none;
    const dates = others.filter((token): token is DateToken => token.kind === 'date');
    const times = others.filter(
      (token) => token.kind === 'date' || (token.kind === 'refused' && token.reason === 'time-limit'),
    );
    clauses.push({
      start: from,
      end,
      holes,
      bracketed,
      opener,
      quantities,
      dates,
      times,
    });
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
      const mark = marks[text.charCodeAt(i)];
      if (mark === 0) continue;
      if (mark === ends) {
        close(i);
        from = i + 1;
        opener = text[i]!;
      } else if (mark === opensBracket) {
        const bracket = bracketEnd(text, i, end);
        if (bracket > 0) {
          if (tokens.some((t) => t.kind === 'quantity' && t.start > i && t.end < bracket)) {
            holes = [...holes, { start: i, end: bracket }];
            inner = [...inner, [i + 1, bracket - 1]];
          }
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
