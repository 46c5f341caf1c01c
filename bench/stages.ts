import { scriptConverter } from '../src/convert-script.ts';
import { extractFigures } from '../src/extract/extract.ts';
import { describeBytes, readBytes } from '../src/extract-document.ts';
import { needsConversion, normalizeText } from '../src/normalize/normalize.ts';
import { assembleDocument } from '../src/result/assemble-document.ts';
import type { DocumentResult } from '../src/result/schema.ts';
import { segmentText } from '../src/segment/segment.ts';

/** Milliseconds that a document spends in each stage. */
export interface StageTimes {
  read: number;
  normalize: number;
  segment: number;
  extract: number;
  assemble: number;
  validate: number;
  print: number;
}

/** No time yet. */
export const noTimes = (): StageTimes => ({
  read: 0,
  normalize: 0,
  segment: 0,
  extract: 0,
  assemble: 0,
  validate: 0,
  print: 0,
});

/** What `extract --format ndjson` does with a document, timed stage by stage; the times are added to `times`. */
export async function runStages(
  bytes: Uint8Array,
  validate: (result: DocumentResult) => boolean,
  times: StageTimes,
): Promise<number> {
  let last = performance.now();
  const lap = (stage: keyof StageTimes) => {
    const now = performance.now();
    times[stage] += now - last;
    last = now;
  };
  const outcome = await readBytes(bytes, { path: 'plan.txt' });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { document } = outcome;
  lap('read');
  const normalized = normalizeText(document, needsConversion(document.text) ? scriptConverter() : null);
  lap('normalize');
  const segmentation = segmentText(normalized, document.blocks, document.tables);
  lap('segment');
  const extractions = segmentation.plans.map((plan) => extractFigures(normalized.text, plan));
  lap('extract');
  const analysis = { document, normalized, segmentation, extractions };
  const result = assembleDocument(describeBytes(bytes, 'plan.txt'), analysis);
  lap('assemble');
  if (!validate(result)) throw new Error('a result breaks its schema');
  lap('validate');
  const { length } = JSON.stringify(result);
  lap('print');
  return length;
}

/** The sum over all stages. */
export function totalOf(times: StageTimes): number {
  return Object.values(times).reduce((sum, time) => sum + time, 0);
}
