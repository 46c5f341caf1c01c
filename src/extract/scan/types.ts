import type { Offsets } from '../../span/types.ts';
import type { Op, Quantity, Refusal } from '../types.ts';

/** A quantity with what the scanner saw around it. */
export interface QuantityToken extends Quantity {
  readonly kind: 'quantity';
  /** From its comparator before (不低于) to its comparator behind (以上, 左右): what clause rules see as the number. */
  readonly outer: Offsets;
  /** The comparator verb before it where that is a predicate (超过, 突破), else null. */
  readonly comparator: Offsets | null;
  /** Written in Chinese numerals alone. */
  readonly han: boolean;
  /** Power of ten of its multipliers, and whether it had a unit of its own, for shared units. */
  readonly shift: number;
  readonly suffix: { readonly op: Op | null; readonly approx: boolean } | null;
}

/** A date, a year, a plan period. Parts that are not given are null. */
export interface DateToken extends Offsets {
  readonly kind: 'date';
  readonly text: string;
  readonly year: number | null;
  /** 1..12; the last month of a quarter, half-year or season. */
  readonly month: number | null;
  readonly day: number | null;
}

export interface RefusedToken extends Refusal {
  readonly kind: 'refused';
}

export type Token = QuantityToken | DateToken | RefusedToken;
