import { splitRow } from './table-row.ts';
import type { Block, Table, TableCell } from './types.ts';

const line = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
const delimiterRow = /^[-:| \t>]+$/;

/** Cuts the pipe tables out of a paragraph: a row, a delimiter row `|---|---|`, and all rows with a pipe behind it. */
export function splitTables(text: string, block: Block): readonly Block[] {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return [block];
  const slice = text.slice(block.start, block.end);
  if (!slice.includes('|') || !slice.includes('-')) return [block];
  const lines: { readonly start: number; readonly end: number; readonly content: string }[] = [];
  line.lastIndex = 0;
  for (let found = line.exec(slice); found && found[0] !== ''; found = line.exec(slice)) {
    const content = found[0].trimEnd();
    lines.push({ start: block.start + found.index, end: block.start + found.index + content.length, content });
  }
  const kinds = lines.map((): 'text' | 'table' => 'text');
  for (let i = 1; i < lines.length; i++) {
    if (kinds[i - 1] === 'table' || !isDelimiterRow(lines[i]!.content) || !lines[i - 1]!.content.includes('|'))
      continue;
    kinds[i - 1] = 'table';
    while (i < lines.length && lines[i]!.content.includes('|')) kinds[i++] = 'table';
  }
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    const first = i;
    while (i < lines.length && kinds[i] === kinds[first]) i++;
    const kind = kinds[first] === 'table' ? 'table' : first === 0 ? block.kind : 'paragraph';
    blocks.push({ kind, start: lines[first]!.start, end: lines[i - 1]!.end });
  }
  return blocks;
}

/** The cells of a block that {@link splitTables} cut out: the head, without the delimiter row, and the rows under it. */
export function readTable(text: string, block: Block): Table {
  const cells: TableCell[] = [];
  let row = 0;
  line.lastIndex = block.start;
  for (let found = line.exec(text); found && found.index < block.end; found = line.exec(text)) {
    const content = found[0].trimEnd();
    if (isDelimiterRow(content)) continue;
    // The marks of the quotation that it stands in.
    const start = found.index + /^[ \t>]*/.exec(content)![0].length;
    splitRow(text, start, found.index + content.length, '|').forEach((cell, column) => {
      cells.push({ ...cell, row, column, rowSpan: 1, columnSpan: 1, isHead: row === 0 });
    });
    row++;
  }
  return { start: block.start, end: block.end, cells };
}

const isDelimiterRow = (content: string): boolean =>
  delimiterRow.test(content) && content.includes('|') && content.includes('-');
