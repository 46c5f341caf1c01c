// Builds dist: bundles for Node (src is many small modules, and each file costs start-up time), declarations, the JSON
// Schema, and a validator compiled from it. Everything is made beside dist and put in its place at the end, so that a
// program that runs meanwhile never sees half a build. `--fast` leaves the declarations out.
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { rolldown } from 'rolldown';
import { declarations } from './declarations.mjs';
import { compileValidator, jsonSchema } from './schema.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const entries = {
  index: 'src/index.ts',
  text: 'src/text.ts',
  docx: 'src/read/docx/index.ts',
  cli: 'src/cli/main.ts',
  worker: 'src/batch/worker.ts',
};

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

async function bundle(outDir) {
  const build = await rolldown({
    cwd: root,
    input: { ...entries, schema: 'src/result/schema.ts' },
    platform: 'node',
    // Packages stay outside: they are dependencies, loaded from node_modules and only when needed.
    external: /^[^./]/,
    onLog(level, log, pass) {
      if (level === 'warn') throw new Error(`${log.code}: ${log.message}`);
      pass(level, log);
    },
  });
  await build.write({
    dir: outDir,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[name]-[hash].js',
    codeSplitting: { groups },
  });
  await build.close();
}

/** Builds into `dist`. */
export async function buildDist({ fast = false } = {}) {
  const staging = join(root, 'node_modules', '.zhibiao', `build-${process.pid}`);
  await mkdir(staging, { recursive: true });
  try {
    await Promise.all([bundle(staging), fast ? null : declarations(root, staging)]);
    const { documentResultSchema } = await import(pathToFileURL(join(staging, 'schema.js')).href);
    const schema = jsonSchema(documentResultSchema);
    await writeFile(join(staging, 'schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
    await writeFile(join(staging, 'validate-result.js'), compileValidator(schema));
    await copyFile(join(root, 'src/config/config.schema.json'), join(staging, 'config.schema.json'));
    const old = `${staging}-old`;
    await rename(dist, old).catch(() => {});
    await rename(staging, dist);
    await rm(old, { recursive: true, force: true });
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
