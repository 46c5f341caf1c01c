import type { FigureDraft } from '../src/extract/types.ts';
import { plainTextDocument } from '../src/pipeline.ts';
import type { Analysis } from '../src/result/assemble.ts';
import type { Unit } from '../src/segment/types.ts';
import { applyEdits } from '../src/span/edits.ts';
import type { Edit, Offsets } from '../src/span/types.ts';

/** Where `part` stands in `text`, from `from` on; a sample that does not hold it is a mistake. */
export function at(text: string, part: string, from = 0): Offsets {
  const start = text.indexOf(part, from);
  if (start < 0) throw new Error(`no ${part} in the sample`);
  return { start, end: start + part.length };
}

/** A figure whose quantity is `quantity` in the sentence `sentence` of `text`. */
export function draft(text: string, sentence: string, quantity: string, more: Partial<FigureDraft> = {}): FigureDraft {
  const sentenceAt = at(text, sentence);
  const quantityAt = at(text, quantity, sentenceAt.start);
  return {
    kind: 'target',
    action: null,
    indicator: { text: '学位', spans: [] },
    quantity: {
      ...quantityAt,
      text: quantity,
      op: '=',
      value: Number.parseFloat(quantity),
      max: null,
      parts: null,
      unit: '个',
      dimension: 'count',
      approx: false,
      masked: false,
      canonical: null,
    },
    mode: 'amount',
    direction: null,
    strength: null,
    baseline: null,
    scope: null,
    deadline: null,
    responsible: [],
    unit: -1,
    sentence: sentenceAt,
    confidence: 0.9,
    signals: [],
    rule: 'sample',
    ...more,
  };
}

/** A unit that begins at `heading` and ends at `end`. */
export function unit(text: string, label: string, title: string, end: number, more: Partial<Unit> = {}): Unit {
  const heading = at(text, label + title);
  const titleSpan = { start: heading.start + label.length, end: heading.end };
  return {
    start: heading.start,
    end,
    label,
    ordinal: 1,
    style: 'han',
    title,
    titleSpan,
    depth: 1,
    parent: null,
    role: 'plan',
    measure: false,
    ...more,
  };
}

/** An analysis of `source` as one plan, as the stages would give it, with `edits` between source and normalised text. */
export function analysisOf(
  source: string,
  edits: readonly Edit[],
  describe: (text: string) => { figures: FigureDraft[]; units?: Unit[] },
): Analysis {
  const { text, map } = applyEdits(source, edits);
  const { figures, units = [] } = describe(text);
  const plan = { start: 0, end: text.length, title: '计划', issuer: null, year: 2024, genre: 'plan' as const };
  return {
    document: plainTextDocument(source),
    normalized: { text, map, script: 'simplified', diagnostics: [] },
    segmentation: { plans: [{ ...plan, units, passages: [], tables: [] }], boilerplate: [], diagnostics: [] },
    extractions: [{ figures, refusals: [] }],
  };
}
