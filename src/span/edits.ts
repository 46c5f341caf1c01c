import type { Edit, Offsets, PositionMap } from './types.ts';

/** A text after edits, and the way back from its positions to the text before them. */
export interface EditedText {
  readonly text: string;
  readonly map: PositionMap;
}

/** Maps every position to itself. */
export const identityMap: PositionMap = {
  toSource: (offset) => offset,
  toSourceSpan: (start, end) => ({ start, end }),
};

/**
 * Applies `edits` (in order, not overlapping, offsets of `text`). A replacement as long as what it replaces maps character
 * by character; one of another length maps as a whole.
 */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  if (edits.length === 0) return { text, map: identityMap };
  const pieces: string[] = [];
  // Behind the i-th resized edit, edited offset + shift[i] is the source offset.
  const from: number[] = [];
  const to: number[] = [];
  const sourceStart: number[] = [];
  const sourceEnd: number[] = [];
  let copied = 0;
  let length = 0;
  for (const edit of edits) {
    if (edit.start < copied || edit.end < edit.start) throw new RangeError(`edits out of order at ${edit.start}`);
    pieces.push(text.slice(copied, edit.start), edit.replacement);
    length += edit.start - copied;
    if (edit.replacement.length !== edit.end - edit.start) {
      from.push(length);
      to.push(length + edit.replacement.length);
      sourceStart.push(edit.start);
      sourceEnd.push(edit.end);
    }
    length += edit.replacement.length;
    copied = edit.end;
  }
  pieces.push(text.slice(copied));
  return { text: pieces.join(''), map: from.length === 0 ? identityMap : editMap(from, to, sourceStart, sourceEnd) };
}

function editMap(from: number[], to: number[], sourceStart: number[], sourceEnd: number[]): PositionMap {
  let last = -1;
  /** The last edit that begins at or before `offset`, or -1: mostly the same as was asked for before. */
  const editAt = (offset: number): number => {
    if ((last < 0 || from[last]! <= offset) && (last + 1 === from.length || offset < from[last + 1]!)) return last;
    let low = 0;
    let high = from.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (from[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    last = low - 1;
    return last;
  };
  const toSource = (offset: number): number => {
    const i = editAt(offset);
    if (i < 0) return offset;
    return offset < to[i]! ? sourceStart[i]! : sourceEnd[i]! + offset - to[i]!;
  };
  return {
    toSource,
    toSourceSpan(start, end) {
      const first = toSource(start);
      if (end <= start) return { start: first, end: first };
      const i = editAt(end - 1);
      const last = i >= 0 && end - 1 < to[i]! ? sourceEnd[i]! : toSource(end - 1) + 1;
      return { start: first, end: last };
    },
  };
}

/** Follows maps from the last edited text back to the first source: `maps` in the order in which the edits were made. */
export function chainMaps(maps: readonly PositionMap[]): PositionMap {
  const steps = maps.filter((map) => map !== identityMap).reverse();
  if (steps.length === 0) return identityMap;
  if (steps.length === 1) return steps[0]!;
  return {
    toSource: (offset) => steps.reduce((at, map) => map.toSource(at), offset),
    toSourceSpan: (start, end) =>
      steps.reduce<Offsets>((at, map) => map.toSourceSpan(at.start, at.end), { start, end }),
  };
}
