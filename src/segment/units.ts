import type { Offsets } from '../span/types.ts';
import type { Line } from './lines.ts';
import type { Node } from './outline.ts';
import type { Role, Unit } from './types.ts';
import { unitTitle } from './unit-title.ts';

const longestLineTitle = 40;
const bullet = /[-—•·●○■◆▲※*]/;

/** Titles of the nodes, each in its own words; a label alone on its line takes the next line if that is short. */
export function nodeTitles(
  text: string,
  nodes: readonly Node[],
  lines: readonly Line[],
  isGap: (offset: number) => boolean,
): (Offsets | null)[] {
  const below = startsBelow(nodes, lines);
  return nodes.map((node, i) => {
    if (node.heading) return headingTitle(text, { start: node.heading.titleStart, end: node.heading.end });
    const marker = node.marker!;
    const line = lines[marker.line]!;
    const next = nodes[i + 1];
    const end = next && next.start < line.end ? next.start : line.end;
    const under = lines[marker.line + 1];
    const bodyFollows = under !== undefined && under.start < node.end && under.start !== below[i];
    if (end === line.end && text.slice(marker.end, end).trim() === '' && bodyFollows) {
      const short =
        under.end - under.start <= longestLineTitle && !/[。；;，,]$/.test(text.slice(under.start, under.end));
      return short ? { start: under.start, end: under.end } : null;
    }
    const parent = next !== undefined && next.parent === i;
    const own = {
      start: marker.end,
      end,
      inList: inList(text, nodes, i),
      // （一）公立医院改革走深走实。一是完善…: its first item stands in the same line, behind a full stop
      bodyFollows:
        (parent && text[end - 1] === '。') ||
        (end === line.end && (parent || (bodyFollows && !bullet.test(text[under?.start ?? 0]!)))),
    };
    return unitTitle(text, own, isGap);
  });
}

function headingTitle(text: string, heading: Offsets): Offsets | null {
  let { start, end } = heading;
  while (start < end && text[start] === ' ') start++;
  while (end > start && /[\s:：]/.test(text[end - 1]!)) end--;
  return end > start ? { start, end } : null;
}

/** Where the first node below the line of each node begins, or -1. */
function startsBelow(nodes: readonly Node[], lines: readonly Line[]): number[] {
  const starts = new Array<number>(nodes.length).fill(-1);
  for (let i = nodes.length - 2; i >= 0; i--) {
    const line = nodes[i]!.marker?.line ?? nodes[i]!.heading!.line;
    starts[i] = nodes[i + 1]!.start >= lines[line]!.end ? nodes[i + 1]!.start : starts[i + 1]!;
  }
  return starts;
}

/** 一是增产；二是增收。说具体一点…: the items of a list are parted by semicolons, and what follows the last is not its own. */
function inList(text: string, nodes: readonly Node[], i: number): boolean {
  const marker = nodes[i]!.marker!;
  if (marker.leads) return false;
  const before = nodes[i - 1]?.marker;
  if (!before || before.run !== marker.run || before.line !== marker.line) return false;
  return /[；;，,] ?$/.test(text.slice(Math.max(0, marker.start - 2), marker.start));
}

/** The units of a plan from its nodes, their titles and roles. */
export function makeUnits(
  text: string,
  nodes: readonly Node[],
  titles: readonly (Offsets | null)[],
  roles: readonly Role[],
): Unit[] {
  const parents = new Set(nodes.map((node) => node.parent));
  return nodes.map((node, i) => {
    const title = titles[i] ?? null;
    const label = node.marker ? text.slice(node.marker.start, node.marker.end).trim() : '';
    let end = node.end;
    while (end > node.start && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--;
    return {
      start: node.start,
      end,
      label,
      ordinal: node.marker?.ordinal ?? null,
      style: node.marker?.style ?? 'heading',
      title: title && text.slice(title.start, title.end),
      titleSpan: title,
      depth: node.depth,
      parent: node.parent,
      role: roles[i]!,
      measure: roles[i] === 'plan' && node.marker !== null && !parents.has(i),
    };
  });
}
