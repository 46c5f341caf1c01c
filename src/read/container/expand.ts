import { readError } from '../diagnostics.ts';
import { Deadline, ReadFailure } from '../failure.ts';
import { defaultLimits } from '../limits.ts';
import { type Format, findFormat } from '../registry.ts';
import type { ExpandContext, ExpandOptions, Held } from './types.ts';

/** A limit on nesting holds up to here: an archive may hold itself, and each level costs a frame of the call stack. */
const deepest = 100;

/**
 * Gives the documents that a file of the format `format` holds, in order and one at a time, down into the files within it.
 * What cannot be read is given in its place; nothing is thrown.
 */
export async function* expandFile(format: Format, bytes: Uint8Array, options: ExpandOptions): AsyncGenerator<Held> {
  const limits = { ...defaultLimits, ...options.limits };
  const deadline = new Deadline(limits.seconds);
  const budget = { limits, deadline, entries: limits.entries, bytes: limits.totalBytes };
  for await (const held of open(format, bytes, { ...options, budget }, '', 1)) {
    const from = performance.now();
    yield held;
    deadline.extend(performance.now() - from);
  }
}

async function* open(
  { name, expand }: Format,
  bytes: Uint8Array,
  context: ExpandContext,
  prefix: string,
  level: number,
): AsyncGenerator<Held> {
  const nesting = Math.min(context.budget.limits.nesting, deepest);
  try {
    for await (const held of expand!(bytes, context)) {
      const entry = prefix + held.entry;
      const inner = held.kind === 'file' ? findFormat(held.bytes, held.entry) : null;
      if (held.kind !== 'file' || !inner?.expand) yield { ...held, entry };
      else if (inner.nests && level >= nesting) {
        const error = readError('archive-too-deep', { limit: nesting });
        yield { kind: 'failed', entry, format: inner.name, error };
      } else {
        const only = context.only?.slice(held.entry.length + 1) || undefined;
        yield* open(inner, held.bytes, { ...context, path: held.entry, only }, `${entry}/`, level + 1);
      }
    }
  } catch (cause) {
    if (!(cause instanceof ReadFailure)) throw cause;
    yield { kind: 'failed', entry: prefix.slice(0, -1), format: name, error: cause.error };
  }
}
