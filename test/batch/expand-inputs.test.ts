import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseJobs, mostJobs } from '../../src/batch/choose-jobs.ts';
import { expandInputs } from '../../src/batch/expand-inputs.ts';
import { createHeldFinder } from '../../src/batch/find-held.ts';
import type { OpenOptions } from '../../src/batch/open-file.ts';
import { splitAddress } from '../../src/batch/split-address.ts';
import type { Input, Task } from '../../src/batch/types.ts';
import { createPassedOver } from '../../src/batch/walk.ts';
import { writeZip } from '../read/docx/zip-writer.ts';

const plan = '新增义务教育学位3100个。';
const zip = writeZip(['a.txt', 'b.txt', 'c.txt', 'd.jpg'].map((name) => ({ name, data: plan + name, deflated: true })));
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'zhibiao-expand-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array, entry?: string): Input {
  writeFileSync(join(home, name), content);
  return { kind: 'file', path: join(home, name), ...(entry === undefined ? {} : { entry }) };
}

async function expand(inputs: readonly Input[], options: OpenOptions = {}) {
  const passedOver = createPassedOver();
  const tasks: Task[] = [];
  for await (const task of expandInputs(inputs, options, passedOver)) tasks.push(task);
  return { tasks, passedOver, shown: tasks.map(show) };
}

function show(task: Task): string {
  const path = task.path.slice(home.length + 1);
  if (task.kind === 'held') return `${path} > ${task.held.entry}`;
  return task.kind === 'failed' ? `${path}: ${task.error.code}` : path;
}

test('files that hold documents are opened in their place, others are left for their turn', async () => {
  const inputs = [file('1.txt', plan), file('2.zip', zip), file('3.md', ''), file('4.txt.gz', gzipSync(plan))];
  const { shown, passedOver } = await expand(inputs);
  expect(shown).toEqual(['1.txt', '2.zip > a.txt', '2.zip > b.txt', '2.zip > c.txt', '3.md', '4.txt.gz > 4.txt']);
  expect([...passedOver.unknown]).toEqual([['.jpg', 1]]);
});

test('a name that tells nothing is looked into; bytes at hand go by their bytes', async () => {
  const inputs: Input[] = [
    file('archive', zip),
    file('notes', plan),
    { kind: 'bytes', path: `${home}/-`, filename: '-', bytes: zip },
  ];
  const { shown } = await expand(inputs);
  expect(shown.map((one) => one.split(' ')[0])).toEqual(['archive', 'archive', 'archive', 'notes', '-', '-', '-']);
});

test('a zip that is a document is one', async () => {
  const word = readFileSync('fixtures/formats/county-comprehensive-plan-2024.typed.docx');
  const packed = writeZip([{ name: 'a.docx', data: word }]);
  expect((await expand([file('1.zip', word), file('2.zip', packed)])).shown).toEqual(['1.zip', '2.zip > a.docx']);
});

test('a file that fails is one failed task, with the size and hash of what was read', async () => {
  const inputs = [
    file('1.zip', zip.subarray(0, -9)),
    file('2.csv', 'a,b\n1,2\n'),
    { kind: 'file', path: join(home, 'gone.zip') } as const,
    file('3.zip', zip),
  ];
  const { shown, tasks } = await expand(inputs);
  expect(shown.slice(0, 3)).toEqual(['1.zip: corrupt-file', '2.csv: no-text-field', 'gone.zip: file-unreadable']);
  expect(shown).toHaveLength(6);
  expect(tasks[1]).toMatchObject({ format: 'csv', facts: { bytes: 8 } });
});

test('a file above the limit is not read', async () => {
  const input: Input = { kind: 'bytes', path: `${home}/-`, filename: '-', bytes: zip };
  const { shown } = await expand([file('1.zip', zip), input], { limits: { fileBytes: 100 } });
  expect(shown).toEqual(['1.zip: file-too-large', '-: file-too-large']);
});

test('one document of a file can be named', async () => {
  const { shown } = await expand([
    file('1.zip', zip, 'b.txt'),
    file('1.zip', zip, 'd.jpg'),
    file('1.zip', zip, 'e.txt'),
    file('2.txt', plan, 'a.txt'),
  ]);
  expect(shown).toEqual(['1.zip > b.txt', '1.zip > d.jpg', '1.zip/e.txt: no-such-entry', '2.txt: no-such-entry']);
});

test('nothing is unpacked before it is asked for', async () => {
  // The second entry is damaged: that is found out when its turn comes, and the third is still to be had.
  const damaged = writeZip([
    { name: 'a.txt', data: plan },
    { name: 'b.txt', data: plan, claimedSum: 1 },
    { name: 'c.txt', data: plan },
  ]);
  const tasks = expandInputs([file('1.zip', damaged)], {}, createPassedOver());
  const next = async () => show((await tasks.next()).value);
  expect(await next()).toBe('1.zip > a.txt');
  rmSync(join(home, '1.zip'));
  expect([await next(), await next()]).toEqual(['1.zip: corrupt-file', '1.zip > c.txt']);
});

test('a finder goes on where it stopped, and begins anew for what lies before', async () => {
  const input = file('1.zip', zip);
  const find = createHeldFinder({});
  const found = async (entry: string) => (await find(input.path, entry, undefined))?.entry ?? null;
  expect(await found('b.txt')).toBe('b.txt');
  expect(await found('a.txt')).toBe('a.txt');
  rmSync(input.path);
  expect(await found('c.txt')).toBe('c.txt');
  expect(await found('b.txt')).toBeNull();
  expect(await find(join(home, 'gone.zip'), 'a.txt', undefined)).toBeNull();
});

test('an address parts at the file in it', async () => {
  file('1.zip', zip);
  expect(await splitAddress(join(home, '1.zip/2024/a.txt'))).toEqual({
    file: join(home, '1.zip'),
    entry: '2024/a.txt',
  });
  for (const none of ['1.zip/', 'gone.zip/a.txt', 'gone'])
    expect(await splitAddress(join(home, none)), none).toBeNull();
});

test('workers are for documents, and one file may hold many', async () => {
  const [one, many] = [file('1.txt', 'x'.repeat(5 << 20)), file('2.csv', 'x'.repeat(5 << 20))];
  expect([mostJobs([one], 4), mostJobs([one, one], 4), mostJobs([many], 4)]).toEqual([1, 2, 4]);
  expect([await chooseJobs([one], 8), await chooseJobs([many], 8), await chooseJobs([many], 1)]).toEqual([1, 2, 1]);
  // What is in memory beside the workers takes the place of one.
  expect(await chooseJobs([one, one, file('3.csv', 'x'.repeat(9 << 20))], 8)).toBe(1);
});
