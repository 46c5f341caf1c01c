import type { Offsets } from '../span/types.ts';

/** Something worth telling about a document, as data. `span` counts in the source text; null where it has no place. */
export interface Diagnostic {
  readonly level: 'info' | 'warning' | 'error';
  readonly code: string;
  readonly message: string;
  readonly span: Offsets | null;
}

/** The particulars of a message, by the name of their slot. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Why a document could not be read: what, why, what to do. `code` is stable. */
export interface ReadError {
  readonly code: string;
  /** In Chinese, as results speak. */
  readonly message: string;
  /** What the message was filled with, so that it can be told in another language. */
  readonly values: MessageValues;
}
