import { archiveTitle } from '../lexicon/structure/boilerplate.ts';
import { noticeLine, titleBeforeLabel, titleLine } from '../lexicon/structure/titles.ts';
import type { Offsets } from '../span/types.ts';
import { archiveFieldOf, headReason, isLabelled } from './boilerplate.ts';
import { isIssuer, issuerOfTitle } from './issuer.ts';
import { type Line, wordsOf } from './lines.ts';

/** No title stands below so many lines, or behind so much text. */
const deepestTitle = 40;
const mostTextBeforeTitle = 500;
export const longestTitle = 80;
const longestTitleLine = 30;
/** Two titles that end alike are one, said in two ways. */
const sameEnding = 8;
const yearsBelow = /^[（(](?:19|20)\d\d ?年?(?:[-—–~～至]{1,2}(?:19|20)\d\d年?|年度?)[）)]$/;

/** A title set over two lines may break before its second half. */
const goesOn = /^[与和及暨]/;
/** ——在某公司职工代表大会上的报告, under the words that are the title. */
const subtitle = /^[—–―]{1,3}/;
const mostLinesAbove = 2;

/** Where a plan begins, and its title. */
export interface PlanHead {
  readonly first: number;
  readonly title: Offsets | null;
  /** A line below the title that says where it was read out; no text of the plan. */
  readonly subtitle?: number;
}

/** The title and the first line of a plan; lines before it are not the plan's. */
export function findTitle(text: string, lines: readonly Line[], from: number, to: number): PlanHead {
  let best: { first: number; title: Offsets } | null = null;
  let bestWords = '';
  let passed = 0;
  for (let i = from; i < Math.min(to, from + deepestTitle); i++) {
    const line = lines[i]!;
    if (line.inTable) break;
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
      if (best && best.first === i - 1 && best.title.end === lines[i - 1]!.end && goesOn.test(words)) {
        best.title = { start: best.title.start, end: found.end };
        bestWords += words;
      } else if (!best && subtitle.test(words) && namesThePlan(words)) {
        const dashes = subtitle.exec(words)![0].length;
        best = { first: i, title: { start: found.start + dashes, end: found.end } };
        bestWords = words.slice(dashes);
      } else if (!best && subtitle.test(words)) {
        const above = linesAbove(text, lines, i, from);
        if (above) return { ...above, subtitle: i };
        best = { first: i, title: found };
        bestWords = words;
      } else if (!best || supersedes(words, bestWords, passed)) {
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

/** 砥砺前行 再谱新篇 ——某县教育局2024年工作计划: what stands under a slogan may be the title, not where it was read out. */
function namesThePlan(words: string): boolean {
  return (
    !/在.{2,40}(?:会议?|大会|代表)/.test(words) &&
    /(?:计划|要点|总结|报告|规划|方案|打算|安排|意见)(?:（[^（）]{1,12}）)?$/.test(words)
  );
}

/** The lines right above a subtitle that can be a title, or null. */
function linesAbove(
  text: string,
  lines: readonly Line[],
  at: number,
  from: number,
): { first: number; title: Offsets } | null {
  let first = at;
  while (first > from && at - first < mostLinesAbove && isOpen(text, lines[first - 1]!)) first--;
  return first < at ? { first, title: { start: lines[first]!.start, end: lines[at - 1]!.end } } : null;
}

/** A short line that is no sentence, no item and no boilerplate. */
function isOpen(text: string, line: Line): boolean {
  if (line.inTable || line.end - line.start > longestTitleLine) return false;
  const words = wordsOf(text, line);
  return !/[。；，：:;,？！]$/.test(words) && !isLabelled(words) && !headReason(text, line);
}

/**
 * Of two titles the later is the plan's own where it repeats the first, with the body that the first leaves out, or the first is
 * the notice that issues it.
 */
function supersedes(later: string, earlier: string, passed: number): boolean {
  if (later.includes(earlier)) return true;
  if (later.endsWith(earlier.slice(-sameEnding)) && issuerOfTitle(earlier) === null && issuerOfTitle(later) !== null)
    return true;
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
    const open = isOpen(text, above) && !titleLine.test(words);
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
  if (!isLabelled(head)) {
    if (line.end - line.start <= longestTitle && titleLine.test(head) && !headReason(text, line)) return spanOf(line);
    const match = titleBeforeLabel.exec(head);
    if (match) return { start: line.start, end: line.start + match[1]!.length };
  }
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
  if (first >= to || lines[first]!.inTable) return { first: from, title: null };
  const line = lines[first]!;
  const words = line.end - line.start <= 50 ? wordsOf(text, line) : '';
  const shaped = words.length >= 6 && !isLabelled(words) && !/[。，；：:;,]/.test(words) && first + 1 < to;
  const dated = /(?:19|20)\d\d|20[xX×*]{2}|[“"]?[一二三四五六七八九十]{1,3}五[”"]?/.test(words);
  return { first, title: shaped && dated ? spanOf(line) : null };
}

/** Why a line before the plan's title is none of its. */
export function reasonBeforeTitle(text: string, line: Line): string {
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
