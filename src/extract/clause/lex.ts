import type { VerbEntry } from '../../lexicon/verbs.ts';
import type { QuantityToken, Token } from '../scan/types.ts';
import { groupEnd, opensQuotation } from './group.ts';
import type { Clause, Word } from './types.ts';
import { isPreposition, stands } from './word-sense.ts';
import { closingQuote, de, longest, type WordTable } from './word-table.ts';

/** What belongs to a time behind it: 6年内, 2025年底前. */
const aroundTime =
  /^(?:年?底|末|初|中旬|上旬|下旬|底)?(?:以内|之内|以来|以前|之前|以后|期间|前后|左右|内|来|间|前|后|度|起)?/;

/** Cuts a clause into words: what the lexicons know, and nouns between. Quantities stand with their comparators. */
export function lex(text: string, clause: Clause, table: WordTable): Word[] {
  const words: Word[] = [];
  const stops: readonly Token[] =
    clause.times.length === 0
      ? clause.quantities
      : [...clause.quantities, ...clause.times].sort((a, b) => a.start - b.start);
  let next = 0;
  let noun = -1;
  const push = (
    type: Word['type'],
    start: number,
    end: number,
    verb: VerbEntry | null = null,
    quantity: QuantityToken | null = null,
  ) => {
    if (noun >= 0 && noun < start) words.push({ type: 'noun', start: noun, end: start, verb: null, quantity: null });
    noun = -1;
    words.push({ type, start, end, verb, quantity });
  };
  let at = clause.start;
  while (at < clause.end) {
    const stop = stops[next];
    const stopStart = !stop ? clause.end : stop.kind === 'quantity' ? stop.outer.start : stop.start;
    if (stop && at >= stopStart) {
      const end = stop.kind === 'quantity' ? stop.outer.end : stop.end;
      const close =
        stop.kind === 'quantity'
          ? Math.max(end, at)
          : Math.min(clause.end, end + (aroundTime.exec(text.slice(end, end + 4))?.[0].length ?? 0));
      if (stop.kind === 'quantity') push('quantity', stop.outer.start, close, null, stop);
      else push('date', stop.start, close);
      at = Math.max(close, at + 1);
      next++;
      continue;
    }
    const hole = clause.holes.length > 0 ? clause.holes.find((h) => h.start === at) : undefined;
    if (hole) {
      push('bracket', hole.start, hole.end);
      at = hole.end;
      continue;
    }
    // Right before a number, more may be a word than the table knows.
    if (table.heads[text.charCodeAt(at)] === 0 && at + 2 < stopStart) {
      if (noun < 0) noun = at;
      at++;
      continue;
    }
    const group = groupEnd(text, at, stopStart);
    if (group > 0) {
      const behindNumber = noun < 0 && words.at(-1)?.type === 'quantity' && !opensQuotation(text.charCodeAt(at));
      if (behindNumber) push('bracket', at, group);
      else if (noun < 0) noun = at;
      at = group;
      continue;
    }
    // “重点引进人才2000名，…”: a quotation too long for a name is running text
    if (noun < 0 && (opensQuotation(text.charCodeAt(at)) || text.charCodeAt(at) === closingQuote)) {
      push('bracket', at, at + 1);
      at++;
      continue;
    }
    // 111年底之11.7%
    if (text.charCodeAt(at) === de || (at + 1 === stopStart && noun < 0 && text[at] === '之')) {
      push('de', at, at + 1);
      at++;
      continue;
    }
    const entry = longest(text, at, stopStart, table);
    if (entry && entry.type !== 'noun' && stands(text, entry, at, stopStart, noun >= 0, words, table)) {
      let end = at + entry.form.length;
      // 提高到, 降至, 开展了: what belongs to the verb before its number
      if (
        entry.type === 'verb' &&
        (end + 1 === stopStart || (entry.verb!.class === 'change' && end < stopStart)) &&
        /[到至为在了]/.test(text[end]!)
      )
        end++;
      const toward = noun < 0 && isPreposition(text, entry, end, stopStart, words, table);
      push(toward ? 'preposition' : entry.type, at, end, toward ? null : entry.verb);
      at = end;
      continue;
    }
    // 保持在人均10元: a measure without a name of its own
    if (noun < 0 && at + 2 === stopStart && text[at + 1] === '均' && words.at(-1)?.type === 'preposition') {
      push('adverb', at, stopStart);
      at = stopStart;
      continue;
    }
    if (noun < 0) noun = at;
    at += entry && (entry.type === 'noun' || entry.type === 'verb') ? entry.form.length : 1;
  }
  if (noun >= 0 && noun < clause.end)
    words.push({ type: 'noun', start: noun, end: clause.end, verb: null, quantity: null });
  return words;
}
