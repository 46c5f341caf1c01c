import { expect, test, vi } from 'vitest';
import { runJob } from '../../src/batch/run-job.ts';
import type { JobOptions } from '../../src/batch/types.ts';

vi.mock('../../src/batch/validator.ts', () => ({ loadValidator: () => () => '/plans/0/title must be string' }));

const job: JobOptions = { format: 'ndjson', kinds: [], offsets: 'utf16', minConfidence: 0, validate: true };
const input = {
  kind: 'bytes',
  path: 'a.txt',
  filename: 'a.txt',
  bytes: new TextEncoder().encode('新增3个。'),
} as const;

test('a result that breaks its schema is not printed as good: its place is taken by the fault', async () => {
  const outcome = await runJob(input, job);
  const result = JSON.parse(outcome.text);
  expect(result).toMatchObject({
    source: { path: 'a.txt', bytes: 13 },
    plans: [],
    error: { code: 'internal-invalid-result' },
  });
  expect(result.error.message).toContain('/plans/0/title must be string');
  expect(outcome.error?.code).toBe('internal-invalid-result');
  expect(outcome.tally).toEqual({ target: 0, result: 0, criterion: 0 });
});

test('--no-validate spares the check', async () => {
  expect((await runJob(input, { ...job, validate: false })).error).toBeNull();
});

test('a fault while a document is worked on is the error of that document', async () => {
  const broken = { ...input, bytes: null as unknown as Uint8Array };
  expect((await runJob(broken, { ...job, validate: false })).error?.code).toBe('internal-error');
});
