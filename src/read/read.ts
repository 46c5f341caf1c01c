import { decodeBytes } from '../source/decode.ts';
import type { ReadOutcome } from './types.ts';

/** Reads `bytes` by the format that its first bytes or `path` name. */
export async function readDocument(
  bytes: Uint8Array,
  options: { readonly path: string; readonly encoding?: string },
): Promise<ReadOutcome> {
  const decoded = await decodeBytes(bytes, options);
  if (!decoded.ok) return { ok: false, error: decoded.error, format: 'text' };
  const { text, encoding, diagnostics } = decoded.value;
  return { ok: true, document: { format: 'text', text, encoding, metadata: {}, blocks: [], markup: [], diagnostics } };
}
