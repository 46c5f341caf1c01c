import { describeFault } from '../diagnostic/describe.ts';
import type { ReadError } from '../diagnostic/types.ts';
import { type Extracted, extractDocument } from '../extract-document.ts';
import type { DocumentResult } from '../result/schema.ts';
import { failedOutcome, failedResult, finishOutcome } from './outcome.ts';
import { readFileBytes } from './read-file.ts';
import type { Input, JobOptions, Outcome } from './types.ts';

/** Reads one document, extracts its figures and renders them. Never throws: whatever goes wrong is the document's error. */
export async function runJob(input: Input, options: JobOptions): Promise<Outcome> {
  try {
    const { result, error } = await readInput(input, options);
    const { kept, dropped } = dropUnsure(result, options.minConfidence);
    return { ...(await finishOutcome({ result: kept, error }, options)), dropped };
  } catch (error) {
    return failedOutcome(input.path, internalError(error), options);
  }
}

async function readInput(input: Input, { encoding, offsets, lexicon }: JobOptions): Promise<Extracted> {
  if (input.kind === 'failed') return failedResult(input.path, input.error);
  if (input.kind === 'bytes') {
    return extractDocument(input.bytes, { path: input.path, filename: input.filename, encoding, offsets, lexicon });
  }
  const bytes = await readFileBytes(input.path);
  if ('code' in bytes) return failedResult(input.path, bytes);
  return extractDocument(bytes, { path: input.path, encoding, offsets, lexicon });
}

function internalError(error: unknown): ReadError {
  return describeFault('internal-error', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

function dropUnsure(result: DocumentResult, minConfidence: number): { kept: DocumentResult; dropped: number } {
  if (minConfidence <= 0) return { kept: result, dropped: 0 };
  let dropped = 0;
  const sure = <T extends { confidence: number }>(figures: readonly T[]): T[] => {
    const kept = figures.filter((figure) => figure.confidence >= minConfidence);
    dropped += figures.length - kept.length;
    return kept;
  };
  const plans = result.plans.map((plan) => ({
    ...plan,
    targets: sure(plan.targets),
    results: sure(plan.results),
    criteria: sure(plan.criteria),
  }));
  return { kept: { ...result, plans }, dropped };
}
