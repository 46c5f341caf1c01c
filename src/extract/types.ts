import type { Offsets } from '../span/types.ts';

export type Kind = 'target' | 'result' | 'criterion';
export type Mode = 'amount' | 'level' | 'change';
export type Op = '=' | '>=' | '>' | '<=' | '<' | 'range';
export type Strength = 'firm' | 'stretch' | 'expected';

/** A quantity as the scanner reads it. Offsets count in the text that was scanned. */
export interface Quantity extends Offsets {
  readonly text: string;
  readonly op: Op;
  /** null: masked. */
  readonly value: number | null;
  readonly max: number | null;
  /** All terms of a ratio (12∶48∶40). */
  readonly parts: readonly number[] | null;
  readonly unit: string;
  readonly dimension: string;
  readonly approx: boolean;
  readonly masked: boolean;
  readonly canonical: { readonly value: number; readonly max: number | null; readonly unit: string } | null;
}

export interface Excerpt extends Offsets {
  readonly text: string;
}

export interface Deadline extends Offsets {
  readonly text: string;
  /** 2025, 2025-06, 2025-06-30 */
  readonly date: string;
  readonly precision: 'year' | 'month' | 'day';
  /** Always a day: 2025-12-31. */
  readonly latest: string;
  readonly basis: 'stated' | 'inherited';
}

/** A figure before it gets its ids: offsets count in the normalised text. */
export interface FigureDraft {
  readonly kind: Kind;
  readonly action: Excerpt | null;
  readonly indicator: { readonly text: string; readonly spans: readonly Offsets[] };
  readonly quantity: Quantity;
  readonly mode: Mode;
  readonly direction: 'up' | 'down' | null;
  readonly strength: Strength | null;
  readonly baseline: Excerpt | null;
  readonly scope: Excerpt | null;
  readonly deadline: Deadline | null;
  readonly responsible: readonly string[];
  /** Index of the unit in the plan, or -1. */
  readonly unit: number;
  readonly sentence: Offsets;
  readonly confidence: number;
  /** What the confidence was weighed from, by name. */
  readonly signals: readonly string[];
  readonly rule: string;
}

/** A number that is no figure, and why. */
export interface Refusal extends Offsets {
  readonly text: string;
  /** date, ordinal, label, name, slogan, document-number, list-count, article … */
  readonly reason: string;
  readonly rule: string;
}

export interface Extraction {
  readonly figures: readonly FigureDraft[];
  readonly refusals: readonly Refusal[];
}
