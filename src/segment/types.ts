import type { Diagnostic } from '../diagnostic/types.ts';
import type { HeadRole } from '../lexicon/structure/table-heads.ts';
import type { Offsets } from '../span/types.ts';

export type Role = 'plan' | 'review' | 'problems' | 'context';
export type Genre = 'plan' | 'review' | 'review-and-plan' | 'report' | 'other';

/** A numbered (or marked-up) unit of a plan. Offsets count in the normalised text. */
export interface Unit extends Offsets {
  /** As written, normalised: `三、`, `(3)`, `一是`; '' for a heading without a number. */
  readonly label: string;
  readonly ordinal: number | null;
  /** chapter, section, han, paren-han, arabic, paren-arabic, circled, bracket, inline-shi, inline-yao … */
  readonly style: string;
  readonly title: string | null;
  readonly titleSpan: Offsets | null;
  /** 1: top of the plan. */
  readonly depth: number;
  /** Index in `units`, or null at the top. */
  readonly parent: number | null;
  readonly role: Role;
  /** A leaf that carries the work itself. */
  readonly measure: boolean;
}

/** A cell of a table that is understood. Offsets count in the normalised text; empty cells are left out. */
export interface Cell extends Offsets {
  /** From 0; of a merged cell, its first. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A column: what its head says of its cells, and the cells of the head over it, the outermost first. */
export interface Column {
  readonly role: HeadRole;
  readonly heads: readonly Cell[];
}

/** A table whose heads tell what its cells hold, from its head on. It opens no units: its rows stand in the unit it stands in. */
export interface PlanTable extends Offsets {
  /** indicator: numbers named by their rows and columns; task: running text with its bodies and time limits beside it. */
  readonly kind: 'indicator' | 'task';
  readonly columns: readonly Column[];
  /** Heads and all, in document order. */
  readonly cells: readonly Cell[];
  /** The first row below the head. */
  readonly bodyRow: number;
  /** The line above it, which may name it and date it. */
  readonly caption: Offsets | null;
  /** The unit that is said above it for all its numbers (单位：万元), or null. */
  readonly unitNote: string | null;
}

/**
 * A stretch of running text that belongs to one unit (its deepest), its label excluded: a line, or the part of a line up to
 * the next unit that opens inside it. In a table that is understood, each line of a cell is one. Passages are in order and hold
 * all text of the plan but labels, boilerplate and the signs that part the cells of tables.
 */
export interface Passage extends Offsets {
  /** Index in `units`, or -1 before the first heading. */
  readonly unit: number;
  /** The passage is the first of its unit: it begins with the unit's title. */
  readonly opening: boolean;
  /** Begins with a dash or dot (—— · •), which is left out of the passage. */
  readonly bullet: boolean;
  readonly role: Role;
}

/** A plan inside a document. */
export interface PlanSegment extends Offsets {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly genre: Genre;
  /** In document order; a parent stands before its children. */
  readonly units: readonly Unit[];
  readonly passages: readonly Passage[];
  /** In document order; tables whose heads do not tell what they hold are running text. */
  readonly tables: readonly PlanTable[];
}

export interface Boilerplate extends Offsets {
  /** navigation, repeated-title, teaser, download, related, disclaimer, copyright, page-number, archive-header, furniture … */
  readonly reason: string;
}

export interface Segmentation {
  readonly plans: readonly PlanSegment[];
  readonly boilerplate: readonly Boilerplate[];
  /** Spans count in the normalised text. */
  readonly diagnostics: readonly Diagnostic[];
}
