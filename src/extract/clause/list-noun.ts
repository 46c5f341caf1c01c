import { listNouns } from '../../lexicon/fixed-words.ts';
import type { Numeral } from '../../number/types.ts';

const nouns = new RegExp(
  `^(?:${[...listNouns].sort((a, b) => b.length - a.length).join('|')})(?!项目|工程|产业|企业|学科|实验室|栏|园|[村镇区县校])`,
);
const introduces =
  /(?:以下|如下|下列|上述|以上|这|抓好|做好|抓住|突出|围绕|坚持|聚焦|按照|重点抓|重点做好|着力抓好|处理好|把握|实现|达到|确保|遵循|体现|包括|分为|分|推进|落实|健全|完善|加强|强化|提出了?|大力实施|抓实|抓好了|做到|牢记|贯彻|结合|面临|存在)$/;

/**
 * Whether a count only sums up things that the text names itself (三大任务, 抓好八方面工作, 这两个目标).
 * `before` is the text before the number, `end` where the unit ends.
 */
export function isListNoun(text: string, end: number, before: string, unit: string, numeral: Numeral): boolean {
  if (
    unit !== '个' &&
    unit !== '项' &&
    unit !== '条' &&
    unit !== '方面' &&
    unit !== '大类' &&
    unit !== '种' &&
    unit !== '类'
  )
    return false;
  const value = numeral.value ?? 0;
  if (value > 12 || numeral.shift > 1) return false;
  const han = text.charCodeAt(numeral.start) > 0x2fff;
  const at = text[end] === '的' ? end + 1 : end;
  const noun = nouns.exec(text.slice(at, at + 4));
  if (unit === '方面') return introduces.test(before) || han;
  if (/(?:以下|如下|下列|上述|这|那)$/.test(before)) return true;
  if (!noun) return false;
  return han || introduces.test(before);
}
