import { isAt } from '../span/char-set.ts';
import { opensWith } from '../span/hints.ts';
import type { Line } from './lines.ts';
import { type Marker, type Reading, readMarker } from './marker.ts';

/** A place where a label can be read, with what stands before it in its line. */
export interface Candidate extends Marker {
  /** The character before the label; '' at the head of a line. */
  readonly before: string;
  /** Where its line begins. */
  readonly lineStart: number;
  /** The list that it is found to belong to; -1 while it is not accepted. */
  run: number;
  /** Its place in that list. */
  place: number;
}

// A label opens behind a mark that may end a clause, a bracket anywhere; the bits are laid out for one test a character.
const opening = 1;
const boundary = 2;
const bracket = 4;
/** What may stand second in a label: most characters that could open one are ruled out by the next. */
const second = 8;
const enclosed = 16;
const classes = new Uint8Array(0x10000);
const mark = (characters: string, bits: number): void => {
  for (const character of characters) classes[character.charCodeAt(0)]! |= bits;
};
mark('一二三四五六七八九十百首其再最第[【〔［0123456789', opening);
mark('壹贰叁参肆伍陆柒捌玖拾', opening);
mark('(（', opening | bracket);
mark('。；;！？!?：:，,、 )）”’》】“(（—…', boundary);
mark('〇零一二三四五六七八九十百0123456789、．.是要)）先次后] ', second);
for (const [first, last] of [
  [0x2160, 0x216b],
  [0x2460, 0x249b],
  [0x2776, 0x277f],
  [0x3220, 0x3229],
  [0x3280, 0x3289],
] as const) {
  for (let code = first; code <= last; code++) classes[code] = opening | enclosed;
}
const bullet = /[●■◆★▲◇□•·○▪►]{1,2} ?/y;
const bullets = opensWith(bullet, '●■◆★▲◇□•·○▪►');

/** Reads every label of `lines` that stands at the head of a line, or in it behind a mark that may end a clause. */
export function findCandidates(text: string, lines: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  for (const line of lines) {
    if (line.inTable) continue;
    let at = line.start;
    if (isAt(bullets, text, at)) {
      bullet.lastIndex = at;
      if (bullet.test(text)) at = bullet.lastIndex;
    }
    let from = at + 1;
    if ((classes[text.charCodeAt(at)]! & opening) !== 0) {
      const reading = readMarker(text, at, true);
      if (reading && reading.end <= line.end) {
        found.push(candidate(reading, at, line, ''));
        from = Math.max(from, reading.end);
      }
    }
    let before = classes[text.charCodeAt(from - 1)]!;
    for (let i = from; i < line.end; i++) {
      const here = classes[text.charCodeAt(i)]!;
      const opens = (here & (before >> 1) & opening) | (here & bracket);
      before = here;
      if (opens === 0) continue;
      if ((here & enclosed) === 0 && (classes[text.charCodeAt(i + 1)]! & second) === 0) continue;
      const reading = readMarker(text, i, false);
      if (!reading || reading.end > line.end) continue;
      found.push(candidate(reading, i, line, text[i - 1]!));
      i = reading.end - 1;
      before = classes[text.charCodeAt(i)]!;
    }
  }
  return found;
}

function candidate(
  { style, group, rank, ordinal, end }: Reading,
  start: number,
  line: Line,
  before: string,
): Candidate {
  const leads = before === '';
  return {
    style,
    group,
    rank,
    ordinal,
    start,
    end,
    leads,
    line: line.index,
    lineStart: line.start,
    before,
    run: -1,
    place: 0,
  };
}
