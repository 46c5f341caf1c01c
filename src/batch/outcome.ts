import { describeFault } from '../diagnostic/describe.ts';
import type { ReadError } from '../diagnostic/types.ts';
import type { Extracted } from '../extract-document.ts';
import { addressOf } from '../output/address.ts';
import { outputFormats } from '../output/formats.ts';
import { assembleFailure } from '../result/assemble-failure.ts';
import type { DocumentResult } from '../result/schema.ts';
import type { FailedTask, JobOptions, Outcome, Tally, Task } from './types.ts';
import { loadValidator } from './validator.ts';

const sha256OfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The result of a document of which not a byte could be had. */
export function failedResult({ path, error, facts, format }: Omit<FailedTask, 'kind'>): Extracted {
  const known = facts ?? { path, bytes: 0, sha256: sha256OfNothing };
  return { result: assembleFailure(known, error, format), error };
}

/** The outcome of a document that could not be worked on at all. */
export function failedOutcome(task: Task, error: ReadError, options: JobOptions): Promise<Outcome> {
  const { path } = task;
  const container = task.kind === 'held' ? { path, entry: task.held.entry } : null;
  const facts = { path, container, bytes: 0, sha256: sha256OfNothing };
  return finishOutcome(failedResult({ path, error, facts }), { ...options, validate: false });
}

/** Checks a result, and renders it; nothing was dropped from it. */
export async function finishOutcome(extracted: Extracted, options: JobOptions): Promise<Outcome> {
  const wrong = options.validate ? loadValidator()(extracted.result) : null;
  const { result: shown, error } = wrong === null ? extracted : invalid(extracted.result, wrong);
  return {
    path: addressOf(shown.source),
    text: outputFormats[options.format].document(shown, options.kinds),
    tally: count(shown),
    dropped: 0,
    error,
  };
}

/** A result that breaks its own contract is never printed as good: its place is taken by what is wrong with it. */
function invalid({ source }: DocumentResult, wrong: string): Extracted {
  const error = describeFault('internal-invalid-result', wrong);
  return { result: assembleFailure(source, error, source.format), error };
}

function count(result: DocumentResult): Tally {
  const tally: Tally = { target: 0, result: 0, criterion: 0 };
  for (const plan of result.plans) {
    tally.target += plan.targets.length;
    tally.result += plan.results.length;
    tally.criterion += plan.criteria.length;
  }
  return tally;
}
