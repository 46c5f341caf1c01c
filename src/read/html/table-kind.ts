import type { Measure } from './measure.ts';
import { attribute, type Element } from './parse-page.ts';
import { layOut, type TableGrid } from './table-grid.ts';

const mostLines = 8;
const longText = 300;
/** More than this share of a table's text in one cell: the table is there to place an article. */
const mostOfText = 0.5;

/**
 * The grid of a table that holds data; null for one that only lays out the page: with another table in it, of one column or
 * one row, or around a text. What is in such a table is running text.
 */
export function readGrid(table: Element, measure: Measure): TableGrid | null {
  if (measure.tables > 0 || /^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return null;
  const { text, lines } = measure.longestCell;
  const isArticle = text > longText && (lines >= mostLines || (lines > 2 && text > measure.text * mostOfText));
  if (measure.leads || isArticle) return null;
  const grid = layOut(table);
  if (!grid) return null;
  const columns = new Set(grid.cells.map(({ column }) => column));
  const rows = new Set(grid.cells.map(({ row }) => row));
  return columns.size > 1 && rows.size > 1 ? grid : null;
}
