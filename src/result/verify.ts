import type { MessageValues } from '../diagnostic/types.ts';
import type { DocumentResult, Figure, Plan, Span } from './schema.ts';
import type { SourceText } from './source-text.ts';

/** Something a result says that cannot be so: where in the result, and what. */
export interface Finding {
  /** As a JSON pointer. */
  readonly at: string;
  readonly code:
    | 'span-outside'
    | 'span-reversed'
    | 'span-place'
    | 'quote-differs'
    | 'plan-order'
    | 'section-outside'
    | 'parent-unknown'
    | 'quantity-outside'
    | 'section-unknown'
    | 'id-repeated'
    | 'order';
  /** The particulars: spans, ids, places. */
  readonly values: MessageValues;
}

/**
 * Looks for what a schema cannot see: ids that repeat, plans that overlap, sections outside their parent, quantities outside
 * their sentence; and with the source at hand, spans outside it and quotes that differ from it.
 */
export function verifyResult(result: DocumentResult, source: SourceText | null): Finding[] {
  const findings: Finding[] = [];
  const report = (at: string, code: Finding['code'], values: MessageValues = {}) =>
    void findings.push({ at, code, values });
  const checkSpan = (at: string, span: Span, within: Span | null) => {
    if (span.end < span.start) report(at, 'span-reversed', { start: span.start, end: span.end });
    if (within && !inside(span, within)) report(at, 'span-outside', { span: show(span), outer: show(within) });
    if (source === null) return;
    if (span.end > source.length) {
      report(at, 'span-outside', { span: show(span), outer: show({ start: 0, end: source.length }) });
    }
    const place = source.locate(span.start);
    if (place.line !== span.line || place.column !== span.column) {
      const given = `${span.line}:${span.column}`;
      report(at, 'span-place', { actual: `${place.line}:${place.column}`, given });
    }
  };
  const ids = new Set<string>();
  const checkId = (at: string, id: string) => {
    if (ids.has(id)) report(at, 'id-repeated', { id });
    ids.add(id);
  };
  let before: Span | null = null;
  for (const [i, plan] of result.plans.entries()) {
    const at = `/plans/${i}`;
    checkId(at, plan.id);
    checkSpan(at, plan.span, null);
    if (before && plan.span.start < before.end) report(at, 'plan-order');
    before = plan.span;
    const sectionIds = new Set(plan.sections.map((section) => section.id));
    verifySections(plan, at, { report, checkSpan, checkId });
    for (const list of ['targets', 'results', 'criteria'] as const) {
      let last = -1;
      for (const [j, figure] of plan[list].entries()) {
        const where = `${at}/${list}/${j}`;
        checkId(where, figure.id);
        if (figure.quantity.span.start < last) report(where, 'order');
        last = figure.quantity.span.start;
        verifyFigure(figure, plan, where, { report, checkSpan, checkId });
        if (figure.section && !sectionIds.has(figure.section.id)) {
          report(`${where}/section`, 'section-unknown', { id: figure.section.id });
        }
        const { span, quote } = figure.sentence;
        if (source && source.slice(span.start, span.end) !== quote) {
          report(`${where}/sentence`, 'quote-differs');
        }
      }
    }
  }
  for (const [i, part] of result.boilerplate.entries()) checkSpan(`/boilerplate/${i}`, part.span, null);
  for (const [i, one] of result.diagnostics.entries()) if (one.span) checkSpan(`/diagnostics/${i}`, one.span, null);
  return findings;
}

interface Checks {
  readonly report: (at: string, code: Finding['code'], values?: MessageValues) => void;
  readonly checkSpan: (at: string, span: Span, within: Span | null) => void;
  readonly checkId: (at: string, id: string) => void;
}

const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
const show = ({ start, end }: Pick<Span, 'start' | 'end'>) => `${start}–${end}`;

function verifySections(plan: Plan, at: string, { report, checkSpan, checkId }: Checks): void {
  const byId = new Map(plan.sections.map((section) => [section.id, section]));
  let last = -1;
  for (const [i, section] of plan.sections.entries()) {
    const where = `${at}/sections/${i}`;
    checkId(where, section.id);
    checkSpan(where, section.span, plan.span);
    if (section.span.start < last) report(where, 'order');
    last = section.span.start;
    if (section.parent === null) continue;
    const parent = byId.get(section.parent);
    if (parent === undefined) report(where, 'parent-unknown', { id: section.parent });
    else if (!inside(section.span, parent.span)) {
      report(where, 'section-outside', { span: show(section.span), outer: show(parent.span) });
    }
  }
}

function verifyFigure(figure: Figure, plan: Plan, at: string, { report, checkSpan }: Checks): void {
  const { quantity, sentence } = figure;
  checkSpan(`${at}/sentence`, sentence.span, plan.span);
  checkSpan(`${at}/quantity`, quantity.span, plan.span);
  if (!inside(quantity.span, sentence.span)) {
    report(`${at}/quantity`, 'quantity-outside', { span: show(quantity.span), outer: show(sentence.span) });
  }
  // A heading or a title gives words to the figures under it: these may stand outside the sentence, not the plan.
  for (const [i, span] of figure.indicator.spans.entries()) checkSpan(`${at}/indicator/spans/${i}`, span, plan.span);
  for (const part of ['action', 'baseline', 'scope', 'deadline'] as const) {
    const excerpt = figure[part];
    if (excerpt) checkSpan(`${at}/${part}`, excerpt.span, plan.span);
  }
}
