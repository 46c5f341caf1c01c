import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve('src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

interface Import {
  readonly file: string;
  /** The folder under src that the file lies in; '' for src itself. */
  readonly from: string;
  /** A package, a built-in, or a path under src. */
  readonly target: string;
  readonly typeOnly: boolean;
}

const importPattern =
  /^(?:import|export)\s+(type\s+)?(?:([^'"]*?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every import of a file; `import { type A }` with nothing else in it counts as type-only. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const from = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
  return [...text.matchAll(importPattern)].map(([, type, clause, fixed, dynamic]) => {
    const name = (fixed ?? dynamic)!;
    const target = name.startsWith('.') ? relative(source, resolve(source, file, '..', name)) : name;
    const names = /^\{([^}]*)\}$/
      .exec((clause ?? '').trim())?.[1]
      ?.split(',')
      .filter((part) => part.trim() !== '');
    const typeOnly = type !== undefined || (names?.every((part) => part.trim().startsWith('type ')) ?? false);
    return { file, from, target, typeOnly };
  });
}

const imports = files.flatMap(importsOf);
const folderOf = (target: string) => (target.includes('/') ? target.slice(0, target.indexOf('/')) : '');
const isLocal = ({ target }: Import) => target.endsWith('.ts');
const show = ({ file, target }: Import) => `${file} imports ${target}`;

/** What each folder may use, and whose types it may know. Every folder of src has a line here. */
const law: Readonly<Record<string, { readonly uses: readonly string[]; readonly types: readonly string[] }>> = {
  span: { uses: [], types: [] },
  diagnostic: { uses: [], types: ['span'] },
  lexicon: { uses: [], types: [] },
  number: { uses: ['span', 'lexicon'], types: [] },
  source: { uses: ['span', 'diagnostic', 'lexicon', 'number'], types: [] },
  read: { uses: ['span', 'diagnostic', 'lexicon', 'number', 'source'], types: [] },
  normalize: { uses: ['span', 'diagnostic', 'lexicon', 'number'], types: ['read'] },
  segment: { uses: ['span', 'diagnostic', 'lexicon', 'number'], types: ['normalize', 'read'] },
  extract: { uses: ['span', 'diagnostic', 'lexicon', 'number'], types: ['segment'] },
  config: { uses: ['diagnostic', 'lexicon', 'normalize', 'extract'], types: ['segment'] },
  result: { uses: ['span'], types: ['diagnostic', 'read', 'normalize', 'segment', 'extract'] },
  output: { uses: [], types: ['result'] },
  batch: { uses: ['output', 'result', 'span', 'diagnostic', 'source', 'read', ''], types: ['lexicon'] },
  cli: { uses: ['config', 'batch', 'output', 'result', 'diagnostic', 'source', 'read', ''], types: ['lexicon'] },
};

test('the check sees the imports', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.filter(isLocal).length).toBeGreaterThan(100);
});

test('every folder of src stands under the import law', () => {
  const folders = new Set(files.map(folderOf).filter((folder) => folder !== ''));
  expect([...folders].filter((folder) => !(folder in law))).toEqual([]);
});

test('a stage knows the shared folders, and the types of the stage before it', () => {
  const broken = imports.filter(isLocal).filter((one) => {
    const target = folderOf(one.target);
    const may = law[one.from];
    if (may === undefined || target === one.from || may.uses.includes(target)) return false;
    return !(one.typeOnly && may.types.includes(target));
  });
  expect(broken.map(show)).toEqual([]);
});

test('only batch and cli touch files and the process', () => {
  const touching = /^(node:)?(fs|process|child_process|worker_threads|os|readline|net|http)(\/|$)/;
  const outside = imports.filter(({ from, target }) => from !== 'batch' && from !== 'cli' && touching.test(target));
  expect(outside.map(show)).toEqual([]);
  const globals = files.filter((file) => {
    // The one place that keeps a library's forgotten promises from ending the run.
    if (/^(batch|cli)\//.test(file) || file === 'read/pdf/stray-rejections.ts') return false;
    const code = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return /\bprocess\.|\bconsole\.|\bfetch\(/.test(code);
  });
  expect(globals).toEqual([]);
});

test('only read and output know unified', () => {
  const outside = imports.filter(
    ({ from, target }) => /^(unified|remark|mdast|micromark|hast|rehype)/.test(target) && !/^(read|output)$/.test(from),
  );
  expect(outside.map(show)).toEqual([]);
});

test('only the schema knows zod at run time', () => {
  const others = imports.filter(({ file, target }) => target === 'zod' && file !== 'result/schema.ts');
  expect(others.map(show)).toEqual([]);
  const users = imports.filter(({ target, typeOnly }) => target === 'result/schema.ts' && !typeOnly);
  expect(users.map(({ file }) => file)).toEqual(['index.ts']);
});

test('nothing is exported as default', () => {
  const withDefault = files.filter((file) => /^export default\b/m.test(readFileSync(join(source, file), 'utf8')));
  expect(withDefault).toEqual([]);
});
