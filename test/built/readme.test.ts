import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('README and docs show what the program prints', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/refresh-docs.mjs', '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
