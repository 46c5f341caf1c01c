import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { tasksOf } from '../../batch/expand-inputs.ts';
import { type Fixture, findFixtures } from '../../batch/fixtures.ts';
import { openFile } from '../../batch/open-file.ts';
import { readFileBytes } from '../../batch/read-file.ts';
import { extractTask } from '../../batch/run-job.ts';
import { createPassedOver } from '../../batch/walk.ts';
import { extract } from '../../extract-document.ts';
import { compareToExpected, type Difference } from '../../output/compare.ts';
import { formatJson } from '../../output/json.ts';
import type { DocumentResult } from '../../result/schema.ts';
import { type Config, type ConfigOption, findConfig, readConfig, tellConfig } from '../config-file.ts';
import { type Context, exit } from '../context.ts';
import { fileSink } from '../file-sink.ts';
import { say } from '../messages.ts';
import { UsageError } from '../usage-error.ts';

/** How many differences of a fixture are shown. */
const shown = 12;

interface CheckOptions {
  readonly update?: boolean;
  readonly quiet?: boolean;
  readonly config?: ConfigOption;
}

/** `zhibiao check`: fixtures against what is extracted from them now. */
export async function run(context: Context, paths: readonly string[], given: object): Promise<number> {
  const { update, quiet, config } = given as CheckOptions;
  const counts = { passed: 0, failed: 0, updated: 0 };
  const fixtures = await gather(paths);
  const configs = configsOf(context, config, quiet);
  for (const fixture of fixtures) {
    if (context.interrupt.signal.aborted) return exit.interrupted;
    const outcome = await (update ? write : compare)(context, fixture, await configs(fixture));
    if (outcome === 'passed' && !quiet) context.tell('check-passed', { path: fixture.source });
    counts[outcome]++;
  }
  if (!quiet) context.tell('checked', { count: fixtures.length, ...counts });
  return counts.failed === 0 ? exit.well : exit.failed;
}

/**
 * The configuration of a fixture: the one named, else the nearest to the fixture itself, so that what is expected holds from
 * every folder. Each is read once, and told.
 */
function configsOf(
  context: Context,
  config: ConfigOption | undefined,
  quiet = false,
): (fixture: Fixture) => Promise<Config | null> {
  const loaded = new Map<string, Config>();
  return async ({ source }) => {
    const path = config ?? (await findConfig(dirname(source)));
    if (path === null || path === false) return null;
    const known = loaded.get(path);
    if (known) return known;
    const read = await readConfig(context, path);
    loaded.set(path, read);
    if (!quiet) tellConfig(context, read);
    return read;
  };
}

async function gather(paths: readonly string[]): Promise<Fixture[]> {
  const all: Fixture[] = [];
  for (const path of paths) {
    const fixtures = await findFixtures(path);
    if (fixtures === null) throw new UsageError('path-not-found', { path });
    all.push(...fixtures);
  }
  if (all.length === 0) throw new UsageError('no-fixtures');
  return all;
}

async function compare(
  context: Context,
  { source, expected }: Fixture,
  config: Config | null,
): Promise<'passed' | 'failed'> {
  const { tell } = context;
  const fail = (say: () => void): 'failed' => {
    tell('check-failed', { path: source });
    say();
    return 'failed';
  };
  const result = await extractFixture(source, config);
  if (result === null) return fail(() => tell('check-no-source', { path: source }));
  let wanted: unknown;
  try {
    wanted = JSON.parse(await readFile(expected, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return fail(() => tell('check-no-expected', { path: expected }));
    }
    return fail(() => tell('check-bad-expected', { path: expected, reason: (error as Error).message }));
  }
  // A list is all that is expected of a file that holds documents, even where it is to hold none.
  const isSome = Array.isArray(wanted) ? Array.isArray(result) : Object.keys(wanted ?? {}).length > 0;
  if (typeof wanted !== 'object' || !isSome) {
    return fail(() => tell('check-bad-expected', { path: expected, reason: say(context.language, 'expects-nothing') }));
  }
  const differences = compareToExpected(wanted, result);
  if (differences.length > 0) return fail(() => showDifferences(context, differences, result));
  return 'passed';
}

async function write(
  context: Context,
  { source, expected }: Fixture,
  config: Config | null,
): Promise<'updated' | 'failed'> {
  const result = await extractFixture(source, config);
  if (result === null) {
    context.tell('check-no-source', { path: source });
    return 'failed';
  }
  const sink = await fileSink(expected);
  try {
    const expected = Array.isArray(result) ? result.map(expectedOf) : expectedOf(result as DocumentResult);
    await sink.write(`${formatJson(expected)}\n`);
    await sink.close();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
  context.tell('check-updated', { path: expected });
  return 'updated';
}

/** What a fixture gives: a result; of a file that holds several documents, all of theirs. */
type Extracted = DocumentResult | readonly DocumentResult[];

/** The result as `check` compares it: named by its file alone, so that it is the same from every folder. */
async function extractFixture(source: string, config: Config | null): Promise<Extracted | null> {
  const path = basename(source);
  const lexicon = config?.additions;
  const file = await openFile({ kind: 'file', path: source }, {});
  if (file !== null && 'error' in file) return null;
  if (file !== null) {
    const results: DocumentResult[] = [];
    for await (const task of tasksOf(file, path, createPassedOver()))
      results.push((await extractTask(task, { lexicon })).result);
    return results;
  }
  const bytes = await readFileBytes(source);
  return 'code' in bytes ? null : extract(bytes, { path, lexicon });
}

/** What of a result is worth expecting: not what every release or a new weight changes. */
function expectedOf(result: DocumentResult): unknown {
  const left = new Set(['generator', 'sha256', 'confidence', 'rule', 'schemaVersion']);
  const { encoding } = result.source;
  const text = JSON.stringify(result, (key, value) => (left.has(key) ? undefined : value));
  const expected = JSON.parse(text);
  if (encoding) expected.source.encoding = { name: encoding.name, bom: encoding.bom, replaced: encoding.replaced };
  return expected;
}

function showDifferences(context: Context, differences: readonly Difference[], result: Extracted): void {
  for (const { at, expected, actual } of differences.slice(0, shown)) {
    context.tell('check-difference', {
      at: nameFigure(at, result),
      expected: JSON.stringify(expected) ?? '∅',
      actual: JSON.stringify(actual) ?? '∅',
    });
  }
  if (differences.length > shown) context.tell('check-more', { count: differences.length - shown });
}

/** A pointer with the text of the figure it points into: `/plans/0/targets/3 3100个 /quantity/op`. */
function nameFigure(at: string, extracted: Extracted): string {
  const pattern = /^(?:\/(\d+))?\/plans\/(\d+)\/(targets|results|criteria)\/(\d+)(.*)$/;
  const [, document, plan, list, index, rest] = pattern.exec(at) ?? [];
  if (plan === undefined || index === undefined) return at;
  const result = [extracted].flat()[Number(document ?? 0)];
  const figure = result?.plans[Number(plan)]?.[list as 'targets' | 'results' | 'criteria'][Number(index)];
  return figure ? `${at.slice(0, at.length - (rest ?? '').length)} (${figure.quantity.text}) ${rest}` : at;
}
