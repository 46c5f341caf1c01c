import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, readBytes } from '../src/extract-document.ts';

interface Label {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly op: string;
  readonly value?: number;
  readonly max?: number;
  readonly unit: string;
  readonly masked?: boolean;
  readonly optional?: boolean;
}
interface Labels {
  readonly doc: string;
  readonly range?: { start: number; end: number };
  readonly ignore?: { start: number; end: number }[];
  readonly targets: readonly Label[];
}
interface Sample {
  readonly doc: number;
  readonly signals: readonly string[];
  readonly right: boolean;
}

/**
 * Fits the weights of the signals to labelled plans and prints how far confidence can be trusted, each document judged by
 * weights that were fitted without it. Arguments: pairs of a folder of labels and a folder of documents, and `--write`.
 */
export async function bench(args: readonly string[], root: string): Promise<boolean> {
  const folders = args.filter((arg) => arg !== '--write');
  const samples: Sample[] = [];
  let documents = 0;
  for (let i = 0; i + 1 < folders.length; i += 2) {
    for (const file of readdirSync(folders[i]!)
      .filter((name) => name.endsWith('.json'))
      .sort()) {
      const labels: Labels = JSON.parse(readFileSync(join(folders[i]!, file), 'utf8'));
      samples.push(...(await judge(labels, join(folders[i + 1]!, labels.doc), documents++)));
    }
  }
  if (samples.length === 0)
    throw new Error('usage: npm run calibrate -- LABELS DOCUMENTS [LABELS DOCUMENTS …] [--write]');
  const judged = samples.map(() => 0);
  for (let doc = 0; doc < documents; doc++) {
    const weights = fitWeights(samples.filter((sample) => sample.doc !== doc));
    samples.forEach((sample, i) => {
      if (sample.doc === doc) judged[i] = predict(weights, sample.signals);
    });
  }
  const ok = report(samples, judged, documents);
  if (args.includes('--write')) write(join(root, 'src/lexicon/confidence-weights.ts'), fitWeights(samples));
  return ok;
}

async function judge(labels: Labels, path: string, doc: number): Promise<Sample[]> {
  const outcome = await readBytes(readFileSync(path), { path });
  if (!outcome.ok) throw new Error(`${path}: ${outcome.error.message}`);
  const { normalized, extractions } = await analyze(outcome.document);
  const samples: Sample[] = [];
  const inside = (at: number) =>
    (!labels.range || (at >= labels.range.start && at < labels.range.end)) &&
    !(labels.ignore ?? []).some((i) => at >= i.start && at < i.end);
  for (const figure of extractions.flatMap((extraction) => extraction.figures)) {
    const { quantity } = figure;
    const span = normalized.map.toSourceSpan(quantity.start, quantity.end);
    if (!inside(span.start)) continue;
    const label = labels.targets.find((one) => one.start < span.end && one.end > span.start);
    if (label?.optional) continue;
    const right =
      label !== undefined &&
      label.kind === figure.kind &&
      label.op === quantity.op &&
      label.unit.normalize('NFKC') === quantity.unit.normalize('NFKC') &&
      (label.masked ? quantity.value === null : close(label.value, quantity.value) && close(label.max, quantity.max));
    samples.push({ doc, signals: figure.signals, right });
  }
  return samples;
}

function close(a: number | undefined, b: number | null): boolean {
  return a === undefined ? b === null : b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

function predict(weights: ReadonlyMap<string, number>, signals: readonly string[]): number {
  let odds = weights.get('base')!;
  for (const signal of signals) odds += weights.get(signal) ?? 0;
  return 1 / (1 + Math.exp(-odds));
}

/** How strongly weights are held small: a signal seen once must not decide. */
const held = 1;

/** Logistic regression by gradient ascent, each weight with a step of its own size. */
function fitWeights(samples: readonly Sample[]): Map<string, number> {
  const share = samples.filter((sample) => sample.right).length / samples.length;
  const names = ['base', ...new Set(samples.flatMap((sample) => sample.signals))];
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = samples.map((sample) => [0, ...sample.signals.map((signal) => index.get(signal)!)]);
  const weights = new Float64Array(names.length);
  weights[0] = Math.log(share / (1 - share));
  const squares = new Float64Array(names.length).fill(1e-6);
  for (let round = 0; round < 400; round++) {
    const gradient = new Float64Array(names.length);
    rows.forEach((row, s) => {
      let odds = 0;
      for (const i of row) odds += weights[i]!;
      const error = (samples[s]!.right ? 1 : 0) - 1 / (1 + Math.exp(-odds));
      for (const i of row) gradient[i]! += error;
    });
    for (let i = 0; i < names.length; i++) {
      const slope = gradient[i]! - (i === 0 ? 0 : held * weights[i]!);
      squares[i]! += slope * slope;
      weights[i]! += (0.3 * slope) / Math.sqrt(squares[i]!);
    }
  }
  return new Map(names.map((name, i) => [name, weights[i]!]));
}

function report(samples: readonly Sample[], judged: readonly number[], documents: number): boolean {
  const rows = samples.map((sample, i) => ({ right: sample.right, sure: judged[i]! })).sort((a, b) => a.sure - b.sure);
  const wrong = rows.filter((row) => !row.right).length;
  const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001];
  let expected = 0;
  console.log(`${documents} documents, ${rows.length} figures, ${wrong} wrong; each document judged without itself`);
  console.log('confidence      figures   said   were right');
  for (let i = 0; i + 1 < edges.length; i++) {
    const bin = rows.filter((row) => row.sure >= edges[i]! && row.sure < edges[i + 1]!);
    if (bin.length === 0) continue;
    const said = bin.reduce((sum, row) => sum + row.sure, 0) / bin.length;
    const were = bin.filter((row) => row.right).length / bin.length;
    expected += (Math.abs(said - were) * bin.length) / rows.length;
    console.log(
      `${edges[i]!.toFixed(2)} – ${Math.min(1, edges[i + 1]!).toFixed(2)}     ${String(bin.length).padStart(6)}   ${said.toFixed(3)}  ${were.toFixed(3)}`,
    );
  }
  const tenth = rows.slice(0, Math.ceil(rows.length / 10)).filter((row) => !row.right).length / Math.max(1, wrong);
  console.log(
    `expected calibration error ${expected.toFixed(3)} (bar 0.05); errors in the least confident tenth ${(tenth * 100).toFixed(0)} % (bar 40 %)`,
  );
  return expected <= 0.05 && tenth >= 0.4;
}

function write(path: string, weights: ReadonlyMap<string, number>): void {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .sort(([a], [b]) => (a === 'base' ? -1 : b === 'base' ? 1 : a < b ? -1 : 1))
    .map(([signal, weight]) => `  ${/^[a-z]+$/.test(signal) ? signal : `'${signal}'`}: ${Number(weight.toFixed(2))},`);
  writeFileSync(
    path,
    `/** Log odds of each signal that a figure's kind, operator, value and unit are right; made by \`npm run calibrate\`. */\nexport const confidenceWeights: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
}
