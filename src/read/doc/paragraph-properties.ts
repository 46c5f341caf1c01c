import type { Paragraph } from '../docx/paragraph.ts';
import { type Properties, property } from './property-list.ts';
import type { PropertyRun } from './property-pages.ts';
import { listOf } from './styles.ts';

/** Tells a paragraph what its properties say, and what was changed of the piece that it ends in. */
export function setProperties(paragraph: Paragraph, run: PropertyRun, changes: Properties): void {
  const value = (name: number) => changes.get(name) ?? run.properties.get(name);
  paragraph.styleId = String(value(property.paragraphStyle) ?? run.style);
  paragraph.numId = listOf(changes) ?? listOf(run.properties);
  paragraph.level = value(property.listLevel);
  paragraph.outline = value(property.outline);
}
