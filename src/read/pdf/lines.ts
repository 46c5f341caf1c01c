import type { PageTable } from './page-tables.ts';

/** A line of a page, where a reader sees it. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** The baseline, from the top of the page. */
  readonly y: number;
  readonly size: number;
  /** Whether wide gaps part it, as in the row of a table; one behind a label does not. */
  readonly isRow: boolean;
  /** '' on a page without columns; l and r for the left and the right one. */
  readonly column: string;
}

/** The lines of a page, in the order in which they are read. */
export interface PageLines {
  /** From 0. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** From top to bottom; their text is in no line. */
  readonly tables: readonly PageTable[];
  /** What runs in another direction: watermarks, stamps. */
  readonly aside: readonly string[];
}
