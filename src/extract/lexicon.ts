import type { LexiconAdditions } from '../lexicon/additions.ts';
import { type WordTable, wordTable } from './clause/word-table.ts';
import { type NameTable, nameTable } from './scan/names.ts';
import { builtInUnits, type UnitTable, unitTable } from './scan/unit.ts';

/** The words that the scanner and the clauses look up. */
export interface Lexicon {
  readonly units: UnitTable;
  readonly words: WordTable;
  /** null: none were added. */
  readonly names: NameTable | null;
}

/** What is built in. */
export const builtInLexicon: Lexicon = { units: builtInUnits, words: wordTable([], []), names: null };

/** What is built in, with `additions`. */
export function extendLexicon({ units = [], actions = [], names = [], indicators = [] }: LexiconAdditions): Lexicon {
  return {
    units: unitTable(
      units.map(({ unit, dimension, counting = 'plain', canonical, example = '' }) => ({
        forms: [unit],
        dimension,
        counting,
        factor: canonical?.factor ?? null,
        base: canonical?.unit ?? null,
        example,
      })),
    ),
    words: wordTable(
      [...names, ...indicators],
      actions.map(({ verb, class: of = 'strong', direction = null }) => ({ form: verb, class: of, direction })),
    ),
    names: nameTable(names),
  };
}
