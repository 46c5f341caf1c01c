import { functionWords } from '../../lexicon/function-words.ts';
import { nounTerms, type VerbEntry, verbs } from '../../lexicon/verbs.ts';
import { pairKey } from '../pair-key.ts';
import { groupOpeners } from './group.ts';
import type { Word } from './types.ts';

/** Marks that are looked at one by one when a clause is cut into words. */
export const closingQuote = '”'.charCodeAt(0);
export const de = '的'.charCodeAt(0);
const anew = '新'.charCodeAt(0);

/** A word of the lexicon. */
export interface Entry {
  readonly form: string;
  readonly type: Word['type'];
  readonly verb: VerbEntry | null;
}

/** Words of one character by it, longer ones by their first two, the longest first. */
export interface WordTable {
  /** By its code, whether a character may begin anything but the rest of a noun. */
  readonly heads: Uint8Array;
  readonly single: ReadonlyMap<number, Entry>;
  readonly byTwo: ReadonlyMap<number, readonly Entry[]>;
}

/** Makes the words of the lexicon ready to be looked up, with more nouns and verbs; a word that stands there keeps its class. */
export function wordTable(moreNouns: readonly string[], moreVerbs: readonly VerbEntry[]): WordTable {
  const single = new Map<number, Entry>();
  const byTwo = new Map<number, Entry[]>();
  const heads = new Uint8Array(0x10000);
  for (const code of [...groupOpeners, closingQuote, de, anew]) heads[code] = 1;
  const add = (form: string, type: Word['type'], verb: VerbEntry | null = null) => {
    if (form === '') return;
    heads[form.charCodeAt(0)] = 1;
    if (form.length === 1) {
      if (!single.has(form.charCodeAt(0))) single.set(form.charCodeAt(0), { form, type, verb });
      return;
    }
    const key = pairKey(form, 0);
    const list = byTwo.get(key);
    if (!list) byTwo.set(key, [{ form, type, verb }]);
    else if (!list.some((entry) => entry.form === form)) list.push({ form, type, verb });
  };
  for (const term of nounTerms) add(term, 'noun');
  for (const verb of verbs) add(verb.form, 'verb', verb);
  for (const [form, functionClass] of functionWords)
    add(form, functionClass === 'share' || functionClass === 'light' ? 'adverb' : functionClass);
  for (const noun of moreNouns) add(noun, 'noun');
  for (const verb of moreVerbs) add(verb.form, 'verb', verb);
  for (const list of byTwo.values()) list.sort((a, b) => b.form.length - a.form.length);
  return { heads, single, byTwo };
}

/** What a whole word is in `table`; null: nothing that it knows. */
export function wordIn(table: WordTable, form: string): Entry | null {
  if (form.length === 1) return table.single.get(form.charCodeAt(0)) ?? null;
  return table.byTwo.get(pairKey(form, 0))?.find((entry) => entry.form === form) ?? null;
}

/** The longest word of `table` that begins at `at` and ends before `end`. */
export function longest(text: string, at: number, end: number, { single, byTwo }: WordTable): Entry | null {
  if (at + 1 < end) {
    const list = byTwo.get(pairKey(text, at));
    if (list)
      for (const entry of list) if (at + entry.form.length <= end && text.startsWith(entry.form, at)) return entry;
  }
  const one = single.get(text.charCodeAt(at)) ?? null;
  if (one !== null || at + 2 >= end || text.charCodeAt(at) !== anew) return one;
  // 新发现, 新认定: done for the first time
  const verb = byTwo
    .get(pairKey(text, at + 1))
    ?.find((e) => e.verb?.class === 'strong' && at + 1 + e.form.length <= end && text.startsWith(e.form, at + 1));
  return verb ? { form: `新${verb.form}`, type: 'verb', verb: verb.verb } : null;
}
