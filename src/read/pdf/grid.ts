import type { Rule } from './rules.ts';

/** A cell that ruling lines enclose. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** What ruling lines divide into cells: the edges of its columns and rows in points, and the cells in order. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Lines this close are one. */
const near = 3;
const mostRules = 4000;
const mostCells = 10_000;

/** The grids that lines make which cross or touch one another; more lines than a table has make a drawing. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length > mostRules) return [];
  return groupsOf(rules).flatMap((group) => gridOf(group) ?? []);
}

/** Puts lines together that touch, directly or by others. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  const upright = rules.filter((rule) => rule.upright);
  const free = new Set(rules);
  for (const first of rules) {
    if (!free.delete(first)) continue;
    const group = [first];
    for (const rule of group) {
      for (const other of rule.upright ? free : upright) {
        if (other.upright !== rule.upright && free.has(other) && touch(rule, other)) {
          free.delete(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

const touch = (one: Rule, other: Rule): boolean =>
  one.at >= other.from - near && one.at <= other.to + near && other.at >= one.from - near && other.at <= one.to + near;

function gridOf(group: readonly Rule[]): Grid | null {
  const upright = group.filter((rule) => rule.upright);
  const level = group.filter((rule) => !rule.upright);
  // A table may be open on its sides.
  const xs = distinct([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])]);
  const ys = distinct([...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 2 || columns * rows > mostCells) return null;
  const walls = edgesOf(upright, xs, ys);
  const floors = edgesOf(level, ys, xs);
  const cells: GridCell[] = [];
  const taken = new Set<number>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (column + columnSpan < columns && !walls.has((column + columnSpan) * rows + row)) columnSpan++;
      const isOpen = (below: number): boolean =>
        Array.from({ length: columnSpan }, (_, i) => i + column).every((c) => !floors.has(below * columns + c));
      let rowSpan = 1;
      while (row + rowSpan < rows && isOpen(row + rowSpan)) rowSpan++;
      cells.push({ row, column, rowSpan, columnSpan });
      for (let r = row; r < row + rowSpan; r++)
        for (let c = 0; c < columnSpan; c++) taken.add(r * columns + column + c);
    }
  }
  return { xs, ys, cells };
}

function distinct(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (kept.length === 0 || value - kept.at(-1)! > near) kept.push(value);
  return kept;
}

/** Which pieces of the grid's lines are drawn: for each line, by its number and the number of the piece. */
function edgesOf(rules: readonly Rule[], lines: readonly number[], crossing: readonly number[]): Set<number> {
  const pieces = crossing.length - 1;
  const edges = new Set<number>();
  for (const { at, from, to } of rules) {
    const line = lines.findIndex((place) => Math.abs(place - at) <= near);
    for (let piece = 0; line >= 0 && piece < pieces; piece++) {
      const middle = (crossing[piece]! + crossing[piece + 1]!) / 2;
      if (from <= middle && to >= middle) edges.add(line * pieces + piece);
    }
  }
  return edges;
}
