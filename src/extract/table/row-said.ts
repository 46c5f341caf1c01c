import type { Offsets } from '../../span/types.ts';
import { splitBodies } from '../attributes.ts';
import type { DeadlineScope } from '../deadline.ts';
import type { Lexicon } from '../lexicon.ts';
import type { PlanReader, RowSaid } from '../read-passage.ts';
import type { TimePoint } from '../time.ts';
import { datesIn } from './head-sense.ts';
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

/** The last day that a cell names; what is done every month, or for good, is never due. */
function dueTime(text: string, at: Offsets, deadlines: DeadlineScope, lexicon: Lexicon): TimePoint | null {
  const words = text.slice(at.start, at.end);
  if (/每[年月季周日天]|长期|持续|常年/.test(words)) return null;
  const times = deadlines.times(at, datesIn(text, at, lexicon)).filter(({ date, past }) => date !== null && !past);
  return times.at(-1) ?? null;
}
