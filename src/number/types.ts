import type { Offsets } from '../span/types.ts';

/** A numeral as it stands in a text, read as far as it goes. */
export interface Numeral extends Offsets {
  /** The number with its multipliers; the lower end of 两三, 十几, 数百; null where it is masked. */
  readonly value: number | null;
  /** The upper end of 两三 or 七八十, else null. */
  readonly max: number | null;
  /** 余, 多, 几, 数: more than `value`. */
  readonly more: boolean;
  /** How it is written. `fraction`: 三分之一, 1/4, 一半; `percent`: 百分之九十; `permille`: 千分之五. */
  readonly form: 'arabic' | 'han' | 'mixed' | 'mask' | 'fraction' | 'percent' | 'permille' | 'ratio';
  /** Powers of ten of the multipliers behind the digits (4 for 万), 0 if none. */
  readonly shift: number;
  /** All terms of a ratio. */
  readonly parts: readonly number[] | null;
}
