import { noticeLine, partingLine, titleLine } from '../lexicon/structure/titles.ts';
import { readHanRun } from '../number/han.ts';
import { isLabelled } from './boilerplate.ts';
import { issuerOfTitle } from './issuer.ts';
import { type Line, wordsOf } from './lines.ts';
import { issuedTogether } from './notice.ts';

const longestPartingLine = 70;
const longestTitle = 80;
const collection = /精选|共|合集|汇总|[（(]\d{1,2}篇[）)]/;
const countedTitle =
  /^([^。；，：]{4,40}(?:计划|总结|要点|方案|报告|打算|思路))[ （(【]?([一二三四五六七八九十]|\d{1,2})[）)】]?$/;
const leastTextOfPlan = 300;

/** Where a file parts into plans, and whether what stands above the first of them is the notice that issues them all. */
export interface Parting {
  /** Lines, by their number in the file; none where there is only one plan. */
  readonly starts: readonly number[];
  readonly issued: boolean;
}

export function partPlans(text: string, lines: readonly Line[]): Parting {
  const starts = partingLines(text, lines);
  if (starts.length > 0) return { starts, issued: false };
  const issued = issuedTogether(text, lines);
  return issued.length > 0 ? { starts: issued, issued: true } : { starts: secondTitles(text, lines), issued: false };
}

/** The lines that number the plans of a file. */
function partingLines(text: string, lines: readonly Line[]): number[] {
  const parted: number[] = [];
  const counted: number[] = [];
  let stem = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.inTable || line.end - line.start > longestPartingLine) continue;
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
  return counted.length >= 2 ? counted : [];
}

/** Titles that name their body, each at the head of a list that begins anew: plans one after the other in a file. */
function secondTitles(text: string, lines: readonly Line[]): number[] {
  const found: number[] = [];
  let opened = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.inTable) continue;
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
