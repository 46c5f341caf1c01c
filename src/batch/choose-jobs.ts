import { stat } from 'node:fs/promises';
import type { Input } from './types.ts';

/** Below this many bytes a second thread costs more to start than it saves. */
const threshold = 4 * 1024 * 1024;

/**
 * More than this the user must ask for: each worker takes some 50 MB, and a run that nobody tuned shall stay below 250.
 */
const maxJobs = 2;

/** How many workers pay for these inputs on a machine with `cores`. */
export async function chooseJobs(inputs: readonly Input[], cores: number): Promise<number> {
  if (inputs.length < 2 || cores < 2) return 1;
  let total = 0;
  for (const input of inputs) {
    if (input.kind === 'file') total += (await stat(input.path).catch(() => null))?.size ?? 0;
    if (total >= threshold) return Math.min(cores, maxJobs, inputs.length);
  }
  return 1;
}
