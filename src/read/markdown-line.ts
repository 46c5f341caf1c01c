/** A bullet or an ordered label at the start of a line. */
export interface ListMarker {
  /** Of the label alone: `-`, `12.`. */
  readonly length: number;
  readonly isBullet: boolean;
  /** Whether nothing stands behind it. */
  readonly isEmpty: boolean;
  /** Whether a list may begin with it in the middle of a paragraph: 2025. at the start of a wrapped line begins none. */
  readonly mayInterrupt: boolean;
}

const listMarker = /(?:([-+*])|(\d{1,9})[.)])(?=[ \t]|$)/my;

/** The list marker at `at` in a line that ends at `end`; null if there is none. */
export function findListMarker(text: string, at: number, end: number): ListMarker | null {
  listMarker.lastIndex = at;
  const found = at < end ? listMarker.exec(text) : null;
  if (!found) return null;
  const length = found[0].length;
  const isEmpty = at + length >= end;
  return { length, isBullet: found[1] !== undefined, isEmpty, mayInterrupt: !isEmpty && Number(found[2] ?? 1) === 1 };
}

/** Whether a line is a rule: three or more of `-`, `*` or `_`, with or without blanks. */
export function isRule(line: string): boolean {
  const sign = line[0];
  if (sign !== '-' && sign !== '*' && sign !== '_') return false;
  let count = 0;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === sign) count++;
    else if (line[i] !== ' ' && line[i] !== '\t') return false;
  }
  return count >= 3;
}

/** The fence that a line opens a code block with; null if it does not. */
export function findFence(line: string): string | null {
  const fence = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
  return fence === undefined || (fence[0] === '`' && line.includes('`', fence.length)) ? null : fence;
}

/** Whether a line closes the code block that `fence` opened. */
export function isClosingFence(line: string, fence: string): boolean {
  if (line.length < fence.length) return false;
  for (let i = 0; i < line.length; i++) if (line[i] !== fence[0]) return false;
  return true;
}

/** A heading `## title ##`. */
export interface AtxHeading {
  readonly level: number;
  /** How much of the line stands before the title, and where the title ends; offsets of the line. */
  readonly titleStart: number;
  readonly titleEnd: number;
}

// CommonMark wants a blank behind the signs; who writes Chinese often leaves it out: ##二、主要目标, ##（一）.
const heading = /^(#{1,6})(?:[ \t]+|$|(?=[\p{Script=Han}（(]))/u;

/** The heading that a line is; null if it is none. */
export function findAtxHeading(line: string): AtxHeading | null {
  const opening = heading.exec(line);
  if (!opening) return null;
  // #话题# is a hashtag.
  if (opening[0] === '#' && line.length > 1 && line.includes('#', 1)) return null;
  const titleStart = opening[0].length;
  let end = line.length;
  while (end > titleStart && line[end - 1] === '#') end--;
  // A # that stands on the title is part of it.
  if (end > titleStart && line[end - 1] !== ' ' && line[end - 1] !== '\t') end = line.length;
  while (end > titleStart && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return { level: opening[1]!.length, titleStart, titleEnd: end };
}
