import type { Role } from '../segment/types.ts';
import type { Clause, Word } from './clause/types.ts';
import type { Reading } from './rules/types.ts';
import type { TimePoint } from './time.ts';
import type { Kind } from './types.ts';

const grant = /(?:给予|予以|奖励|补助|补贴|资助|奖补|贴息|扶持|减免|返还|补偿|救助|扣除)/;
const perApplicant =
  /最高|一次性|单个|每[个家户人名亩台辆张头项位件次年企单所证]|按照?|(?:^|[，。；])对[^，。；]{2,}|不超过|分别/;
const planned = /力争|争取|计划|拟|将|要|应|须|必须|确保|务必|不得|到20\d\d年|今后|未来|预期|预计到|努力|新增|目标/;
const past = /目前|现有|已(?!于)|原有|尚有|去年|上年|截至|截止|过去|以来|曾|近几年|前几年|当前(?!和)|至今|同期/;
const future = /力争|争取|计划到|拟|预计|到20\d\d年|下一步/;

/** What a figure is, from the role of its section and what its sentence says. */
export function kindOf(
  text: string,
  reading: Reading,
  clause: Clause,
  words: readonly Word[],
  role: Role,
  sentenceStart: number,
  times: readonly TimePoint[],
  previous: Kind | null,
): Kind {
  if (isCriterion(text, reading, clause, words, sentenceStart, previous)) return 'criterion';
  const { quantity } = reading;
  const left = text.slice(clause.start, quantity.start);
  const before = text.slice(sentenceStart, quantity.start);
  if (role === 'review' || role === 'problems') return future.test(left) && !/已/.test(left) ? 'target' : 'result';
  if (
    /(?:由|从)[^，。；]{0,12}$/.test(left) &&
    /^[^，。；]{0,6}(?:提高|降|增|减|上升|下降|提升|扩大|调整)[^，。；]{0,3}[到至为]/.test(
      text.slice(quantity.outer.end, quantity.outer.end + 12),
    )
  )
    return 'result';
  const lastPast = lastIndex(before, past);
  const lastPlanned = lastIndex(before, planned);
  const pastTime = times.filter((t) => t.start < quantity.start).at(-1);
  if (lastPast > lastPlanned) return 'result';
  if (
    pastTime?.past &&
    pastTime.year !== null &&
    pastTime.start - sentenceStart > lastPlanned &&
    !/(?:比|较)[^，。；]{0,8}$/.test(text.slice(sentenceStart, pastTime.end))
  )
    return 'result';
  if (role === 'context' && /(?:占|由|构成|就读)/.test(left) && lastPlanned < 0) return 'result';
  return 'target';
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const found of text.matchAll(new RegExp(pattern, 'g'))) last = found.index;
  return last;
}

function isCriterion(
  text: string,
  reading: Reading,
  clause: Clause,
  words: readonly Word[],
  sentenceStart: number,
  previous: Kind | null,
): boolean {
  const { quantity } = reading;
  const unit = quantity.dimension;
  if (unit === 'age') return true;
  const at = words.findIndex((w) => w.quantity === quantity);
  const left = text.slice(clause.start, quantity.outer.start);
  const behind = text.slice(quantity.outer.end, Math.min(clause.end, quantity.outer.end + 24));
  if (clause.bracketed && /^含/.test(left) && previous === 'criterion') return true;
  if (
    (unit === 'money' || unit === 'ratio') &&
    grant.test(text.slice(sentenceStart, clause.end + 1)) &&
    perApplicant.test(text.slice(sentenceStart, quantity.end))
  ) {
    if (grant.test(text.slice(clause.start, clause.end)) || /^[，,]?(?:最高|分别|第[一二三]年|连续)/.test(left))
      return true;
  }
  if (/就读$/.test(left)) return true;
  const bounded =
    quantity.suffix?.op != null ||
    quantity.op === '>' ||
    quantity.op === '<' ||
    quantity.op === '>=' ||
    quantity.op === '<=';
  if (!bounded || unit === 'ratio') return false;
  const next = words.slice(at + 1).findIndex((w) => w.type === 'quantity');
  const noun = next < 0 ? null : words.slice(at + 1, at + 1 + next);
  const verbBefore = words.slice(0, at).some((w) => w.type === 'verb' && w.verb!.class === 'strong');
  // 突破100亿元的企业15家, 5000万元以上项目30个, 600分以上167人
  if (
    noun &&
    noun.every(
      (w) =>
        w.type === 'noun' ||
        w.type === 'de' ||
        w.type === 'conjunction' ||
        (w.type === 'verb' && w.verb!.class === 'noun'),
    ) &&
    noun.length <= 3
  ) {
    const following = words[at + 1 + next]!.quantity!;
    if (
      following.dimension !== unit &&
      (noun.length === 0 || noun[0]!.type !== 'conjunction') &&
      !noun.some((w) => w.type === 'conjunction' && noun.length === 1)
    )
      return true;
  }
  if (quantity.suffix?.op == null) return false;
  if (/^(?:的|[（(]含)/.test(behind) && !verbBefore) return true;
  if (/^的/.test(behind) && /(?:对|对于|凡)[^，。；]*$/.test(left)) return true;
  if (!verbBefore && reading.attributive && unit !== 'count' && unit !== 'people') return true;
  if (
    !verbBefore &&
    reading.attributive &&
    at > 0 &&
    words[at - 1]!.type === 'noun' &&
    /人口|面积|投资|收入|规模|资产/.test(left)
  )
    return true;
  if (!verbBefore && reading.attributive && /^[户人万]/.test(quantity.unit) && at === 0) return true;
  return false;
}
