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
  readonly text: string;
}

/** How sentences begin that may only tell how things are: of the country, of others, of what was just named. */
const reports = /^(?:全国|世界|本[区县市乡镇村]人|[一-龥]{2,3}[省市县](?:以|把|通过|从|采取))/;

/** Names of two parts, made once each: a string that is new for each figure would be hashed to find its weight. */
const joined = new Map<string, Map<string, string>>();
function join(head: string, tail: string): string {
  let names = joined.get(head);
  if (!names) {
    names = new Map();
    joined.set(head, names);
  }
  let name = names.get(tail);
  if (name === undefined) {
    name = head + tail;
    names.set(tail, name);
  }
  return name;
}
const kindIn = { target: 'kind-target-in-', result: 'kind-result-in-', criterion: 'kind-criterion-in-' } as const;

/** What speaks for or against a figure, by name: the signals that {@link confidenceOf} weighs. */
export function signalsOf(c: ConfidenceCase): string[] {
  const { reading, kind, role, clause } = c;
  const { quantity } = reading;
  const signals: string[] = [join('rule-', reading.rule), join(kindIn[kind], role)];
  const planned = c.cues.lastPlanned(quantity.start) >= 0;
  const past = c.cues.lastPast(quantity.start) >= 0;
  if (quantity.han) signals.push('han');
  if (quantity.han && quantity.end - quantity.start <= 2) signals.push('small-han');
  if (quantity.unit === '') signals.push('no-unit');
  if (quantity.masked) signals.push('masked');
  if (quantity.op !== '=' && quantity.op !== 'range') signals.push('bounded');
  if (quantity.suffix?.op != null && reading.action === null) signals.push('bound-without-verb');
  if (quantity.dimension === 'duration' || quantity.dimension === 'age') signals.push('duration');
  if (quantity.unit.includes('/')) {
    signals.push('rate');
    if (!/[/／每]/.test(quantity.text)) signals.push('carried-rate');
  }
  if (clause.bracketed) signals.push('bracketed');
  if (reading.action === null) signals.push('no-action');
  if (clause.quantities.length > 3) signals.push('crowded');
  if (c.sentenceLength > 160) signals.push('long-sentence');
  if (c.beforeHeadings) signals.push('before-headings');
  if (kind === 'result' && planned) signals.push('planned-result');
  if (kind === 'target' && past) signals.push('past-target');
  if (kind === 'result' && role === 'plan' && !past) signals.push('uncued-result-in-plan');
  if (kind === 'target' && c.times.some((t) => t.past)) signals.push('past-time-target');
  if (kind === 'target' && !planned && reading.action === null) signals.push('uncued-target');
  const uncued = kind === 'target' && !planned && c.times.length === 0;
  if (uncued && c.tells()) signals.push('telling-target');
  if (uncued && reading.attributive && c.tells()) signals.push('telling-attribute');
  if (uncued && reports.test(c.opening)) signals.push('reporting-target');
  if (kind === 'target') {
    const { dimension, start, outer } = quantity;
    if (dimension === 'money' && /每|标准|额度|罚/.test(c.text.slice(clause.start, start))) signals.push('sum-of-each');
    if (c.text.startsWith('的', outer.end)) signals.push('qualifying-target');
  }
  if (quantity.parts !== null) signals.push('parts');
  if (quantity.dimension === 'score') signals.push('score');
  if (quantity.text.endsWith('）')) signals.push('unit-with-bracket');
  if (quantity.dimension === 'count' && /^\d{1,2}(?:个|项|件|类|种|条|方面|大类)$/.test(quantity.text))
    signals.push('small-count');
  return signals;
}

/** Signals that no labelled plan has shown yet: held low until one does, so that what was never measured claims less. */
const unmeasured: Readonly<Record<string, number>> = {
  'rule-table-indicator': -3,
  'rule-table-task': -3.2,
  'untold-time': -1,
  'untold-unit': -0.8,
};
const weights = new Map([...Object.entries(unmeasured), ...Object.entries(confidenceWeights)]);

/** How sure a figure's kind, operator, value and unit are, 0.01 to 0.99: the weights were fitted on labelled plans. */
export function confidenceOf(signals: readonly string[]): number {
  let odds = weights.get('base') ?? 0;
  for (const signal of signals) odds += weights.get(signal) ?? 0;
  return Math.min(0.99, Math.max(0.01, Math.round(100 / (1 + Math.exp(-odds))) / 100));
}
