import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { DocumentResult } from '../../src/result/schema.ts';
import { writeZip } from '../read/docx/zip-writer.ts';
import { folder, plan, run } from './run.ts';

const zip = writeZip([
  { name: '2024/b.txt', data: `${plan}b`, deflated: true },
  { name: '2024/a.md', data: `# ${plan}`, deflated: true },
  { name: 'c.txt', data: plan, encrypted: true },
  { name: 'photo.jpg', data: '' },
]);
const csv = `标题,正文\n甲,"${plan}"\n乙,\n丙,"${plan}丙"\n`;
const results = (stdout: string): DocumentResult[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const places = (stdout: string) => results(stdout).map(({ source }) => [source.path, source.container?.entry ?? null]);

test('every document of an archive or a table is a result with its place; the run counts documents', async () => {
  const home = folder({ 'a.txt': plan, 'b.zip': zip, 'c.csv': csv, 'd.txt.gz': gzipSync(plan), 'e.txt': plan });
  const { status, stdout, stderr } = await run(home, ['extract', '.', '-f', 'ndjson', '--documents', 'docs']);
  expect(places(stdout)).toEqual([
    ['./a.txt', null],
    ['./b.zip', '2024/a.md'],
    ['./b.zip', '2024/b.txt'],
    ['./b.zip', 'c.txt'],
    ['./c.csv', '1'],
    ['./c.csv', '3'],
    ['./d.txt.gz', 'd.txt'],
    ['./e.txt', null],
  ]);
  expect(status).toBe(1);
  expect(stderr).toContain('./b.zip/c.txt: The file is protected by a password');
  expect(stderr).toContain('documents: 8 (with errors: 1,');
  expect(stderr).toContain("passed over: 1 rows without text, 1 of type '.jpg'");
  expect(JSON.parse(readFileSync(join(home, 'docs'), 'utf8'))).toMatchObject({
    file: './b.zip/c.txt',
    error: 'encrypted-file',
  });
  const [, markdown] = results(stdout);
  expect(markdown!.source).toMatchObject({
    format: 'markdown',
    bytes: Buffer.byteLength(`# ${plan}`),
    container: { path: './b.zip', entry: '2024/a.md' },
  });
});

test('flat records name the document in its file', async () => {
  const home = folder({ 'b.zip': zip, 'c.csv': csv });
  const { stdout } = await run(home, ['extract', '.', '-f', 'rows']);
  const files = new Set(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).file),
  );
  expect([...files]).toEqual(['./b.zip/2024/a.md', './b.zip/2024/b.txt', './c.csv/1', './c.csv/3']);
});

test.each(['1', '2', '5'])('-j %s gives the same bytes in the same order', async (jobs) => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i},"${plan.repeat(1 + ((i * 7) % 5))}"`);
  const files = Array.from({ length: 40 }, (_, i) => ({ name: `${i}.txt`, data: plan.repeat(1 + ((i * 3) % 7)) }));
  const home = folder({ 'a.csv': `id,正文\n${rows.join('\n')}\n`, 'b.zip': writeZip(files), 'c.txt': plan });
  const alone = await run(home, ['extract', '.', '-f', 'ndjson', '-j', '1']);
  expect(results(alone.stdout)).toHaveLength(101);
  expect(await run(home, ['extract', '.', '-f', 'ndjson', '-j', jobs])).toEqual(alone);
});

test('one document is named as path/entry, and a part of an archive too', async () => {
  const home = folder({ 'b.zip': zip, 'c.csv': csv });
  expect((await run(home, ['text', 'b.zip/2024/b.txt'])).stdout).toBe(`${plan}b`);
  expect((await run(home, ['text', 'c.csv/3'])).stdout).toBe(`${plan}丙`);
  expect((await run(home, ['explain', 'c.csv/3:3'])).stdout).toContain('c.csv/3:3:20  3100个');
  expect((await run(home, ['outline', 'b.zip/2024/b.txt'])).status).toBe(0);
  const { stdout } = await run(home, ['extract', 'b.zip/2024', 'c.csv/1', '-f', 'ndjson']);
  expect(places(stdout)).toEqual([
    ['b.zip', '2024/a.md'],
    ['b.zip', '2024/b.txt'],
    ['c.csv', '1'],
  ]);
});

test('a file that holds one document is that document to the commands that read one', async () => {
  const home = folder({ 'd.txt.gz': gzipSync(plan) });
  expect((await run(home, ['text', 'd.txt.gz'])).stdout).toBe(plan);
  expect((await run(home, ['text', '-'], { input: gzipSync(plan) })).stdout).toBe(plan);
});

test.each([
  [['text', 'b.zip'], 2, 'b.zip holds several documents: name one of them, such as b.zip/2024/a.md.'],
  [['outline', 'c.csv'], 2, 'name one of them, such as c.csv/1.'],
  [['text', 'empty.zip'], 2, 'empty.zip holds no document'],
  [['text', 'b.zip/nope.txt'], 1, 'no-such-entry'],
  [['text', 'b.zip/c.txt'], 1, 'encrypted-file'],
  [['extract', 'b.zip/nope.txt', '-q'], 1, ''],
  [['extract', 'gone.zip/a.txt'], 2, 'gone.zip/a.txt does not exist'],
  [['extract', 'c.csv', '--max-bytes', 'much'], 2, 'a size such as 64MB'],
  [['extract', 'c.csv', '--max-ratio', '0'], 2, 'a number above 0'],
])('%j', async (args, status, message) => {
  const home = folder({ 'b.zip': zip, 'c.csv': csv, 'empty.zip': writeZip([]) });
  const said = await run(home, args);
  expect(said.stderr).toContain(message);
  expect(said.status).toBe(status);
});

test('validate finds each document in its file again', async () => {
  const home = folder({ 'sub/b.zip': zip, 'sub/c.csv': csv, 'sub/d.txt.gz': gzipSync(plan) });
  await run(home, ['extract', 'sub', '-o', 'results.json']);
  const sound = await run(home, ['validate', 'results.json']);
  expect([sound.status, sound.stderr]).toEqual([0, 'results: 6 (against their source: 5); findings: 0\n']);
  writeFileSync(join(home, 'sub/c.csv'), csv.replace('丙,"', '丙,"改'));
  const changed = await run(home, ['validate', 'results.json']);
  expect(changed.status).toBe(1);
  expect(changed.stderr).toContain('its hash differs');
});

test('--text-field names the column', async () => {
  const home = folder({ 'a.csv': `甲,乙\n"${plan}","${plan}"\n` });
  const without = await run(home, ['extract', 'a.csv', '-f', 'ndjson']);
  expect([without.status, results(without.stdout)[0]!.error?.code]).toEqual([1, 'no-text-field']);
  expect(results(without.stdout)[0]!.source).toMatchObject({ path: 'a.csv', container: null, format: 'csv' });
  const named = await run(home, ['extract', 'a.csv', '-f', 'ndjson', '--text-field', '乙']);
  expect([named.status, places(named.stdout)]).toEqual([0, [['a.csv', '1']]]);
  expect((await run(home, ['text', 'a.csv', '--text-field', '乙'])).stdout).toBe(plan);
});

describe('the limits are flags', () => {
  const inner = writeZip([{ name: 'x.txt', data: plan }]);
  const packed = writeZip([
    { name: 'a.txt', data: plan.repeat(2000), deflated: true },
    { name: 'b.zip', data: inner },
  ]);
  test.each([
    ['--max-bytes', '1KB', 'b.txt', 'file-too-large'],
    ['--max-bytes', '100k', 'a.zip', 'zip-bomb'],
    ['--max-total-bytes', '0.1MB', 'a.zip', 'zip-bomb'],
    ['--max-entries', '1', 'a.zip', 'zip-too-many-entries'],
    ['--max-depth', '1', 'a.zip', 'archive-too-deep'],
    ['--max-seconds', '0.000001', 'a.zip', 'reading-too-slow'],
  ])('%s %s', async (flag, value, path, code) => {
    const home = folder({ 'a.zip': packed, 'b.txt': plan.repeat(20) });
    const { status, stdout } = await run(home, ['extract', path, '-f', 'ndjson', '-j', '2', flag, value]);
    expect(status).toBe(1);
    expect(results(stdout).map(({ error }) => error?.code)).toContain(code);
  });

  test('and the rest of the folder is done', async () => {
    const bomb = writeZip([{ name: 'x.txt', data: Buffer.alloc(80 << 20), deflated: true }]);
    const home = folder({ 'a.txt': plan, 'b.zip': bomb, 'c.zip': 'PK\x03\x04', 'd.txt': plan });
    const { status, stdout } = await run(home, ['extract', '.', '-f', 'ndjson']);
    expect(status).toBe(1);
    expect(results(stdout).map(({ error }) => error?.code ?? null)).toEqual([null, 'zip-bomb', 'corrupt-file', null]);
  });
});

describe('an archive that holds itself', () => {
  // A zip of 364 bytes whose only entry, r.zip, is that zip to the byte: its DEFLATE stream is the self-reproducing program of
  // Cox, “Zip Files All The Way Down” (2010), and its CRC-32 the solution of the linear equations that it has to meet.
  const quine = Buffer.from(
    [
      'UEsDBBQAAAAIAAAAITxNKDKJAAEAAGwBAAAFAAAAci56aXAAKADX/1BLAwQUAAAACAAAACE8TSgyiQABAABsAQAABQAAAHIuemlw',
      'ACgA1/8iVh1AAAAFAPr/IlYdQAAABQD6/wAFAPr/ABQA6/8iVh1AAAAFAPr/AAUA+v8AFADr/0KIIcQAABQA6/9CiCHEAAAUAOv/',
      'QoghxAAAFADr/0KIIcQAABQA6/9CiCHEAAAAAP//AAAA//8ATQCy/0KIIcQAAAAA//8AAAD//wBNALL/o6phAFBLAQIUABQAAAAI',
      'AAAAITxNKDKJAAEAAGwBAAAFAAAAAAAAAAAAAAAAAAAAAAByLnppcFBLBQYAAAAAAQABADMAAAAjAQAAAACjqmEAUEsBAhQAFAAA',
      'AAgAAAAhPE0oMokAAQAAbAEAAAUAAAAAAAAAAAAAAAAAAAAAAHIuemlwUEsFBgAAAAABAAEAMwAAACMBAAAAAA==',
    ].join(''),
    'base64',
  );

  test('is one', () => {
    const start = 30 + quine.readUInt16LE(26) + quine.readUInt16LE(28);
    const inflated = inflateRawSync(quine.subarray(start, start + quine.readUInt32LE(18)));
    expect([inflated.equals(quine), crc32(inflated)]).toEqual([true, quine.readUInt32LE(14)]);
  });

  test('ends in a named error; its neighbours are read', async () => {
    const home = folder({ 'a.txt': plan, 'r.zip': quine, 'z.txt': plan });
    const from = performance.now();
    const { status, stdout } = await run(home, ['extract', '.', '-f', 'ndjson']);
    expect(performance.now() - from).toBeLessThan(5000);
    expect(status).toBe(1);
    expect(results(stdout).map(({ error, plans }) => [error?.code ?? null, plans.length])).toEqual([
      [null, 1],
      ['archive-too-deep', 0],
      [null, 1],
    ]);
    expect(places(stdout)[1]).toEqual(['./r.zip', 'r.zip/r.zip/r.zip']);
  });

  test('also where the limit is raised beyond what a call stack holds', async () => {
    const home = folder({ 'r.zip': quine });
    const { stdout } = await run(home, ['extract', 'r.zip', '-f', 'ndjson', '--max-depth', '1000000']);
    expect(results(stdout).map(({ error }) => error?.code)).toEqual(['archive-too-deep']);
  });
});

test('what an entry is called cannot steer the terminal', async () => {
  const home = folder({ 'a.zip': writeZip([{ name: 'x\x1b[2J\nzhibiao: y.txt', data: '' }]) });
  const { stderr } = await run(home, ['extract', 'a.zip']);
  expect(stderr).toContain('a.zip/x\\u001b[2J\\u000azhibiao: y.txt');
});

test('JSON is read where it is named, not where it lies about', async () => {
  const home = folder({ 'a.txt': plan, 'plans.json': JSON.stringify([{ 正文: plan }]) });
  expect(places((await run(home, ['extract', '.', '-f', 'ndjson'])).stdout)).toEqual([['./a.txt', null]]);
  expect(places((await run(home, ['extract', 'plans.json', '-f', 'ndjson'])).stdout)).toEqual([['plans.json', '1']]);
});

test('our own results are no documents', async () => {
  const home = folder({ 'a.txt': plan });
  await run(home, ['extract', 'a.txt', '-f', 'ndjson', '-o', 'out.ndjson']);
  const { status, stderr } = await run(home, ['extract', 'out.ndjson']);
  expect([status, stderr]).toEqual([1, expect.stringContaining('zhibiao validate')]);
});

test('check holds a file of documents against a list of results', async () => {
  const home = folder({ 'b.zip': zip, 'c.csv': csv, 'b.zip.expected.json': '[]', 'c.csv.expected.json': '{"a":1}' });
  expect((await run(home, ['check', '.'])).status).toBe(1);
  expect((await run(home, ['check', '.', '--update'])).status).toBe(0);
  expect((await run(home, ['check', '.'])).status).toBe(0);
  const expected = JSON.parse(readFileSync(join(home, 'b.zip.expected.json'), 'utf8'));
  expect(expected).toHaveLength(3);
  expected[1].plans[0].targets[0].quantity.value = 1;
  writeFileSync(join(home, 'b.zip.expected.json'), JSON.stringify(expected));
  const { status, stderr } = await run(home, ['check', '.']);
  expect([status, stderr]).toEqual([1, expect.stringContaining('/1/plans/0/targets/0 (3100个) /quantity/value')]);
});
