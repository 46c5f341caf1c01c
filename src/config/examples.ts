import { extractFigures } from '../extract/extract.ts';
import type { Lexicon } from '../extract/lexicon.ts';
import { scan } from '../extract/scan/scan.ts';
import type { LexiconAdditions } from '../lexicon/additions.ts';
import type { PlanSegment } from '../segment/types.ts';
import type { Problem } from './problems.ts';

/** The examples that do not show what they are to show: each is the test of its entry. */
export function failingExamples({ units = [], actions = [] }: LexiconAdditions, lexicon: Lexicon): Problem[] {
  const found: Problem[] = [];
  for (const [i, { unit, example }] of units.entries()) {
    if (example !== undefined && !showsUnit(example, unit, lexicon))
      found.push({ at: `units[${i}].example`, code: 'example-unit', values: { word: unit } });
  }
  for (const [i, { verb, example }] of actions.entries()) {
    if (example !== undefined && !showsAction(example, verb, lexicon))
      found.push({ at: `actions[${i}].example`, code: 'example-verb', values: { word: verb } });
  }
  return found;
}

function showsUnit(example: string, unit: string, lexicon: Lexicon): boolean {
  const tokens = scan(example, 0, example.length, lexicon);
  return tokens.some((token) => token.kind === 'quantity' && token.unit.split('/')[0] === unit);
}

function showsAction(example: string, verb: string, lexicon: Lexicon): boolean {
  const { figures } = extractFigures(example, planOf(example), lexicon);
  return figures.some(({ action }) => action?.text.includes(verb) === true);
}

/** A plan that is nothing but this sentence. */
function planOf(text: string): PlanSegment {
  const whole = { start: 0, end: text.length };
  const passage = { ...whole, unit: -1, opening: true, bullet: false, role: 'plan' } as const;
  return { ...whole, title: null, issuer: null, year: null, genre: 'plan', units: [], passages: [passage], tables: [] };
}
