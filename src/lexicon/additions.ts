import type { Counting, Dimension } from './units.ts';
import type { VerbClass } from './verbs.ts';

/** A unit of measure or classifier that the lexicon does not know: 芯公里. */
export interface UnitAddition {
  readonly unit: string;
  /** One of the known dimensions, or a name of one's own (`capacity`). */
  readonly dimension: Dimension | (string & {});
  /** How freely it follows a Chinese numeral; `plain` unless told. */
  readonly counting?: Counting;
  /** `value × factor` is in this unit, an SI or base unit. */
  readonly canonical?: { readonly unit: string; readonly factor: number };
  /** A phrase in which a number has this unit: the entry's test. */
  readonly example?: string;
}

/** A verb that governs quantities: 揭牌. */
export interface ActionAddition {
  readonly verb: string;
  /** `strong` unless told. */
  readonly class?: VerbClass;
  /** Of class `change`, and only there. */
  readonly direction?: 'up' | 'down';
  /** A sentence in which it is the action of a figure: the entry's test. */
  readonly example?: string;
}

/** Words that a user adds to the lexicon; plain data, in simplified script. They add to what is built in and never change it. */
export interface LexiconAdditions {
  readonly units?: readonly UnitAddition[];
  readonly actions?: readonly ActionAddition[];
  /** Names with a number in them that counts nothing: 双百工程, 321产业体系. */
  readonly names?: readonly string[];
  /** Indicators that are spelt with a verb in them: 新建商品房销售面积. */
  readonly indicators?: readonly string[];
}
