import type { Diagnostic } from '../diagnostic/types.ts';
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

/**
 * A stretch of running text that belongs to one unit (its deepest), its label excluded: a line, or the part of a line up to
 * the next unit that opens inside it. Passages are in order and hold all text of the plan but labels and boilerplate.
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
