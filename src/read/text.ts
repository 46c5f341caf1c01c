import { decodeBytes } from '../source/decode.ts';
import { findTextTables, tableBlocks } from './text-tables.ts';
import type { ReadOptions, ReadOutcome } from './types.ts';

/** Reads plain text: what is decoded is the source text, untouched. */
export async function readText(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const decoded = await decodeBytes(bytes, options);
  if (!decoded.ok) return { ok: false, error: decoded.error, format: 'text' };
  const { text, encoding, diagnostics } = decoded.value;
  const tables = findTextTables(text);
  const blocks = tableBlocks(tables);
  return {
    ok: true,
    document: { format: 'text', text, encoding, metadata: {}, blocks, tables, markup: [], diagnostics },
  };
}
