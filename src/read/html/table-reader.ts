import type { TextLayer } from '../text-layer.ts';
import type { Table, TableCell } from '../types.ts';
import { PageReader } from './page-reader.ts';
import type { Element } from './parse-page.ts';
import type { GridCell, TableGrid } from './table-grid.ts';
import { walk } from './walk.ts';

/** Puts a table into the text layer, a line for each cell that is not empty, what stands above it first. */
export function readTable(element: Element, grid: TableGrid, layer: TextLayer): Table {
  for (const child of element.childNodes) {
    if (child.nodeName !== 'caption') continue;
    for (const text of linesOf(child as Element)) layer.add({ text, kind: 'paragraph' });
  }
  const start = layer.length;
  let end = start;
  const cells = grid.cells.map((cell): TableCell => {
    const text = textOf(cell, cell.isHead || cell.row < grid.headRows);
    const from = layer.length;
    const { row, column, rowSpan, columnSpan, isHead } = cell;
    if (text !== '') {
      layer.add({ text, kind: 'table' });
      end = from + text.length;
    }
    return { start: from, end: from + text.length, row, column, rowSpan, columnSpan, isHead };
  });
  return { start, end, cells };
}

/** The text of a cell on one line. The lines of a head are one name, broken to fit; those of other cells may be a list. */
function textOf({ element }: GridCell, isHead: boolean): string {
  const lines = linesOf(element).flatMap((text) => text.split('\n').map((line) => line.trim()));
  return lines.join(isHead ? '' : ' ').trim();
}

function linesOf(element: Element): string[] {
  const lines: string[] = [];
  const sink = { add: ({ text }: { readonly text: string }) => lines.push(text), takeTable: () => false };
  const reader = new PageReader(sink, new Set());
  walk(element, reader);
  reader.endParagraph();
  return lines;
}
