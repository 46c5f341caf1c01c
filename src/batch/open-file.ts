import type { ReadError } from '../diagnostic/types.ts';
import type { ExpandOptions, Held } from '../read/container/types.ts';
import { readError } from '../read/diagnostics.ts';
import { defaultLimits } from '../read/limits.ts';
import { type Format, findFormat, kindOfName } from '../read/registry.ts';
import { sourceError } from '../source/diagnostics.ts';
import { readFileBytes, readFileHead } from './read-file.ts';
import type { Input, JobOptions } from './types.ts';

/** A file that holds documents, opened. */
export interface OpenFile {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly held: () => AsyncGenerator<Held>;
}

/** How files that hold documents are opened. */
export type OpenOptions = Pick<JobOptions, 'encoding' | 'limits' | 'textField'>;

/** Opens what holds documents; null: it is a document itself. `error`: not a byte of it can be had. */
export async function openFile(
  input: Exclude<Input, { kind: 'failed' }>,
  options: OpenOptions,
): Promise<OpenFile | { readonly error: ReadError } | null> {
  if (input.kind === 'bytes') {
    const { fileBytes: limit } = { ...defaultLimits, ...options.limits };
    const bytes = input.bytes.byteLength;
    if (bytes > limit) return { error: sourceError('file-too-large', { bytes, limit }) };
    return open(input.bytes, input.filename, options);
  }
  const { path, entry } = input;
  if (entry === undefined && !(await mayHold(path))) return null;
  const bytes = await readFileBytes(path, options.limits);
  if ('code' in bytes) return { error: bytes };
  const file = open(bytes, path, { ...options, only: entry });
  return file ?? (entry === undefined ? null : { error: readError('no-such-entry', { entry }) });
}

/** Most files are documents by their names: these are not looked into before their turn comes. */
async function mayHold(path: string): Promise<boolean> {
  const kind = kindOfName(path);
  return kind === null ? findFormat(await readFileHead(path), path).expand !== undefined : kind === 'container';
}

function open(bytes: Uint8Array, path: string, options: Omit<ExpandOptions, 'path'>): OpenFile | null {
  const format = findFormat(bytes, path);
  if (!format.expand) return null;
  return { format: format.name, bytes, held: () => expand(format, bytes, { ...options, path }) };
}

async function* expand(format: Format, bytes: Uint8Array, options: ExpandOptions): AsyncGenerator<Held> {
  const { expandFile } = await import('../read/container/expand.ts');
  yield* expandFile(format, bytes, options);
}
