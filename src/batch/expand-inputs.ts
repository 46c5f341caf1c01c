import { createHash } from 'node:crypto';
import type { Held } from '../read/container/types.ts';
import { readError } from '../read/diagnostics.ts';
import { internalError } from './internal-error.ts';
import { type OpenFile, type OpenOptions, openFile } from './open-file.ts';
import type { Input, Task } from './types.ts';
import { countUnknown, type PassedOver } from './walk.ts';

/**
 * The documents of `inputs`, in order: files that hold several are opened when their turn comes, and what they hold is given
 * one at a time. What these pass over is counted in `passedOver`. Never throws.
 */
export async function* expandInputs(
  inputs: readonly Input[],
  options: OpenOptions,
  passedOver: PassedOver,
): AsyncGenerator<Task> {
  for (const input of inputs) {
    if (input.kind === 'failed') {
      yield input;
      continue;
    }
    const { path } = input;
    try {
      const file = await openFile(input, options);
      if (file === null) yield input;
      else if ('error' in file) yield { kind: 'failed', path, error: file.error };
      else yield* tasksOf(file, path, passedOver, input.kind === 'file' ? input.entry : undefined);
    } catch (error) {
      yield { kind: 'failed', path, error: internalError(error) };
    }
  }
}

/** The documents of a file that is named `path`; where one is `wanted` and nothing like it is there, that is an error. */
export async function* tasksOf(
  file: OpenFile,
  path: string,
  passedOver: PassedOver,
  wanted?: string,
): AsyncGenerator<Task> {
  let any = false;
  for await (const held of file.held()) {
    any = true;
    if (held.kind === 'passed') countPassed(held, passedOver);
    else if (held.kind === 'failed') yield failedTask(held, path, file);
    else yield { kind: 'held', path, held };
  }
  if (any || wanted === undefined) return;
  yield { kind: 'failed', path: `${path}/${wanted}`, error: readError('no-such-entry', { entry: wanted }) };
}

function failedTask(
  { entry, error, format }: Extract<Held, { kind: 'failed' }>,
  path: string,
  { bytes }: OpenFile,
): Task {
  // The file itself, or something in it that not a byte could be had of.
  const own = entry === '' ? bytes : new Uint8Array(0);
  const sha256 = createHash('sha256').update(own).digest('hex');
  const facts = { path, container: entry === '' ? null : { path, entry }, bytes: own.byteLength, sha256 };
  return { kind: 'failed', path, error, format, facts };
}

function countPassed({ entry, reason }: Extract<Held, { kind: 'passed' }>, passedOver: PassedOver): void {
  if (reason === 'unknown') countUnknown(entry, passedOver);
  else passedOver[reason]++;
}
