import type { Accepted } from './accept.ts';
import type { Line } from './lines.ts';

/** A heading without a label: of the markup, or an annex's. */
export interface PlainHeading {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Where its words begin; an annex's stand below its word. */
  readonly titleStart: number;
  /** Everything numbered ends before it. */
  readonly resets: boolean;
  /** Level of the markup, or 0. */
  readonly level: number;
}

/** A unit with its place in the tree. */
export interface Node {
  readonly marker: Accepted | null;
  readonly heading: PlainHeading | null;
  readonly start: number;
  end: number;
  readonly parent: number | null;
  readonly depth: number;
}

interface Open {
  readonly index: number;
  readonly group: string;
  readonly rank: number;
  readonly level: number;
  readonly marker: Accepted | null;
  /** A list inside a paragraph ends with it. */
  readonly closesAt: number;
}

const softRank = 85;
/** Headings of the markup end all that is labelled; those of a lower level stand under it. */
const deepestMarkup = 6;

/**
 * Nests the units as a reader does: a label of a style that is open goes on at that level, any other opens a level below,
 * unless its style is the higher one and the open list does not go on behind it.
 */
export function buildOutline(
  markers: readonly Accepted[],
  headings: readonly PlainHeading[],
  lines: readonly Line[],
  end: number,
): Node[] {
  const runs = indexRuns(markers);
  const lineEnds = lines.map((line) => line.end);
  const nodes: Node[] = [];
  const stack: Open[] = [];
  const inverted = new Set<string>();
  const close = (depth: number, at: number): void => {
    let limit = at;
    for (let i = depth; i < stack.length; i++) {
      const open = stack[i]!;
      limit = Math.min(limit, open.closesAt);
      nodes[open.index]!.end = limit;
    }
    stack.length = Math.max(0, Math.min(stack.length, depth));
  };
  const push = (open: Open, heading: PlainHeading | null, start: number): void => {
    const above = stack.at(-1);
    stack.push(open);
    nodes.push({ marker: open.marker, heading, start, end, parent: above?.index ?? null, depth: stack.length });
  };
  let next = 0;
  const openHeadingsBefore = (offset: number): void => {
    for (; next < headings.length && headings[next]!.start < offset; next++) {
      const heading = headings[next]!;
      const group = `plain-${heading.level}`;
      const ends = (open: Open) =>
        heading.level > deepestMarkup ? open.group === group : open.level === 0 || open.level >= heading.level;
      const keep = heading.resets ? 0 : stack.findIndex(ends);
      close(keep < 0 ? stack.length : keep, heading.start);
      const level = heading.level || 1;
      const open = {
        index: nodes.length,
        group,
        rank: 0,
        level,
        marker: null,
        closesAt: end,
      };
      push(open, heading, heading.start);
    }
  };
  for (const marker of markers) {
    openHeadingsBefore(marker.start);
    let expired = 0;
    while (expired < stack.length && stack[expired]!.closesAt > marker.start) expired++;
    close(expired, marker.start);
    close(levelOf(marker, stack, runs, inverted), marker.start);
    const closesAt = closingPoint(marker, runs, lineEnds, end);
    push(
      { index: nodes.length, group: marker.group, rank: marker.rank, level: 0, marker, closesAt },
      null,
      marker.start,
    );
  }
  openHeadingsBefore(Number.POSITIVE_INFINITY);
  close(0, end);
  return nodes;
}

/** How many of the open units stay open above `marker`; `inverted` remembers where the document nests against the custom. */
function levelOf(marker: Accepted, stack: readonly Open[], runs: RunIndex, inverted: Set<string>): number {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]!.group === marker.group) return i;
  let level = stack.length;
  while (level > 0) {
    const above = stack[level - 1]!;
    if (!above.marker || above.rank < marker.rank) break;
    // The list of the lower style goes on behind all of this one: this one stands inside it.
    const sibling = runs.following(above.marker);
    const pair = `${marker.group}<${above.group}`;
    if (inverted.has(pair) && marker.ordinal === 1) break;
    if (sibling && runs.last(marker).start < sibling.start && marker.ordinal === 1) {
      inverted.add(pair);
      break;
    }
    level--;
  }
  return level;
}

/** Where a unit of a list inside a paragraph ends if nothing ends it before. */
function closingPoint(marker: Accepted, runs: RunIndex, lineEnds: readonly number[], end: number): number {
  const sibling = runs.following(marker);
  if (sibling && sibling.line !== marker.line) return end;
  if (!marker.leads) return lineEnds[marker.line] ?? end;
  if (marker.rank < softRank || sibling || !runs.oneLineEach(marker)) return end;
  return lineEnds[marker.line] ?? end;
}

interface RunIndex {
  following(marker: Accepted): Accepted | undefined;
  last(marker: Accepted): Accepted;
  /** Each item of the run but the last is one paragraph. */
  oneLineEach(marker: Accepted): boolean;
}

function indexRuns(markers: readonly Accepted[]): RunIndex {
  const runs: Accepted[][] = [];
  for (const marker of markers) {
    const run = runs[marker.run];
    if (run) run.push(marker);
    else runs[marker.run] = [marker];
  }
  return {
    following: ({ run, place }) => runs[run]![place + 1],
    last: ({ run }) => runs[run]!.at(-1)!,
    oneLineEach: ({ run }) => runs[run]!.every((item, i, members) => i === 0 || item.line - members[i - 1]!.line <= 1),
  };
}
