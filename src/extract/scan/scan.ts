import { hanRunEnd } from '../../number/han.ts';
import { readNumeral } from '../../number/numeral.ts';
import type { Numeral } from '../../number/types.ts';
import { isListNoun } from '../clause/list-noun.ts';
import { comparatorBefore, comparatorBehind } from './comparator.ts';
import { readDate } from './date.ts';
import { countsAsDuration } from './duration.ts';
import { fixedWordEnd, quotationEnd } from './opaque.ts';
import { shareUnits } from './share-units.ts';
import type { DateToken, QuantityToken, RefusedToken, Token } from './types.ts';
import { dimensionOf, matchUnit, toCanonical, type UnitMatch } from './unit.ts';

const candidate = /[0-9一二两三四五六七八九十百千万亿〇零几数*＊×○●□_xX“「『《〔‘"【\n]/g;
const joiner = /(?:[-—–~～－―]{1,2}|至|到)/y;
const clauseEdge = /[，,；;。：:！？!?\n]/;

/**
 * Finds every number between `start` and `end`: quantities, dates, and what is refused with the reason why. Offsets count in
 * `text`. One pass, left to right, each numeral read once as far as it goes.
 *
 * @example scan('到2025年，新增学位3100个以上', 0, 17) // 2025年: date; 3100个: quantity, >=
 */
export function scan(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let nameEnd = 0;
  let nameIsTitle = false;
  while (at < end) {
    candidate.lastIndex = at;
    const found = candidate.exec(text);
    if (!found || found.index >= end) break;
    at = found.index;
    const char = found[0];
    if (char === '\n') {
      at++;
      continue;
    }
    if (closesOrOpens(char)) {
      const close = at >= nameEnd ? quotationEnd(text, at) : -1;
      if (close > 0) {
        nameEnd = Math.min(close, end);
        nameIsTitle = char === '《' || char === '〔';
      }
      at++;
      continue;
    }
    const token = read(text, at, start, end, at < nameEnd ? (nameIsTitle ? 'title' : 'name') : null);
    if (token === null) {
      at = Math.max(at + 1, hanRunEnd(text, at));
      continue;
    }
    tokens.push(token);
    at = Math.max(token.end, at + 1);
    if (token.kind === 'quantity' && token.max === null) at = token.end;
  }
  return shareUnits(text, tokens);
}

function closesOrOpens(char: string): boolean {
  return char >= '‘' && char <= '”'
    ? true
    : char === '《' || char === '「' || char === '『' || char === '〔' || char === '【' || char === '"';
}

function refuse(text: string, start: number, end: number, reason: string, rule: string): RefusedToken {
  return { kind: 'refused', start, end, text: text.slice(start, end), reason, rule };
}

/** Reads what begins at `at`; null where there is no number after all. */
function read(text: string, at: number, floor: number, ceiling: number, inside: 'title' | 'name' | null): Token | null {
  const han = text.charCodeAt(at) > 0x2fff && text.charCodeAt(at) < 0xff00;
  const previous = at > floor ? text[at - 1]! : '';
  if (previous === '第' && (han || /\d/.test(text[at]!))) {
    return refuse(text, at - 1, ordinalEnd(text, at, ceiling), 'ordinal', 'ordinal');
  }
  if (han) {
    const word = fixedWordEnd(text, at);
    if (word > 0 && !(text[at] === '十' && text.startsWith('十分之', at))) {
      const runEnd = Math.max(word, hanRunEnd(text, at));
      return refuse(text, at, Math.min(runEnd, ceiling), 'fixed-word', 'fixed-word');
    }
  }
  const date = /[A-Za-z.]/.test(previous) ? null : readDate(text, at);
  if (date && date.end <= ceiling) return isDuration(text, date) ? null : date;
  const numeral = readNumeral(text, at);
  if (!numeral)
    return han && hanRunEnd(text, at) > at + 1
      ? refuse(text, at, hanRunEnd(text, at), 'not-a-number', 'numeral')
      : null;
  if (numeral.end > ceiling) return null;
  return readQuantity(text, numeral, floor, ceiling, inside, han);
}

/** 五月 is a month, but 5个月 is not: the date patterns never match those, so a date is a date. */
function isDuration(_text: string, _date: DateToken): boolean {
  return false;
}

function ordinalEnd(text: string, at: number, ceiling: number): number {
  const numeral = readNumeral(text, at);
  const end = numeral ? numeral.end : Math.max(hanRunEnd(text, at), at + 1);
  const unit = matchUnit(text, end);
  return Math.min(unit && !/[%元]/.test(unit.name) ? unit.end : end, ceiling);
}

/** The unit behind a numeral, over one blank. */
function unitBehind(text: string, numeral: Numeral): UnitMatch | null {
  if (numeral.form === 'percent' || numeral.form === 'permille' || numeral.form === 'ratio') return null;
  const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
  const unit = matchUnit(text, at);
  if (!unit) return null;
  if (numeral.form === 'fraction' && unit.entry.dimension !== 'multiple') return null;
  return unit;
}

function readQuantity(
  text: string,
  first: Numeral,
  floor: number,
  ceiling: number,
  inside: 'title' | 'name' | null,
  han: boolean,
): Token | null {
  let numeral = first;
  let unit = unitBehind(text, numeral);
  let end = unit ? unit.end : numeral.end;
  let low = numeral.value;
  let max = numeral.max;
  const upper = readUpper(text, numeral, unit, end);
  if (upper) {
    low = upper.low;
    max = upper.numeral.value;
    unit = upper.unit;
    end = unit ? unit.end : upper.numeral.end;
    numeral = { ...upper.numeral, start: first.start, form: first.form === 'mask' ? 'mask' : upper.numeral.form };
  }
  if (end > ceiling) return null;
  const whole = () => text.slice(first.start, end);
  if (/^(?:全会|会议|党代会)/.test(text.slice(end, end + 3)) && han) return refuse(text, first.start, end, 'ordinal', 'ordinal');
  const no = (reason: string, rule = reason) => refuse(text, first.start, Math.max(end, first.end), reason, rule);
  const masked = first.form === 'mask';
  const reason = refusal(text, first, numeral, unit, end, floor, inside, han, upper !== null);
  if (reason === 'silent') return null;
  if (reason) return no(reason);

  const name = first.form === 'percent' ? '%' : first.form === 'permille' ? '‰' : (unit?.name ?? '');
  const clauseFloor = Math.max(floor, first.start - 12);
  const bound = readBounds(text, first, end, clauseFloor, ceiling);
  const op = max !== null ? 'range' : (bound.op ?? (numeral.more ? '>' : '='));
  const value = masked ? null : low;
  return {
    kind: 'quantity',
    start: first.start,
    end,
    text: whole(),
    op,
    value,
    max: masked ? null : max,
    parts: numeral.parts,
    unit: name,
    dimension: first.form === 'fraction' && !unit ? 'ratio' : name === '' ? 'none' : dimensionOf(name),
    approx: bound.approx || numeral.more || (first.max !== null && !upper),
    masked,
    canonical: toCanonical(value, max, name),
    outer: { start: bound.start, end: bound.end },
    comparator: bound.verb,
    han,
    shift: numeral.shift,
    suffix: bound.suffix,
  };
}

/** The upper end of a range (2-3所, 15%至20%, 400—500亿元) and the lower end that its multiplier may belong to as well. */
function readUpper(text: string, lower: Numeral, unit: UnitMatch | null, end: number) {
  if (lower.form === 'ratio' || (lower.value === null) !== (lower.form === 'mask')) return null;
  joiner.lastIndex = end;
  const joined = joiner.exec(text);
  if (!joined) return null;
  const numeral = readNumeral(text, end + joined[0].length);
  if (
    !numeral ||
    numeral.form === 'ratio' ||
    numeral.max !== null ||
    (numeral.form === 'mask') !== (lower.form === 'mask')
  )
    return null;
  const upperUnit = unitBehind(text, numeral);
  if (unit ? upperUnit?.name !== unit.name : upperUnit === null && numeral.form !== lower.form) return null;
  if (!unit && !upperUnit && numeral.form !== 'percent' && numeral.shift === 0) return null;
  if (lower.value === null || numeral.value === null) return { numeral, unit: upperUnit, low: null };
  let low = lower.value;
  if (lower.shift === 0 && numeral.shift > 0 && !unit && low * 10 ** numeral.shift < numeral.value)
    low = Number(`${low}e${numeral.shift}`);
  return low < numeral.value ? { numeral, unit: upperUnit, low } : null;
}

/** Why a number with or without a unit is no quantity; null where it is one, `silent` where it is not worth a word. */
function refusal(
  text: string,
  first: Numeral,
  numeral: Numeral,
  unit: UnitMatch | null,
  end: number,
  floor: number,
  inside: 'title' | 'name' | null,
  han: boolean,
  range: boolean,
): string | null {
  const previous = first.start > floor ? text[first.start - 1]! : '';
  const next = text[end] ?? '';
  const masked = first.form === 'mask';
  if (masked && !isMaskedQuantity(text, first, unit, previous)) return 'silent';
  if (masked && /^[xX]$/.test(text[first.start]!) && /N个/.test(text.slice(Math.max(floor, first.start - 24), first.start))) return 'silent';
  if (inside === 'title') return 'title';
  if (inside === 'name' && !(unit && !han && isMeasured(unit))) return masked ? 'silent' : 'name';
  if (/[A-Za-z]/.test(previous) && !masked) return 'code';
  if (/[-_.]/.test(previous) && /[A-Za-z\d]/.test(text[first.start - 2] ?? '')) return 'code';
  if (/[+＋]/.test(previous) || /[+＋]/.test(text[numeral.end] ?? '')) return 'code';
  if (!unit && /[A-Za-z]/.test(next) && numeral.form !== 'percent') return 'code';
  const before = text.slice(Math.max(floor, first.start - 16), first.start);
  if (han && previous === '每' && /[十百千万亿]/.test(text[first.start]!)) return 'rate-base';
  if (han && unit && first.shift > 0 && first.end - first.start <= 2 && /^[百千万亿]+$/.test(text.slice(first.start, first.end)) && unit.entry.dimension === 'money') {
    if (!/[上近约超过达破数]$|产值|收入|营收|规模|投资|资产|利润|税收/.test(text.slice(Math.max(floor, first.start - 4), first.start)) && !/^(?:以上|以下|级)/.test(text.slice(end, end + 2))) return 'name';
  }
  if (unit) {
    const rest = text.slice(end, end + 8);
    if (han && /^[百千万]$/.test(text.slice(first.start, first.end)) && unit.name === '人' && !/[上近约超过达破数]$/.test(before)) return 'name';
    if (han && first.end - first.start === 1 && /^(?:工程|行动|计划|战略|体系)/.test(rest)) return 'name';
    if (/^[号期代版]/.test(rest) && !/^期[间末]/.test(rest) && /年|日/.test(unit.name)) return 'name';
    if (unit.entry.dimension === 'duration' || unit.entry.dimension === 'age') {
      if (!masked && !countsAsDuration(before.split(clauseEdge).at(-1)!, unit.name, rest)) return 'time-limit';
    }
    if (unit.name === '人' && /^[制格均才民事员生机]/.test(rest)) return 'name';
    if (
      unit.name === '成' &&
      (han ? /^[立为功果效员本熟绩长就人分品型套交品都以渝]/.test(rest) : true) &&
      !/^[以左]/.test(rest)
    )
      return 'name';
    if (unit.name === '度' && /^[假夏]/.test(rest)) return 'name';
    if (/^(?:强|级|星级|佳|版)/.test(rest) && unit.entry.dimension === 'count') return 'name';
    if (unit.entry.counting === 'arabic' && han && first.shift === 0) return 'no-unit';
    if (/^(?:期|个)$/.test(unit.name) && han && /^(?:工程|建设|项目|任务|规划)/.test(rest)) return 'name';
    if (han && !range) return refusalOfHan(text, first, unit, end, before, rest);
    if (/[前]$/.test(before) && /^[名位]$/.test(unit.name)) return 'ordinal';
    if (
      /(?:排名|位居|位列|名列|列|居|排)(?:全[国省市县]|[全国省市县]{1,2})?$/.test(before) &&
      /^[名位]$/.test(unit.name)
    )
      return 'ordinal';
    if (isListNoun(text, end, before, unit.name, first)) return 'list-count';
    return null;
  }
  if (masked || numeral.form === 'fraction' || numeral.form === 'percent' || numeral.form === 'permille') return null;
  if (numeral.form === 'ratio')
    return /[∶]/.test(text.slice(first.start, first.end)) ||
      numeral.parts!.length > 2 ||
      /比[为达到约近在]{0,2}$|比例[为达到约近在]{0,3}$/.test(before)
      ? null
      : 'clock';
  if (range && numeral.shift === 0) return 'no-unit';
  if (han && first.shift === 0) return first.end - first.start > 1 ? 'no-unit' : 'no-unit';
  if (numeral.shift > 0 && (!han || numeral.more)) {
    return /^(?:强|级|佳|亩方|户)/.test(next) ? 'name' : null;
  }
  if (numeral.more && first.form === 'arabic') return null;
  if (
    !han &&
    /(?:达到|达|为|控制在|降至|降到|提高到|提升到|增加到|增至|升至|缩小到|扩大到|缩小至|不低于|不高于|不超过|以内|稳定在|保持在|突破|超过|低于)$/.test(
      before,
    ) &&
    /^(?:以[上下内]|左右|[，,；;。、\n)）]|$)/.test(text.slice(end, end + 2))
  )
    return null;
  if (!han && /\.\d/.test(text.slice(first.start, first.end)) && /(?:由|从|到|至|为|达)$/.test(before) && /比|系数|指数|率|生师/.test(before)) return null;
  return 'no-unit';
}

function isMeasured(unit: UnitMatch): boolean {
  return (
    unit.entry.dimension !== 'count' &&
    unit.entry.dimension !== 'occurrence' &&
    unit.entry.dimension !== 'people' &&
    unit.entry.dimension !== 'duration'
  );
}

/** A mask counts where something countable stands behind it (*所, *%), not where it hides a name (XX县, ***精神). */
function isMaskedQuantity(text: string, mask: Numeral, unit: UnitMatch | null, previous: string): boolean {
  const written = text.slice(mask.start, mask.end);
  if (written.includes('/')) return true;
  if (!unit || /[A-Za-z\d第*]/.test(previous)) return false;
  if (
    /^[xX]/.test(written) &&
    !mask.more &&
    mask.shift === 0 &&
    unit.entry.counting !== 'plain' &&
    unit.name !== '个' &&
    unit.name !== '项'
  )
    return false;
  if (unit.entry.counting === 'arabic' && !/^[金银铜]$/.test(unit.name)) return false;
  if (unit.entry.dimension === 'duration') return /小时|分钟|工作日|个月/.test(unit.name) || /连续$/.test(text.slice(mask.start - 2, mask.start));
  if (
    /^(?:家|位|名|部|处|期|所|门|口|面|道)$/.test(unit.name) &&
    /^(?:庄|子|长|委|局|家|山|镇|乡)/.test(text.slice(unit.end, unit.end + 1))
  )
    return unit.name === '所' || unit.name === '家';
  return true;
}

const deliver =
  /(?:新建|建成|建设|建好|创建|创成|打造|培育|培养|举办|举行|召开|开展|组织|实施|选择|成立|组建|设立|新增|增设|引进|申报|申创|争创|制定|出台|编制|完成|建立|开发|推出|改造|改建|扩建|购置|配备|配置|安排|选派|落实|每天|每周|每月|每年|每学期|锻炼|参加|至少|不少于|举办了|开展了|召开了|进行|建|办|获|有|达|达到|为|共|增加|提高|下降|增长|翻|其中|各|评选|表彰|确定|命名|培训|组织开展|拥有|生产|联系|帮扶|认定|形成|每个村|每村|每乡镇|每校|每县|提升|扶持|发展|推广|聘请|配|设|办好|发布|承担|占|占到|缩短|高|快|低|少|多|是上年的|增|减|减少)$/;
const deliverSoft =
  /(?:新建|建成|建好|创建|创成|举办|召开|选择|成立|组建|设立|新增|增设|申报|申创|争创|购置|改建|扩建|办好|至少|每村|每校|各)$/;
const abstractNoun =
  /^[^，,；;。、]{0,18}?(?:规划|纲要|经验|道路|路子|局面|格局|决策|精神|意识|责任|时期|过程|机遇|挑战|考验|例子|问题|方面|台阶|新台阶|环境|氛围|面貌|力量|队伍|机制|体系|制度|行家|现象|样子|系统工程)(?:[，,；;。、的]|$)/;

/** A small Chinese numeral before a classifier is often an article or part of a slogan; it counts where something is delivered. */
function refusalOfHan(
  text: string,
  numeral: Numeral,
  unit: UnitMatch,
  end: number,
  before: string,
  rest: string,
): string | null {
  const value = numeral.value ?? 0;
  const { dimension, counting } = unit.entry;
  const short = numeral.end - numeral.start === 1;
  if (/^一/.test(text.slice(end, end + 1)) && text[numeral.start] === '一') return 'slogan';
  if (
    /[每这那某另哪同上下前后首任本该各](?:全|整)?$/.test(before) &&
    short &&
    !/[十百千万亿]/.test(text[numeral.start]!) &&
    !/每[年月天日周亩户人村校]$/.test(before) &&
    !(/各$/.test(before) && counting === 'plain')
  )
    return 'article';
  if (text[numeral.start] === '二' && short && dimension !== 'ratio' && dimension !== 'percentage-point') return 'name';
  if (/^性/.test(rest)) return 'article';
  if (short && counting === 'article') {
    if (unit.name === '方面' || isListNoun(text, end, before, unit.name, numeral)) return 'list-count';
    if (value === 1) {
      if (!deliverSoft.test(before) || abstractNoun.test(rest + text.slice(end + 8, end + 24))) return 'article';
      return null;
    }
    return /[”’」』]$/.test(before) ? 'slogan' : null;
  }
  if (
    short &&
    value === 1 &&
    counting === 'plain' &&
    (dimension === 'count' || dimension === 'occurrence' || dimension === 'people')
  ) {
    if (/^[期次家户位名场处间]$/.test(unit.name) && /^(?:工程|建设|项目|又|再|都|亲|独)/.test(rest)) return 'name';
    const rated = unit.name === '次' && /每[^，。；]{1,14}$/.test(before);
    if (!deliver.test(before) && !/其中$/.test(before) && !rated) return 'article';
    if (unit.name === '人' && !/其中$|有$|增加$|各$|配备$|至少$/.test(before)) return 'article';
  }
  if (isListNoun(text, end, before, unit.name, numeral)) return 'list-count';
  return null;
}

/** Comparators on both sides, and where the number with them begins and ends. */
function readBounds(text: string, first: Numeral, end: number, floor: number, ceiling: number) {
  let start = first.start;
  let op: QuantityToken['op'] | null = null;
  let approx = false;
  let verb: QuantityToken['comparator'] = null;
  if (
    text[start - 1] === '上' &&
    start > floor &&
    /[十百千万亿]/.test(text[start]!) &&
    !/[以之每路线网]/.test(text[start - 2] ?? '')
  ) {
    op = '>=';
    approx = true;
    start--;
  }
  for (let i = 0; i < 2; i++) {
    const entry = comparatorBefore(text, start, floor);
    if (!entry) break;
    start -= entry.form.length;
    op ??= entry.op;
    approx ||= entry.approx;
    if (entry.verb) {
      const adverb = /^(?:首次|双双|均|首)/.exec(entry.form)?.[0].length ?? 0;
      verb = { start: start + (entry.form.length - adverb >= 2 ? adverb : 0), end: start + entry.form.length };
    }
  }
  let suffix: QuantityToken['suffix'] = null;
  let close = end;
  const at = skipBracket(text, end, ceiling);
  for (const from of at === end ? [end] : [end, at]) {
    const entry = comparatorBehind(text, from);
    if (!entry || from + entry.form.length > ceiling) continue;
    if (entry.form === '起' && !/^起(?:步|点|$|[，。；])/.test(text.slice(from, from + 2))) continue;
    if (entry.form === '前后' && /^[^，。]/.test(text.slice(from + 2, from + 3))) continue;
    suffix = { op: entry.op, approx: entry.approx };
    close = from + entry.form.length;
    op ??= entry.op;
    approx ||= entry.approx;
    break;
  }
  return { op, approx, start, end: close, verb, suffix };
}

/** Over one short bracket: 2000人（含重点产业1000人）左右. */
function skipBracket(text: string, at: number, ceiling: number): number {
  if (text[at] !== '（' && text[at] !== '(') return at;
  for (let i = at + 1; i < Math.min(ceiling, at + 60); i++) {
    if (text[i] === '）' || text[i] === ')') return i + 1;
    if (text[i] === '。' || text[i] === '\n') return at;
  }
  return at;
}
