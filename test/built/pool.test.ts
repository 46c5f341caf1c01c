import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ways = {
  'ends the thread': 'process.exit(3)',
  throws: 'throw new Error("broken on purpose")',
  'runs out of memory': 'const all = []; for (;;) all.push(new Array(1e6).fill(1.5))',
};

test.each(Object.entries(ways))('a worker that %s costs its document, not the run', (_name, fault) => {
  // A copy of the build beside the packages it needs, its worker made to break down at some documents.
  mkdirSync('node_modules/.zhibiao', { recursive: true });
  const home = mkdtempSync(resolve('node_modules/.zhibiao/pool-'));
  try {
    cpSync('dist', join(home, 'dist'), { recursive: true });
    const program = join(home, 'dist', 'program');
    renameSync(join(program, 'worker.cjs'), join(program, 'real-worker.cjs'));
    writeFileSync(
      join(program, 'worker.cjs'),
      `const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ path }) => { if (path.includes('crash')) { ${fault} } });
require('./real-worker.cjs');
`,
    );
    mkdirSync(join(home, 'plans'));
    const names = Array.from(
      { length: 12 },
      (_, i) => `${String(i).padStart(2, '0')}${i % 5 === 2 ? '-crash' : ''}.txt`,
    );
    for (const name of names) writeFileSync(join(home, 'plans', name), `新增${name}3个。`);
    writeFileSync(
      join(home, 'main.cjs'),
      `require('./dist/program/cli.cjs')
  .main(process.argv.slice(2))
  .then((code) => { process.exitCode = code; });
`,
    );
    const args = ['--max-old-space-size=200', 'main.cjs', 'extract', 'plans', '-f', 'ndjson', '-j', '2'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' });
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map(({ source }) => source.path)).toEqual(names.map((name) => `plans/${name}`));
    for (const { source, error } of results) {
      expect([source.path, error?.code], error?.message).toEqual([
        source.path,
        source.path.includes('crash') ? 'worker-failed' : undefined,
      ]);
    }
    expect(status).toBe(1);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
