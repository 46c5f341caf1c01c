import type { Offsets } from '../../span/types.ts';
import type { PlanReader, RowSaid } from '../read-passage.ts';
import { scan } from '../scan/scan.ts';
import type { DateToken } from '../scan/types.ts';
import type { TimePoint } from '../time.ts';
import type { Strength } from '../types.ts';
import { datesIn } from './head-sense.ts';
import { RowNames } from './row-name.ts';
import { readRow } from './row-said.ts';
import type { TableIndex } from './table-index.ts';
import { type ApartUnit, unitOf, unitOfCell } from './unit-words.ts';

/** What a table says of its numbers and tasks beside them, row by row. */
export class TableFacts {
  readonly names: RowNames;
  /** The unit said over the table, and the time that its caption gives it. */
  readonly unit: ApartUnit | null;
  readonly caption: TimePoint | null;
  readonly #reader: PlanReader;
  readonly #index: TableIndex;
  /** What was read last of a row: its cells follow one another. */
  #row: { readonly row: number; readonly said: RowSaid } | null = null;

  constructor(reader: PlanReader, index: TableIndex) {
    const { unitNote, caption } = index.table;
    this.#reader = reader;
    this.#index = index;
    this.names = new RowNames(reader.text, index, reader.lexicon.units);
    this.unit = unitNote === null ? null : unitOf(unitNote, reader.lexicon.units);
    this.caption = caption && this.#timeOfCaption(caption);
  }

  /** Who answers for a row, and when it is due. */
  said(row: number): RowSaid {
    if (this.#row?.row !== row) {
      this.#row = { row, said: readRow(this.#reader, this.#index, row) };
    }
    return this.#row.said;
  }

  /** What the column of units says of a row. */
  unitOf(row: number): ApartUnit | null {
    const cell = this.#index.cellsOf(row, 'unit')[0];
    return cell ? unitOfCell(this.#words(cell), this.#reader.lexicon.units) : null;
  }

  /** 约束性 binds, 预期性 expects. */
  natureOf(row: number): Strength | null {
    const cell = this.#index.cellsOf(row, 'nature')[0];
    const words = cell ? this.#words(cell) : '';
    return /约束/.test(words) ? 'firm' : /预期/.test(words) ? 'expected' : null;
  }

  /** The year of a row, where each row is a year's. */
  periodOf(row: number): TimePoint | null {
    const cell = this.#index.cellsOf(row, 'period')[0];
    if (!cell) return null;
    const { text, deadlines, lexicon } = this.#reader;
    const time = deadlines.times(cell, datesIn(text, cell, lexicon)).at(-1);
    return time ? { ...time, past: deadlines.isOver(time.year) } : null;
  }

  /** When what a caption names is due; the plan's own title dates nothing. */
  #timeOfCaption(caption: Offsets): TimePoint | null {
    const { text, plan, deadlines, lexicon } = this.#reader;
    if (plan.title?.includes(this.#words(caption))) return null;
    const dates = scan(text, caption.start, caption.end, lexicon).filter(
      (token): token is DateToken => token.kind === 'date',
    );
    return deadlines.times(caption, dates).findLast(({ date, past }) => date !== null && !past) ?? null;
  }

  #words({ start, end }: Offsets): string {
    return this.#reader.text.slice(start, end);
  }
}
