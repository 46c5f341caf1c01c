import { parentPort, workerData } from 'node:worker_threads';
import { runJob } from './run-job.ts';
import type { JobOptions, Task } from './types.ts';

const job = workerData as JobOptions;

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await runJob(task, job)));
