import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentResult } from '../../src/result/schema.ts';
import { folder, plan, run } from './run.ts';

const far = { start: 0, end: 9999, line: 1, column: 1 };

test('text prints the source as offsets count it: no byte-order mark, line ends kept', async () => {
  const home = folder({ 'a.txt': '\ufeff一、甲\r\n二、乙\r' });
  expect((await run(home, ['text', 'a.txt'])).stdout).toBe('一、甲\r\n二、乙\r');
});

test('text --normalized prints what rules read', async () => {
  const home = folder({ 'a.txt': '新增學位３１００個。\r\n' });
  const { stdout } = await run(home, ['text', '--normalized', 'a.txt']);
  expect(stdout).toBe('新增学位3100个。\n');
});

test('outline draws the tree, and gives it as JSON', async () => {
  const home = folder({ 'a.txt': plan });
  const { status, stdout } = await run(home, ['outline', 'a.txt']);
  expect([status, stdout.split(' ')[0]]).toEqual([0, 'p1']);
  const [first] = JSON.parse((await run(home, ['outline', 'a.txt', '-f', 'json'])).stdout);
  expect(first).toMatchObject({ id: 'p1', span: { start: 0, line: 1, column: 1 } });
});

test('a document that cannot be read: said, and 1', async () => {
  const home = folder({ 'a.txt': new Uint8Array(0) });
  for (const command of ['text', 'outline', 'explain']) {
    const { status, stdout, stderr } = await run(home, [command, 'a.txt']);
    expect([command, status, stdout]).toEqual([command, 1, '']);
    expect(stderr).toMatch(/^zhibiao: error: a\.txt: .*\[[-a-z]+\]\n$/);
  }
});

test('schema is the JSON Schema that the package exports', async () => {
  const { stdout } = await run(folder(), ['schema']);
  expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  expect(stdout).toBe(readFileSync('dist/schema.json', 'utf8'));
});

test('explain accounts for what extract finds', async () => {
  const home = folder({ 'a.txt': plan });
  const [result] = JSON.parse((await run(home, ['extract', 'a.txt'])).stdout);
  const fates = JSON.parse((await run(home, ['explain', 'a.txt', '--format', 'json'])).stdout);
  const figures = fates.filter((fate: { fate: string }) => fate.fate === 'figure');
  const { targets, results, criteria } = result.plans[0];
  expect(figures.length).toBe(targets.length + results.length + criteria.length);
  const starts = fates.map((fate: { span: { start: number } }) => fate.span.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test.each([
  ['a.txt:3', []],
  ['a.txt', ['--line', '3']],
])('explain %s %j tells of one line', async (path, args) => {
  const home = folder({ 'a.txt': plan });
  const fates = JSON.parse((await run(home, ['explain', path, ...args, '--format', 'json'])).stdout);
  for (const { span } of fates) expect(span.line).toBe(3);
  const { stdout } = await run(home, ['explain', path, ...args]);
  expect(stdout.split('\n').length - 1).toBe(fates.length);
});

test('explain reads a file whose name ends like a line number', async () => {
  const home = folder({ 'a.txt:3': plan });
  expect((await run(home, ['explain', 'a.txt:3'])).status).toBe(0);
});

test.each(['json', 'ndjson'])('validate accepts what extract prints as %s', async (format) => {
  const home = folder({ 'a.txt': plan, 'b.txt': new Uint8Array(0) });
  await run(home, ['extract', 'a.txt', 'b.txt', '-f', format, '-o', 'results']);
  const { status, stdout, stderr } = await run(home, ['validate', 'results']);
  expect([status, stdout, stderr]).toEqual([0, '', 'results: 2 (against their source: 1); findings: 0\n']);
});

test('validate finds the source beside the results, too', async () => {
  const home = folder({ 'sub/a.txt': plan });
  await run(join(home, 'sub'), ['extract', 'a.txt', '-o', 'results.json']);
  expect((await run(home, ['validate', 'sub/results.json'])).stderr).toContain('against their source: 1');
});

test('validate counts in the unit that the results were made with', async () => {
  const text = `𠮷${plan}`;
  const home = folder({ 'a.txt': text });
  await run(home, ['extract', 'a.txt', '--offsets', 'codepoint', '-o', 'results.json']);
  expect((await run(home, ['validate', 'results.json', '--offsets', 'codepoint'])).status).toBe(0);
});

test.each<[string, (result: DocumentResult) => object, RegExp]>([
  ['a key that is missing', ({ boilerplate: _, ...rest }) => rest, /boilerplate/],
  ['a value of another type', (r) => ({ ...r, source: { ...r.source, bytes: 'many' } }), /\/source\/bytes/],
  [
    'a source that is another one',
    (r) => ({ ...r, source: { ...r.source, sha256: '0'.repeat(64) } }),
    /its hash differs/,
  ],
  ['a plan that goes on too far', (r) => ({ ...r, plans: [{ ...r.plans[0], span: far }] }), /span-outside/],
])('validate finds %s', async (_name, spoil, message) => {
  const home = folder({ 'a.txt': plan });
  const [result] = JSON.parse((await run(home, ['extract', 'a.txt'])).stdout);
  const { status, stderr } = await run(home, ['validate', '-'], { input: JSON.stringify(spoil(result)) });
  expect(stderr).toMatch(message);
  expect(status).toBe(1);
});

test.each(['', 'no json', '[{]'])('validate finds nothing good in %j', async (input) => {
  expect((await run(folder(), ['validate', '-'], { input })).status).toBe(1);
});

test('check --update writes what check then expects', async () => {
  const home = folder({ 'a.txt': plan, 'deep/b.md': plan, 'a.txt.expected.json': '', 'deep/b.md.expected.json': '' });
  expect((await run(home, ['check', '.'])).status).toBe(1);
  expect((await run(home, ['check', '.', '--update'])).status).toBe(0);
  const { status, stderr } = await run(home, ['check', '.']);
  expect([status, stderr]).toEqual([
    0,
    'ok    ./a.txt\nok    ./deep/b.md\nfixtures: 2 (ok: 2, failed: 0, written: 0)\n',
  ]);
  const written = readFileSync(join(home, 'a.txt.expected.json'), 'utf8');
  for (const key of ['generator', 'sha256', 'confidence', 'rule']) expect(written).not.toContain(`"${key}"`);
});

test('an expectation may name as little as it likes, and what it names must be so', async () => {
  const expected = { source: { path: 'a.txt', format: 'text' }, plans: [{ id: 'p1' }] };
  const home = folder({ 'a.txt': plan, 'a.txt.expected.json': JSON.stringify(expected) });
  expect((await run(home, ['check', 'a.txt'])).status).toBe(0);
  expected.plans[0]!.id = 'p9';
  writeFileSync(join(home, 'a.txt.expected.json'), JSON.stringify(expected));
  const { status, stderr } = await run(home, ['check', '.']);
  expect(status).toBe(1);
  expect(stderr).toContain('/plans/0/id\n        expected "p9"\n        but got  "p1"');
});

test.each([
  ['a missing expected file', { 'a.txt': plan }, 'a.txt', /there is no a\.txt\.expected\.json/],
  ['a missing source', { 'a.txt.expected.json': '{}' }, '.', /there is no \.\/a\.txt/],
  ['an empty expectation', { 'a.txt': plan, 'a.txt.expected.json': '{}' }, '.', /expects nothing/],
  ['a broken expectation', { 'a.txt': plan, 'a.txt.expected.json': '{' }, '.', /is no JSON object/],
])('check fails on %s', async (_name, files, path, message) => {
  const { status, stderr } = await run(folder(files as Record<string, string>), ['check', path]);
  expect(stderr).toMatch(message);
  expect(status).toBe(1);
});

test('check --update writes the expectation of a file that is named', async () => {
  const home = folder({ 'a.txt': plan });
  expect((await run(home, ['check', 'a.txt', '--update'])).status).toBe(0);
  expect((await run(home, ['check', '.'])).status).toBe(0);
});
