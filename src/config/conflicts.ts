import { wordIn } from '../extract/clause/word-table.ts';
import { builtInLexicon } from '../extract/lexicon.ts';
import { numberInName } from '../extract/scan/names.ts';
import { scan } from '../extract/scan/scan.ts';
import type { ActionAddition, LexiconAdditions, UnitAddition } from '../lexicon/additions.ts';
import { needsConversion, normalizeText } from '../normalize/normalize.ts';
import type { Problem, ProblemCode } from './problems.ts';

/**
 * Where additions of the right shape contradict what is built in, or each other. What only repeats what is built in is no
 * conflict: a later version may learn a word that a user has added.
 */
export function findConflicts({ units = [], actions = [], names = [], indicators = [] }: LexiconAdditions): Problem[] {
  const found: Problem[] = [];
  const word = (at: string, form: string, code: ProblemCode | null, values: Problem['values'] = {}) => {
    const wrong = notNormal(form);
    if (wrong) found.push({ at, ...wrong });
    else if (code) found.push({ at, code, values });
  };
  for (const [i, one] of units.entries()) {
    const known = otherUnit(one);
    word(`units[${i}].unit`, one.unit, known === null ? null : 'other-unit', { known: known ?? '' });
  }
  for (const [i, one] of actions.entries()) {
    const known = otherWord(one.verb, one.class ?? 'strong');
    word(`actions[${i}].verb`, one.verb, known === null ? null : 'other-word', { known: known ?? '' });
    if (!directed(one)) found.push({ at: `actions[${i}].direction`, code: 'change-direction', values: {} });
  }
  for (const [i, name] of names.entries()) word(`names[${i}]`, name, unlikeName(name));
  for (const [i, noun] of indicators.entries()) {
    const known = otherWord(noun, 'noun');
    word(`indicators[${i}]`, noun, known === null ? null : 'other-word', { known: known ?? '' });
  }
  found.push(...repeated(units.map(({ unit }, i) => [unit, `units[${i}].unit`])));
  found.push(
    ...repeated([
      ...actions.map(({ verb }, i) => [verb, `actions[${i}].verb`] as const),
      ...names.map((name, i) => [name, `names[${i}]`] as const),
      ...indicators.map((noun, i) => [noun, `indicators[${i}]`] as const),
    ]),
  );
  return found;
}

/** Rules see normalised text: what is written otherwise would never be found. */
function notNormal(form: string): Pick<Problem, 'code' | 'values'> | null {
  if (needsConversion(form)) return { code: 'traditional', values: {} };
  const normal = normalizeText({ text: form, markup: [], blocks: [] }, null).text;
  return normal === form ? null : { code: 'not-normal', values: { normal } };
}

/** What a unit is already where it is something else, or null. */
function otherUnit({ unit, dimension, canonical }: UnitAddition): string | null {
  const known = builtInLexicon.units.entryOf.get(unit);
  if (!known) return null;
  const same =
    known.dimension === dimension &&
    (!canonical || (known.factor === canonical.factor && known.base === canonical.unit));
  return same ? null : `${known.dimension}${known.base === null ? '' : `, ${known.base} × ${known.factor}`}`;
}

/** What a word is already where it is something else than `as` (a class of verbs, or noun for a noun), or null. */
function otherWord(form: string, as: string): string | null {
  const known = wordIn(builtInLexicon.words, form);
  if (!known) return null;
  const is = known.verb ? `verb, ${known.verb.class}` : known.type;
  return (known.verb?.class ?? known.type) === as ? null : is;
}

const directed = ({ class: of, direction }: ActionAddition) => (of === 'change') === (direction !== undefined);

/** Why a name is no name with a number in it. */
function unlikeName(name: string): ProblemCode | null {
  if (numberInName(name) < 0) return 'no-number';
  const whole = scan(name, 0, name.length).find(({ start, end }) => start === 0 && end === name.length);
  const bare = /^[\d.,%‰一二两三四五六七八九十百千万亿兆〇零几数]+$/.test(name);
  return bare || (whole && whole.kind !== 'refused') ? 'is-quantity' : null;
}

function repeated(words: readonly (readonly [word: string, at: string])[]): Problem[] {
  const first = new Map<string, string>();
  return words.flatMap(([word, at]) => {
    const before = first.get(word);
    if (before === undefined) first.set(word, at);
    return before === undefined ? [] : [{ at, code: 'repeated' as const, values: { first: before } }];
  });
}
