import { constants, isUtf8 } from 'node:buffer';
import type { Diagnostic, ReadError } from '../diagnostic/types.ts';
import { findBinarySignature, findControlShare } from './binary.ts';
import { type ByteOrderMark, findByteOrderMark } from './byte-order-mark.ts';
import { sourceDiagnostic, sourceError } from './diagnostics.ts';
import { decodeAs, decodePieces } from './encodings.ts';
import { looksGarbled } from './garbled.ts';
import { resolveLabel } from './labels.ts';
import { findReplaced } from './replaced.ts';
import type { DecodeOutcome, OpenTextOutcome } from './types.ts';

/** Nats a character of the surprise at a text, above which UTF-16 without a mark is chance: random Han cost 13. */
const mostSurprise = 12;
const sure = 0.9;
/** Bytes of the head in which control characters are looked for. */
const lookedAt = 65_536;
/** Other encodings less likely than this are not worth naming. */
const worthNaming = 0.02;
/** Valid UTF-8 is hardly ever something else, but nothing says that it is not. */
const validUtf8 = 0.99;

interface Choice {
  readonly name: string;
  readonly confidence: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decodes `bytes`; `encoding` overrides detection. Invalid bytes become U+FFFD and a diagnostic each; a file that is empty,
 * binary, or too large for a string, or an unknown `encoding`, is an error.
 */
export async function decodeBytes(
  bytes: Uint8Array,
  options: { readonly encoding?: string } = {},
): Promise<DecodeOutcome> {
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    return failure('file-too-large', { bytes: bytes.length, limit: constants.MAX_STRING_LENGTH });
  }
  const choice = await chooseReading(bytes, options.encoding);
  if ('code' in choice) return { ok: false, error: choice };
  const outcome = await decodeBody(choice);
  if (!outcome.ok || !choice.guessed) return outcome;
  const { text, diagnostics } = outcome.value;
  const { findForeignLines } = await import('./mixed.ts');
  const foreign = findForeignLines(bytes, text, choice.name);
  return { ok: true, value: { ...outcome.value, diagnostics: [...foreign, ...diagnostics] } };
}

/** Decodes `bytes` as {@link decodeBytes} does, but piece by piece, and without looking for what is wrong with single lines. */
export async function openText(
  bytes: Uint8Array,
  options: { readonly encoding?: string } = {},
): Promise<OpenTextOutcome> {
  const choice = await chooseReading(bytes, options.encoding);
  if ('code' in choice) return { ok: false, error: choice };
  const { name, confidence, bom, body, diagnostics } = choice;
  const controls = findControlShare(await decodeAs(body.subarray(0, lookedAt), name));
  if (controls !== null) return { ok: false, error: sourceError('binary-file', { kind: describeControls(controls) }) };
  const lossless = name === 'UTF-8' && isUtf8(body);
  const pieces = await decodePieces(body, name);
  return { ok: true, value: { pieces, encoding: { name, confidence, bom, replaced: 0 }, lossless, diagnostics } };
}

/** How `bytes` are to be decoded; `guessed`: not by a mark, the user, or what only UTF-8 looks like. */
interface Reading extends Choice {
  readonly body: Uint8Array;
  readonly bom: boolean;
  readonly guessed: boolean;
}

async function chooseReading(bytes: Uint8Array, encoding: string | undefined): Promise<Reading | ReadError> {
  const mark = findByteOrderMark(bytes);
  if (bytes.length === (mark?.length ?? 0)) return sourceError('empty-file');
  const signature = findBinarySignature(bytes);
  if (signature !== null) return sourceError('binary-file', { kind: signature });
  if (encoding !== undefined) return readingByLabel(bytes, mark, encoding);
  if (mark) {
    const body = bytes.subarray(mark.length);
    return { name: mark.name, confidence: 1, diagnostics: [], body, bom: true, guessed: false };
  }
  // NUL is valid UTF-8, but what holds it is rather UTF-16, or no text.
  if (isUtf8(bytes) && !bytes.includes(0)) {
    return { name: 'UTF-8', confidence: validUtf8, diagnostics: [], body: bytes, bom: false, guessed: false };
  }
  const choice = await chooseEncoding(bytes);
  return 'code' in choice ? choice : { ...choice, body: bytes, bom: false, guessed: true };
}

async function readingByLabel(
  bytes: Uint8Array,
  mark: ByteOrderMark | null,
  label: string,
): Promise<Reading | ReadError> {
  const resolved = await resolveLabel(label);
  if (resolved === null) return sourceError('unknown-encoding', { label });
  const name = resolved === 'UTF-16' ? (mark?.name === 'UTF-16BE' ? mark.name : 'UTF-16LE') : resolved;
  const bom = mark?.name === name;
  const diagnostics = mark && !bom ? [sourceDiagnostic('encoding-conflict', { name, mark: mark.name })] : [];
  const body = bom ? bytes.subarray(mark.length) : bytes;
  return { name, confidence: 1, diagnostics, body, bom, guessed: false };
}

/** Loaded only for bytes that are not plainly UTF-8. */
async function chooseEncoding(bytes: Uint8Array): Promise<Choice | ReadError> {
  const { detectEncoding } = await import('./detect.ts');
  const { guesses, surprise, hint } = await detectEncoding(bytes);
  const { name, confidence } = guesses[0]!;
  // Chance makes something of every byte in UTF-16, so there the control characters show in the bytes alone.
  if (name.startsWith('UTF-16') && surprise > mostSurprise) {
    const controls = findControlShare(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
    if (controls !== null) return sourceError('binary-file', { kind: describeControls(controls) });
  }
  if (confidence >= sure) return { name, confidence, diagnostics: [] };
  const others: string[] = guesses
    .slice(1)
    .filter((it) => it.confidence >= worthNaming)
    .map((it) => it.name);
  if (hint !== null) others.push(hint);
  if (others.length === 0) others.push(guesses[1]!.name);
  const values = { name, percent: Math.round(confidence * 100), others: others.join(', ') };
  return { name, confidence, diagnostics: [sourceDiagnostic('encoding-uncertain', values)] };
}

async function decodeBody(choice: Reading): Promise<DecodeOutcome> {
  const { name, confidence, body, bom } = choice;
  const text = await decodeAs(body, name);
  const controls = findControlShare(text);
  if (controls !== null) return failure('binary-file', { kind: describeControls(controls) });
  const replaced = findReplaced(body, text, name);
  const isDoubted = choice.diagnostics.length > 0 || replaced.count > 0;
  const garbled = !isDoubted && looksGarbled(text) ? [sourceDiagnostic('garbled-text', { name })] : [];
  return {
    ok: true,
    value: {
      text,
      encoding: { name, confidence, bom, replaced: replaced.count },
      diagnostics: [...choice.diagnostics, ...garbled, ...replaced.diagnostics],
    },
  };
}

const describeControls = (share: number): string => `NUL, C0: ${Math.round(share * 100)}%`;

const failure = (...of: Parameters<typeof sourceError>): DecodeOutcome => ({ ok: false, error: sourceError(...of) });
