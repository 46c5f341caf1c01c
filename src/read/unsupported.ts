import { readMessage } from './diagnostics.ts';
import type { ReadOutcome } from './types.ts';

/** Stands in for the reader of a format that has none yet. */
export function refuse(format: string): () => Promise<ReadOutcome> {
  const error = { code: 'unsupported-format', message: readMessage('unsupported-format', { format }) };
  return async () => ({ ok: false, error, format });
}
