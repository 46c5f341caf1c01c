import type { Offsets } from '../../span/types.ts';
import type { Clause, Word } from '../clause/types.ts';
import type { Lexicon } from '../lexicon.ts';
import type { QuantityToken } from '../scan/types.ts';
import type { Mode } from '../types.ts';

/** What a rule makes of one quantity. Offsets count in the text; the indicator may be put together from several places. */
export interface Reading {
  readonly quantity: QuantityToken;
  readonly action: Offsets | null;
  readonly indicator: readonly Offsets[];
  readonly mode: Mode;
  readonly direction: 'up' | 'down' | null;
  readonly rule: string;
  /** Whether the noun stands behind the number (建成5所学校), which coordinated items share. */
  readonly attributive: boolean;
}

/** A quantity with its clause, as rules are offered it. */
export interface Case {
  readonly text: string;
  readonly clause: Clause;
  readonly words: readonly Word[];
  /** Index of the quantity in `words`. */
  readonly at: number;
  /** Index of the first word that belongs to no quantity before. */
  readonly from: number;
  /** The reading before it in this sentence or the chain of sentences that it belongs to. */
  readonly previous: Reading | null;
  /** The readings of the clause so far. */
  readonly earlier: readonly Reading[];
  /** Those of the sentence before this clause. */
  readonly told: readonly Reading[];
  /** Whether `previous` belongs to the same clause. */
  readonly coordinated: boolean;
  /** What surrounds the clause. */
  readonly context: Context;
}

/** What a clause may take from its surroundings when it does not say everything itself. */
export interface Context {
  /** The words that are known. */
  readonly lexicon: Lexicon;
  /** The text before the sentence's clause begins, from the sentence's start. */
  readonly sentenceStart: number;
  /** The clause before in the sentence. */
  readonly before: Clause | null;
  /** What the text speaks of: the object before, else the heading's. */
  topic(): Offsets | null;
  /** Whom a grant is for, as the sentence says it before `at` (对新认定的…企业). */
  recipient(at: number): Offsets | null;
  /** The object of the clause behind, where that opens with its verb: what money is for. */
  ahead(): Offsets | null;
  /** The verb of a lead-in before a colon, else null. */
  lead(): Offsets | null;
  /** The sentence says how things stand (目前, 现有). */
  readonly state: boolean;
  /** The sentence lays down what one applicant gets or pays. */
  readonly grant: boolean;
}

/** Reads a quantity, or passes it on. */
export type Rule = (c: Case) => Reading | null;
