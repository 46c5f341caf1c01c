import type { Grid, GridCell } from './grid.ts';
import { joint } from './joint.ts';
import { opensParagraph } from './openers.ts';
import type { PageItem } from './page-items.ts';
import { rowsOf } from './rows.ts';

/** A cell of a table with its text on one line; empty ones are left out. */
export interface TextCell extends GridCell {
  readonly text: string;
}

/** A table on a page. */
export interface PageTable {
  /** Its upper edge. */
  readonly y: number;
  readonly cells: readonly TextCell[];
}

/** Ems by which a text may reach over the edge of its cell. */
const overhang = 0.6;
const fewestTexts = 4;
/** A line of a cell that ends this many ems before its edge was ended by its author. */
const room = 2.5;

/** The tables that grids and the items within them make, and the items that are in none. */
export function fillGrids(
  grids: readonly Grid[],
  items: readonly PageItem[],
): { readonly tables: readonly PageTable[]; readonly rest: readonly PageItem[] } {
  const tables: PageTable[] = [];
  let rest = items;
  for (const grid of grids) {
    const inside = rest.filter((item) => isInside(item, grid));
    const table = fillGrid(grid, inside);
    if (table === null) continue;
    tables.push(table);
    const taken = new Set(inside);
    rest = rest.filter((item) => !taken.has(item));
  }
  return { tables: tables.sort((a, b) => a.y - b.y), rest };
}

const heightOf = ({ y, size }: PageItem): number => y - size * 0.35;

function isInside(item: PageItem, { xs, ys }: Grid): boolean {
  const [x, y] = [(item.x + item.right) / 2, heightOf(item)];
  return x > xs[0]! && x < xs.at(-1)! && y > ys[0]! && y < ys.at(-1)!;
}

/** A grid with its text; null where text runs over the lines, so that these are no edges of cells. */
function fillGrid({ xs, ys, cells }: Grid, items: readonly PageItem[]): PageTable | null {
  const owners = new Map<string, GridCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let i = 0; i < cell.columnSpan; i++) owners.set(`${row}/${cell.column + i}`, cell);
    }
  }
  const contents = new Map<GridCell, PageItem[]>();
  for (const item of items) {
    const row = ys.findIndex((y) => y > heightOf(item)) - 1;
    const column = xs.findIndex((x) => x > (item.x + item.right) / 2) - 1;
    const cell = owners.get(`${row}/${column}`)!;
    const slack = item.size * overhang;
    if (item.x < xs[cell.column]! - slack || item.right > xs[cell.column + cell.columnSpan]! + slack) return null;
    const content = contents.get(cell);
    if (content) content.push(item);
    else contents.set(cell, [item]);
  }
  const filled = cells.filter((cell) => contents.has(cell));
  if (filled.length < fewestTexts || new Set(filled.map(({ column }) => column)).size < 2) return null;
  const textOf = (cell: GridCell): string => cellText(contents.get(cell)!, xs[cell.column + cell.columnSpan]!);
  return { y: ys[0]!, cells: filled.map((cell) => ({ ...cell, text: textOf(cell) })) };
}

/** The lines of a cell on one: broken lines are joined, items of a list parted by a blank. */
function cellText(items: readonly PageItem[], right: number): string {
  const texts: string[] = [];
  let hasRoom = false;
  for (const row of rowsOf(items)) {
    const words = row.map((segment) => segment.text).join(' ');
    const last = row.at(-1)!;
    if (texts.length > 0) texts.push(hasRoom || opensParagraph(words) ? ' ' : joint(texts.at(-1)!, words));
    texts.push(words);
    hasRoom = right - last.right > last.size * room;
  }
  return texts.join('');
}
