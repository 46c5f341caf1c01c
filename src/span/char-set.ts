/** Characters to be asked for by their code: cheaper than a substring, and far cheaper than a regular expression. */
export type CharSet = Uint8Array;

/** The set of the characters of `chars`. */
export function charSet(chars: string): CharSet {
  const set = new Uint8Array(0x10000);
  for (const char of chars) set[char.charCodeAt(0)] = 1;
  return set;
}

/** Whether the character at `at` is one of `set`; beyond the ends of the text there is none. */
export function isAt(set: CharSet, text: string, at: number): boolean {
  return at >= 0 && at < text.length && set[text.charCodeAt(at)] !== 0;
}

/** Whether a character of `set` stands between `start` and `end`. */
export function anyIn(set: CharSet, text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (set[text.charCodeAt(i)] !== 0) return true;
  return false;
}
