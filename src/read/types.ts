import type { Diagnostic, ReadError } from '../diagnostic/types.ts';
import type { EncodingInfo } from '../source/types.ts';
import type { Edit, Offsets } from '../span/types.ts';
import type { ReadLimits } from './limits.ts';

/** What a format says about a stretch of the source text. Plain text says nothing: it has lines only. */
export interface Block extends Offsets {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'table' | 'code' | 'furniture';
  /** 1..6 for headings. */
  readonly level?: number;
}

/** A cell of a table; empty ones have no length. */
export interface TableCell extends Offsets {
  /** From 0; of a merged cell, its first. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether the format calls it a head (`th`, a repeated row of Word, what stands above `|---|`). */
  readonly isHead: boolean;
}

/** A table: its cells in the order of the text. Offsets count in the source text. */
export interface Table extends Offsets {
  readonly cells: readonly TableCell[];
}

/** A document as its format's reader gives it: the source text, as offsets count it, and what the format knows of it. */
export interface SourceDocument {
  /** text, markdown, html, docx … */
  readonly format: string;
  readonly text: string;
  /** null where the document is not a text file. */
  readonly encoding: EncodingInfo | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** In order, not overlapping; of plain text, its tables alone. */
  readonly blocks: readonly Block[];
  /** In order, not overlapping; the text of each is covered by blocks of the kind `table`. */
  readonly tables: readonly Table[];
  /** Syntax of the format to be left out of the normalised text (`#`, `**`, `- `), in order. */
  readonly markup: readonly Edit[];
  readonly diagnostics: readonly Diagnostic[];
}

export type ReadOutcome =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly error: ReadError; readonly format: string };

/** What a reader is told besides the bytes. */
export interface ReadOptions {
  /** Where the bytes come from; its extension counts where they do not tell the format. */
  readonly path: string;
  /** Overrides the detection of the encoding. */
  readonly encoding?: string;
  /** What reading may cost; {@link defaultLimits} unless told. */
  readonly limits?: Partial<ReadLimits>;
}
