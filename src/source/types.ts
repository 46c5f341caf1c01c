import type { Diagnostic, ReadError } from '../diagnostic/types.ts';

/** How bytes were read as text. `replaced` counts the U+FFFD that stand for invalid bytes. */
export interface EncodingInfo {
  /** UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5-HKSCS … */
  readonly name: string;
  /** 0..1: how sure the detection is; 1 where a byte-order mark or the user says it. */
  readonly confidence: number;
  readonly bom: boolean;
  readonly replaced: number;
}

/** Text decoded from bytes: the byte-order mark dropped, nothing else changed. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingInfo;
  readonly diagnostics: readonly Diagnostic[];
}

export type DecodeOutcome =
  | { readonly ok: true; readonly value: DecodedText }
  | { readonly ok: false; readonly error: ReadError };

/** Text that is decoded as it is read. */
export interface OpenText {
  readonly pieces: Iterable<string>;
  /** `replaced` is not counted: that is known at the end only. */
  readonly encoding: EncodingInfo;
  /** Whether a U+FFFD stands in the source itself. */
  readonly lossless: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export type OpenTextOutcome =
  | { readonly ok: true; readonly value: OpenText }
  | { readonly ok: false; readonly error: ReadError };
