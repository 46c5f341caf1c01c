import type { JobOptions, Outcome, Task } from './types.ts';

/** How a batch runs. */
export interface BatchOptions {
  /** Workers; 1: none, all is done in this thread. */
  readonly jobs: number;
  /** Ends the batch between two documents. */
  readonly signal: AbortSignal;
}

/** Does every document of `tasks` and gives the outcomes in their order, whoever did them. */
export async function* runBatch(
  tasks: AsyncGenerator<Task>,
  job: JobOptions,
  { jobs, signal }: BatchOptions,
): AsyncGenerator<Outcome> {
  // Either way loads only what it needs: beside workers, this thread knows nothing of plans and stays small.
  if (jobs > 1) {
    const { runPool } = await import('./pool.ts');
    yield* runPool(tasks, job, { jobs, signal });
    return;
  }
  const { runJob } = await import('./run-job.ts');
  for await (const task of tasks) {
    if (signal.aborted) return;
    yield await runJob(task, job);
  }
}
