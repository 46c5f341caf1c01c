import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const cached = readdirSync('dist/program').filter((name) => name.endsWith('.cache'));
const paths = ['fixtures/plans/county-education-2024.txt', 'fixtures/encodings/plan-traditional.big5.txt'];

/** A copy of the program, to be spoiled. */
function copy(): string {
  const home = mkdtempSync(resolve('node_modules/.zhibiao/cache-'));
  for (const folder of ['bin', 'dist/program']) {
    mkdirSync(join(home, folder), { recursive: true });
    cpSync(folder, join(home, folder), { recursive: true });
  }
  return home;
}

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

test('what is compiled names its files where they lie', () => {
  for (const name of cached) {
    const path = readFileSync(join('dist/program', name), 'latin1');
    expect(path).not.toContain('.zhibiao');
  }
});

test('a program that was changed is not run from what was cached of it', () => {
  const home = copy();
  try {
    const file = join(
      home,
      'dist/program',
      readdirSync('dist/program').find((name) => /^chunk-basis.*cjs$/.test(name))!,
    );
    const code = readFileSync(file, 'utf8');
    writeFileSync(file, code.replace('"0.1.0"', '"9.9.9"'));
    expect(code).toContain('"0.1.0"');
    const { stdout } = spawnSync(process.execPath, [join(home, 'bin/zhibiao.js'), '--version'], { encoding: 'utf8' });
    expect(stdout).toBe('9.9.9\n');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test('a loader that knows no extensions is no obstacle', () => {
  const { status, stdout } = spawnSync(process.execPath, ['bin/zhibiao.js', '--version'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--experimental-default-type=module' },
  });
  expect([status, stdout]).toEqual([0, '0.1.0\n']);
});

test.each<[string, (path: string) => void]>([
  ['is missing', (path) => rmSync(path)],
  ['is empty', (path) => writeFileSync(path, '')],
  ['is cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, 1000))],
  ['is something else', (path) => writeFileSync(path, 'x'.repeat(5000))],
])('a cache that %s changes nothing that is said', (_name, spoil) => {
  const home = copy();
  try {
    for (const name of cached) spoil(join(home, 'dist/program', name));
    const said = extract(home);
    expect(said.status).toBe(0);
    expect(said).toEqual(extract('.'));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
