/**
 * A small integer for the two characters at `at`, to find a word of a lexicon by. Different pairs may share one: whoever finds
 * a word by it compares the word.
 */
export function pairKey(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff);
}
