import { confidenceWeights } from '../lexicon/confidence-weights.ts';
import type { Role } from '../segment/types.ts';
import type { Clause } from './clause/types.ts';
import type { Cues } from './cues.ts';
import type { Reading } from './rules/types.ts';
import type { TimePoint } from './time.ts';
import type { Kind } from './types.ts';

/** What is known of a figure when its confidence is asked for. */
export interface ConfidenceCase {
  readonly reading: Reading;
  readonly kind: Kind;
  readonly role: Role;
  readonly clause: Clause;
  readonly cues: Cues;
  readonly times: readonly TimePoint[];
  readonly beforeHeadings: boolean;
  readonly sentenceLength: number;
  /** The first characters of the sentence. */
  readonly opening: string;
  /** Whether the sentence begins with what it speaks of (我国沿海滩涂…), not with what is to be done. */
  readonly tells: () => boolean;
}

/** How sentences begin that tell how things are: of the country, of others, of what was just named. */
const reports =
  /^(?:这|我国|全国|很多|许多|有的|一些|世界|本[区县市乡镇村]人|[一-龥]{2,3}[省市县](?:以|把|通过|从|采取))/;

/** What speaks for or against a figure, by name: the signals that {@link confidenceOf} weighs. */
export function signalsOf(c: ConfidenceCase): string[] {
  const { reading, kind, role, clause } = c;
  const { quantity } = reading;
  const signals: string[] = [`rule-${reading.rule}`, `kind-${kind}-in-${role}`];
  const add = (name: string, holds: boolean) => {
    if (holds) signals.push(name);
  };
  const planned = c.cues.lastPlanned(quantity.start) >= 0;
  const past = c.cues.lastPast(quantity.start) >= 0;
  add('han', quantity.han);
  add('small-han', quantity.han && quantity.end - quantity.start <= 2);
  add('no-unit', quantity.unit === '');
  add('masked', quantity.masked);
  add('bounded', quantity.op !== '=' && quantity.op !== 'range');
  add('bound-without-verb', quantity.suffix?.op != null && reading.action === null);
  add('duration', quantity.dimension === 'duration' || quantity.dimension === 'age');
  add('rate', quantity.unit.includes('/'));
  add('carried-rate', quantity.unit.includes('/') && !/[/／每]/.test(quantity.text));
  add('bracketed', clause.bracketed);
  add('no-action', reading.action === null);
  add('crowded', clause.quantities.length > 3);
  add('long-sentence', c.sentenceLength > 160);
  add('before-headings', c.beforeHeadings);
  add('planned-result', kind === 'result' && planned);
  add('past-target', kind === 'target' && past);
  add('uncued-result-in-plan', kind === 'result' && role === 'plan' && !past);
  add('past-time-target', kind === 'target' && c.times.some((t) => t.past));
  add('uncued-target', kind === 'target' && !planned && reading.action === null);
  const uncued = kind === 'target' && !planned && c.times.length === 0;
  add('telling-target', uncued && c.tells());
  add('telling-attribute', uncued && reading.attributive && c.tells());
  add('reporting-target', uncued && reports.test(c.opening));
  add('small-count', /^\d{1,2}(?:个|项|件|类|种|条|方面|大类)$/.test(quantity.text));
  return signals;
}

const weights = new Map(Object.entries(confidenceWeights));

/** How sure a figure's kind, operator, value and unit are, 0.01 to 0.99: the weights were fitted on labelled plans. */
export function confidenceOf(signals: readonly string[]): number {
  let odds = weights.get('base') ?? 0;
  for (const signal of signals) odds += weights.get(signal) ?? 0;
  return Math.min(0.99, Math.max(0.01, Math.round(100 / (1 + Math.exp(-odds))) / 100));
}
