import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DiscoveryRequest, discover } from '../../src/batch/discover.ts';
import { formats } from '../../src/read/registry.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'zhibiao-discover-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(home, name, '..'), { recursive: true });
    writeFileSync(join(home, name), '');
  }
}

async function find(request: Partial<DiscoveryRequest> = {}) {
  const absolute = (paths: readonly string[] = []) => paths.map((path) => join(home, path));
  const found = await discover({
    ...request,
    paths: absolute(request.paths ?? ['.']),
    literal: absolute(request.literal),
  });
  if ('code' in found) return { ...found, path: found.path.slice(home.length + 1) };
  return { paths: found.inputs.map(({ path }) => path.slice(home.length + 1)), passedOver: found.passedOver };
}

test('a folder is walked in code-unit order of its names', async () => {
  write('b.txt', 'a.txt', 'Z.txt', '一.txt', 'a/2.md', 'a/10.md', '𠮷.txt', '！.txt');
  expect((await find()).paths).toEqual(['Z.txt', 'a/10.md', 'a/2.md', 'a.txt', 'b.txt', '一.txt', '𠮷.txt', '！.txt']);
});

test('what is no document is passed over and counted', async () => {
  write('a.txt', '.hidden.txt', '.git/b.txt', '~$a.txt', 'c.pptx', 'd.pptx', 'README', 'e.TXT', 'end.');
  const { paths, passedOver } = await find();
  expect(paths).toEqual(['a.txt', 'e.TXT']);
  expect(passedOver).toEqual({
    hidden: 2,
    temporary: 1,
    special: 0,
    excluded: 0,
    rows: 0,
    sheets: 0,
    unknown: new Map([
      ['', 2],
      ['.pptx', 2],
    ]),
  });
});

test('a file that is named is read whatever its name', async () => {
  write('plan.dat', '.hidden.txt');
  expect((await find({ paths: ['plan.dat', '.hidden.txt'] })).paths).toEqual(['plan.dat', '.hidden.txt']);
});

test('the same file is read once, where it is named first', async () => {
  write('a.txt', 'sub/b.txt');
  symlinkSync(join(home, 'a.txt'), join(home, 'sub', 'c.txt'));
  expect((await find({ paths: ['sub/b.txt', '.', 'a.txt'] })).paths).toEqual(['sub/b.txt', 'a.txt']);
});

test('loops of links end, links that lead nowhere are passed over', async () => {
  write('sub/a.txt');
  symlinkSync(home, join(home, 'sub', 'loop'));
  symlinkSync(join(home, 'gone'), join(home, 'dangling.txt'));
  const { paths, passedOver } = await find();
  expect(paths).toEqual(['sub/a.txt']);
  expect(passedOver?.special).toBe(1);
});

test('pipes in a folder are passed over, a pipe that is named is wrong usage', async () => {
  write('a.txt');
  execFileSync('mkfifo', [join(home, 'pipe.txt')]);
  const { paths, passedOver } = await find();
  expect([paths, passedOver?.special]).toEqual([['a.txt'], 1]);
  expect(await find({ paths: ['pipe.txt'] })).toEqual({ code: 'not-a-file', path: 'pipe.txt' });
});

test.each([
  ['nowhere.txt', 'path-not-found'],
  ['nowhere', 'path-not-found'],
  ['*.txt', 'glob-without-match'],
])('%s: %s', async (path, code) => {
  expect(await find({ paths: [path] })).toEqual({ code, path });
});

test('a glob reads what it names; a file whose name looks like a glob is a file', async () => {
  write('a.txt', 'b.dat', 'c.dat', 'sub/d.txt', '[2024].txt');
  expect((await find({ paths: ['**/*.txt'] })).paths).toEqual(['[2024].txt', 'a.txt', 'sub/d.txt']);
  expect((await find({ paths: ['*.dat'] })).paths).toEqual(['b.dat', 'c.dat']);
  expect((await find({ paths: ['*'] })).paths).toEqual(['[2024].txt', 'a.txt']);
  expect((await find({ paths: ['[2024].txt'] })).paths).toEqual(['[2024].txt']);
});

test('a listed path is never a glob', async () => {
  write('a.txt');
  expect(await find({ paths: [], literal: ['*.txt'] })).toEqual({ code: 'path-not-found', path: '*.txt' });
});

test('what is excluded is counted, wherever it was found', async () => {
  write('a.txt', 'a.bak.txt', 'drafts/b.txt', 'drafts/deep/c.txt');
  const { paths, passedOver } = await find({ paths: ['.', 'a.bak.txt'], exclude: ['*.bak.txt', '**/drafts'] });
  expect([paths, passedOver?.excluded]).toEqual([['a.txt'], 3]);
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be listed is one failed input', async () => {
  write('a.txt', 'secret/b.txt');
  chmodSync(join(home, 'secret'), 0);
  expect((await find()).paths).toEqual(['a.txt', 'secret']);
});

test('folders are searched for the names of exactly those formats that can be read, but not for what is mostly no document', async () => {
  const names = (wanted: boolean) =>
    formats
      .filter(({ read, expand, onlyNamed }) => ((read ?? expand) !== undefined && !onlyNamed) === wanted)
      .flatMap(({ extensions }) => extensions.map((extension) => (extension === 'gz' ? 'a.txt.gz' : `a.${extension}`)));
  write(...names(true), ...names(false));
  const { paths, passedOver } = await find();
  expect(paths).toEqual(names(true).sort());
  expect(paths).toEqual(
    expect.arrayContaining(['a.csv', 'a.docm', 'a.docx', 'a.dotm', 'a.dotx', 'a.md', 'a.txt', 'a.txt.gz', 'a.zip']),
  );
  expect([...(passedOver?.unknown.keys() ?? [])].sort()).toEqual(
    names(false)
      .map((name) => name.slice(1))
      .sort(),
  );
});
