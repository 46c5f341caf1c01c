/** A half-open stretch of one text, in UTF-16 code units: `text.slice(start, end)`. Which text is said where it is used. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text put in place of another: `text.slice(start, end)` becomes `replacement` ('' deletes). */
export interface Edit extends Offsets {
  readonly replacement: string;
}

/** Carries positions of an edited text back to the text it was made from. */
export interface PositionMap {
  /** Where the character at `offset` of the edited text stands in the source text. */
  toSource(offset: number): number;
  /** The source stretch of a non-empty stretch of the edited text: from its first character to behind its last. */
  toSourceSpan(start: number, end: number): Offsets;
}
