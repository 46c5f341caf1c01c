import { rateBases, type UnitEntry, units, wordsOfUnits } from '../../lexicon/units.ts';

/** A unit as it stands behind a number. */
export interface UnitMatch {
  readonly end: number;
  /** As written, simplified: 元/户. */
  readonly name: string;
  readonly entry: UnitEntry;
  /** Of a written rate (元/户), what stands below the line. */
  readonly per: string | null;
}

interface UnitForm {
  readonly form: string;
  readonly entry: UnitEntry;
  /** Ends in a letter: no other may follow. */
  readonly latin: boolean;
  /** What may not follow. */
  readonly makesWord: string;
}

/** Units to look up, by their first character and by their form. */
export interface UnitTable {
  /** By the code of their first character, the longest first. */
  readonly byFirst: ReadonlyMap<number, readonly UnitForm[]>;
  readonly entryOf: ReadonlyMap<string, UnitEntry>;
  /** What may stand below the line of a rate. */
  readonly below: RegExp;
}

/** What may stand below the line of a rate: 元/户, 人/平方公里, 件/万人. */
const below =
  '人[·.]?[年月天次]?|户|亩|公顷|平方公里|平方米[·.]?[年月天]?|立方米|公里|年|月|日|天|周|小时|次|学期|学年|头|只|羽|吨|公斤|千克|斤|升|个|家|所|件|班|台|套|张|床|度|千瓦时|米|秒|分钟|km|m³|m3|m²|㎡|L|kg|元(?:产值|增加值|工业增加值|GDP|营收)?|工日?|车|孔|发|株|棵|座|辆|位|名|村|乡镇|社区|县|校|生[·.]?(?:期|学期|年|月|天|次)?';

/** The units of the lexicon and `more`, ready to be looked up, the longest form first. */
export function unitTable(more: readonly UnitEntry[]): UnitTable {
  const entries = [...units, ...more];
  const byFirst = new Map<number, UnitForm[]>();
  for (const entry of entries) {
    for (const form of entry.forms) {
      const unitForm = { form, entry, latin: /[A-Za-z]$/.test(form), makesWord: wordsOfUnits[form] ?? '' };
      const list = byFirst.get(form.charCodeAt(0));
      if (list) list.push(unitForm);
      else byFirst.set(form.charCodeAt(0), [unitForm]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.form.length - a.form.length);
  const entryOf = new Map(entries.flatMap((entry) => entry.forms.map((form) => [form, entry] as const)));
  const added = more.flatMap(({ forms }) => forms.map((form) => `${form}|`)).join('');
  return { byFirst, entryOf, below: new RegExp(`[一二三四五六七八九十百千万亿\\d]{0,4}(?:${added}${below})`, 'y') };
}

/** The units of the lexicon. */
export const builtInUnits: UnitTable = unitTable([]);

const everyTime = /每(年|月|日|天|周|学期|亩|人|户|小时|季度)/y;

/** The unit that begins at `at`, the longest that fits, with what stands below it in a rate. */
export function matchUnit(text: string, at: number, table: UnitTable): UnitMatch | null {
  const simple = matchSimple(text, at, table);
  if (!simple) return text[at] === '/' || text[at] === '／' ? matchProportion(text, at) : null;
  let { end } = simple;
  const [form, entry] = [simple.form, simple.entry];
  if ((text[end] === '（' || text[end] === '(') && entry.dimension === 'count') {
    const inner = matchSimple(text, end + 1, table);
    const close = inner ? text[inner.end] : undefined;
    if (inner && inner.entry.dimension !== 'ratio' && (close === '）' || close === ')')) {
      return { end: inner.end + 1, name: text.slice(at, inner.end + 1), entry, per: null };
    }
  }
  const slash = text[end];
  if (slash === '/' || slash === '／') {
    table.below.lastIndex = end + 1;
    const per = table.below.exec(text);
    if (per) {
      end += 1 + per[0].length;
      return { end, name: `${form}/${per[0]}`, entry, per: per[0] };
    }
  }
  if (text[end] !== '每' || entry.dimension === 'ratio') return { end, name: form, entry, per: null };
  everyTime.lastIndex = end;
  const every = everyTime.exec(text);
  if (every) return { end: end + every[0].length, name: `${form}/${every[1]}`, entry, per: every[1]! };
  return { end, name: form, entry, per: null };
}

const ofSoMany = /[/／](?:10{0,2}[万千]|[十百]?万|千|10{3,5})(?=$|[^\d\w.一-龥]|以[上下内]|左右)/y;
const proportion: UnitEntry = {
  forms: [],
  dimension: 'ratio',
  counting: 'plain',
  factor: null,
  base: null,
  example: '',
};

/** 15/10万: so many of a hundred thousand. */
function matchProportion(text: string, at: number): UnitMatch | null {
  ofSoMany.lastIndex = at;
  const found = ofSoMany.exec(text);
  return found ? { end: at + found[0].length, name: found[0].replace('／', '/'), entry: proportion, per: null } : null;
}

function matchSimple(
  text: string,
  at: number,
  { byFirst }: UnitTable,
): { form: string; entry: UnitEntry; end: number } | null {
  const list = byFirst.get(text.charCodeAt(at));
  if (!list) return null;
  for (const { form, entry, latin, makesWord } of list) {
    if (!text.startsWith(form, at)) continue;
    const end = at + form.length;
    if (latin && /[A-Za-z]/.test(text[end] ?? '')) continue;
    if (makesWord !== '' && end < text.length && makesWord.includes(text[end]!)) continue;
    return { form, entry, end };
  }
  return null;
}

const bases = new Set(rateBases);
/** Whether 每 before `word` makes a rate of the unit behind it. */
export function isRateBase(word: string): boolean {
  return bases.has(word);
}

/** 元/户 → 元, 台(套) → 台 */
function aboveLine(name: string): string {
  const line = name.search(/[/（(]/);
  return line < 0 ? name : name.slice(0, line);
}

/** What kind of thing a unit name measures; a rate measures what stands above its line. */
export function dimensionOf(name: string, { entryOf }: UnitTable): string {
  return entryOf.get(aboveLine(name))?.dimension ?? 'none';
}

/** A value in base units (13.5万亩 in m²), or null where the unit has none. */
export function toCanonical(value: number | null, max: number | null, name: string, { entryOf }: UnitTable) {
  if (value === null) return null;
  const above = aboveLine(name);
  const per = name[above.length] === '/' ? name.slice(above.length + 1) : undefined;
  const top = entryOf.get(above);
  if (!top || top.factor === null || top.base === null) return null;
  const bottom = per === undefined ? undefined : entryOf.get(per);
  const factor = top.factor / (bottom?.factor ?? 1);
  const unit = per === undefined ? top.base : `${top.base}/${bottom?.base ?? per}`;
  const round = (x: number) => {
    const product = x * factor;
    return Number.isSafeInteger(product) ? product : Number(product.toPrecision(15));
  };
  return { value: round(value), max: max === null ? null : round(max), unit };
}
