import { availableParallelism } from 'node:os';
import { chooseJobs, mayHoldSeveral, mostJobs } from '../../batch/choose-jobs.ts';
import { expandInputs } from '../../batch/expand-inputs.ts';
import { runBatch } from '../../batch/run-batch.ts';
import type { Input, JobOptions, Outcome } from '../../batch/types.ts';
import type { PassedOver } from '../../batch/walk.ts';
import type { LexiconAdditions } from '../../lexicon/additions.ts';
import { type FormatName, type OutputFormat, outputFormats } from '../../output/formats.ts';
import type { OffsetUnit } from '../../result/locate.ts';
import type { Figure } from '../../result/schema.ts';
import { type ConfigOption, loadConfig, tellConfig } from '../config-file.ts';
import { type Context, exit } from '../context.ts';
import { fileSink } from '../file-sink.ts';
import { gatherInputs } from '../gather-inputs.ts';
import { type OpenFlags, openOptions } from '../open-options.ts';
import { createProgress } from '../progress.ts';
import { ClosedOutput, type Sink, standardOutput } from '../sink.ts';
import { createSummary, type Summary } from '../summary.ts';
import { UsageError } from '../usage-error.ts';

const allKinds = ['target', 'result', 'criterion'] as const;

interface ExtractOptions extends OpenFlags {
  readonly format?: FormatName;
  readonly kind?: string;
  readonly output?: string;
  readonly documents?: string;
  readonly jobs?: number;
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly exclude?: readonly string[];
  readonly minConfidence?: number;
  readonly validate: boolean;
  readonly stdinFilename?: string;
  readonly offsets?: OffsetUnit;
  readonly quiet?: boolean;
  readonly config?: ConfigOption;
}

/** `zhibiao extract`: documents in, figures out. */
export async function run(context: Context, paths: readonly string[], given: object): Promise<number> {
  const options = given as ExtractOptions;
  const config = await loadConfig(context, options.config);
  const job = jobOptions(options, config?.additions);
  const { inputs, passedOver } = await gatherInputs(paths, options, context.interrupt.signal);
  const wanted = options.jobs;
  const jobs = wanted === undefined ? await chooseJobs(inputs, availableParallelism()) : mostJobs(inputs, wanted);
  const summary = createSummary(context, passedOver, outputFormats[job.format].flat ? job.kinds : allKinds);
  const sinks: Sink[] = [];
  const open = async (path: string): Promise<Sink> => {
    const sink = await openFile(path);
    sinks.push(sink);
    return sink;
  };
  try {
    const results = options.output === undefined ? standardOutput() : await open(options.output);
    const documents = options.documents === undefined ? null : await open(options.documents);
    await writeResults(results, documents, { context, inputs, passedOver, job, jobs, summary });
    if (context.interrupt.signal.aborted) {
      await Promise.all(sinks.map((sink) => sink.abandon()));
      context.tell('interrupted');
      return exit.interrupted;
    }
    await results.close();
    await documents?.close();
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.abandon()));
    if (error instanceof ClosedOutput) return exit.well;
    if (error instanceof UsageError) throw error;
    const { code: reason = String(error) } = error as NodeJS.ErrnoException;
    context.complain('write-failed', { path: options.output ?? '-', reason });
    return exit.failed;
  }
  if (!options.quiet) {
    summary.print();
    tellConfig(context, config);
  }
  return summary.anyError() ? exit.failed : exit.well;
}

interface Batch {
  readonly context: Context;
  readonly inputs: readonly Input[];
  readonly passedOver: PassedOver;
  readonly job: JobOptions;
  readonly jobs: number;
  readonly summary: Summary;
}

async function writeResults(results: Sink, documents: Sink | null, batch: Batch): Promise<void> {
  const { context, inputs, passedOver, job, jobs, summary } = batch;
  const format: OutputFormat = outputFormats[job.format];
  const progress = createProgress(context.language, inputs.some(mayHoldSeveral) ? null : inputs.length);
  await results.write(format.open(results.toFile));
  let any = false;
  try {
    const tasks = expandInputs(inputs, job, passedOver);
    for await (const outcome of runBatch(tasks, job, { jobs, signal: context.interrupt.signal })) {
      if (outcome.text !== '') await results.write(any ? format.between + outcome.text : outcome.text);
      any ||= outcome.text !== '';
      const noteworthy = summary.add(outcome);
      if (noteworthy) await documents?.write(`${JSON.stringify(describeOutcome(outcome))}\n`);
      progress.step();
    }
  } finally {
    progress.end();
  }
  // An array that was not finished stays open: nobody shall take it for the whole.
  if (!context.interrupt.signal.aborted) await results.write(format.close(any));
}

/** A line of `--documents`. */
function describeOutcome({ path, error, tally }: Outcome): object {
  return { file: path, error: error?.code ?? null, message: error?.message ?? null, ...tally };
}

async function openFile(path: string): Promise<Sink> {
  try {
    return await fileSink(path);
  } catch (error) {
    throw new UsageError('write-failed', { path, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function jobOptions(options: ExtractOptions, lexicon: LexiconAdditions | undefined): JobOptions {
  const { format = 'json' } = options;
  if (options.kind !== undefined && !outputFormats[format].flat) throw new UsageError('kind-not-flat', { format });
  return {
    format,
    kinds: options.kind === undefined ? ['target'] : parseKinds(options.kind),
    ...openOptions(options),
    offsets: options.offsets ?? 'utf16',
    lexicon,
    minConfidence: options.minConfidence ?? 0,
    validate: options.validate,
  };
}

function parseKinds(value: string): Figure['kind'][] {
  const names = value.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !(allKinds as readonly string[]).includes(name));
  if (wrong !== undefined) throw new UsageError('bad-kind', { value: wrong, choices: allKinds.join(', ') });
  return names as Figure['kind'][];
}
