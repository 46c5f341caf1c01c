import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlans } from './plans.ts';

const copies = 10_000;
const barMb = 250;

/** Peak memory of 10,000 plans in one run, and whether each of them came out once and in order. */
export async function bench(args: readonly string[], root: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibiao-memory-'));
  try {
    const jobs = args.find((arg) => arg.startsWith('-j'));
    const plans = await loadPlans(
      args.filter((arg) => !arg.startsWith('-')),
      root,
    );
    const names = await writeCopies(plans, join(folder, 'plans'));
    const output = join(folder, 'out.ndjson');
    const { milliseconds, peakMb, status } = await run(root, folder, output, jobs ? [jobs] : []);
    const inOrder = await checkOrder(output, names);
    const met = peakMb < barMb && inOrder && status === 0;
    const verdict = `bar ${barMb} MB  ${met ? 'ok' : 'MISSED'}`;
    const rate = (copies / (milliseconds / 1000)).toFixed(0);
    process.stdout.write(
      `${copies} plans in ${(milliseconds / 1000).toFixed(1)} s (${rate}/s); exit ${status}; peak ${peakMb.toFixed(0)} MB, ${verdict}; ` +
        `each once and in order: ${inOrder ? 'yes' : 'NO'}\n`,
    );
    return met;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeCopies(plans: readonly string[], folder: string): Promise<string[]> {
  await mkdir(folder);
  const names: string[] = [];
  for (let i = 0; i < copies; i++) {
    const name = join(folder, `plan-${String(i).padStart(5, '0')}.txt`);
    await writeFile(name, plans[i % plans.length]!);
    names.push(name);
  }
  return names;
}

async function run(root: string, folder: string, output: string, more: readonly string[]) {
  const peakFile = join(folder, 'peak');
  const probe = join(folder, 'probe.mjs');
  await writeFile(
    probe,
    `import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeFileSync(${JSON.stringify(peakFile)}, String(process.resourceUsage().maxRSS)));
`,
  );
  const args = ['--import', probe, join(root, 'bin', 'zhibiao.js'), 'extract', join(folder, 'plans')];
  const from = performance.now();
  const child = spawn(process.execPath, [...args, '--format', 'ndjson', '--quiet', ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.pipe(createWriteStream(output));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const milliseconds = performance.now() - from;
  return { milliseconds, status, peakMb: Number(await readFile(peakFile, 'utf8')) / 1024 };
}

async function checkOrder(output: string, names: readonly string[]): Promise<boolean> {
  const file = await open(output);
  let i = 0;
  for await (const line of file.readLines()) {
    const path: string = JSON.parse(line).source.path;
    if (path !== names[i++]) return false;
  }
  return i === names.length;
}
