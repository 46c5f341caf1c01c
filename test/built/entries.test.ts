import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const dist = resolve('dist');

const atOnce = [
  /^(?:import|export)\b[^'"\n]*?["']([^"']+)["'];?$/gm,
  /^(?:(?:const|let) \w+ = )?require\("([^"]+)"\)/gm,
];
const later = [/\bimport\(\s*["']([^"']+)["']\s*\)/g, /\.then\(\(\) =>.*?\brequire\("([^"]+)"\)/g];

/** Every file that an entry of dist loads, and every package and built-in; with what is loaded later or without. */
function graph(entry: string, withDynamic: boolean): { files: Set<string>; outside: Set<string> } {
  const files = new Set<string>();
  const outside = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(join(dist, file), 'utf8');
    for (const pattern of withDynamic ? [...atOnce, ...later] : atOnce) {
      for (const [, name] of text.matchAll(pattern)) {
        if (name!.startsWith('.')) visit(join(dirname(file), name!));
        else outside.add(name!);
      }
    }
  };
  visit(entry);
  return { files, outside };
}

test('zhibiao/text runs in a browser: no built-in, no zod, only the script converter', () => {
  const { files, outside } = graph('text.js', true);
  expect([...outside]).toEqual(['opencc-js/t2cn']);
  for (const file of files) {
    const code = readFileSync(join(dist, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(/\b(process|Buffer|require|__dirname)\b/);
  }
});

test('the graph check sees what is there', () => {
  expect([...graph('index.js', true).outside]).toEqual(
    expect.arrayContaining(['zod', 'node:crypto', 'opencc-js/t2cn']),
  );
  expect([...graph('program/cli.cjs', true).outside]).toEqual(
    expect.arrayContaining(['commander', 'node:crypto', 'opencc-js/t2cn', 'pdfjs-dist/legacy/build/pdf.mjs', 'yauzl']),
  );
});

test('the program starts with nothing but its argument parser', () => {
  expect([...graph('program/cli.cjs', false).outside]).toEqual(['commander']);
});

test('zhibiao/docx is the reader of Word documents alone', () => {
  expect([...graph('docx.js', true).outside].sort()).toEqual(['saxes', 'yauzl']);
});

test('text files and the search of folders load nothing of the Word reader', () => {
  const program = readdirSync(join(dist, 'program'))
    .filter((name) => /^(?:cli|worker|chunk-(?:extract|run-job)-.*)\.cjs$/.test(name))
    .map((name) => `program/${name}`);
  expect(program.length).toBeGreaterThan(3);
  for (const entry of ['index.js', ...program]) {
    const { files, outside } = graph(entry, false);
    expect(
      [...files].filter((name) => name.includes('docx')),
      entry,
    ).toEqual([]);
    expect(outside, entry).not.toContain('saxes');
    expect(outside, entry).not.toContain('yauzl');
  }
});

test('zhibiao/docx reads a document, its numbers written out', async () => {
  const { readDocx } = await import(join(dist, 'docx.js'));
  const outcome = await readDocx(readFileSync('fixtures/formats/county-comprehensive-plan-2024.numbered.docx'));
  expect(outcome.ok && outcome.value.text).toMatch(/^[一二三]、/m);
});

test.each([
  ['index.js', ['documentResultSchema', 'extract', 'extractText', 'findQuantities']],
  ['text.js', ['extractText', 'findQuantities']],
  ['docx.js', ['defaultLimits', 'formatNumber', 'readDocx']],
])('the names of %s', async (entry, names) => {
  expect(Object.keys(await import(join(dist, entry))).sort()).toEqual(names);
});

test('extract and extractText find the same', async () => {
  const { extract, extractText } = await import(join(dist, 'index.js'));
  const text = '某县2024年工作计划\r\n一、目标\r\n新增学位3100个。';
  const result = await extract(new TextEncoder().encode(text), { path: 'plan.txt' });
  const { plans, boilerplate, diagnostics } = result;
  expect({ plans, boilerplate, diagnostics }).toEqual(extractText(text));
});

test('a project that installs the package can import it by its names, with types', () => {
  const home = mkdtempSync(join(tmpdir(), 'zhibiao-consumer-'));
  try {
    const modules = join(home, 'node_modules');
    execFileSync('mkdir', [modules]);
    symlinkSync(resolve('.'), join(modules, 'zhibiao'));
    writeFileSync(
      join(home, 'use.mts'),
      `import { documentResultSchema, extract, extractText, type DocumentResult, type Figure } from 'zhibiao';
import { extractText as inBrowser } from 'zhibiao/text';
import { type DocxText, readDocx } from 'zhibiao/docx';
const outcome = await readDocx(new Uint8Array());
const document: DocxText | null = outcome.ok ? outcome.value : null;
const result: DocumentResult = await extract(new Uint8Array(), { path: 'a.txt' });
const figures: Figure[] = extractText('新增3个。').plans.flatMap((plan) => plan.targets);
const start: number | undefined = figures[0]?.quantity.span.start;
// @ts-expect-error: no such field
figures[0]?.quantity.amount;
console.log(document?.text, result.error?.code, start, inBrowser === extractText, documentResultSchema.safeParse(result).success);
`,
    );
    const options = {
      target: 'ES2023',
      module: 'NodeNext',
      strict: true,
      noEmit: true,
      types: [],
      skipLibCheck: false,
    };
    writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.mts'] }));
    const tsc = resolve('node_modules/typescript/bin/tsc');
    expect(execFileSync(process.execPath, [tsc, '-p', home], { encoding: 'utf8' })).toBe('');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test('what the package promises to ship is there', () => {
  const { exports, files } = JSON.parse(readFileSync('package.json', 'utf8'));
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target as Record<string, string>),
  );
  for (const target of targets) expect(readFileSync(target).length).toBeGreaterThan(0);
  const top = readdirSync('.');
  for (const file of files) if (!file.startsWith('!')) expect(top).toContain(file);
  // What was compiled here is of use here alone.
  expect(files).toContain('!dist/program/*.cache');
});
