import { readError } from './diagnostics.ts';
import { type Format, findFormat, formats } from './registry.ts';
import type { ReadOptions, ReadOutcome } from './types.ts';

/**
 * Reads `bytes` in the format that its first bytes or the extension of `path` name, or in `format` if that is given (by a
 * name of the registry).
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions & { readonly format?: string },
): Promise<ReadOutcome> {
  if (options.format === undefined) return readAs(findFormat(bytes, options.path), bytes, options);
  const asked = options.format.toLowerCase();
  const format = formats.find(({ name, extensions }) => name === asked || extensions.includes(asked));
  if (format) return readAs(format, bytes, options);
  const known = formats.map(({ name }) => name).join(', ');
  const error = readError('unknown-format', { format: options.format, known });
  return { ok: false, error, format: options.format };
}

async function readAs(
  { name, extensions, read, expand }: Format,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadOutcome> {
  if (read) return read(bytes, options);
  const code = expand ? 'holds-documents' : 'unsupported-format';
  return { ok: false, error: readError(code, { format: name, extension: extensions[0]! }), format: name };
}
