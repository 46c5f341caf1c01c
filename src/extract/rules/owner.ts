import { behindOwner, withoutOwner } from '../../lexicon/measures.ts';
import type { Offsets } from '../../span/types.ts';
import type { Case } from './types.ts';

/** Behind these the name before is a part of another. */
const part = /(?:其中|含)[:：，,]?$/;

/**
 * Who a bare measure is of, from the figure before in the sentence: 粮食播种面积1.86万亩、产量6200吨; 重点项目118个，总投资146亿元.
 * null where the measure has a name of its own, or none is near.
 */
export function ownerOf({ text, previous, context }: Case, phrase: Offsets): readonly Offsets[] | null {
  const name = text.slice(phrase.start, phrase.end);
  const first = previous?.indicator[0];
  if (!first || previous.quantity.start < context.sentenceStart || !withoutOwner.test(name)) return null;
  if (part.test(text.slice(Math.max(0, first.start - 3), first.start))) return null;
  const last = previous.indicator.at(-1)!;
  const tail = behindOwner.exec(text.slice(last.start, last.end));
  if (!tail)
    return /^(?:count|area)$/.test(previous.quantity.dimension) && !/收入|支出|结余/.test(name)
      ? previous.indicator
      : null;
  const owner = { start: last.start, end: last.start + tail.index };
  return owner.end - owner.start < 2 ? null : [...previous.indicator.slice(0, -1), owner];
}
