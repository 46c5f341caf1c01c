import { type Extracted, extractDocument, extractHeld } from '../extract-document.ts';
import type { OffsetUnit } from '../result/locate.ts';
import type { DocumentResult } from '../result/schema.ts';
import { internalError } from './internal-error.ts';
import { failedOutcome, failedResult, finishOutcome } from './outcome.ts';
import { readFileBytes } from './read-file.ts';
import type { JobOptions, Outcome, Task } from './types.ts';

/** Reads one document, extracts its figures and renders them. Never throws: whatever goes wrong is the document's error. */
export async function runJob(task: Task, options: JobOptions): Promise<Outcome> {
  try {
    const { result, error } = await extractTask(task, options);
    const { kept, dropped } = dropUnsure(result, options.minConfidence);
    return { ...(await finishOutcome({ result: kept, error }, options)), dropped };
  } catch (error) {
    return failedOutcome(task, internalError(error), options);
  }
}

/** The result of a task, as it is before anything is done with it. */
export async function extractTask(
  task: Task,
  {
    encoding,
    offsets,
    limits,
    lexicon,
  }: Pick<JobOptions, 'encoding' | 'limits' | 'lexicon'> & { readonly offsets?: OffsetUnit },
): Promise<Extracted> {
  const { path } = task;
  const options = { path, encoding, offsets, limits, lexicon };
  if (task.kind === 'failed') return failedResult(task);
  if (task.kind === 'held') return extractHeld(task.held, options);
  if (task.kind === 'bytes') return extractDocument(task.bytes, { ...options, filename: task.filename });
  const bytes = await readFileBytes(path, limits);
  return 'code' in bytes ? failedResult({ path, error: bytes }) : extractDocument(bytes, options);
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
