/** The lines of a text as parallel arrays: a text of a million short lines must not become a million objects. */
export interface LineTable {
  readonly count: number;
  /** Where the line begins, before its indent. */
  readonly start: Int32Array;
  /** Where its text begins and ends, blanks excluded; equal for a blank line. */
  readonly textStart: Int32Array;
  readonly textEnd: Int32Array;
  /** In columns: a Han character or a wide sign takes two. */
  readonly indent: Int32Array;
  readonly width: Int32Array;
}

/** Measures the lines of `text`, which end with `\n` alone. */
export function measureLines(text: string): LineTable {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  const start = new Int32Array(count);
  const textStart = new Int32Array(count);
  const textEnd = new Int32Array(count);
  const indent = new Int32Array(count);
  const width = new Int32Array(count);
  let lineStart = 0;
  for (let line = 0; line < count; line++) {
    const feed = text.indexOf('\n', lineStart);
    const lineEnd = feed < 0 ? text.length : feed;
    let first = lineStart;
    while (first < lineEnd && isBlank(text.charCodeAt(first))) first++;
    let last = lineEnd;
    while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
    let columns = 0;
    for (let i = first; i < last; i++) columns += text.charCodeAt(i) > 0xff ? 2 : 1;
    start[line] = lineStart;
    textStart[line] = first;
    textEnd[line] = last;
    indent[line] = first - lineStart;
    width[line] = columns + first - lineStart;
    lineStart = lineEnd + 1;
  }
  return { count, start, textStart, textEnd, indent, width };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
