import type { Line, PageLines } from './lines.ts';

/** Lines at either edge of a page that are looked at. */
const mostLines = 4;
/** Points by which a running head may stand higher or lower. */
const tolerance = 6;
const longest = 80;
const sentenceEnd = /[。；！？]$/;

const numeral = '(?:\\d{1,4}|[ivxlc]{1,7}|[ⅰ-ⅻⅠ-Ⅻ]|[一二三四五六七八九十百]{1,5})';
/** 第 3 页 共 20 页, — 12 —, 3 / 20, Page 3 of 20. */
const pageMark = new RegExp(
  `^(?:[-—–－·•~～―]+${numeral}[-—–－·•~～―]+|第${numeral}页(?:[,，/／、（(]?共${numeral}页[）)]?)?|(?:page)?${numeral}(?:/|of)${numeral}|page${numeral})$`,
  'i',
);
const bareNumber = /^(?:\d{1,4}|[ivxlc]{1,7})$/i;
/** A bare number is a page's where it stands this far from the text, in ems. */
const clearance = 1.8;

/**
 * The running heads, feet and page numbers of a document: lines at the edge of a page that say they are, or that come back
 * at the same place of other pages with nothing but other digits in them.
 */
export function findFurniture(pages: readonly PageLines[]): ReadonlySet<Line> {
  const edges = pages.map((page) => [edgeLines(page, 1), edgeLines(page, -1)]);
  const places = new Map<string, number[]>();
  // On a short page, a line is near to both edges: it is counted once.
  for (const line of edges.flatMap((both) => [...new Set(both.flat())])) {
    const known = places.get(maskOf(line));
    if (known) known.push(line.y);
    else places.set(maskOf(line), [line.y]);
  }
  for (const ys of places.values()) ys.sort((a, b) => a - b);
  const enough = pages.length > 4 ? 3 : 2;
  const comesBack = (line: Line): boolean => {
    const mask = maskOf(line);
    if (mask.length > longest || !(/\p{L}/u.test(mask) || mask === '#') || sentenceEnd.test(mask)) return false;
    return countNear(places.get(mask)!, line.y) >= enough;
  };
  const found = new Set<Line>();
  for (const edge of edges.flat()) {
    for (let i = 0; i < edge.length; i++) {
      const line = edge[i]!;
      if (!comesBack(line) && !isPageMark(line, edge[i + 1])) break;
      found.add(line);
    }
  }
  return found;
}

/** The lines nearest to the upper (1) or the lower (-1) edge, from the edge inwards; never all of a page. */
function edgeLines({ lines }: PageLines, direction: 1 | -1): Line[] {
  const sorted = [...lines].sort((a, b) => (a.y - b.y) * direction || a.x - b.x);
  return sorted.slice(0, mostLines);
}

const maskOf = ({ text }: Line): string => text.replace(/\d+/g, '#').replace(/\s/g, '');

function isPageMark(line: Line, next: Line | undefined): boolean {
  const words = line.text.replace(/\s/g, '');
  if (pageMark.test(words)) return true;
  if (!bareNumber.test(words)) return false;
  return next !== undefined && Math.abs(next.y - line.y) > line.size * clearance;
}

function countNear(sorted: readonly number[], y: number): number {
  return lowerBound(sorted, y + tolerance) - lowerBound(sorted, y - tolerance);
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
