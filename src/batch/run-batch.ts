import type { Input, JobOptions, Outcome } from './types.ts';

/** How a batch runs. */
export interface BatchOptions {
  /** Workers; 1: none, all is done in this thread. */
  readonly jobs: number;
  /** Ends the batch between two documents. */
  readonly signal: AbortSignal;
}

/** Does every document of `inputs` and gives the outcomes in their order, whoever did them. */
export async function* runBatch(
  inputs: readonly Input[],
  job: JobOptions,
  { jobs, signal }: BatchOptions,
): AsyncGenerator<Outcome> {
  // Either way loads only what it needs: beside workers, this thread knows nothing of plans and stays small.
  if (jobs > 1 && inputs.length > 1) {
    const { runPool } = await import('./pool.ts');
    yield* runPool(inputs, job, { jobs: Math.min(jobs, inputs.length), signal });
    return;
  }
  const { runJob } = await import('./run-job.ts');
  for (const input of inputs) {
    if (signal.aborted) return;
    yield await runJob(input, job);
  }
}
