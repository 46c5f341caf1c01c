import { type CharSet, charSet } from './char-set.ts';

// A look for characters that every match has is cheap; a try of the pattern is not. `test/span/hints.test.ts` proves for each
// set made here that its pattern matches nothing without it.

/** What every match of `pattern` begins with: one of `chars`. */
export function opensWith(_pattern: RegExp, chars: string): CharSet {
  return charSet(chars);
}

/** What every match of `pattern` ends with: one of `chars`. */
export function closesWith(_pattern: RegExp, chars: string): CharSet {
  return charSet(chars);
}

/** What every match of any of `patterns` holds: one of `chars`. */
export function holdsOneOf(_patterns: readonly RegExp[], chars: string): CharSet {
  return charSet(chars);
}
