import type { PlanTable } from '../../segment/types.ts';
import type { DeadlineScope } from '../deadline.ts';
import type { Lexicon } from '../lexicon.ts';
import { type HeadSense, readHeads } from './head-sense.ts';

/** What the columns of numbers of a table say, by column; null: a column of something else. */
export type ValueColumns = readonly (HeadSense | null)[];

/**
 * Reads the heads of all columns of numbers. A column of growth without a time is of the same time as the one before it, growth a
 * year of the last that is planned; where the plan's year is not known, the last year of the table is the one planned.
 */
export function readValueColumns(
  text: string,
  table: PlanTable,
  deadlines: DeadlineScope,
  lexicon: Lexicon,
  planYear: number | null,
): ValueColumns {
  const read = table.columns.map(({ role, heads }) =>
    role === 'value' ? readHeads(text, heads, deadlines, lexicon) : null,
  );
  const years = read.flatMap((sense) => sense?.time?.year ?? []);
  const last = Math.max(...years);
  const dated = read.map((sense) => {
    const year = sense?.time?.year;
    return sense && planYear === null && year != null && year < last ? { ...sense, past: true } : sense;
  });
  let before: HeadSense | null = null;
  return dated.map((sense): HeadSense | null => {
    if (!sense) return null;
    const model: HeadSense | null = /年均/.test(sense.words) ? (dated.findLast(isPlanned) ?? before) : before;
    const whole: HeadSense =
      growing.test(sense.words) && sense.time === null && model
        ? { ...sense, time: model.time, past: sense.past ?? model.past, expected: sense.expected || model.expected }
        : sense;
    before = whole;
    return whole;
  });
}

const growing = /增长|增速|增幅|涨幅|增减|递增|年均|同比|提高|下降|降低|减少/;
const isPlanned = (sense: HeadSense | null): boolean => sense?.past === false && sense.time !== null;
