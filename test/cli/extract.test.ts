import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePdf } from '../read/pdf/write-pdf.ts';
import { bin, folder, plan, run, start } from './run.ts';

const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`plan-${String(i).padStart(3, '0')}.txt`, `${plan}${i}\n`]),
  );

const pathsOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).source.path);

test('a document becomes an array of one result', async () => {
  const { status, stdout } = await run(folder({ 'plan.txt': plan }), ['extract', 'plan.txt']);
  const [result, ...others] = JSON.parse(stdout);
  expect([status, others]).toEqual([0, []]);
  expect(result.source).toMatchObject({ path: 'plan.txt', bytes: Buffer.byteLength(plan), chars: plan.length });
  for (const { quantity } of result.plans[0].targets) {
    expect(plan.slice(quantity.span.start, quantity.span.end)).toBe(quantity.text);
  }
});

test('standard input is read as -, its format told by --stdin-filename', async () => {
  const args = ['extract', '-', '-f', 'ndjson', '--stdin-filename', 'plan.md'];
  const { status, stdout } = await run(folder(), args, { input: `# ${plan}` });
  expect([status, JSON.parse(stdout).source]).toMatchObject([0, { path: '-', format: 'markdown' }]);
});

test('standard input takes its place among the paths', async () => {
  const home = folder({ 'a.txt': plan, 'b.txt': `${plan}b` });
  const { stdout } = await run(home, ['extract', '-f', 'ndjson', 'b.txt', '-', 'a.txt', 'b.txt'], { input: plan });
  expect(pathsOf(stdout)).toEqual(['b.txt', '-', 'a.txt']);
});

test.each([
  [['--files-from', 'list'], ''],
  [['--files-from', '-'], '\ufeffsub\r\n\r\nb.txt\r\n'],
  [['--files-from', '-', '-0'], 'sub\0b.txt\0'],
])('%j reads a list of paths', async (args, input) => {
  const home = folder({ 'b.txt': plan, 'c.txt': plan, 'sub/a.txt': plan, list: 'sub\nb.txt\n' });
  const { stdout } = await run(home, ['extract', '-f', 'ndjson', ...args], { input });
  expect(pathsOf(stdout)).toEqual(['sub/a.txt', 'b.txt']);
});

test('one bad document never stops the others', async () => {
  const home = folder({ 'a.txt': plan, 'b.txt': new Uint8Array(0), 'c.txt': `${plan}c` });
  const { status, stdout, stderr } = await run(home, ['extract', '.', '-f', 'ndjson', '--documents', 'docs.ndjson']);
  const results = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(1);
  expect(results.map(({ error }) => error === null)).toEqual([true, false, true]);
  expect(results[1]).toMatchObject({ plans: [], source: { path: './b.txt', bytes: 0 } });
  expect(stderr).toContain('./b.txt: ');
  expect(stderr).toContain(`[${results[1].error.code}]`);
  const documents = readFileSync(join(home, 'docs.ndjson'), 'utf8').trimEnd().split('\n');
  expect(documents.map((line) => JSON.parse(line).file)).toContain('./b.txt');
});

test('a file that cannot be read is an error of its own', async () => {
  const home = folder({ 'a.txt': plan });
  symlinkSync('/proc/self/mem', join(home, 'b.txt'));
  const { status, stdout } = await run(home, ['extract', 'a.txt', 'b.txt', '-f', 'ndjson']);
  expect([status, pathsOf(stdout)]).toEqual([1, ['a.txt', 'b.txt']]);
});

test('a review has no targets to show, but figures: it is told so', async () => {
  const home = folder({
    'a.txt': '某县教育局2023年工作总结\n一、工作完成情况\n新建学校3所。\n',
    'b.txt': '某县教育局2024年工作计划\n一、主要任务\n抓好落实。\n',
  });
  const { stderr } = await run(home, ['extract', '.', '-f', 'csv', '--lang', 'en']);
  expect(stderr).toMatch(/a\.txt: no figures of the kinds that are shown \(targets: 0, results: 1, criteria: 0\)/);
  expect(stderr).toMatch(/b\.txt: no figures\n/);
  expect(stderr).toContain('with nothing to show: 2)');
  expect((await run(home, ['extract', '.', '--lang', 'en'])).stderr).not.toContain('a.txt');
});

test('--quiet says nothing, the summary counts', async () => {
  const home = folder({ 'a.txt': plan, '.h.txt': '', 'x.pptx': '' });
  expect((await run(home, ['extract', '.', '-q'])).stderr).toBe('');
  const { stderr } = await run(home, ['extract', '.']);
  expect(stderr).toMatch(/documents: 1 /);
  expect(stderr).toMatch(/passed over: 1 hidden, 1 of type '\.pptx'/);
});

test('Word documents of a folder are read like its text files, on one thread or on several', async () => {
  const word = readFileSync('fixtures/formats/county-comprehensive-plan-2024.numbered.docx');
  const home = folder({
    'a.txt': plan,
    'b.docx': word,
    'c.DOCM': word,
    'd.dotx': word,
    'e.dotm': word,
    'f.pptx': 'PK',
  });
  const alone = await run(home, ['extract', '.', '-f', 'ndjson', '-j', '1']);
  expect(alone.status).toBe(0);
  expect(pathsOf(alone.stdout)).toEqual(['./a.txt', './b.docx', './c.DOCM', './d.dotx', './e.dotm']);
  const results = alone.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const { source, plans, error } of results.slice(1)) {
    expect([source.format, source.encoding, error]).toEqual(['docx', null, null]);
    expect(plans[0].targets.length).toBeGreaterThan(20);
  }
  expect((await run(home, ['extract', '.', '-f', 'ndjson', '-j', '3'])).stdout).toBe(alone.stdout);
});

test('a damaged PDF that its library stumbles over ends nothing but its own reading', async () => {
  const sound = writePdf({ pages: [{ words: [{ x: 72, y: 100, text: '新建学校10所' }] }, {}] }).toString('latin1');
  // No page begins where the file says.
  const damaged = sound.replace('\n1 0 obj', '\n1 x obj').replace('\n3 0 obj', '\n3 x obj');
  const home = folder({ 'a.pdf': Buffer.from(damaged, 'latin1'), 'b.txt': plan });
  const { stdout, stderr } = await run(home, ['extract', '.', '-f', 'ndjson']);
  expect(stderr).not.toContain('UnhandledPromiseRejection');
  expect(pathsOf(stdout)).toEqual(['./a.pdf', './b.txt']);
});

test('standard output holds results and nothing else, whatever goes wrong', async () => {
  const home = folder({ 'a.txt': new Uint8Array(0), 'b.txt': plan });
  const { stdout } = await run(home, ['extract', '.']);
  expect(JSON.parse(stdout)).toHaveLength(2);
});

test('-o writes a file, whole, and leaves nothing beside it', async () => {
  const home = folder({ 'a.txt': plan, 'out.csv': 'before' });
  const { status, stdout } = await run(home, ['extract', 'a.txt', '-f', 'csv', '-o', 'out.csv']);
  expect([status, stdout]).toEqual([0, '']);
  const written = readFileSync(join(home, 'out.csv'), 'utf8');
  expect(written.startsWith('\ufefffile,plan,')).toBe(true);
  expect(written.endsWith('\r\n')).toBe(true);
  expect(readdirSync(home).sort()).toEqual(['a.txt', 'out.csv']);
});

test('-o follows a link to its file, and keeps a device a device', async () => {
  const home = folder({ 'a.txt': plan, 'real.json': '' });
  symlinkSync('real.json', join(home, 'link.json'));
  await run(home, ['extract', 'a.txt', '-o', 'link.json']);
  expect(JSON.parse(readFileSync(join(home, 'real.json'), 'utf8'))).toHaveLength(1);
  expect((await run(home, ['extract', 'a.txt', '-o', '/dev/null'])).status).toBe(0);
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('a reader that leaves ends the run quietly', async () => {
  const home = folder(many(600));
  const script = `node ${JSON.stringify(bin)} extract . -f json | head -c 10; exit "\${PIPESTATUS[0]}"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: home, encoding: 'utf8' });
  expect([status, stdout.length, stderr]).toEqual([0, 10, '']);
});

test('a slow reader gets every byte', async () => {
  const home = folder({ 'big.txt': plan.repeat(400) });
  const direct = await run(home, ['extract', 'big.txt', '-q']);
  const script = `node ${JSON.stringify(bin)} extract big.txt -q | (sleep 1; cat)`;
  const slow = execFileSync('bash', ['-c', script], { cwd: home, encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(slow.length).toBe(direct.stdout.length);
  expect(slow === direct.stdout).toBe(true);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s leaves no part of a file behind', async (signal) => {
  const home = folder(many(3000));
  const child = start(home, ['extract', '.', '-j', '1', '-o', 'out.json']);
  const done = new Promise<number | null>((resolve) => child.on('close', resolve));
  while (!readdirSync(home).some((name) => name.endsWith('.part'))) await new Promise((go) => setTimeout(go, 5));
  child.kill(signal);
  expect(await done).toBe({ SIGINT: 130, SIGTERM: 143 }[signal]);
  expect(readdirSync(home).filter((name) => name.startsWith('.') || name.startsWith('out'))).toEqual([]);
});

test.each(['1', '2', '5'])('-j %s gives the same bytes in input order', async (jobs) => {
  const home = folder({ ...many(30), 'empty.txt': '' });
  const alone = await run(home, ['extract', '.', '-f', 'ndjson', '-j', '1']);
  const together = await run(home, ['extract', '.', '-f', 'ndjson', '-j', jobs]);
  expect(together).toEqual(alone);
  expect(pathsOf(together.stdout)).toEqual(pathsOf(together.stdout).sort());
});

test('SIGINT ends the workers too', async () => {
  const home = folder(many(3000));
  const child = start(home, ['extract', '.', '-j', '2', '-o', 'out.json']);
  const done = new Promise<number | null>((resolve) => child.on('close', resolve));
  while (!readdirSync(home).some((name) => name.endsWith('.part'))) await new Promise((go) => setTimeout(go, 5));
  child.kill('SIGINT');
  expect(await done).toBe(130);
  expect(existsSync(join(home, 'out.json'))).toBe(false);
});

test.each([
  ['extract', '-'],
  ['extract', '--files-from', '-'],
  ['text', '-'],
])('SIGINT ends %s %s while it waits for input', async (...args) => {
  const child = start(folder(), args);
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const done = new Promise<number | null>((resolve) => child.on('close', resolve));
  await new Promise((go) => setTimeout(go, 600));
  child.kill('SIGINT');
  expect([await done, Buffer.concat(said).toString()]).toEqual([130, '']);
});

test('--min-confidence drops figures and says how many', async () => {
  const home = folder({ 'a.txt': plan });
  const all = JSON.parse((await run(home, ['extract', 'a.txt'])).stdout)[0].plans[0].targets.length;
  const { stdout, stderr } = await run(home, ['extract', 'a.txt', '--min-confidence', '1']);
  const kept = JSON.parse(stdout)[0].plans[0].targets.length;
  if (all > kept) expect(stderr).toContain(`left out for low confidence: ${all - kept}`);
  else expect(stderr).not.toContain('low confidence');
});

test('--encoding overrides detection', async () => {
  const home = folder({ 'a.txt': plan });
  const { stdout } = await run(home, ['extract', 'a.txt', '--encoding', 'UTF-8']);
  expect(JSON.parse(stdout)[0].source.encoding).toMatchObject({ name: 'UTF-8', confidence: 1 });
});

test('--offsets codepoint counts as Python does', async () => {
  const text = `𠮷${plan}`;
  const home = folder({ 'a.txt': text });
  const { stdout } = await run(home, ['extract', 'a.txt', '--offsets', 'codepoint']);
  const points = [...text];
  for (const { sentence } of JSON.parse(stdout)[0].plans[0].targets) {
    expect(points.slice(sentence.span.start, sentence.span.end).join('')).toBe(sentence.quote);
  }
});

test('a folder without a document is an empty array', async () => {
  const home = folder({ 'sub/x.pptx': '' });
  expect(await run(home, ['extract', 'sub', '-q'])).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
});

test('results of a run are unchanged by where standard output goes', async () => {
  const home = folder({ 'a.txt': plan });
  const piped = await run(home, ['extract', 'a.txt', '-f', 'csv']);
  await run(home, ['extract', 'a.txt', '-f', 'csv', '-o', 'out.csv']);
  expect(readFileSync(join(home, 'out.csv'), 'utf8')).toBe(`\ufeff${piped.stdout}`);
});
