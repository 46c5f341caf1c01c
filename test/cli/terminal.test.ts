import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { bin, folder, plan, run } from './run.ts';

/** Runs the program in a terminal; both of its outputs come out of it. */
function inTerminal(cwd: string, command: string) {
  return spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
}

const hasScript = spawnSync('script', ['--version']).status === 0;

test('what is piped in is read where nothing is named', async () => {
  const { status, stdout } = await run(folder(), ['extract'], { input: plan });
  expect([status, JSON.parse(stdout)[0].source.path]).toEqual([0, '-']);
});

test.runIf(hasScript)('nothing named and nothing piped in: help, and 2', () => {
  const { status, stdout } = inTerminal(folder(), `node ${bin} extract`);
  expect(status).toBe(2);
  expect(stdout).toContain('Usage: zhibiao extract');
  expect(stdout).toContain('nothing to read');
});

test.runIf(hasScript)('progress shows on a terminal and goes away', () => {
  const home = folder(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, plan + i])));
  const { status, stdout } = inTerminal(home, `node ${bin} extract . -f ndjson -q > /dev/null`);
  expect(status).toBe(0);
  expect(stdout).toMatch(/\r\x1b\[K\d+ of 50 documents/);
  expect(stdout.endsWith('\r\x1b[K')).toBe(true);
});

test('no progress where standard error is no terminal', async () => {
  const home = folder({ 'a.txt': plan, 'b.txt': `${plan}b` });
  const { stderr } = await run(home, ['extract', '.', '-q']);
  expect(stderr).toBe('');
});
