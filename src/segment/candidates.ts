import type { Line } from './lines.ts';
import { type Marker, readMarker } from './marker.ts';

/** A place where a label can be read, with what stands before it in its line. */
export interface Candidate extends Marker {
  /** The character before the label; '' at the head of a line. */
  readonly before: string;
  /** Where its line begins. */
  readonly lineStart: number;
}

const opening = 1;
const boundary = 2;
/** What may stand second in a label: most characters that could open one are ruled out by the next. */
const second = 4;
const classes = new Uint8Array(0x10000);
for (const char of '一二三四五六七八九十百首其再最第(（[【〔［0123456789') classes[char.charCodeAt(0)] = opening;
for (const [first, last] of [
  [0x2160, 0x216b],
  [0x2460, 0x249b],
  [0x2776, 0x277f],
  [0x3220, 0x3229],
  [0x3280, 0x3289],
] as const) {
  for (let code = first; code <= last; code++) classes[code] = opening;
}
for (const char of '。；;！？!?：:，,、 )）”’》】“(（—…') classes[char.charCodeAt(0)]! |= boundary;
for (const char of '〇零一二三四五六七八九十百0123456789、．.是要)）先次后] ') classes[char.charCodeAt(0)]! |= second;

const bullets = /[●■◆★▲◇□•·○▪►]{1,2} ?/y;

/** Reads every label of `lines` that stands at the head of a line, or in it behind a mark that may end a clause. */
export function findCandidates(text: string, lines: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  for (const line of lines) {
    let at = line.start;
    bullets.lastIndex = at;
    if (bullets.test(text)) at = bullets.lastIndex;
    let skipTo = at;
    if ((classes[text.charCodeAt(at)]! & opening) !== 0) {
      const reading = readMarker(text, at, true);
      if (reading && reading.end <= line.end) {
        found.push({ ...reading, start: at, leads: true, line: line.index, lineStart: line.start, before: '' });
        skipTo = reading.end;
      }
    }
    for (let i = Math.max(at + 1, skipTo); i < line.end; i++) {
      if ((classes[text.charCodeAt(i)]! & opening) === 0) continue;
      const next = text.charCodeAt(i + 1);
      if ((classes[next]! & second) === 0 && !(text.charCodeAt(i) >= 0x2160 && text.charCodeAt(i) <= 0x3289)) continue;
      const bracket = text[i] === '（' || text[i] === '(';
      if (!bracket && (classes[text.charCodeAt(i - 1)]! & boundary) === 0) continue;
      const reading = readMarker(text, i, false);
      if (!reading || reading.end > line.end) continue;
      found.push({
        ...reading,
        start: i,
        leads: false,
        line: line.index,
        lineStart: line.start,
        before: text[i - 1]!,
      });
      i = reading.end - 1;
    }
  }
  return found;
}
