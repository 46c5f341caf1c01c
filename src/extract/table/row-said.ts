import { splitBodies } from '../attributes.ts';
import type { PlanReader, RowSaid } from '../read-passage.ts';
import { dueTime } from '../time-limit.ts';
import type { TableIndex } from './table-index.ts';

const nobody = /^[-—–/／、]*$/;

/** Who answers for a row, and when it is due, as its cells say it. */
export function readRow({ text, deadlines, lexicon }: PlanReader, index: TableIndex, row: number): RowSaid {
  const bodies = index
    .cellsOf(row, 'responsible')
    .flatMap(({ start, end }) => splitBodies(text.slice(start, end)))
    .filter((body) => !nobody.test(body));
  const times = index.cellsOf(row, 'deadline').map((cell) => dueTime(text, cell, deadlines, lexicon));
  return { responsible: [...new Set(bodies)], time: times.find((time) => time !== null) ?? null };
}
