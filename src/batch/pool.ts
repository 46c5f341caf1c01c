import { Worker } from 'node:worker_threads';
import { describeFault } from '../diagnostic/describe.ts';
import { failedOutcome } from './outcome.ts';
import type { JobOptions, Outcome, Task } from './types.ts';

/** How many documents may be done and wait for one before them: enough to keep workers busy, few enough to bound the memory. */
const waiting = 2;

/** What a pool needs to run. */
export interface PoolOptions {
  readonly jobs: number;
  readonly signal: AbortSignal;
}

/**
 * Spreads documents over worker threads and gives their outcomes in the order of `tasks`. A task is asked for when a worker is
 * free for it, so that no more documents are unpacked than are worked on. A worker that breaks down is replaced.
 */
export async function* runPool(
  tasks: AsyncIterator<Task>,
  job: JobOptions,
  options: PoolOptions,
): AsyncGenerator<Outcome> {
  const pool = new Pool(job, options);
  const ahead: Promise<Outcome>[] = [];
  let more = true;
  try {
    while (more || ahead.length > 0) {
      while (more && ahead.length < options.jobs + waiting) {
        await pool.free();
        if (options.signal.aborted) return;
        const next = await tasks.next();
        if (next.done) more = false;
        else ahead.push(pool.run(next.value));
      }
      if (options.signal.aborted) return;
      if (ahead.length > 0) yield await ahead.shift()!;
    }
  } finally {
    await pool.close();
  }
}

interface Work {
  readonly task: Task;
  readonly done: (outcome: Outcome | Promise<Outcome>) => void;
}

class Pool {
  readonly #job: JobOptions;
  readonly #options: PoolOptions;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Work>();
  #onFree: (() => void) | null = null;

  constructor(job: JobOptions, options: PoolOptions) {
    this.#job = job;
    this.#options = options;
    options.signal.addEventListener('abort', () => void this.close(), { once: true });
  }

  /** Waits until there is a worker without work, or none is wanted any more. */
  async free(): Promise<void> {
    if (this.#busy.size < this.#options.jobs || this.#options.signal.aborted) return;
    await new Promise<void>((resolve) => {
      this.#onFree = resolve;
    });
  }

  run(task: Task): Promise<Outcome> {
    return new Promise((done) => {
      const worker = this.#idle.pop() ?? this.#start();
      this.#busy.set(worker, { task, done });
      worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    const workers = [...this.#idle, ...this.#busy.keys()];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.cjs', import.meta.url), {
      workerData: this.#job,
      // What a document needs dies with it: a small nursery, swept often, keeps a worker some 40 MB smaller at equal speed.
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    let fault: string | null = null;
    worker.on('message', (outcome: Outcome) => {
      this.#busy.get(worker)?.done(outcome);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      this.#onFree?.();
    });
    worker.on('error', (error) => {
      fault = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', (code) => this.#bury(worker, fault ?? `exit ${code}`));
    return worker;
  }

  /** Its document gets an error, its place a new worker. */
  #bury(worker: Worker, reason: string): void {
    const work = this.#busy.get(worker);
    this.#busy.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
    if (work) work.done(failedOutcome(work.task, describeFault('worker-failed', reason), this.#job));
    this.#onFree?.();
  }
}
