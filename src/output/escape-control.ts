// C0 and C1 controls, line and paragraph separators, and the marks that turn the direction of what follows: in a name or
// a text they could move a terminal's cursor, hide what stands before them, or forge a line.
const unsafe = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** `text` on one line and without what a terminal would obey: each control character as `\u001b`. */
export function escapeControl(text: string): string {
  return text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
