import { trimPhrase } from '../clause/noun-phrase.ts';
import { subject } from './subject.ts';
import type { Case, Reading } from './types.ts';

/** How long something lasts without a break: 考核连续三年保持全市第一; 实现连续20年位居前列. */
export function readLasting(c: Case): Reading | null {
  const { text, words, at, from } = c;
  const quantity = words[at]!.quantity!;
  const mark = words[at - 1];
  if (quantity.dimension !== 'duration' || at - 1 < from || !/^(?:连续|持续)$/.test(text.slice(mark!.start, mark!.end)))
    return null;
  const verb = words.find((w, i) => i > at && w.type === 'verb');
  const said = trimPhrase(text, words, from, at - 1);
  const lead = words.slice(from, at - 1).find((w) => w.type === 'verb');
  const bare = !said || (lead && said.start === lead.start && said.end === lead.end);
  const behind = bare ? trimPhrase(text, words, at + 1, words.length) : null;
  if (behind && lead) {
    const shell = /(?:的)?(?:目标|任务)$/.exec(text.slice(behind.start, behind.end));
    return {
      quantity,
      action: { start: lead.start, end: lead.end },
      indicator: [{ start: behind.start, end: behind.end - (shell?.[0].length ?? 0) }],
      mode: 'level',
      direction: null,
      rule: 'lasting',
      attributive: false,
    };
  }
  return {
    quantity,
    action: verb
      ? { start: verb.start, end: verb.end - (/[在到了]$/.test(text.slice(verb.start, verb.end)) ? 1 : 0) }
      : null,
    indicator: subject(c, at - 1),
    mode: 'level',
    direction: null,
    rule: 'lasting',
    attributive: false,
  };
}
