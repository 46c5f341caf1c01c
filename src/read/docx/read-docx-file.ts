import type { ReadOptions, ReadOutcome } from '../types.ts';
import { readDocx } from './index.ts';

/** Reads a Word document as a source document: its text layer is the source text. */
export async function readDocxFile(bytes: Uint8Array, { limits }: ReadOptions): Promise<ReadOutcome> {
  const outcome = await readDocx(bytes, limits);
  if (!outcome.ok) return { ...outcome, format: 'docx' };
  return { ok: true, document: { format: 'docx', encoding: null, markup: [], ...outcome.value } };
}
