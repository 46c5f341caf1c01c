/**
 * What a spreadsheet may take for a formula when a cell begins with it, full-width forms too for some of them. A sign alone
 * is none: the operator `=` stays itself.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]./s;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;
const needsQuotes = /[",\r\n]/;

/** One record of a CSV file by RFC 4180, its line end included. null is an empty cell. */
export function formatCsvRecord(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

function formatCell(cell: string | number | boolean | null): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
