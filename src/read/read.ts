import { readMessage } from './diagnostics.ts';
import { findFormat, formats } from './registry.ts';
import type { ReadOptions, ReadOutcome } from './types.ts';

/**
 * Reads `bytes` in the format that its first bytes or the extension of `path` name, or in `format` if that is given (by a
 * name of the registry).
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions & { readonly format?: string },
): Promise<ReadOutcome> {
  if (options.format === undefined) return findFormat(bytes, options.path).read(bytes, options);
  const asked = options.format.toLowerCase();
  const format = formats.find(({ name, extensions }) => name === asked || extensions.includes(asked));
  if (format) return format.read(bytes, options);
  const known = formats.map(({ name }) => name).join(', ');
  const message = readMessage('unknown-format', { format: options.format, known });
  return { ok: false, error: { code: 'unknown-format', message }, format: options.format };
}
