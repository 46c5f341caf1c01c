import { parentPort, workerData } from 'node:worker_threads';
import { runJob } from './run-job.ts';
import type { Input, JobOptions } from './types.ts';

const job = workerData as JobOptions;

parentPort?.on('message', async (input: Input) => parentPort?.postMessage(await runJob(input, job)));
