import { archiveTitle } from '../lexicon/structure/boilerplate.ts';
import { partingLine, titleBeforeLabel, titleLine } from '../lexicon/structure/titles.ts';
import type { Offsets } from '../span/types.ts';
import { archiveFieldOf, findTail, headReason, isLabelled, lineReason, markReason } from './boilerplate.ts';
import type { Line } from './lines.ts';
import type { Boilerplate } from './types.ts';

/** A plan's stretch of the document before it is cut into units. */
export interface PlanArea extends Offsets {
  readonly title: Offsets | null;
  /** Its lines, without title and boilerplate. */
  readonly lines: readonly Line[];
  /** The lines around it that are boilerplate: imprint and head may name the issuer. */
  readonly margin: readonly Line[];
}

/** No title stands below so many lines, or behind so much text. */
const deepestTitle = 40;
const mostTextBeforeTitle = 500;
const longestTitle = 80;
const longestPartingLine = 70;

/** Parts a document into its plans and what is not a plan. */
export function cutPlans(text: string, lines: readonly Line[]): { areas: PlanArea[]; boilerplate: Boilerplate[] } {
  const boilerplate: Boilerplate[] = [];
  const areas: PlanArea[] = [];
  const starts = partingLines(text, lines);
  const firstIsPlan = starts.length === 0 || lines.slice(0, starts[0]).some((line) => isLabelled(wordsOf(text, line)));
  const bounds = firstIsPlan ? [0, ...starts] : starts;
  if (!firstIsPlan) {
    for (const line of lines.slice(0, starts[0])) {
      boilerplate.push({ start: line.start, end: line.end, reason: reasonBeforeTitle(text, line) });
    }
  }
  bounds.forEach((from, i) => {
    const to = bounds[i + 1] ?? lines.length;
    if (to > from) areas.push(cutArea(text, lines, from, to, starts.includes(from), boilerplate));
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
  boilerplate: Boilerplate[],
): PlanArea {
  const margin: Line[] = [];
  const drop = (line: Line, reason: string): void => {
    boilerplate.push({ start: line.start, end: line.end, reason });
    margin.push(line);
  };
  const head = parted ? { first: from, title: spanOf(lines[from]!) } : findTitle(text, lines, from, to);
  for (let i = from; i < head.first; i++) drop(lines[i]!, reasonBeforeTitle(text, lines[i]!));
  const tail = findTail(text, lines, head.first + 1, to);
  const end = tail ? tail.index : to;
  for (let i = end; i < to; i++) drop(lines[i]!, tail!.reason);
  const kept: Line[] = [];
  let inHead = true;
  for (let i = head.first; i < end; i++) {
    let line = lines[i]!;
    if (head.title && line.start < head.title.end && line.end >= head.title.end) {
      // What stands before the title in its line is a catalogue's field; what stands behind it is the plan.
      if (head.title.start > line.start)
        boilerplate.push({ start: line.start, end: head.title.start, reason: 'archive-header' });
      if (head.title.end >= line.end) continue;
      let start = head.title.end;
      while (text[start] === ' ') start++;
      line = { ...line, start };
    } else if (head.title && line.start >= head.title.start && line.end <= head.title.end) continue;
    const words = line.end - line.start <= longestTitle ? wordsOf(text, line) : '';
    if (words ? isLabelled(words) : isLabelled(text.slice(line.start, line.start + 12))) inHead = false;
    const field = inHead ? archiveFieldOf(text, line) : null;
    const reason = field ? 'archive-header' : inHead ? headReason(text, line) : lineReason(text, line);
    const mark = reason ?? markReason(text, line);
    if (mark) drop(line, mark);
    else kept.push({ ...line, index: kept.length });
  }
  const start = head.title?.start ?? kept[0]?.start ?? lines[from]!.start;
  const last = kept.at(-1)?.end ?? head.title?.end ?? start;
  return { start, end: Math.max(last, start), title: head.title, lines: kept, margin };
}

/** The title and the first line of a plan; lines before it are not the plan's. */
function findTitle(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
): { first: number; title: Offsets | null } {
  let best: { first: number; title: Offsets } | null = null;
  let bestWords = '';
  let passed = 0;
  for (let i = from; i < Math.min(to, from + deepestTitle); i++) {
    const line = lines[i]!;
    const field = archiveFieldOf(text, line);
    if (field) {
      let start = field.valueStart;
      while (text[start] === ' ') start++;
      if (archiveTitle.test(field.field) && start < line.end) best = { first: i, title: { start, end: line.end } };
      continue;
    }
    const found = titleIn(text, line, bestWords);
    if (found) {
      const words = text.slice(found.start, found.end);
      const repeated =
        bestWords !== '' && (words === bestWords || words.includes(bestWords) || bestWords.includes(words));
      // Of two titles the later is the plan's own: the first was a notice, a caption or a repetition.
      if (!best || repeated || passed <= mostTextBeforeTitle) {
        best = { first: i, title: found };
        bestWords = words;
      }
      if (found.end < line.end) break;
      continue;
    }
    if (isLabelled(text.slice(line.start, Math.min(line.end, line.start + 12)))) break;
    if (!headReason(text, line)) passed += line.end - line.start;
  }
  if (best) return best;
  return plainTitle(text, lines, from, to);
}

/** A title in a line: the whole line, or its words before the first label. */
function titleIn(text: string, line: Line, before: string): Offsets | null {
  const head = text.slice(line.start, Math.min(line.end, line.start + longestTitle));
  if (line.end - line.start <= longestTitle && !isLabelled(head) && titleLine.test(head) && !headReason(text, line)) {
    return spanOf(line);
  }
  const match = titleBeforeLabel.exec(head);
  if (match && !isLabelled(head)) return { start: line.start, end: line.start + match[1]!.length };
  if (before.length >= 6 && head.startsWith(`${before} `))
    return { start: line.start, end: line.start + before.length };
  return null;
}

/** A first line without a title's noun, but of a title's shape and with a year in it. */
function plainTitle(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
): { first: number; title: Offsets | null } {
  let first = from;
  while (first < to && first < from + deepestTitle && headReason(text, lines[first]!)) first++;
  if (first >= to) return { first: from, title: null };
  const line = lines[first]!;
  const words = line.end - line.start <= 50 ? wordsOf(text, line) : '';
  const shaped = words.length >= 6 && !isLabelled(words) && !/[。，；：:;,]/.test(words) && first + 1 < to;
  const dated = /(?:19|20)\d\d|20[xX×*]{2}|[“"]?[一二三四五六七八九十]{1,3}五[”"]?/.test(words);
  return { first, title: shaped && dated ? spanOf(line) : null };
}

/** The lines that part a file into plans: two at least, or one that opens the count. */
function partingLines(text: string, lines: readonly Line[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.end - line.start > longestPartingLine) continue;
    const words = wordsOf(text, line);
    if (!words.includes('篇') && !words.includes('范文')) continue;
    if (partingLine.test(words) && !/精选|共|合集|[（(]\d{1,2}篇[）)]/.test(words)) found.push(i);
  }
  return found.length >= 2 ? found : [];
}

/** Why a line before the plan's title is none of its. */
function reasonBeforeTitle(text: string, line: Line): string {
  const reason = headReason(text, line);
  if (reason) return reason;
  if (archiveFieldOf(text, line)) return 'archive-header';
  const words = wordsOf(text, line);
  if (titleLine.test(words)) return 'repeated-title';
  return line.end - line.start > longestTitle ? 'teaser' : 'navigation';
}

function spanOf({ start, end }: Line): Offsets {
  return { start, end };
}

function wordsOf(text: string, { start, end }: Line): string {
  return text.slice(start, end);
}
