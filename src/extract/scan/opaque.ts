import { countsAfterAll, fixedWords } from '../../lexicon/fixed-words.ts';
import { hanDigit, hanPower } from '../../number/han.ts';
import { pairKey } from '../pair-key.ts';

/** Longest quotation that is read as a name; a longer one is running text. */
const longestName = 40;
/** What closes a quotation, by the code of what opens it; 0 for what opens none. */
const closing = new Uint16Array(0x10000);
for (const [open, close] of ['“”', '「」', '『』', '《》', '〔〕', '‘’', '""', '〈〉', '【】'])
  closing[open!.charCodeAt(0)] = close!.charCodeAt(0);
const [title, lineEnd, stop] = [...'《\n。'].map((char) => char.charCodeAt(0));

/** Where the quotation that opens at `at` closes, or -1 where it holds no name. */
export function quotationEnd(text: string, at: number): number {
  const open = text.charCodeAt(at);
  const close = closing[open]!;
  if (close === 0) return -1;
  const limit = Math.min(text.length, at + (open === title ? 100 : longestName));
  let depth = 0;
  for (let i = at + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === close && depth === 0) return i + 1;
    if (code === lineEnd || (code === stop && open !== title)) return -1;
    if (code === open && open !== close) depth++;
    else if (code === close) depth--;
  }
  return -1;
}

/** Whether the character of `code` opens a quotation. */
export function opensQuotation(code: number): boolean {
  return closing[code] !== 0;
}

/** Words by the numeral character and the one beside it that tells them apart soonest. */
const beginning = new Map<number, string[]>();
const inside = new Map<number, [word: string, offset: number][]>();
for (const word of fixedWords) {
  const offset = [...word].findIndex(
    (char) => hanDigit(char) !== undefined || hanPower(char) !== undefined || char === '数' || char === '几',
  );
  if (offset === 0) put(beginning, pairKey(word, 0), word);
  else if (offset > 0) put(inside, pairKey(word, offset - 1), [word, offset]);
}

function put<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Where the fixed word (统一, 三农) ends whose first numeral character stands at `at`, or -1. */
export function fixedWordEnd(text: string, at: number): number {
  if (countsAfterAll.some((count) => text.startsWith(count, at))) return -1;
  let end = -1;
  const begins = beginning.get(pairKey(text, at));
  if (begins) for (const word of begins) if (text.startsWith(word, at)) end = Math.max(end, at + word.length);
  const holds = at > 0 ? inside.get(pairKey(text, at - 1)) : undefined;
  if (holds) {
    for (const [word, offset] of holds)
      if (text.startsWith(word, at - offset)) end = Math.max(end, at - offset + word.length);
  }
  return end;
}
