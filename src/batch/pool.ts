import { Worker } from 'node:worker_threads';
import { describeFault } from '../diagnostic/describe.ts';
import { failedOutcome } from './outcome.ts';
import type { Input, JobOptions, Outcome } from './types.ts';

/** How many documents may be done and wait for one before them: enough to keep workers busy, few enough to bound the memory. */
const waiting = 2;

/** What a pool needs to run. */
export interface PoolOptions {
  readonly jobs: number;
  readonly signal: AbortSignal;
}

/** Spreads documents over worker threads and gives their outcomes in input order. A worker that breaks down is replaced. */
export async function* runPool(
  inputs: readonly Input[],
  job: JobOptions,
  options: PoolOptions,
): AsyncGenerator<Outcome> {
  const pool = new Pool(job, options);
  const ahead: Promise<Outcome>[] = [];
  let next = 0;
  try {
    while (next < inputs.length || ahead.length > 0) {
      while (next < inputs.length && ahead.length < options.jobs + waiting) ahead.push(pool.run(inputs[next++]!));
      if (options.signal.aborted) return;
      yield await ahead.shift()!;
    }
  } finally {
    await pool.close();
  }
}

interface Task {
  readonly input: Input;
  readonly done: (outcome: Outcome | Promise<Outcome>) => void;
}

class Pool {
  readonly #job: JobOptions;
  readonly #options: PoolOptions;
  readonly #waiting: Task[] = [];
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Task>();
  #closed = false;

  constructor(job: JobOptions, options: PoolOptions) {
    this.#job = job;
    this.#options = options;
    options.signal.addEventListener('abort', () => void this.close(), { once: true });
  }

  run(input: Input): Promise<Outcome> {
    return new Promise((done) => {
      this.#waiting.push({ input, done });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const workers = [...this.#idle, ...this.#busy.keys()];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #dispatch(): void {
    while (this.#waiting.length > 0 && !this.#closed) {
      const worker = this.#idle.pop() ?? this.#start();
      if (worker === null) return;
      const task = this.#waiting.shift()!;
      this.#busy.set(worker, task);
      worker.postMessage(task.input);
    }
  }

  #start(): Worker | null {
    if (this.#busy.size + this.#idle.length >= this.#options.jobs) return null;
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: this.#job,
      // What a document needs dies with it: a small nursery, swept often, keeps a worker some 40 MB smaller at equal speed.
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    let fault: string | null = null;
    worker.on('message', (outcome: Outcome) => {
      this.#busy.get(worker)?.done(outcome);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      this.#dispatch();
    });
    worker.on('error', (error) => {
      fault = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', (code) => this.#bury(worker, fault ?? `exit ${code}`));
    return worker;
  }

  /** Its document gets an error, its place a new worker. */
  #bury(worker: Worker, reason: string): void {
    const task = this.#busy.get(worker);
    this.#busy.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
    if (task) {
      task.done(failedOutcome(task.input.path, describeFault('worker-failed', reason), this.#job));
    }
    this.#dispatch();
  }
}
