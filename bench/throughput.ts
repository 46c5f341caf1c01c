import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchHostile } from './hostile.ts';
import { loadPlans, repeatTo, simplifiedPlans, traditionalPlans } from './plans.ts';
import { noTimes, runStages, totalOf } from './stages.ts';
import { pad } from './statistics.ts';

const size = 20_000_000;
const bars = { simplified: 8, traditional: 5, validation: 0.05 };

type Validate = (value: unknown) => boolean;

/** Bytes to checked JSON, one process, warm: MB/s of UTF-8, beside a bare decoding of the same bytes; then hostile texts. */
export async function bench(args: readonly string[], root: string): Promise<boolean> {
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const module = await import(pathToFileURL(join(root, 'dist', 'program', 'validate-result.cjs')).href);
  const validate: Validate = module.default;
  const plans = await loadPlans(paths, root);
  let good = true;
  good = (await measure('simplified', simplifiedPlans(plans), validate)) && good;
  good = (await measure('traditional', traditionalPlans(plans), validate)) && good;
  if (!args.includes('--no-hostile')) good = (await benchHostile()) && good;
  return good;
}

async function measure(script: 'simplified' | 'traditional', texts: string[], validate: Validate): Promise<boolean> {
  const documents = repeatTo(texts, size);
  const bytes = documents.reduce((sum, document) => sum + document.byteLength, 0);
  const rate = (milliseconds: number) => bytes / 1000 / milliseconds;
  const mb = (bytes / 1e6).toFixed(1);
  say(`${script}: ${texts.length} plans repeated to ${documents.length} documents, ${mb} MB of UTF-8`);

  // Warm: some eight megabytes pass until all that is hot is compiled; before, what is measured is the compiler.
  for (const document of documents.slice(0, Math.ceil(documents.length / 2))) {
    await runStages(document, validate, noTimes());
  }
  const stages = noTimes();
  const whole = await timed(async () => {
    for (const document of documents) await runStages(document, validate, stages);
  });
  let decoded = 0;
  const decoder = new TextDecoder();
  const bare = await timed(async () => {
    for (const document of documents) decoded += decoder.decode(document).length;
  });
  const met = rate(whole) >= bars[script];
  say(`  whole path   ${rate(whole).toFixed(2).padStart(8)} MB/s   bar ${bars[script]} MB/s  ${met ? 'ok' : 'MISSED'}`);
  say(`  TextDecoder  ${rate(bare).toFixed(2).padStart(8)} MB/s   (${decoded} characters)`);

  const total = totalOf(stages);
  for (const [stage, time] of Object.entries(stages)) {
    say(
      `    ${pad(stage, 10)} ${(time / (bytes / 1e6)).toFixed(2).padStart(8)} ms/MB ${((100 * time) / total).toFixed(1).padStart(6)} %`,
    );
  }
  const share = stages.validate / total;
  const cheap = share <= bars.validation;
  say(
    `  validation   ${(100 * share).toFixed(1).padStart(8)} %      bar ${100 * bars.validation} %  ${cheap ? 'ok' : 'MISSED'}`,
  );
  return met && cheap;
}

async function timed(run: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
