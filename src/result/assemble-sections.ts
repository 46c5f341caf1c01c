import type { PlanSegment, Unit } from '../segment/types.ts';
import type { Locator } from './locate.ts';
import type { Section } from './schema.ts';

/** The sections of a plan, and what figures say of the unit they stand in. */
export interface AssembledSections {
  readonly sections: Section[];
  /** By index in the plan's units: the section's id and the headings that lead to it, outermost first. */
  readonly places: readonly { readonly id: string; readonly path: string[] }[];
}

/** Gives every unit its id by its place among its siblings (p1.3.1), and its path. A parent stands before its children. */
export function assembleSections(plan: PlanSegment, planId: string, locator: Locator): AssembledSections {
  const sections: Section[] = [];
  const places: { id: string; path: string[] }[] = [];
  const children = new Map<number, number>();
  for (const unit of plan.units) {
    const parent = unit.parent === null ? null : places[unit.parent];
    if (parent === undefined) throw new RangeError(`unit ${unit.label} stands before its parent`);
    const rank = (children.get(unit.parent ?? -1) ?? 0) + 1;
    children.set(unit.parent ?? -1, rank);
    const id = `${parent?.id ?? planId}.${rank}`;
    places.push({ id, path: [...(parent?.path ?? []), headingOf(unit)] });
    sections.push({
      id,
      parent: parent?.id ?? null,
      depth: unit.depth,
      label: writtenLabel(unit, locator),
      ordinal: unit.ordinal,
      style: unit.style,
      title: unit.title,
      role: unit.role,
      measure: unit.measure,
      span: locator.fromNormalized(unit),
    });
  }
  return { sections, places };
}

/** The label in the letters of the source (貳、 stays 貳、), without the blanks of a copy. */
function writtenLabel({ start, label }: Unit, locator: Locator): string {
  return label === '' ? '' : locator.quote({ start, end: start + label.length }).replace(/\s/g, '');
}

/** Label and title as one line: `三、主要工作措施`, `1. 2024年工作要点`, `第一章 总则`. */
function headingOf({ label, title }: Unit): string {
  if (title === null || label === '') return title ?? label;
  return /[.．章节節篇条条款编]$/.test(label) ? `${label} ${title}` : label + title;
}
