import type { Offsets } from '../span/types.ts';
import { type Analysis, assembleText } from './assemble.ts';
import { createLocator, type OffsetUnit } from './locate.ts';
import type { Figure, Span } from './schema.ts';

/** What became of one number of the text: a figure, or a refusal with its reason. */
export type Fate = { readonly text: string; readonly span: Span; readonly rule: string } & (
  | { readonly fate: 'figure'; readonly figure: Figure }
  | { readonly fate: 'refused'; readonly reason: string }
);

/** Finds the numbers of a stretch of normalised text. */
export type NumberFinder = (
  text: string,
  start: number,
  end: number,
) => readonly (Offsets & { readonly text: string })[];

/**
 * The fate of every number of a document, in the order of the source. What is boilerplate was not read for numbers: there
 * `findNumbers` does.
 */
export function fatesOf(analysis: Analysis, unit: OffsetUnit, findNumbers: NumberFinder): Fate[] {
  const { document, normalized, extractions, segmentation } = analysis;
  const locator = createLocator(document.text, normalized.map, unit);
  const fates: Fate[] = assembleText(analysis, unit).plans.flatMap((plan) =>
    [...plan.targets, ...plan.results, ...plan.criteria].map((figure) => ({
      text: figure.quantity.text,
      span: figure.quantity.span,
      rule: figure.rule,
      fate: 'figure' as const,
      figure,
    })),
  );
  const refuse = (at: Offsets, text: string, reason: string, rule: string) =>
    fates.push({ text, span: locator.fromNormalized(at), rule, fate: 'refused', reason });
  for (const { refusals } of extractions) {
    for (const refusal of refusals) refuse(refusal, refusal.text, refusal.reason, refusal.rule);
  }
  for (const part of segmentation.boilerplate) {
    for (const number of findNumbers(normalized.text, part.start, part.end)) {
      refuse(number, number.text, `boilerplate:${part.reason}`, 'boilerplate');
    }
  }
  return fates.sort((a, b) => a.span.start - b.span.start);
}
