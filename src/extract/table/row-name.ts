import { nounTerms, verbs } from '../../lexicon/verbs.ts';
import type { Cell } from '../../segment/types.ts';
import type { Offsets } from '../../span/types.ts';
import type { UnitTable } from '../scan/unit.ts';
import type { Excerpt } from '../types.ts';
import type { Change } from './head-sense.ts';
import { nameLines } from './name-lines.ts';
import type { TableIndex } from './table-index.ts';
import { type ApartUnit, bracketUnit } from './unit-words.ts';

/** What a row says its numbers are numbers of. */
export interface RowName {
  readonly spans: readonly Offsets[];
  /** A verb that it begins with: 新增 of 新增城镇就业（人）. */
  readonly action: Excerpt | null;
  /** So much is built, held, trained, not reached. */
  readonly amount: boolean;
  readonly change: Change | null;
  readonly unit: ApartUnit | null;
}

const label =
  /^(?:\d{1,2}(?:\.\d{1,2}){1,2}(?![\d.万亿%个])|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．](?!\d)|[①-⑳]|其中[:：]?|[#＃*▲●★☆※]|\s)+/;
const mark = /[\s*▲●★☆※①-⑳:：、，,]{1,9}$/;
const change = /(?:年均|累计)?(增长|提高|下降|降低|减少)$/;
/** What is built, held, trained, spent, however its numbers are named. */
export const amountWords =
  /新增|新建|改建|扩建|新改建|建成|改造|培训|培育|引进|开工|投入|投资额?$|完成|举办|实施|治理|造林|任务/;
/** Names that say nothing without what stands over them. */
const shells = /^(?:合计|小计|总计|总量|总数|规模|增速|增长率|增长|比重|占比|数量|面积|人均|其他)$/;
const longestName = 40;

const strong = new Set(verbs.filter((verb) => verb.class === 'strong').map(({ form }) => form));

/** Reads the names of rows; one reader a table, because a name that stands twice needs what stands over it. */
export class RowNames {
  readonly #text: string;
  readonly #index: TableIndex;
  readonly #units: UnitTable;
  readonly #counts = new Map<string, number>();
  /** By row: the last cell above it that stands alone in its row. */
  readonly #parts = new Map<number, Cell>();

  constructor(text: string, index: TableIndex, units: UnitTable) {
    this.#units = units;
    this.#text = text;
    this.#index = index;
    const seen = new Set<Cell>();
    let part: Cell | null = null;
    for (const first of index.table.cells) {
      const { row } = first;
      if (row < index.table.bodyRow) continue;
      if (index.row(row).length === 1 && first.end - first.start <= longestName) part = first;
      else if (part) this.#parts.set(row, part);
      const cell = this.#cell(row);
      if (!cell || seen.has(cell)) continue;
      seen.add(cell);
      const words = this.#words(cell);
      this.#counts.set(words, (this.#counts.get(words) ?? 0) + 1);
    }
  }

  /** The name of a row, or null where it has none. */
  read(row: number): RowName | null {
    const cell = this.#cell(row);
    return cell && this.#read(cell, row);
  }

  #words({ start, end }: Offsets): string {
    return this.#text.slice(start, end);
  }

  /** The cell that names a row: of several the innermost; a task names it where it is short. */
  #cell(row: number): Cell | null {
    const index = this.#index;
    const named = index.cellsOf(row, 'indicator').at(-1) ?? index.cellsOf(row, 'item').at(-1);
    if (named) return named;
    const task = index.cellsOf(row, 'task')[0];
    return task && task.end - task.start <= longestName ? task : null;
  }

  #read(cell: Cell, row: number): RowName | null {
    const text = this.#text;
    let { start, end } = cell;
    start += label.exec(this.#words(cell))?.[0].length ?? 0;
    let unit: ApartUnit | null = null;
    end -= mark.exec(text.slice(start, end))?.[0].length ?? 0;
    const bracket = bracketUnit(text.slice(start, end), this.#units);
    if (bracket) {
      unit = bracket.unit;
      end = start + bracket.at;
      end -= mark.exec(text.slice(start, end))?.[0].length ?? 0;
    }
    if (start >= end) return null;
    const words = text.slice(start, end);
    const moved = change.exec(words);
    let moves: Change | null = null;
    if (moved) {
      const at = end - moved[1]!.length;
      moves = {
        action: { start: at, end, text: moved[1]! },
        direction: /[降减]/.test(moved[1]!) ? 'down' : 'up',
      };
      if (moved.index > 1) end = start + moved.index;
    }
    const verb = moves ? 0 : verbLength(words);
    const action = verb > 0 ? { start, end: start + verb, text: words.slice(0, verb) } : null;
    const own = { start: start + verb, end };
    const above = this.#needsMore(cell, words) ? this.#above(row) : null;
    return {
      spans: (above ? [above, own] : [own]).flatMap((span) => nameLines(text, span)),
      action,
      amount: verb > 0 || amountWords.test(words),
      change: moves,
      unit,
    };
  }

  #needsMore(cell: Cell, words: string): boolean {
    return shells.test(words) ? !/^[合小总]计$/.test(words) : (this.#counts.get(this.#words(cell)) ?? 0) > 1;
  }

  /** The category over a row: in a column of its own, or in a row of its own. */
  #above(row: number): Offsets | null {
    const { columns, bodyRow } = this.#index.table;
    const column = columns.findLastIndex(({ role }) => role === 'category');
    const cell = column < 0 ? this.#parts.get(row) : this.#index.lastAbove(row, column);
    if (!cell || cell.row < bodyRow) return null;
    const words = this.#words(cell);
    const skip = label.exec(words)?.[0].length ?? 0;
    return skip < words.length ? { start: cell.start + skip, end: cell.end } : null;
  }
}

/** How long the verb is that a name begins with, where a noun stands behind it. */
function verbLength(words: string): number {
  // 招商引资到位资金, 新增就业: the verb is part of the name
  if (nounTerms.some((term) => words.startsWith(term))) return 0;
  for (const length of [4, 3, 2]) {
    if (words.length > length + 1 && strong.has(words.slice(0, length))) return length;
  }
  return 0;
}
