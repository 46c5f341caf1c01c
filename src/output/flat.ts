import type { DocumentResult, Figure, Plan } from '../result/schema.ts';
import { addressOf } from './address.ts';

/** The columns of the flat formats, in order. */
export const flatColumns = [
  'file',
  'plan',
  'plan_year',
  'issuer',
  'section_path',
  'kind',
  'action',
  'indicator',
  'op',
  'value',
  'max',
  'unit',
  'dimension',
  'canonical_value',
  'canonical_max',
  'canonical_unit',
  'approx',
  'masked',
  'mode',
  'direction',
  'strength',
  'scope',
  'baseline',
  'deadline',
  'deadline_latest',
  'responsible',
  'sentence',
  'source_start',
  'source_end',
  'line',
  'confidence',
  'key',
] as const;

/** One figure as a flat record: one value a column. */
export type FlatRow = Record<(typeof flatColumns)[number], string | number | boolean | null>;

/** The figures of a result that are of `kinds`, in document order, plan by plan. */
export function flattenResult(result: DocumentResult, kinds: readonly Figure['kind'][]): FlatRow[] {
  const lists = { target: 'targets', result: 'results', criterion: 'criteria' } as const;
  return result.plans.flatMap((plan) => {
    const figures = (['target', 'result', 'criterion'] as const)
      .filter((kind) => kinds.includes(kind))
      .flatMap((kind) => plan[lists[kind]]);
    figures.sort((a, b) => a.quantity.span.start - b.quantity.span.start);
    return figures.map((figure) => flattenFigure(addressOf(result.source), plan, figure));
  });
}

function flattenFigure(file: string, plan: Plan, figure: Figure): FlatRow {
  const { quantity } = figure;
  return {
    file,
    plan: plan.title ?? plan.id,
    plan_year: plan.year,
    issuer: plan.issuer,
    section_path: figure.section?.path.join(' > ') ?? null,
    kind: figure.kind,
    action: figure.action?.text ?? null,
    indicator: figure.indicator.text,
    op: quantity.op,
    value: quantity.value,
    max: quantity.max,
    unit: quantity.unit,
    dimension: quantity.dimension,
    canonical_value: quantity.canonical?.value ?? null,
    canonical_max: quantity.canonical?.max ?? null,
    canonical_unit: quantity.canonical?.unit ?? null,
    approx: quantity.approx,
    masked: quantity.masked,
    mode: figure.mode,
    direction: figure.direction,
    strength: figure.strength,
    scope: figure.scope?.text ?? null,
    baseline: figure.baseline?.text ?? null,
    deadline: figure.deadline?.date ?? null,
    deadline_latest: figure.deadline?.latest ?? null,
    responsible: figure.responsible.length === 0 ? null : figure.responsible.join('；'),
    sentence: figure.sentence.text,
    source_start: quantity.span.start,
    source_end: quantity.span.end,
    line: quantity.span.line,
    confidence: figure.confidence,
    key: figure.key,
  };
}
