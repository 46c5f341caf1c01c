import { describeFault } from '../diagnostic/describe.ts';
import type { ReadError } from '../diagnostic/types.ts';

/** A fault of ours, as the error of a document. */
export function internalError(error: unknown): ReadError {
  return describeFault('internal-error', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
