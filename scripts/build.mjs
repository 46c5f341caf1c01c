// Builds dist: the library as ES modules with declarations, the program as CommonJS (which Node loads in half the time), the
// JSON Schema, and a validator compiled from it. Everything is made beside dist and put in its place at the end, so that a
// program that runs meanwhile never sees half a build. `--fast` leaves the declarations out.
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { rolldown } from 'rolldown';
import { declarations } from './declarations.mjs';
import { compileValidator, jsonSchema } from './schema.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const library = { index: 'src/index.ts', text: 'src/text.ts', docx: 'src/read/docx/index.ts' };
const esModule = { format: 'esm', platform: 'neutral', suffix: 'js' };
const program = { cli: 'src/cli/main.ts', worker: 'src/batch/worker.ts' };
const commonJs = { format: 'cjs', platform: 'node', suffix: 'cjs' };
/** What the program reads once to have its code cached: a plan with what most plans have. */
const sample = 'fixtures/plans/county-comprehensive-plan-2024.txt';

/**
 * What is always loaded together stands in one file: each more costs a start about a millisecond. `basis` is shared by the
 * library for browsers, `shell` by commands that know no files, `files` by those that do; the rest falls out by itself.
 */
const groups = [
  {
    name: 'basis',
    test: /src[\\/](?:diagnostic[\\/]|result[\\/](?:version|assemble-failure)\.ts)|rolldown[\\/]runtime/,
    priority: 3,
  },
  { name: 'pipeline', test: /src[\\/](?:pipeline\.ts|result[\\/]assemble(?:-document)?\.ts)/, priority: 2 },
  { name: 'shell', test: /src[\\/](?:output[\\/](?:formats|json)|cli[\\/](?:context|usage-error))\.ts/, priority: 1 },
  { name: 'files', test: /src[\\/]cli[\\/](?:sink|file-sink|standard-input|print)\.ts/ },
  { name: 'outcome', test: /src[\\/]batch[\\/](?:outcome|validator)\.ts/ },
];

/** Bundles `input` into `outDir`. Packages stay outside: they are dependencies, loaded only when needed. */
async function bundle(input, { format, platform, suffix }, outDir) {
  const build = await rolldown({
    cwd: root,
    input,
    platform,
    external: /^[^./]/,
    onLog(level, log, pass) {
      if (level === 'warn') throw new Error(`${log.code}: ${log.message}`);
      pass(level, log);
    },
  });
  await build.write({
    dir: outDir,
    format,
    entryFileNames: `[name].${suffix}`,
    chunkFileNames: `chunk-[name]-[hash].${suffix}`,
    codeSplitting: { groups },
    // Cached code cannot import; it can require.
    dynamicImportInCjs: false,
  });
  await build.close();
}

/** Builds into `dist`. */
export async function buildDist({ fast = false } = {}) {
  const staging = join(root, 'node_modules', '.zhibiao', `build-${process.pid}`);
  await mkdir(staging, { recursive: true });
  try {
    const programDir = join(staging, 'program');
    await Promise.all([
      bundle({ ...library, schema: 'src/result/schema.ts' }, esModule, staging),
      bundle(program, commonJs, programDir),
      fast ? null : declarations(root, staging),
    ]);
    const { documentResultSchema } = await import(pathToFileURL(join(staging, 'schema.js')).href);
    const schema = jsonSchema(documentResultSchema);
    await writeFile(join(staging, 'schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
    await writeFile(join(programDir, 'validate-result.cjs'), compileValidator(schema));
    await copyFile(join(root, 'src/config/config.schema.json'), join(staging, 'config.schema.json'));
    const old = `${staging}-old`;
    await rename(dist, old).catch(() => {});
    await rename(staging, dist);
    await rm(old, { recursive: true, force: true });
    // In its place at last: what is compiled keeps the names of its files.
    const warmUp = [join(root, 'scripts/warm-up.cjs'), join(dist, 'program'), 'extract', '--quiet', '--no-config'];
    execFileSync(process.execPath, [...warmUp, join(root, sample)], { stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildDist({ fast: process.argv.includes('--fast') });
  } catch (error) {
    console.error(stripVTControlCharacters(error.message));
    process.exitCode = 1;
  }
}
