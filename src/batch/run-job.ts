import { open } from 'node:fs/promises';
import { describeFault } from '../diagnostic/describe.ts';
import type { ReadError } from '../diagnostic/types.ts';
import { describeBytes, extract } from '../extract-document.ts';
import { outputFormats } from '../output/formats.ts';
import { assembleFailure } from '../result/assemble-document.ts';
import type { DocumentResult } from '../result/schema.ts';
import { sourceMessage } from '../source/diagnostics.ts';
import type { Input, JobOptions, Outcome, Tally } from './types.ts';
import { loadValidator } from './validator.ts';

/** A larger file is refused: its text would not fit in memory beside the figures. */
const maxBytes = 256 * 1024 * 1024;

/** Reads one document, extracts its figures and renders them. Never throws: whatever goes wrong is the document's error. */
export async function runJob(input: Input, options: JobOptions): Promise<Outcome> {
  try {
    const { kept, dropped } = dropUnsure(await readInput(input, options), options.minConfidence);
    return { ...(await finish(kept, options)), dropped };
  } catch (error) {
    return failedOutcome(input.path, internalError(error), options);
  }
}

/** The outcome of a document that could not be worked on at all. */
export async function failedOutcome(path: string, error: ReadError, options: JobOptions): Promise<Outcome> {
  return finish(failure(path, error), { ...options, validate: false });
}

async function readInput(input: Input, { encoding, offsets }: JobOptions): Promise<DocumentResult> {
  if (input.kind === 'failed') return failure(input.path, input.error);
  if (input.kind === 'bytes') {
    return extract(input.bytes, { path: input.path, filename: input.filename, encoding, offsets });
  }
  const bytes = await readFileBytes(input.path);
  if ('code' in bytes) return failure(input.path, bytes);
  return extract(bytes, { path: input.path, encoding, offsets });
}

/** The bytes of a file, or why they cannot be had. */
export async function readFileBytes(path: string): Promise<Uint8Array | ReadError> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > maxBytes) {
        return { code: 'file-too-large', message: sourceMessage('file-too-large', { bytes: size, limit: maxBytes }) };
      }
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    return describeFault('file-unreadable', (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

async function finish(result: DocumentResult, options: JobOptions): Promise<Outcome> {
  const wrong = options.validate ? (await loadValidator())(result) : null;
  const shown = wrong === null ? result : invalid(result, wrong);
  return {
    path: shown.source.path,
    text: outputFormats[options.format].document(shown, options.kinds),
    tally: count(shown),
    dropped: 0,
    error: shown.error,
  };
}

/** A document of which not a byte could be had. */
function failure(path: string, error: ReadError): DocumentResult {
  return assembleFailure(describeBytes(new Uint8Array(), path), error);
}

/** A result that breaks its own contract is never printed as good: its place is taken by what is wrong with it. */
function invalid({ source }: DocumentResult, wrong: string): DocumentResult {
  return assembleFailure(source, describeFault('internal-invalid-result', wrong), source.format);
}

function internalError(error: unknown): ReadError {
  return describeFault('internal-error', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

function dropUnsure(result: DocumentResult, minConfidence: number): { kept: DocumentResult; dropped: number } {
  if (minConfidence <= 0) return { kept: result, dropped: 0 };
  let dropped = 0;
  const sure = <T extends { confidence: number }>(figures: readonly T[]): T[] => {
    const kept = figures.filter((figure) => figure.confidence >= minConfidence);
    dropped += figures.length - kept.length;
    return kept;
  };
  const plans = result.plans.map((plan) => ({
    ...plan,
    targets: sure(plan.targets),
    results: sure(plan.results),
    criteria: sure(plan.criteria),
  }));
  return { kept: { ...result, plans }, dropped };
}

function count(result: DocumentResult): Tally {
  const tally: Tally = { target: 0, result: 0, criterion: 0 };
  for (const plan of result.plans) {
    tally.target += plan.targets.length;
    tally.result += plan.results.length;
    tally.criterion += plan.criteria.length;
  }
  return tally;
}
