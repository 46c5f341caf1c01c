import type { Offsets } from '../span/types.ts';
import type { Line } from './lines.ts';
import type { Node } from './outline.ts';
import type { Passage, Role } from './types.ts';

const bulletMark = /(?:[—–―]{1,3}|-{1,3}(?!\d)|[•·●○■◆▲△※►▪□☆★◇]|\*(?=[ \u4e00-\u9fff])) ?/y;

/**
 * Cuts the text of a plan into passages: every line, or part of a line, goes to its deepest unit. Labels and bullets are
 * left out, `gaps` (boilerplate inside lines) too; nothing else is.
 */
export function cutPassages(
  text: string,
  lines: readonly Line[],
  nodes: readonly Node[],
  gaps: readonly Offsets[],
  roleOf: (start: number, end: number, unit: number) => Role,
): Passage[] {
  const passages: Passage[] = [];
  let next = 0;
  let gap = 0;
  const open: number[] = [];
  let opening = false;
  const add = (from: number, to: number, lineHead: boolean): void => {
    let start = from;
    let end = to;
    while (start < end && text[start] === ' ') start++;
    while (end > start && text[end - 1] === ' ') end--;
    let bullet = false;
    if (lineHead && start < end) {
      bulletMark.lastIndex = start;
      if (bulletMark.test(text)) {
        bullet = true;
        start = bulletMark.lastIndex;
      }
    }
    if (start >= end) return;
    const unit = open.at(-1) ?? -1;
    passages.push({ start, end, unit, opening, bullet, role: roleOf(start, end, unit) });
    opening = false;
  };
  /** Adds a stretch without the gaps inside it. */
  const addStretch = (from: number, to: number, lineHead: boolean): void => {
    let start = from;
    while (gap < gaps.length && gaps[gap]!.end <= start) gap++;
    for (let g = gap; g < gaps.length && gaps[g]!.start < to; g++) {
      add(start, Math.min(gaps[g]!.start, to), lineHead && start === from);
      start = Math.max(start, gaps[g]!.end);
    }
    if (start < to) add(start, to, lineHead && start === from);
  };
  for (const line of lines) {
    let at = line.start;
    while (next < nodes.length && nodes[next]!.start < line.end) {
      const node = nodes[next]!;
      while (open.length > 0 && nodes[open.at(-1)!]!.end <= at) open.pop();
      if (node.start > at) addStretch(at, node.start, at === line.start);
      while (open.length > 0 && nodes[open.at(-1)!]!.end <= node.start) open.pop();
      open.push(next);
      opening = true;
      at = node.marker ? node.marker.end : node.start;
      next++;
    }
    while (open.length > 0 && nodes[open.at(-1)!]!.end <= at) open.pop();
    if (at < line.end) addStretch(at, line.end, at === line.start);
  }
  return passages;
}
