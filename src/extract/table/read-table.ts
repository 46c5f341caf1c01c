import type { HeadRole } from '../../lexicon/structure/table-heads.ts';
import type { Cell, Passage, PlanTable } from '../../segment/types.ts';
import type { Offsets } from '../../span/types.ts';
import { asRefusal } from '../as-refusal.ts';
import { type PlanReader, type RowSaid, readPassage } from '../read-passage.ts';
import { scan } from '../scan/scan.ts';
import type { Refusal } from '../types.ts';
import { findLabels } from './cell-labels.ts';
import { readCellNumbers } from './cell-numbers.ts';
import type { HeadSense } from './head-sense.ts';
import { readValue } from './read-value.ts';
import { TableFacts } from './table-facts.ts';
import { TableIndex } from './table-index.ts';
import { readValueColumns, type ValueColumns } from './value-columns.ts';

/** Cells that are read as running text. */
const running: ReadonlySet<HeadRole> = new Set(['task', 'progress', 'remark']);

/** Reads the cells of one table, passage by passage in order: each number becomes a figure or a refusal. */
export class TableReader {
  readonly #reader: PlanReader;
  readonly #refusals: Refusal[];
  readonly #index: TableIndex;
  readonly #columns: ValueColumns;
  readonly #facts: TableFacts;

  constructor(reader: PlanReader, refusals: Refusal[], table: PlanTable) {
    const { text, deadlines, plan, lexicon } = reader;
    this.#reader = reader;
    this.#refusals = refusals;
    this.#index = new TableIndex(table);
    this.#columns = readValueColumns(text, table, deadlines, lexicon, plan.year);
    this.#facts = new TableFacts(reader, this.#index);
  }

  /** Reads a passage that lies in the table. */
  read(passage: Passage): void {
    const { table } = this.#index;
    const cell = this.#index.cellAt(passage.start);
    const role = cell && cell.row >= table.bodyRow ? table.columns[cell.column]?.role : undefined;
    const column = cell && role === 'value' ? (this.#columns[cell.column] ?? null) : null;
    this.#reader.flow.previous = null;
    if (cell && column) this.#readValues(passage, cell, column);
    else if (cell && role && (running.has(role) || this.#isNote(cell))) this.#readText(passage, cell, role);
    else this.#refuse(passage, role === 'ordinal' ? 'row-number' : 'table-head');
  }

  #readValues(passage: Passage, cell: Cell, column: HeadSense): void {
    const { text, lexicon } = this.#reader;
    const numbers = readCellNumbers(text, passage, lexicon.units);
    if (!numbers) {
      this.#readSentence(passage, cell, column);
      return;
    }
    const facts = this.#facts;
    const { row } = cell;
    const said = facts.said(row);
    for (const number of numbers) {
      const figure = readValue(this.#reader, {
        number,
        passage,
        column,
        name: facts.names.read(row),
        rowUnit: facts.unitOf(row),
        tableUnit: facts.unit,
        nature: facts.natureOf(row),
        period: facts.periodOf(row),
        due: said.time,
        caption: facts.caption,
        responsible: said.responsible,
        sentence: this.#index.rowSpan(row),
        rule: `table-${this.#index.table.kind}`,
      });
      this.#reader.figures.push(figure);
    }
  }

  /** A sentence where numbers stand elsewhere (达到省定标准，力争50%以上): of what its row is named, if it does not say. */
  #readSentence(passage: Passage, cell: Cell, column: HeadSense): void {
    const { figures, text } = this.#reader;
    const first = figures.length;
    const said = this.#facts.said(cell.row);
    const time = column.past ? null : (column.time ?? said.time);
    this.#run(column.past ? { ...passage, role: 'review' } : passage, { ...said, time });
    const spans = this.#facts.names.read(cell.row)?.spans;
    if (!spans) return;
    for (let i = first; i < figures.length; i++) {
      const figure = figures[i]!;
      if (figure.indicator.spans.some(({ start }) => start >= passage.start && start < passage.end)) {
        if (figure.indicator.text !== figure.quantity.text && figure.indicator.text !== figure.action?.text) continue;
      }
      const named = spans.map(({ start, end }) => text.slice(start, end)).join('');
      figures[i] = { ...figure, indicator: { text: named, spans } };
    }
  }

  #readText(passage: Passage, cell: Cell, role: HeadRole): void {
    this.#run(role === 'progress' ? { ...passage, role: 'review' } : passage, this.#facts.said(cell.row));
  }

  /** Reads a passage as running text, each item of a list in it for itself. */
  #run(passage: Passage, said: RowSaid): void {
    const { text, flow, lexicon } = this.#reader;
    let { start } = passage;
    const read = (end: number) => {
      const tokens = scan(text, start, end, lexicon);
      for (const token of tokens) if (token.kind !== 'quantity') this.#refusals.push(asRefusal(token));
      // As bullets do, rows stand under the sentence that leads to them, and lead to nothing themselves.
      readPassage(this.#reader, { ...passage, start, end, bullet: true }, tokens, said);
      flow.previous = null;
    };
    for (const label of findLabels(text, passage)) {
      if (label.start > start) read(label.start);
      this.#refuse(label, 'row-number');
      start = label.end;
    }
    if (start < passage.end) read(passage.end);
  }

  /** What names, counts or measures a row or a column holds no number of its own. */
  #refuse(at: Offsets, reason: string): void {
    for (const token of scan(this.#reader.text, at.start, at.end, this.#reader.lexicon)) {
      const { start, end, text } = token;
      const bare = token.kind === 'quantity' || reason === 'row-number';
      this.#refusals.push(bare ? { start, end, text, reason, rule: 'table' } : asRefusal(token));
    }
  }

  /** A line of text over all columns: 注：…. */
  #isNote(cell: Cell): boolean {
    const { columns } = this.#index.table;
    return this.#index.row(cell.row).length === 1 && (cell.columnSpan >= columns.length || cell.end - cell.start > 40);
  }
}
