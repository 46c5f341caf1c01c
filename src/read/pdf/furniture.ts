import type { Line, PageLines } from './lines.ts';

/** Lines at either edge of a page that are looked at. */
const mostLines = 4;
/** Points by which a running head may stand higher or lower. */
const tolerance = 6;
/** Pages, to and fro, on which they come back; those on the left and on the right may differ. */
const reach = 4;
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
 * at the same place of pages nearby with nothing but other digits in them.
 */
export function findFurniture(pages: readonly PageLines[]): ReadonlySet<Line> {
  const edges = pages.map((page) => [edgeLines(page, 1), edgeLines(page, -1)]);
  const places = edges.map(placesOf);
  const enough = pages.length > 4 ? 2 : 1;
  const comesBack = (line: Line, at: number): boolean => {
    const mask = maskOf(line);
    if (mask.length > longest || !(/\p{L}/u.test(mask) || mask === '#') || sentenceEnd.test(mask)) return false;
    const stands = (ys: readonly number[] = []): boolean => ys.some((y) => Math.abs(y - line.y) <= tolerance);
    const nearby = [...places.slice(Math.max(0, at - reach), at), ...places.slice(at + 1, at + 1 + reach)];
    return nearby.filter((place) => stands(place.get(mask))).length >= enough;
  };
  const found = new Set<Line>();
  edges.forEach((both, at) => {
    for (const edge of both) {
      for (let i = 0; i < edge.length; i++) {
        const line = edge[i]!;
        if (!comesBack(line, at) && !isPageMark(line, edge[i + 1])) break;
        found.add(line);
      }
    }
  });
  return found;
}

/** Where the lines at the edges of a page stand, by what they say. */
function placesOf(edges: readonly (readonly Line[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const line of edges.flat()) {
    const mask = maskOf(line);
    places.set(mask, [...(places.get(mask) ?? []), line.y]);
  }
  return places;
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
