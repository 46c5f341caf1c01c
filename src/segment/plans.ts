import { archiveTitle } from '../lexicon/structure/boilerplate.ts';
import { noticeNouns, partingLine, titleBeforeLabel, titleLine } from '../lexicon/structure/titles.ts';
import { readHanRun } from '../number/han.ts';
import type { Offsets } from '../span/types.ts';
import { archiveFieldOf, findTail, headReason, isLabelled, lineReason, markReason } from './boilerplate.ts';
import { isIssuer, issuerOfTitle } from './issuer.ts';
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
const mostContents = 300;
const longestPartingLine = 70;
const longestTitleLine = 30;
const noticeLine = new RegExp(`(?:${noticeNouns.join('|')})$`);
const yearsBelow = /^[（(](?:19|20)\d\d ?年?(?:[-—–~～至]{1,2}(?:19|20)\d\d年?|年度?)[）)]$/;
const collection = /精选|共|合集|汇总|[（(]\d{1,2}篇[）)]/;
const countedTitle =
  /^([^。；，：]{4,40}(?:计划|总结|要点|方案|报告|打算|思路))[ （(【]?([一二三四五六七八九十]|\d{1,2})[）)】]?$/;
const leastTextOfPlan = 300;

/** Parts a document into its plans and what is not a plan. */
export function cutPlans(text: string, lines: readonly Line[]): { areas: PlanArea[]; boilerplate: Boilerplate[] } {
  const boilerplate: Boilerplate[] = [];
  const areas: PlanArea[] = [];
  const starts = partingLines(text, lines);
  const parting = new Set(starts);
  const firstIsPlan = starts.length === 0 || lines.slice(0, starts[0]).some((line) => isLabelled(wordsOf(text, line)));
  const bounds = firstIsPlan ? [0, ...starts] : starts;
  if (!firstIsPlan) {
    for (const line of lines.slice(0, starts[0])) {
      boilerplate.push({ start: line.start, end: line.end, reason: reasonBeforeTitle(text, line) });
    }
  }
  bounds.forEach((from, i) => {
    const to = bounds[i + 1] ?? lines.length;
    if (to > from) areas.push(cutArea(text, lines, from, to, parting.has(from), boilerplate));
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
  const contents = findContents(text, lines, head.first, end);
  for (let i = head.first; i < end; i++) {
    let line = lines[i]!;
    if (contents && i >= contents.first && i < contents.end) {
      drop(line, 'contents');
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
    const words = line.end - line.start <= longestTitle ? wordsOf(text, line) : '';
    if (words ? isLabelled(words) : isLabelled(text.slice(line.start, line.start + 12))) inHead = false;
    const field = inHead ? archiveFieldOf(text, line) : null;
    const reason = field ? 'archive-header' : inHead ? headReason(text, line) : lineReason(text, line);
    const repeats =
      inHead && head.title && titleLine.test(words) && text.slice(head.title.start, head.title.end).includes(words);
    const mark = reason ?? (repeats ? 'repeated-title' : markReason(text, line));
    if (mark) drop(line, mark);
    else kept.push({ ...line, index: kept.length });
  }
  const start = head.title?.start ?? kept[0]?.start ?? lines[from]!.start;
  const last = kept.at(-1)?.end ?? head.title?.end ?? start;
  return { start, end: Math.max(last, start), title: head.title, lines: kept, margin };
}

/** A table of contents: from its word to where its first entry stands again as a heading. */
function findContents(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
): { first: number; end: number } | null {
  for (let i = from; i < Math.min(to, from + deepestTitle); i++) {
    const line = lines[i]!;
    if (line.end - line.start > 8 || !/^目 ?录$/.test(wordsOf(text, line))) continue;
    const entry = lines[i + 1] && wordsOf(text, lines[i + 1]!).replace(/[ .…·]*\d*$/, '');
    if (!entry || entry.length > longestTitle) return null;
    for (let j = i + 2; j < Math.min(to, i + mostContents); j++) {
      if (text.startsWith(entry, lines[j]!.start)) return { first: i, end: j };
    }
    return null;
  }
  return null;
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
      if (!best || supersedes(words, bestWords, passed)) {
        best = { first: i, title: found };
        bestWords = words;
      }
      if (found.end < line.end) break;
      continue;
    }
    if (isLabelled(text.slice(line.start, Math.min(line.end, line.start + 12)))) break;
    if (!headReason(text, line)) passed += line.end - line.start;
  }
  if (best) return wholeTitle(text, lines, best.first, from, to, best.title);
  return plainTitle(text, lines, from, to);
}

/** Of two titles the later is the plan's own where it repeats the first, or the first is the notice that issues it. */
function supersedes(later: string, earlier: string, passed: number): boolean {
  if (later.includes(earlier)) return true;
  return noticeLine.test(earlier) && !noticeLine.test(later) && passed <= mostTextBeforeTitle;
}

/** A title set over two lines: the body above it, its opening words, or its years in brackets below it. */
function wholeTitle(
  text: string,
  lines: readonly Line[],
  at: number,
  from: number,
  to: number,
  title: Offsets,
): { first: number; title: Offsets } {
  let { start, end } = title;
  let first = at;
  const line = lines[at]!;
  const above = lines[at - 1];
  if (above && at > from && start === line.start && above.end - above.start <= longestTitleLine) {
    const words = wordsOf(text, above);
    const own = text.slice(start, end);
    const open =
      !/[。；，：:;,？！]$/.test(words) && !isLabelled(words) && !headReason(text, above) && !titleLine.test(words);
    const heads = isIssuer(words) && issuerOfTitle(own) === null;
    if (
      open &&
      (heads || /^(?:关于|第[一二三四五六七八九十]+个五年)/.test(own) || /(?:关于|[和与及、]|年)$/.test(words))
    ) {
      start = above.start;
      first = at - 1;
    }
  }
  const below = lines[at + 1];
  if (below && at + 1 < to && end === line.end && yearsBelow.test(wordsOf(text, below).slice(0, 24))) end = below.end;
  return { first, title: { start, end } };
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

/** The lines that part a file into plans, by their number in the file; none where there is only one. */
function partingLines(text: string, lines: readonly Line[]): number[] {
  const parted: number[] = [];
  const counted: number[] = [];
  let stem = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.end - line.start > longestPartingLine) continue;
    const words = wordsOf(text, line);
    if ((words.includes('篇') || words.includes('范文')) && partingLine.test(words) && !collection.test(words))
      parted.push(i);
    const match = countedTitle.exec(words);
    if (!match || (counted.length > 0 && match[1] !== stem)) continue;
    const ordinal = readHanRun(match[2]!)?.value ?? Number(match[2]);
    if (ordinal !== counted.length + 1) continue;
    stem = match[1]!;
    counted.push(i);
  }
  if (parted.length >= 2) return parted;
  if (counted.length >= 2) return counted;
  return secondTitles(text, lines);
}

/** Titles that name their body, each at the head of a list that begins anew: plans one after the other in a file. */
function secondTitles(text: string, lines: readonly Line[]): number[] {
  const found: number[] = [];
  let opened = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const head = text.slice(line.start, Math.min(line.end, line.start + 12));
    if (opened < 0 && isLabelled(head)) opened = line.start;
    if (opened < 0 || line.start - opened < leastTextOfPlan || line.end - line.start > longestTitle) continue;
    const words = wordsOf(text, line);
    if (isLabelled(words) || !titleLine.test(words) || noticeLine.test(words) || issuerOfTitle(words) === null)
      continue;
    const above = lines[i - 1];
    if (above && /^(?:附|相关)/.test(wordsOf(text, above).slice(0, 20))) continue;
    const next = lines
      .slice(i + 1, i + 12)
      .find((each) => isLabelled(text.slice(each.start, Math.min(each.end, each.start + 12))));
    if (!next || !/^(?:第一[章部篇]|一、|[（(]一[）)]|1[.、．])/.test(text.slice(next.start, next.start + 4))) continue;
    found.push(i);
    opened = -1;
  }
  return found;
}

/** Why a line before the plan's title is none of its. */
function reasonBeforeTitle(text: string, line: Line): string {
  const reason = headReason(text, line);
  if (reason) return reason;
  if (archiveFieldOf(text, line)) return 'archive-header';
  const words = wordsOf(text, line);
  if (/[：:]$|印发给你们|请.{0,10}(?:贯彻|遵照|认真)/.test(words)) return 'cover-letter';
  if (titleLine.test(words)) return 'repeated-title';
  return line.end - line.start > longestTitle ? 'teaser' : 'navigation';
}

function spanOf({ start, end }: Line): Offsets {
  return { start, end };
}

function wordsOf(text: string, { start, end }: Line): string {
  return text.slice(start, end);
}
