import { lexiconFor } from './config/compile.ts';
import { scriptConverter } from './convert-script.ts';
import { type FoundQuantity, findQuantitiesIn } from './find-quantities.ts';
import type { LexiconAdditions } from './lexicon/additions.ts';
import { needsConversion } from './normalize/normalize.ts';
import { analyzeDocument, plainTextDocument } from './pipeline.ts';
import { assembleText, type TextResult } from './result/assemble.ts';

export type { FoundQuantity } from './find-quantities.ts';
export type { ActionAddition, LexiconAdditions, UnitAddition } from './lexicon/additions.ts';
export type { TextResult } from './result/assemble.ts';

/** How to read a text. */
export interface TextOptions {
  /**
   * Words to add to those that are built in. They are checked and prepared once for each object, which is not to be changed
   * afterwards; a TypeError names what is wrong with them.
   */
  readonly lexicon?: LexiconAdditions | undefined;
}

/**
 * Extracts the figures of a plan given as text: synchronous, no I/O, no global state. Positions are UTF-16 code units of
 * `text`.
 *
 * @example
 * extractText('某县教育局2024年工作计划\n新增学位3100个。').plans[0]?.targets[0]?.quantity.value; // 3100
 */
export function extractText(text: string, { lexicon }: TextOptions = {}): TextResult {
  return assembleText(analyzeDocument(plainTextDocument(text), converterFor(text), lexiconFor(lexicon)));
}

/**
 * Finds every quantity of a text, without the logic of plans: no kinds, no indicators, no sections.
 *
 * @example
 * findQuantities('建成不少于3所学校'); // [{ text: '3所', span: { start: 5, end: 7 }, op: '>=', value: 3, unit: '所', … }]
 */
export function findQuantities(text: string, { lexicon }: TextOptions = {}): FoundQuantity[] {
  return findQuantitiesIn(text, converterFor(text), lexiconFor(lexicon));
}

const converterFor = (text: string) => (needsConversion(text) ? scriptConverter() : null);
