import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const cached = readdirSync('dist/program').filter((name) => name.endsWith('.cache'));
const paths = ['fixtures/plans/county-education-2024.txt', 'fixtures/encodings/plan-traditional.big5.txt'];

/** What the program says, started from `home`. */
function extract(home: string) {
  const args = [join(home, 'bin/zhibiao.js'), 'extract', '--no-config', ...paths];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return { status, stdout };
}

test('the files that are always loaded are cached, under the name of this Node', () => {
  const names = cached.map((name) => name.replace(/(?:-[\w-]{8})?\.cjs\..*/, ''));
  expect(names).toEqual(expect.arrayContaining(['cli', 'chunk-extract', 'chunk-pipeline', 'validate-result']));
  for (const name of cached) expect(name).toContain(`${process.arch}-${process.version}.cache`);
});

test.each<[string, (path: string) => void]>([
  ['is missing', (path) => rmSync(path)],
  ['is empty', (path) => writeFileSync(path, '')],
  ['is cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, 1000))],
  ['is something else', (path) => writeFileSync(path, 'x'.repeat(5000))],
])('a cache that %s changes nothing that is said', (_name, spoil) => {
  const home = mkdtempSync(resolve('node_modules/.zhibiao/cache-'));
  try {
    for (const folder of ['bin', 'dist/program']) {
      mkdirSync(join(home, folder), { recursive: true });
      cpSync(folder, join(home, folder), { recursive: true });
    }
    for (const name of cached) spoil(join(home, 'dist/program', name));
    const said = extract(home);
    expect(said.status).toBe(0);
    expect(said).toEqual(extract('.'));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
