import { stat } from 'node:fs/promises';
import { findFormat, kindOfName } from '../read/registry.ts';
import type { Input } from './types.ts';

/** Below this many bytes a second thread costs more to start than it saves. */
const threshold = 4 * 1024 * 1024;

/**
 * More than this the user must ask for: each worker takes some 50 MB, and a run that nobody tuned shall stay below 250.
 */
const maxJobs = 2;

/** An archive or a table is in memory beside the workers: above this, a second one would not stay below that. */
const mostHeld = 8 * 1024 * 1024;

/** How many workers pay for these inputs on a machine with `cores`. */
export async function chooseJobs(inputs: readonly Input[], cores: number): Promise<number> {
  const most = mostJobs(inputs, Math.min(cores, maxJobs));
  if (most < 2) return 1;
  for (const input of inputs) if (mayHoldSeveral(input) && (await sizeOf(input)) > mostHeld) return 1;
  let total = 0;
  for (const input of inputs) {
    total += await sizeOf(input);
    if (total >= threshold) return most;
  }
  return 1;
}

async function sizeOf(input: Input): Promise<number> {
  if (input.kind === 'bytes') return input.bytes.byteLength;
  return input.kind === 'file' ? ((await stat(input.path).catch(() => null))?.size ?? 0) : 0;
}

/** As many workers as are `wanted`, but none without work: a document is done by one. */
export function mostJobs(inputs: readonly Input[], wanted: number): number {
  return inputs.some(mayHoldSeveral) ? wanted : Math.min(wanted, inputs.length);
}

/** Whether an input may be several documents, as far as its name tells. */
export function mayHoldSeveral(input: Input): boolean {
  if (input.kind === 'bytes') return findFormat(input.bytes, input.filename).expand !== undefined;
  return input.kind === 'file' && kindOfName(input.path) !== 'document';
}
