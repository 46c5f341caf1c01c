import type { Diagnostic, ReadError } from '../../diagnostic/types.ts';
import type { EncodingInfo } from '../../source/types.ts';
import type { Deadline } from '../failure.ts';
import type { ReadLimits } from '../limits.ts';

/** A row of a table of texts: one document, with what its other columns say of it. */
export interface TextRecord {
  /** That of the table: csv, xlsx, ndjson … */
  readonly format: string;
  readonly text: string;
  /** That of the table; null where it is no text file. */
  readonly encoding: EncodingInfo | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** What is to be told of it, or of the whole table; without places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Why something in a file is no document: what an archive passes over as a folder does, and parts of tables without a text. */
export type PassReason = 'hidden' | 'temporary' | 'unknown' | 'rows' | 'sheets';

/** A document that a file holds. */
export type HeldDocument = Extract<Held, { readonly kind: 'file' | 'record' }>;

/** Something that a file holds. `entry` leads to it (`2024/x.txt`, `inner.zip/x.txt`, `table.csv/3`); '' is the file itself. */
export type Held =
  | { readonly kind: 'file'; readonly entry: string; readonly bytes: Uint8Array }
  | { readonly kind: 'record'; readonly entry: string; readonly record: TextRecord }
  | { readonly kind: 'failed'; readonly entry: string; readonly format: string; readonly error: ReadError }
  | { readonly kind: 'passed'; readonly entry: string; readonly reason: PassReason };

/** How to open a file that holds documents. */
export interface ExpandOptions {
  /** Where the bytes come from; its extension counts where they do not tell the format. */
  readonly path: string;
  /** Overrides the detection of the encoding. */
  readonly encoding?: string | undefined;
  readonly limits?: Partial<ReadLimits> | undefined;
  /** The column or field that holds the text of a table's documents. */
  readonly textField?: string | undefined;
  /** Only what this entry leads to, or what lies in it. */
  readonly only?: string | undefined;
}

/** What may still be spent on a file and on all that lies within it. */
export interface Budget {
  readonly limits: ReadLimits;
  readonly deadline: Deadline;
  entries: number;
  bytes: number;
}

/** What an expander is told besides the bytes. */
export interface ExpandContext extends ExpandOptions {
  readonly budget: Budget;
}

/** Gives what a file of its format holds, one after another; throws a `ReadFailure` where the file itself is at fault. */
export type Expander = (bytes: Uint8Array, context: ExpandContext) => AsyncGenerator<Held, void>;
