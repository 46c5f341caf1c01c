import type { ReadError } from '../diagnostic/types.ts';
import type { LexiconAdditions } from '../lexicon/additions.ts';
import type { FormatName } from '../output/formats.ts';
import type { OffsetUnit } from '../result/locate.ts';
import type { Figure } from '../result/schema.ts';

/** One document to read. */
export type Input =
  | { readonly kind: 'file'; readonly path: string }
  /** Bytes at hand (standard input): `filename` tells the format. */
  | { readonly kind: 'bytes'; readonly path: string; readonly filename: string; readonly bytes: Uint8Array }
  /** Something in its place that cannot be read (a folder that may not be listed). */
  | { readonly kind: 'failed'; readonly path: string; readonly error: ReadError };

/** What is done with each document; plain data, so that it can be sent to a worker. */
export interface JobOptions {
  readonly format: FormatName;
  readonly kinds: readonly Figure['kind'][];
  readonly encoding?: string | undefined;
  readonly offsets: OffsetUnit;
  /** Words to add to those that are built in. */
  readonly lexicon?: LexiconAdditions | undefined;
  /** Figures below it are dropped. */
  readonly minConfidence: number;
  /** Check each result against the schema. */
  readonly validate: boolean;
}

/** How many figures of each kind. */
export type Tally = Record<Figure['kind'], number>;

/** What became of one document. */
export interface Outcome {
  readonly path: string;
  /** The document in the format asked for, ready to write. */
  readonly text: string;
  readonly tally: Tally;
  /** Figures dropped for their confidence. */
  readonly dropped: number;
  readonly error: ReadError | null;
}
