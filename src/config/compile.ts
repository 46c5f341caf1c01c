import { builtInLexicon, extendLexicon, type Lexicon } from '../extract/lexicon.ts';
import type { LexiconAdditions } from '../lexicon/additions.ts';
import { findConflicts } from './conflicts.ts';
import { failingExamples } from './examples.ts';
import { type Problem, sayProblem } from './problems.ts';
import { checkShape } from './shape.ts';

/** What is wrong with `value` as additions to the lexicon; nothing: they can be used. */
export function checkAdditions(value: unknown): Problem[] {
  const shape = checkShape(value);
  if (shape.length > 0) return shape;
  const additions = value as LexiconAdditions;
  const conflicts = findConflicts(additions);
  return conflicts.length > 0 ? conflicts : failingExamples(additions, extendLexicon(additions));
}

/** A lexicon for each object of additions: to check and make one takes about a millisecond, as much as a short plan. */
const compiled = new WeakMap<LexiconAdditions, Lexicon>();

/** The lexicon with `additions`, made once for each object; throws a TypeError that names all that is wrong with them. */
export function lexiconFor(additions: LexiconAdditions | undefined): Lexicon {
  if (additions === undefined) return builtInLexicon;
  const known = compiled.get(additions);
  if (known) return known;
  const problems = checkAdditions(additions);
  if (problems.length > 0) throw new TypeError(problems.map((one) => `lexicon: ${sayProblem(one, 'en')}`).join('\n'));
  const lexicon = extendLexicon(additions);
  compiled.set(additions, lexicon);
  return lexicon;
}
