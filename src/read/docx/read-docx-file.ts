import type { ReadOutcome } from '../types.ts';
import { readDocx } from './index.ts';

/** Reads a Word document as a source document: its text layer is the source text. */
export async function readDocxFile(bytes: Uint8Array): Promise<ReadOutcome> {
  const outcome = await readDocx(bytes);
  if (!outcome.ok) return { ...outcome, format: 'docx' };
  return { ok: true, document: { format: 'docx', encoding: null, markup: [], ...outcome.value } };
}
