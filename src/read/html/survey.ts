import { isFurniture } from './furniture.ts';
import { measurePage } from './measure.ts';
import type { Element, Page } from './parse-page.ts';
import type { TableGrid } from './table-grid.ts';
import { readGrid } from './table-kind.ts';

/** What is known of a page before its text is read. */
export interface Survey {
  /** Elements that stand around the text. */
  readonly furniture: ReadonlySet<Element>;
  /** The tables that hold data. */
  readonly grids: ReadonlyMap<Element, TableGrid>;
}

/** Finds what stands around the text of a page, and which of its tables are tables. */
export function surveyPage(page: Page): Survey {
  const furniture = new Set<Element>();
  const grids = new Map<Element, TableGrid>();
  measurePage(page, (element, measure) => {
    const grid = element.tagName === 'table' ? readGrid(element, measure) : null;
    if (grid) grids.set(element, grid);
    if (isFurniture(element, measure)) {
      furniture.add(element);
      measure.furniture = measure.text;
    }
    // A page of nothing else is none: a list of links, a frame.
    if (element.tagName === 'body' && measure.furniture === measure.text) furniture.clear();
  });
  return { furniture, grids };
}
