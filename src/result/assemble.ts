import type { Extraction } from '../extract/types.ts';
import type { NormalizedText } from '../normalize/types.ts';
import type { SourceDocument } from '../read/types.ts';
import type { Segmentation } from '../segment/types.ts';
import { assembleFigures, createKeyMaker } from './assemble-figures.ts';
import { assembleSections } from './assemble-sections.ts';
import { createLocator, type OffsetUnit } from './locate.ts';
import type { DocumentResult, Plan } from './schema.ts';

/** All that the stages found in one document. */
export interface Analysis {
  readonly document: SourceDocument;
  readonly normalized: NormalizedText;
  readonly segmentation: Segmentation;
  /** One a plan, in the order of `segmentation.plans`. */
  readonly extractions: readonly Extraction[];
}

/** The part of a result that needs nothing but the text. */
export type TextResult = Pick<DocumentResult, 'plans' | 'boilerplate' | 'diagnostics'>;

/** Puts an analysis into the result's shape: ids, keys, quotes, and every position carried back to the source text. */
export function assembleText(analysis: Analysis, unit: OffsetUnit = 'utf16'): TextResult {
  const { document, normalized, segmentation, extractions } = analysis;
  const locator = createLocator(document.text, normalized.map, unit);
  const makeKey = createKeyMaker();
  const plans = segmentation.plans.map((plan, i): Plan => {
    const planId = `p${i + 1}`;
    const { sections, places } = assembleSections(plan, planId, locator);
    const drafts = extractions[i]?.figures ?? [];
    const figures = assembleFigures(drafts, { text: normalized.text, planId, places, locator, makeKey });
    return {
      id: planId,
      title: plan.title,
      issuer: plan.issuer,
      year: plan.year,
      genre: plan.genre,
      span: locator.fromNormalized(plan),
      sections,
      targets: figures.target,
      results: figures.result,
      criteria: figures.criterion,
    };
  });
  const inSource = [...document.diagnostics, ...normalized.diagnostics];
  return {
    plans,
    boilerplate: segmentation.boilerplate.map((part) => ({ span: locator.fromNormalized(part), reason: part.reason })),
    diagnostics: [
      ...inSource.map((one) => ({ ...one, span: one.span && locator.fromSource(one.span) })),
      ...segmentation.diagnostics.map((one) => ({ ...one, span: one.span && locator.fromNormalized(one.span) })),
    ],
  };
}
