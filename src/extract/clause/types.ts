import type { VerbEntry } from '../../lexicon/verbs.ts';
import type { Offsets } from '../../span/types.ts';
import type { DateToken, QuantityToken, Token } from '../scan/types.ts';

/** A word of a clause, as far as the lexicons know it; `noun` is all that they do not. Offsets count in the text. */
export interface Word extends Offsets {
  readonly type:
    | 'verb'
    | 'adverb'
    | 'preposition'
    | 'time'
    | 'conjunction'
    | 'de'
    | 'noun'
    | 'quantity'
    | 'date'
    | 'bracket';
  readonly verb: VerbEntry | null;
  readonly quantity: QuantityToken | null;
}

/** A stretch between commas, or inside brackets that hold a number. */
export interface Clause extends Offsets {
  readonly quantities: readonly QuantityToken[];
  readonly dates: readonly DateToken[];
  /** Dates and time limits, in order: words of time to the clause. */
  readonly times: readonly Token[];
  /** Bracketed clauses inside, left out of this one's words. */
  readonly holes: readonly Offsets[];
  readonly bracketed: boolean;
  /** What stands before it: ， ； ： or the start. */
  readonly opener: string;
}

/** From one full stop or semicolon to the next. */
export interface Sentence extends Offsets {
  /** The mark that ended the sentence before it, '' at the start of a passage. */
  readonly after: string;
}
