// Runs a benchmark written in TypeScript: bundles it, with the sources it measures, and imports the bundle.
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entry, ...args] = process.argv.slice(2);
const outDir = join(root, 'node_modules', '.zhibiao', `bench-${process.pid}`);
await mkdir(outDir, { recursive: true });
try {
  const build = await rolldown({ input: resolve(entry), platform: 'node', external: /^[^./]/ });
  await build.write({ dir: outDir, format: 'esm', entryFileNames: 'bench.js' });
  await build.close();
  const { bench } = await import(pathToFileURL(join(outDir, 'bench.js')).href);
  process.exitCode = (await bench(args, root)) ? 0 : 1;
} finally {
  await rm(outDir, { recursive: true, force: true });
}
