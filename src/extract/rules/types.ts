import type { Offsets } from '../../span/types.ts';
import type { Clause, Word } from '../clause/types.ts';
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
  /** The reading before it in this sentence, of this clause or an earlier one. */
  readonly previous: Reading | null;
  /** Whether `previous` belongs to the same clause. */
  readonly coordinated: boolean;
  /** What the text speaks of when the clause itself does not say: the object before, the heading. */
  readonly topic: () => Offsets | null;
}

/** Reads a quantity, or passes it on. */
export type Rule = (c: Case) => Reading | null;
