import type { ReadError } from '../diagnostic/types.ts';
import type { LexiconAdditions } from '../lexicon/additions.ts';
import type { FormatName } from '../output/formats.ts';
import type { HeldDocument } from '../read/container/types.ts';
import type { ReadLimits } from '../read/limits.ts';
import type { ByteFacts } from '../result/assemble-failure.ts';
import type { OffsetUnit } from '../result/locate.ts';
import type { Figure } from '../result/schema.ts';

/** Something to read, as it is named: a document, or a file that holds several. */
export type Input =
  /** `entry`: only what this leads to in it. */
  | { readonly kind: 'file'; readonly path: string; readonly entry?: string }
  /** Bytes at hand (standard input): `filename` tells the format. */
  | { readonly kind: 'bytes'; readonly path: string; readonly filename: string; readonly bytes: Uint8Array }
  /** Something in its place that cannot be read (a folder that may not be listed). */
  | FailedTask;

/** One document to extract; plain data, so that it can be sent to a worker. */
export type Task =
  | Exclude<Input, FailedTask>
  /** What the file `path` holds, opened. */
  | { readonly kind: 'held'; readonly path: string; readonly held: HeldDocument }
  | FailedTask;

/** A document that is not there to be extracted, and why. */
export interface FailedTask {
  readonly kind: 'failed';
  readonly path: string;
  readonly error: ReadError;
  /** What is known of it all the same. */
  readonly facts?: ByteFacts;
  readonly format?: string;
}

/** What is done with each document; plain data, so that it can be sent to a worker. */
export interface JobOptions {
  readonly format: FormatName;
  readonly kinds: readonly Figure['kind'][];
  readonly encoding?: string | undefined;
  /** The column or field that holds the text of a table's documents. */
  readonly textField?: string | undefined;
  /** What reading may cost; what is not said has its default. */
  readonly limits?: Partial<ReadLimits> | undefined;
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
  /** Its path, or that of its file with its entry. */
  readonly path: string;
  /** The document in the format asked for, ready to write. */
  readonly text: string;
  readonly tally: Tally;
  /** Figures dropped for their confidence. */
  readonly dropped: number;
  readonly error: ReadError | null;
}
