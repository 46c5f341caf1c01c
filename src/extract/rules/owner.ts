import type { Offsets } from '../../span/types.ts';
import type { Case } from './types.ts';

/** Measures that name nothing without what they are of. */
const bare = /^(?:年末|年终|当年)?(?:滚存结余|结余|收入|支出|总产量?|产量|总?产值|总投资|面积)$/;
/** What a measure ends in, behind its owner. */
const measure = /(?:播种面积|种植面积|面积|总产量?|产量|总?产值|总?收入|总?支出|总投资)$/;
/** Behind these the name before is a part of another. */
const part = /(?:其中|含)[:：，,]?$/;

/**
 * Who a bare measure is of, from the figure before in the sentence: 粮食播种面积1.86万亩、产量6200吨; 重点项目118个，总投资146亿元.
 * null where the measure has a name of its own, or none is near.
 */
export function ownerOf({ text, previous, context }: Case, phrase: Offsets): readonly Offsets[] | null {
  const name = text.slice(phrase.start, phrase.end);
  const first = previous?.indicator[0];
  if (!first || previous.quantity.start < context.sentenceStart || !bare.test(name)) return null;
  if (part.test(text.slice(Math.max(0, first.start - 3), first.start))) return null;
  const last = previous.indicator.at(-1)!;
  const tail = measure.exec(text.slice(last.start, last.end));
  if (!tail)
    return /^(?:count|area)$/.test(previous.quantity.dimension) && !/收入|支出|结余/.test(name)
      ? previous.indicator
      : null;
  const owner = { start: last.start, end: last.start + tail.index };
  return owner.end - owner.start < 2 ? null : [...previous.indicator.slice(0, -1), owner];
}
