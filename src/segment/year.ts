import { readHanRun } from '../number/han.ts';

const hanYears = /[一二][〇○零九一二三四五六七八]{3}(?=年)/g;
const range =
  /((?:19|20)\d\d)年?(?:度|学年度?)?(?:[-—–－~～至到]{1,2}|\/)((?:19|20)?\d\d)(?!\d)(?=年|学年|年度|财政|[）)]|$|[^\d])/g;
const year = /(?<!\d)((?:19|20)\d\d)(?=年|学年|[^\d]|$)/g;
const ordinalPeriod = /第([一二三四五六七八九十]{1,3})个五年/g;
const namedPeriod =
  /[“"「‘]?([一二三四五六七八九]|十[一二三四五六七八九]?|二十)五[”"」’]?(?=规划|计划|期间|时期|末|收官|开局|发展|[\u4e00-\u9fff])/g;
const quotedPeriod = /[“"「‘](十?[一二三四五六七八九]|十)五[”"」’]/g;

const telling = /(?:19|20)\d\d|五|[一二][〇○零九]|民国|百|1[01]\d年/;

/** Years of the Republic, as Taiwan counts: 民国113年, 一百一十三年度. */
const republican = /(民国)?([一二三四五六七八九十百零〇]{2,7}|(?<!\d)\d{2,3})年/g;

/** The last year of the n-th five-year plan. */
function endOfPeriod(ordinal: number): number {
  return 1955 + 5 * ordinal;
}

/**
 * The last year that a title or heading names: of a range its end, of a five-year plan its last year.
 * @example '2024—2026年行动计划' → 2026; '“九五”农业综合开发规划' → 2000
 */
export function lastYearIn(words: string): number | null {
  if (!telling.test(words)) return null;
  const latin = words.replace(hanYears, (run) => String(readHanRun(run.replaceAll('○', '〇'))?.value ?? run));
  const years: number[] = [];
  for (const match of latin.matchAll(range)) {
    const first = Number(match[1]);
    const last = match[2]!.length === 2 ? Math.floor(first / 100) * 100 + Number(match[2]) : Number(match[2]);
    if (last > first && last - first <= 30) years.push(last);
  }
  for (const match of latin.matchAll(year)) years.push(Number(match[1]));
  // “十五五”时期的主要目标和2026年工作安排: the work is of the year
  if (years.length > 0 && /(?:工作|任务|安排|打算)/.test(words)) return latest(years);
  for (const match of latin.matchAll(ordinalPeriod)) years.push(endOfPeriod(readHanRun(match[1]!)?.value ?? 0));
  const named = [...latin.matchAll(quotedPeriod), ...(/规划|计划|纲要/.test(latin) ? latin.matchAll(namedPeriod) : [])];
  for (const match of named) {
    const ordinal = readHanRun(match[1]!)?.value ?? 0;
    if (ordinal >= 6 && ordinal <= 30) years.push(endOfPeriod(ordinal));
  }
  for (const match of latin.matchAll(republican)) {
    const count = /\d/.test(match[2]!) ? Number(match[2]) : (readHanRun(match[2]!)?.value ?? 0);
    if (count >= (match[1] ? 38 : 100) && count < 130) years.push(1911 + count);
  }
  return latest(years);
}

function latest(years: readonly number[]): number | null {
  const sane = years.filter((value) => value >= 1949 && value <= 2100);
  return sane.length > 0 ? Math.max(...sane) : null;
}

const openingLength = 3000;
const byYear = /(?:到|至|截至|力争到?) ?((?:19|20)\d\d)年(?!以来|，?全?[县市省区]?(?:已|共))/g;
const named =
  /(?<!\d)((?:19|20)\d\d)年(?:是|[，,]?(?:全[省市县区]|我[省市县区局]|[\u4e00-\u9fff]{0,6}工作的?(?:总体|指导|主要|基本)))/g;
/** 2012年起5年内: five years, the first of them counted. */
const within = /((?:19|20)\d\d)年起的?([一二三四五六七八九十]|\d{1,2})年(?:以|之)?内/;
/** A report is delivered in the year that it plans. */
const delivered = /((?:19|20)\d\d)年\d{1,2}月\d{1,2}日在[^\n]{2,40}(?:会议|大会|全会)/;
const inForce = /自((?:19|20)\d\d)年\d{1,2}月\d{1,2}日起(?:施行|实施|执行|生效)/;
const dated = /((?:19|20)\d\d)年\d{1,2}月\d{1,2}日/g;

/** The year a text plans for, where its title tells none: what it says of the year, its horizon, at last its date. */
export function yearOfText(text: string, margin: string): number | null {
  const opening = text.slice(0, openingLength);
  const session = delivered.exec(opening.slice(0, 300));
  if (session) return Number(session[1]);
  const told = mostFrequent(opening.slice(0, 600).matchAll(named));
  if (told) return told;
  const horizon = mostFrequent(opening.matchAll(byYear));
  if (horizon) return horizon;
  const term = within.exec(opening);
  if (term) return Number(term[1]) + (readHanRun(term[2]!)?.value ?? Number(term[2])) - 1;
  const force = inForce.exec(text);
  if (force) return Number(force[1]);
  const dates = [...text.slice(-400).matchAll(dated), ...margin.matchAll(dated)];
  const last = dates.at(-1);
  return last ? Number(last[1]) : null;
}

function mostFrequent(matches: Iterable<RegExpMatchArray>): number | null {
  const counts = new Map<number, number>();
  for (const match of matches) counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value;
  return best;
}
