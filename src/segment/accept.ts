import type { Candidate } from './candidates.ts';
import { isHan } from './han.ts';
import { readArabicLabel } from './marker.ts';

/** Groups whose words also stand in running text: they count only in a sequence (一是…二是…). */
const soft = new Set(['inline', 'ordinal', 'sequence', 'sequence-qi']);
const strongBoundary = new Set('。；;！？!?：: )）”》】');
const weakBoundary = new Set('，,“—…');
const largestOrdinal = 250;
/** A maxim is short; a quotation that holds a list of sentences is not. */
const longestMaxim = 40;
const yearAhead = /(?:19|20)\d\d ?(?:年|[-—–~～至])/y;
const hanList = /[一二三四五六七八九十]{1,2}(?:[、级类产等期线次轮批]|医院)/y;

/** A label that opens a unit. */
export type Accepted = Readonly<Candidate>;

/**
 * Keeps the labels that open units. At the head of a line a label is believed; inside a line, and for words like 一是, it
 * must go on with a list or begin one that goes on.
 */
export function acceptMarkers(text: string, candidates: readonly Candidate[]): Accepted[] {
  const resolved = resolveDecimals(text, candidates);
  const byGroup = new Map<string, Candidate[]>();
  for (const candidate of resolved) {
    if (candidate.ordinal === 0 || candidate.ordinal > largestOrdinal || isList(text, candidate)) continue;
    const list = byGroup.get(candidate.group);
    if (list) list.push(candidate);
    else byGroup.set(candidate.group, [candidate]);
  }
  let run = 0;
  for (const [group, list] of byGroup) {
    for (const members of soft.has(group) ? softRuns(text, list) : hardRuns(text, list)) {
      members.forEach((member, place) => {
        member.run = run;
        member.place = place;
      });
      run++;
    }
  }
  return resolved.filter((candidate) => candidate.run >= 0);
}

/** `1.1 总体要求` is a label of two levels, `3.10种有色金属` one of one: the list tells them apart. */
function resolveDecimals(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some(({ style }) => style.startsWith('decimal'))) return candidates;
  let lastArabic = 0;
  const last = new Map<string, string>();
  const resolved: Candidate[] = [];
  for (const candidate of candidates) {
    if (!candidate.style.startsWith('decimal')) {
      if (candidate.style === 'arabic') lastArabic = candidate.ordinal;
      resolved.push(candidate);
      continue;
    }
    const label = text.slice(candidate.start, candidate.end);
    const stem = label.slice(0, label.lastIndexOf('.'));
    const arabic = readArabicLabel(text, candidate.start);
    const before = last.get(candidate.group);
    if (arabic && arabic.ordinal === lastArabic + 1 && before === undefined) {
      lastArabic = arabic.ordinal;
      resolved.push({ ...candidate, ...arabic });
    } else if (before === `${stem}.${candidate.ordinal - 1}` || candidate.ordinal === 1) {
      last.set(candidate.group, label);
      resolved.push(candidate);
    }
  }
  return resolved;
}

/** 一、二、三产业 and 1、2号线 are lists of numbers. */
function isList(text: string, { style, group, end }: Candidate): boolean {
  if (style === 'han' || (style === 'ordinal' && text[end - 1] === '、')) {
    hanList.lastIndex = end;
    return hanList.test(text);
  }
  return group === 'arabic-comma' && /^\d{1,3}(?:[、号#栋层楼类级线期]|-\d)/.test(text.slice(end, end + 6));
}

/** Runs of words such as 一是: from one on, two at least, in one paragraph or at the heads of lines. */
function softRuns(text: string, list: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  let run: Candidate[] = [];
  const flush = (): void => {
    if (run.length >= 2) runs.push(run);
    run = [];
  };
  for (const candidate of list) {
    if (!candidate.leads && !strongBoundary.has(candidate.before) && !weakBoundary.has(candidate.before)) {
      if (candidate.before !== '、') continue;
    }
    if (inMaxim(text, candidate)) continue;
    const last = run.at(-1);
    if (last && near(last, candidate) && candidate.ordinal >= last.ordinal && candidate.ordinal > 1) {
      // 最后 closes a list of any length.
      const step = candidate.group === 'sequence' && candidate.ordinal === 4 ? 1 : candidate.ordinal - last.ordinal;
      if (step === 1 || (candidate.leads && step <= 3 && step > 0) || (step === 0 && last.line !== candidate.line)) {
        run.push(candidate);
        continue;
      }
      if (!candidate.leads) continue;
    }
    if (candidate.ordinal === 1 || candidate.leads) {
      flush();
      run = [candidate];
    }
  }
  flush();
  return runs;
}

/** “一要吃饭，二要建设”的原则: the words of a maxim open nothing. */
function inMaxim(text: string, { start, end, leads }: Candidate): boolean {
  if (leads) return false;
  const before = text.slice(Math.max(0, start - longestMaxim), start);
  const open = before.lastIndexOf('“');
  if (open < 0 || before.includes('”', open)) return false;
  const quoted = before.length - open;
  return /^[^“\n]*”/.test(text.slice(end, end + longestMaxim - quoted));
}

function near(last: Candidate, next: Candidate): boolean {
  return last.line === next.line || next.leads;
}

/** Runs of proper labels: at the head of a line always, inside a line where they go on or begin what goes on. */
function hardRuns(text: string, list: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  let run: Candidate[] = [];
  list.forEach((candidate, i) => {
    const last = run.at(-1);
    if (!admitted(text, list, i, last)) return;
    if (last && candidate.ordinal > last.ordinal) run.push(candidate);
    else {
      run = [candidate];
      runs.push(run);
    }
  });
  return runs;
}

function admitted(text: string, list: readonly Candidate[], i: number, last: Candidate | undefined): boolean {
  const candidate = list[i]!;
  const goesOn = last !== undefined && candidate.ordinal === last.ordinal + 1;
  const arabic = candidate.group === 'arabic' || candidate.group === 'arabic-comma';
  if (arabic && /\d/.test(text[candidate.end] ?? '')) {
    yearAhead.lastIndex = candidate.end;
    if (!yearAhead.test(text) && !(goesOn && candidate.leads)) return false;
  }
  if (candidate.leads) return true;
  if (!fitsInside(text, candidate)) return false;
  if (goesOn) return true;
  const next = list[i + 1];
  return candidate.ordinal === 1 && next !== undefined && next.ordinal === 2 && (next.leads || fitsInside(text, next));
}

/** Whether a label inside a line stands where a new item may begin. */
function fitsInside(text: string, { before, style, start, lineStart }: Candidate): boolean {
  if (strongBoundary.has(before)) return true;
  if (style === 'han' || style.startsWith('arabic')) return false;
  if (weakBoundary.has(before)) return true;
  // 三、重点任务（一）加快发展: glued to the heading that it follows.
  return style === 'paren-han' && isHan(before) && insideHeading(text, lineStart, start);
}

function insideHeading(text: string, lineStart: number, at: number): boolean {
  return at - lineStart <= 40 && /^[一二三四五六七八九十]{1,3}、[^。；，]*$/.test(text.slice(lineStart, at));
}
