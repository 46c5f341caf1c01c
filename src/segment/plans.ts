import { titleLine } from '../lexicon/structure/titles.ts';
import type { Offsets } from '../span/types.ts';
import { archiveFieldOf, findTail, headReason, isLabelled, lineReason, markReason } from './boilerplate.ts';
import { findContents } from './contents.ts';
import { type Line, wordsOf } from './lines.ts';
import { partPlans } from './parting.ts';
import { findTitle, longestTitle, type PlanHead, reasonBeforeTitle } from './plan-title.ts';
import type { Boilerplate } from './types.ts';

/** A plan's stretch of the document before it is cut into units. */
export interface PlanArea extends Offsets {
  readonly title: Offsets | null;
  /** Its lines, without title and boilerplate. */
  readonly lines: readonly Line[];
  /** The lines around it that are boilerplate: imprint and head may name the issuer. */
  readonly margin: readonly Line[];
}

/** Parts a document into its plans and what is not a plan. */
export function cutPlans(text: string, lines: readonly Line[]): { areas: PlanArea[]; boilerplate: Boilerplate[] } {
  const boilerplate: Boilerplate[] = [];
  const areas: PlanArea[] = [];
  const { starts, issued } = partPlans(text, lines);
  const parting = new Set(starts);
  const firstIsPlan = starts.length === 0 || lines.slice(0, starts[0]).some((line) => isLabelled(wordsOf(text, line)));
  const bounds = firstIsPlan ? [0, ...starts] : starts;
  const head = firstIsPlan ? [] : lines.slice(0, starts[0]);
  if (!firstIsPlan) {
    for (const line of head) {
      boilerplate.push({ start: line.start, end: line.end, reason: reasonBeforeTitle(text, line) });
    }
  }
  bounds.forEach((from, i) => {
    const to = bounds[i + 1] ?? lines.length;
    if (to > from) areas.push(cutArea(text, lines, from, to, parting.has(from), issued ? head : [], boilerplate));
  });
  boilerplate.sort((a, b) => a.start - b.start);
  return { areas, boilerplate };
}

function cutArea(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  parted: boolean,
  notice: readonly Line[],
  boilerplate: Boilerplate[],
): PlanArea {
  const margin: Line[] = [...notice];
  const drop = (line: Line, reason: string): void => {
    boilerplate.push({ start: line.start, end: line.end, reason });
    margin.push(line);
  };
  const head: PlanHead = parted
    ? { first: from, title: { start: lines[from]!.start, end: lines[from]!.end } }
    : findTitle(text, lines, from, to);
  for (let i = from; i < head.first; i++) drop(lines[i]!, reasonBeforeTitle(text, lines[i]!));
  const tail = findTail(text, lines, head.first + 1, to);
  const end = tail ? tail.index : to;
  for (let i = end; i < to; i++) drop(lines[i]!, tail!.reason);
  const kept: Line[] = [];
  let inHead = true;
  const contents = findContents(text, lines, head.first, end);
  for (let i = head.first; i < end; i++) {
    let line = lines[i]!;
    if (contents && i >= contents.first && i < contents.end) {
      drop(line, 'contents');
      continue;
    }
    if (i === head.subtitle) {
      drop(line, 'subtitle');
      continue;
    }
    if (head.title && line.start < head.title.end && line.end >= head.title.end) {
      // What stands before the title in its line is a catalogue's field; what stands behind it is the plan.
      if (head.title.start > line.start)
        boilerplate.push({ start: line.start, end: head.title.start, reason: 'archive-header' });
      if (head.title.end >= line.end) continue;
      let start = head.title.end;
      while (text[start] === ' ') start++;
      line = { ...line, start };
    } else if (head.title && line.start >= head.title.start && line.end <= head.title.end) continue;
    if (line.inTable) {
      kept.push({ ...line, index: kept.length });
      continue;
    }
    const words = line.end - line.start <= longestTitle ? wordsOf(text, line) : '';
    if (words ? isLabelled(words) : isLabelled(text.slice(line.start, line.start + 12))) inHead = false;
    const field = inHead ? archiveFieldOf(text, line) : null;
    const reason = field ? 'archive-header' : inHead ? headReason(text, line) : lineReason(text, line);
    const repeats = inHead && head.title !== null && repeatsTitle(words, text.slice(head.title.start, head.title.end));
    const mark = reason ?? (repeats ? 'repeated-title' : markReason(text, line));
    if (mark) drop(line, mark);
    else kept.push({ ...line, index: kept.length });
  }
  const start = head.title?.start ?? kept[0]?.start ?? lines[from]!.start;
  const last = kept.at(-1)?.end ?? head.title?.end ?? start;
  return { start, end: Math.max(last, start), title: head.title, lines: kept, margin };
}

/** A shorter form of the title below it; 2023年工作总结 under 某镇2023年工作总结和2024年工作计划 is a heading. */
function repeatsTitle(words: string, title: string): boolean {
  return words.length > title.length * 0.7 && title.includes(words) && titleLine.test(words);
}
