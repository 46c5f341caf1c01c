import type { ScriptConverter } from './types.ts';

/** What the table says of a character with which longer words begin, or that becomes more than one. */
const beginsWord = 0xffff;
/** In place of a second character: the first one alone. */
const alone = -1;
/** So many codes are spread into one call. */
const flushed = 4096;

type Word = readonly [from: string, to: string];
/** Words by their first and second character, the longest first. */
type Words = Map<number, Map<number, Word[]>>;

/**
 * A converter by dictionaries (`from to|from to|…`, the first of them decides): at each place the longest word is replaced.
 * A character costs one look into a table, where a trie costs a map each.
 */
export function convertWords(dictionaries: readonly string[]): ScriptConverter {
  const all = new Map<string, string>();
  for (const dictionary of [...dictionaries].reverse()) {
    for (const entry of dictionary.split('|')) {
      const blank = entry.indexOf(' ');
      all.set(entry.slice(0, blank), entry.slice(blank + 1));
    }
  }
  const single = new Uint16Array(0x10000);
  const words: Words = new Map();
  for (const [from, to] of all) {
    if (from.length > 1 || to.length > 1) single[from.charCodeAt(0)] = beginsWord;
  }
  for (const [from, to] of all) {
    const first = from.charCodeAt(0);
    if (single[first] === beginsWord) addWord(words, [from, to]);
    else single[first] = to.charCodeAt(0);
  }
  for (const bySecond of words.values()) for (const list of bySecond.values()) list.sort(longestFirst);
  return (text) => convert(text, single, words);
}

function addWord(words: Words, word: Word): void {
  const first = word[0].charCodeAt(0);
  const second = word[0].length === 1 ? alone : word[0].charCodeAt(1);
  const bySecond = words.get(first) ?? new Map<number, Word[]>();
  words.set(first, bySecond);
  bySecond.set(second, [...(bySecond.get(second) ?? []), word]);
}

const longestFirst = ([a]: Word, [b]: Word): number => b.length - a.length;

function wordAt(text: string, at: number, words: Words): Word | undefined {
  const bySecond = words.get(text.charCodeAt(at))!;
  const longer = bySecond.get(text.charCodeAt(at + 1))?.find(([from]) => text.startsWith(from, at));
  return longer ?? bySecond.get(alone)?.[0];
}

function convert(text: string, single: Uint16Array, words: Words): string {
  let first = 0;
  while (first < text.length && single[text.charCodeAt(first)] === 0) first++;
  if (first === text.length) return text;
  let converted = text.slice(0, first);
  const codes: number[] = [];
  let filled = 0;
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const to = single[code]!;
    const word = to === beginsWord ? wordAt(text, at, words) : undefined;
    if (word) {
      for (let i = 0; i < word[1].length; i++) codes[filled++] = word[1].charCodeAt(i);
      at += word[0].length - 1;
    } else codes[filled++] = to === 0 || to === beginsWord ? code : to;
    if (filled < flushed) continue;
    converted += String.fromCharCode(...codes.slice(0, filled));
    filled = 0;
  }
  return converted + String.fromCharCode(...codes.slice(0, filled));
}
