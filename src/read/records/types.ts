import type { ReadError } from '../../diagnostic/types.ts';

/** A row of a table under the names of its columns; or why there is none in its place. */
export type Row =
  | { readonly number: number; readonly fields: ReadonlyMap<string, string> }
  | { readonly number: number; readonly error: ReadError };

/** A row of a table as it stands there, before it is known which one names the columns. */
export interface RawRow {
  /** Its place in the table, from 1. */
  readonly place: number;
  /** What its cells hold, each with its column, from 0; only those that hold anything: a row may be wide and bare. */
  readonly cells: readonly (readonly [column: number, text: string])[];
}
