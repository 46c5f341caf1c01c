import type { Edit } from '../span/types.ts';

/** The edits that put `replace(match)` in place of each match of `pattern` (a global, linear expression) in `text`. */
export function rewriteEdits(text: string, pattern: RegExp, replace: (match: string) => string): Edit[] {
  const edits: Edit[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    edits.push({ start: match.index, end: match.index + match[0].length, replacement: replace(match[0]) });
  }
  return edits;
}
