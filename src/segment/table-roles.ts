import { type HeadRole, headPatterns } from '../lexicon/structure/table-heads.ts';
import type { Cell, PlanTable } from './types.ts';

const bracketed = /[（(〔［[【][^（()）〔〕［］【】[\]]*[)）〕］\]】]/g;
/** A number with what may bound and measure it. */
const numeric = /^\D{0,8}\d[\d.,]*(?!\d*[年月日])\D{0,8}(?:\d[\d.,]*\D{0,6})?$/;
const longestNumber = 30;
const bare = /^[≥≤><约近]?\d[\d.,]*[%‰]?$/;
const year = /^(?:19|20)\d\d年?(?:度|底|末)?$/;
const dated = /(?:19|20)\d\d/;
const promised = /目标|计划|规划|任务|完成|增长|增速|预期|预计|基期|现状|实绩|预算|决算/;
const unitAside =
  /[（(](?:单位[:：])?(?:[十百千万亿]*(?:元|[个人户家所亩座吨公台件平立米头只项条次%％‰])[^（()）]*)[)）]/;

/** A head with its brackets, and without. */
const longestHead = 60;
const longestName = 24;

/** What the words of a head say of its column, or null. */
export function roleOfHead(words: string): HeadRole | null {
  if (words.length > longestHead) return null;
  const plain = words.replace(/\s/g, '').replace(bracketed, '');
  if (plain === '' || plain.length > longestName) return null;
  return headPatterns.find(({ pattern }) => pattern.test(plain))?.role ?? null;
}

/** A column with what tells its role: its heads' words from the outermost in, and the words of its cells. */
export interface ColumnWords {
  readonly heads: readonly string[];
  readonly body: readonly string[];
}

/** What a table is and what its columns hold, or null where its heads do not tell. */
export function tellRoles(
  columns: readonly ColumnWords[],
  hasUnitNote: boolean,
): { kind: PlanTable['kind']; roles: HeadRole[] } | null {
  const told = columns.map(({ heads }) => {
    const inner = heads.at(-1) ?? '';
    return roleOfHead(heads.join('')) ?? roleOfHead(inner) ?? roleOfHead(heads[0] ?? '');
  });
  const numbers = columns.map(({ body }) => isMostly(body, numeric));
  const has = (role: HeadRole) => told.includes(role);
  // 年份, or a head that says nothing over years: each row is a year's.
  const first = told.findIndex((role) => role !== 'ordinal');
  const byYear =
    first >= 0 && columns[first]!.body.length > 1 && columns[first]!.body.every((words) => year.test(words));
  const roles = told.map((role, i): HeadRole => {
    if (i === first && byYear) return 'period';
    // 时间, where it is not what the rows are told apart by
    if (role === 'period') return 'deadline';
    if (role === 'task' && isMostly(columns[i]!.body, bare)) return 'value';
    if (role === 'progress' && has('indicator') && numbers[i]) return 'value';
    if (role !== null) return role;
    const head = columns[i]!.heads.join('');
    return numbers[i] && (dated.test(head) || unitAside.test(head) || has('indicator')) ? 'value' : 'remark';
  });
  const values = roles.filter((role) => role === 'value').length;
  if (roles.includes('task') && (has('responsible') || has('deadline'))) return { kind: 'task', roles };
  if (values === 0) {
    const known = byYear ? named(columns, roles, numbers, hasUnitNote) : null;
    return known && { kind: 'indicator', roles: known };
  }
  if (byYear) return { kind: 'indicator', roles: named(columns, roles, numbers, hasUnitNote) ?? roles };
  if (has('indicator')) return { kind: 'indicator', roles };
  // 项目, 乡镇 or nothing over the first column: the other heads must promise or date, and numbers stand under them.
  const telling = columns.some(({ heads }, i) => {
    const head = heads.join('');
    return roles[i] === 'value' && numbers[i] && (promised.test(head) || dated.test(head));
  });
  if (!telling || (!has('item') && !has('category') && told[first] !== null)) return null;
  if (!has('item')) {
    const at = has('category') && told[first] === null ? first : told.lastIndexOf('category');
    roles[at < 0 ? first : at] = 'item';
  }
  return { kind: 'indicator', roles };
}

/** Of a table of years: the columns that hold numbers of something that has a unit. */
function named(
  columns: readonly ColumnWords[],
  roles: readonly HeadRole[],
  numbers: readonly boolean[],
  hasUnitNote: boolean,
): HeadRole[] | null {
  const made = roles.map((role, i): HeadRole => {
    const isNumbers = numbers[i] && role === 'remark';
    return isNumbers && (hasUnitNote || unitAside.test(columns[i]!.heads.join(''))) ? 'value' : role;
  });
  return made.includes('value') ? made : null;
}

function isMostly(words: readonly string[], pattern: RegExp): boolean {
  if (words.length === 0) return false;
  return words.filter((one) => one.length <= longestNumber && pattern.test(one)).length * 2 > words.length;
}

/** Whether a cell may stand in a head: a name, not a sentence. */
export function mayHead({ start, end }: Cell): boolean {
  return end - start <= 30;
}
