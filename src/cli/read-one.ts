import { stat } from 'node:fs/promises';
import { openFile } from '../batch/open-file.ts';
import { readFileBytes } from '../batch/read-file.ts';
import { splitAddress } from '../batch/split-address.ts';
import type { Input } from '../batch/types.ts';
import type { ReadError } from '../diagnostic/types.ts';
import { readBytes, readHeld } from '../extract-document.ts';
import type { Held } from '../read/container/types.ts';
import { readError } from '../read/diagnostics.ts';
import type { ReadOutcome, SourceDocument } from '../read/types.ts';
import type { Context } from './context.ts';
import { describeError } from './describe-error.ts';
import { type OpenFlags, openOptions } from './open-options.ts';
import { readStandardInput } from './standard-input.ts';
import { UsageError } from './usage-error.ts';

/** The options of the commands that read one document. */
export interface ReadOneOptions extends OpenFlags {
  readonly stdinFilename?: string;
}

type NamedInput = Exclude<Input, { readonly kind: 'failed' }>;

/**
 * Reads the one document of a command for a person. null: it cannot be read, and the user has been told why. Throws a
 * {@link UsageError} where there is no such file, or where it holds several documents and none of them is named.
 */
export async function readOne(context: Context, path: string, options: ReadOneOptions): Promise<SourceDocument | null> {
  const input = await findInput(context, path, options);
  const file = await openFile(input, openOptions(options));
  let outcome: ReadOutcome | { readonly ok: false; readonly error: ReadError };
  if (file === null) outcome = await readInput(input, options);
  else if ('error' in file) outcome = { ok: false, error: file.error };
  else outcome = await readOnly(await takeOne(file.held(), path, input), input, options);
  if (outcome.ok) return outcome.document;
  context.complain('document-failed', { path, ...describeError(outcome.error, context.language) });
  return null;
}

async function findInput({ interrupt }: Context, path: string, options: ReadOneOptions): Promise<NamedInput> {
  if (path === '-') {
    const bytes = await readStandardInput(interrupt.signal);
    return { kind: 'bytes', path, filename: options.stdinFilename ?? path, bytes };
  }
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return { kind: 'file', path };
  if (found) throw new UsageError('not-a-file', { path });
  const place = await splitAddress(path);
  if (place === null) throw new UsageError('path-not-found', { path });
  return { kind: 'file', path: place.file, entry: place.entry };
}

async function readInput(input: NamedInput, options: ReadOneOptions) {
  const { path } = input;
  const { encoding, limits } = openOptions(options);
  const bytes = input.kind === 'bytes' ? input.bytes : await readFileBytes(path, limits);
  if ('code' in bytes) return { ok: false, error: bytes } as const;
  const filename = input.kind === 'bytes' ? input.filename : path;
  return readBytes(bytes, { path, filename, encoding, limits });
}

/** The only document among `held`; two are too many. */
async function takeOne(held: AsyncGenerator<Held>, path: string, input: NamedInput): Promise<Held | null> {
  let one: Held | null = null;
  for await (const next of held) {
    if (next.kind === 'passed') continue;
    if (one !== null) throw new UsageError('several-documents', { path, first: `${input.path}/${one.entry}` });
    one = next;
  }
  return one;
}

async function readOnly(held: Held | null, input: NamedInput, options: ReadOneOptions) {
  const { path } = input;
  if (held?.kind === 'failed') return { ok: false, error: held.error } as const;
  const entry = input.kind === 'file' ? input.entry : undefined;
  if (held === null && entry !== undefined) return { ok: false, error: readError('no-such-entry', { entry }) } as const;
  if (held === null || held.kind === 'passed') throw new UsageError('no-document-inside', { path });
  const { encoding, limits } = openOptions(options);
  return readHeld(held, { path, encoding, limits });
}
