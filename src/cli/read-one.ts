import { stat } from 'node:fs/promises';
import { readFileBytes } from '../batch/read-file.ts';
import { readBytes } from '../extract-document.ts';
import type { SourceDocument } from '../read/types.ts';
import type { Context } from './context.ts';
import { describeError } from './describe-error.ts';
import { readStandardInput } from './standard-input.ts';
import { UsageError } from './usage-error.ts';

/** The options of the commands that read one document. */
export interface ReadOneOptions {
  readonly encoding?: string;
  readonly stdinFilename?: string;
}

/**
 * Reads the one document of a command for a person. null: it cannot be read, and the user has been told why. Throws a
 * {@link UsageError} where there is no such file.
 */
export async function readOne(context: Context, path: string, options: ReadOneOptions): Promise<SourceDocument | null> {
  const bytes = path === '-' ? await readStandardInput(context.interrupt.signal) : await readPath(path);
  const outcome =
    'code' in bytes
      ? ({ ok: false, error: bytes } as const)
      : await readBytes(bytes, { path, filename: options.stdinFilename, encoding: options.encoding });
  if (outcome.ok) return outcome.document;
  context.complain('document-failed', { path, ...describeError(outcome.error, context.language) });
  return null;
}

async function readPath(path: string) {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError('path-not-found', { path });
  if (!found.isFile()) throw new UsageError('not-a-file', { path });
  return readFileBytes(path);
}
