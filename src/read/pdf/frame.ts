import type { Line, PageLines } from './lines.ts';

/** The edges of the text of a page's column, in points. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** Whether paragraphs open with an indent, so that a line without one goes on with its paragraph. */
  readonly indented: boolean;
}

/** How the text of a document is set. */
export interface Setting {
  /** Size of most of the text. */
  readonly size: number;
  /** Baseline to baseline within a paragraph, in ems. */
  readonly leading: number;
  /** Whether paragraphs are parted by space. */
  readonly spaced: boolean;
  frameOf(page: PageLines, line: Line): Frame;
}

const sameSize = 0.12;
/** Ems. */
const nearEdge = 0.4;
const leastIndent = 1.2;
const mostIndent = 4.5;
const leastSupport = 0.04;
const fewestFull = 4;
const leastFull = 0.15;
/** Of the page. */
const leastWidth = 0.45;

/** Whether two lines are set in the same size. */
export function isSameSize(one: { readonly size: number }, other: { readonly size: number }): boolean {
  return Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * sameSize;
}

/** Measures how the text of `pages` is set; pages on the left and on the right may have other margins, and columns have their own. */
export function measureSetting(pages: readonly PageLines[], furniture: ReadonlySet<Line>): Setting {
  const size = commonest(pages, furniture);
  const groups = new Map<string, { readonly width: number; readonly lines: Line[] }>();
  const gaps: number[] = [];
  for (const page of pages) {
    let above: Line | undefined;
    for (const line of page.lines) {
      if (furniture.has(line) || !isSameSize(line, { size })) continue;
      const key = keyOf(page, line);
      const group = groups.get(key);
      if (group) group.lines.push(line);
      else groups.set(key, { width: page.width, lines: [line] });
      if (above && above.column === line.column && line.y > above.y) gaps.push((line.y - above.y) / size);
      above = line;
    }
  }
  const frames = new Map([...groups].map(([key, { width, lines }]) => [key, frameOf(lines, size, width)]));
  gaps.sort((a, b) => a - b);
  // Most lines of a page stand within paragraphs, and these have the smaller gaps.
  const leading = gaps[Math.floor(gaps.length * 0.3)] ?? 1.5;
  const wide = gaps.filter((gap) => gap > leading * 1.3 && gap < leading * 4).length;
  return {
    size,
    leading,
    spaced: wide >= gaps.length * 0.08,
    frameOf: (page, line) =>
      frames.get(keyOf(page, line)) ?? { left: line.x, right: page.width - line.x, indented: false },
  };
}

const keyOf = ({ index, width }: PageLines, { column }: Line): string => `${index % 2}/${Math.round(width)}/${column}`;

function commonest(pages: readonly PageLines[], furniture: ReadonlySet<Line>): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    for (const line of lines) {
      if (furniture.has(line)) continue;
      const size = Math.round(line.size * 2) / 2;
      counts.set(size, (counts.get(size) ?? 0) + line.text.length);
    }
  }
  let best = 12;
  let most = 0;
  for (const [size, count] of counts) {
    if (count > most) {
      most = count;
      best = size;
    }
  }
  return best;
}

function frameOf(lines: readonly Line[], size: number, pageWidth: number): Frame {
  const near = size * nearEdge;
  const left = outermost(
    lines.map(({ x }) => x).sort((a, b) => a - b),
    near,
  );
  const ends = lines.map(withoutHanging);
  const last = -outermost(
    ends.map((end) => -end).sort((a, b) => a - b),
    size / 2,
  );
  // Where hardly a line is full, the longest of them does not tell how long a line can be; the margins are about equal.
  const full = ends.filter((end) => last - end <= size).length;
  const isTold = last - left > pageWidth * leastWidth && full >= fewestFull && full >= lines.length * leastFull;
  const right = isTold || lines[0]!.column !== '' ? last : Math.max(last, pageWidth - left - size);
  const deeper = lines.filter(({ x }) => x - left >= size * leastIndent && x - left <= size * mostIndent);
  const flush = lines.filter(({ x }) => Math.abs(x - left) <= near);
  return { left, right, indented: deeper.length >= 2 && deeper.length >= lines.length * 0.04 && flush.length > 0 };
}

/** Where a line ends without its last mark, which may hang over the edge. */
const withoutHanging = ({ text, right, size }: Line): number => (/[，。、；：]$/.test(text) ? right - size : right);

/** The first value that enough others are near to: a number hung into the margin is no edge. */
function outermost(sorted: readonly number[], near: number): number {
  const support = Math.max(1, Math.ceil(sorted.length * leastSupport));
  for (let i = 0; i + support < sorted.length; i++) {
    if (sorted[i + support]! - sorted[i]! <= near) return sorted[i]!;
  }
  return sorted[0]!;
}
