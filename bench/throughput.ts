import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scriptConverter } from '../src/convert-script.ts';
import { extractFigures } from '../src/extract/extract.ts';
import { analyze, describeBytes, readBytes } from '../src/extract-document.ts';
import { needsConversion, normalizeText } from '../src/normalize/normalize.ts';
import { assembleDocument } from '../src/result/assemble-document.ts';
import { segmentText } from '../src/segment/segment.ts';
import { benchHostile } from './hostile.ts';
import { loadPlans, repeatTo, simplifiedPlans, traditionalPlans } from './plans.ts';
import { pad } from './statistics.ts';

const size = 20_000_000;
const bars = { simplified: 8, traditional: 5, validation: 0.05 };

type Validate = (value: unknown) => boolean;

/** Bytes to checked JSON, one process, warm: MB/s of UTF-8, beside a bare decoding of the same bytes; then hostile texts. */
export async function bench(args: readonly string[], root: string): Promise<boolean> {
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const module = await import(pathToFileURL(join(root, 'dist', 'validate-result.js')).href);
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

  for (const document of documents.slice(0, Math.ceil(documents.length / 8))) await wholePath(document, validate);
  const whole = await timed(async () => {
    for (const document of documents) await wholePath(document, validate);
  });
  let decoded = 0;
  const decoder = new TextDecoder();
  const bare = await timed(async () => {
    for (const document of documents) decoded += decoder.decode(document).length;
  });
  const met = rate(whole) >= bars[script];
  say(`  whole path   ${rate(whole).toFixed(2).padStart(8)} MB/s   bar ${bars[script]} MB/s  ${met ? 'ok' : 'MISSED'}`);
  say(`  TextDecoder  ${rate(bare).toFixed(2).padStart(8)} MB/s   (${decoded} characters)`);

  const stages = await measureStages(documents, validate);
  const total = Object.values(stages).reduce((sum, time) => sum + time, 0);
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

/** What `extract --format ndjson` does with a document. */
async function wholePath(bytes: Uint8Array, validate: Validate): Promise<number> {
  const outcome = await readBytes(bytes, { path: 'plan.txt' });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const result = assembleDocument(describeBytes(bytes, 'plan.txt'), await analyze(outcome.document));
  if (!validate(result)) throw new Error('a result breaks its schema');
  return JSON.stringify(result).length;
}

async function measureStages(documents: readonly Uint8Array[], validate: Validate) {
  const times = { read: 0, normalize: 0, segment: 0, extract: 0, assemble: 0, validate: 0, print: 0 };
  let last = 0;
  const lap = (stage: keyof typeof times) => {
    const now = performance.now();
    times[stage] += now - last;
    last = now;
  };
  for (const bytes of documents) {
    last = performance.now();
    const outcome = await readBytes(bytes, { path: 'plan.txt' });
    if (!outcome.ok) throw new Error(outcome.error.message);
    const { document } = outcome;
    lap('read');
    const normalized = normalizeText(document, needsConversion(document.text) ? scriptConverter() : null);
    lap('normalize');
    const segmentation = segmentText(normalized, document.blocks);
    lap('segment');
    const extractions = segmentation.plans.map((plan) => extractFigures(normalized.text, plan));
    lap('extract');
    const analysis = { document, normalized, segmentation, extractions };
    const result = assembleDocument(describeBytes(bytes, 'plan.txt'), analysis);
    lap('assemble');
    validate(result);
    lap('validate');
    JSON.stringify(result);
    lap('print');
  }
  return times;
}

async function timed(run: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
