import { ReadFailure } from '../failure.ts';
import { countHan } from './han.ts';
import type { Row } from './types.ts';

/** Names of columns that hold the text itself. */
const named =
  /^(?:正文|内容|全文|文本|(?:正文|计划|文件|文章|公文)(?:内容|正文|全文)|text|content|full[_ ]?text|body)$/i;
/** Han characters that a document has on average, at least: in a column that is called text, and in any. */
const leastNamed = 15;
const leastUnnamed = 60;
/** Where no name tells, the text is so much longer than what stands in the next column. */
const lead = 3;
const shownColumns = 12;

/**
 * The column that holds the text, judged by the first rows: `asked` if it is there, else the longest that is called so, else
 * the one that is by far the longest. Throws a {@link ReadFailure} where none plainly does.
 */
export function chooseTextField(rows: readonly Row[], asked: string | undefined): string {
  const lengths = averageLengths(rows);
  const names = [...lengths.keys()];
  if (asked !== undefined) {
    const wanted = asked.trim().toLowerCase();
    const found = names.find((name) => name.toLowerCase() === wanted);
    if (found === undefined) throw new ReadFailure('unknown-text-field', { field: asked, columns: list(names) });
    return found;
  }
  const byLength = names.sort((a, b) => lengths.get(b)! - lengths.get(a)!);
  const called = byLength.find((name) => named.test(name));
  if (called !== undefined && lengths.get(called)! >= leastNamed) return called;
  const [longest, next] = byLength;
  const length = longest === undefined ? 0 : lengths.get(longest)!;
  const second = next === undefined ? 0 : lengths.get(next)!;
  if (length >= leastUnnamed && length >= lead * second) return longest!;
  throw new ReadFailure('no-text-field', { columns: list([...lengths.keys()]) });
}

function averageLengths(rows: readonly Row[]): Map<string, number> {
  const sums = new Map<string, number>();
  let count = 0;
  for (const row of rows) {
    if ('error' in row) continue;
    count++;
    for (const [name, value] of row.fields) sums.set(name, (sums.get(name) ?? 0) + countHan(value));
  }
  for (const [name, sum] of sums) sums.set(name, sum / count);
  return sums;
}

/** Names of columns for a message: one line, not endless, nothing that a terminal would obey. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, shownColumns).map((name) => name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 30));
  return shown.join(', ') + (names.length > shownColumns ? ', …' : '') || '∅';
}
