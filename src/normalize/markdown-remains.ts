import type { Edit } from '../span/types.ts';

const hashes = /^[ \t]*#{1,6}[ \t]+/gm;
const bold = /^[ \t]*(\*\*)([^*\n]{1,60})(\*\*)(?!\*)/gm;

/**
 * Deletes the signs of Markdown that a plain text keeps when it was saved from a converter: `#` before a heading, `**` around
 * a heading or the opening words of a line. A `*` elsewhere may mask a figure.
 * @example '**一、总体要求**' → '一、总体要求'; '建成*所' stays
 */
export function markdownRemainEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  if (text.includes('# ')) {
    for (const match of text.matchAll(hashes)) {
      edits.push({ start: match.index, end: match.index + match[0].length, replacement: '' });
    }
  }
  if (text.includes('**')) {
    for (const match of text.matchAll(bold)) {
      const open = match.index + match[0].indexOf('**');
      const close = match.index + match[0].length - 2;
      edits.push({ start: open, end: open + 2, replacement: '' }, { start: close, end: close + 2, replacement: '' });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
