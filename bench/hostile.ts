import { noTimes, runStages, type StageTimes, totalOf } from './stages.ts';
import { pad } from './statistics.ts';

/** Texts that make a careless scanner quadratic: each is repeated as one line, and as lines of forty characters. */
const pieces: Readonly<Record<string, string>> = {
  digits: '1',
  'full-width digits': '９',
  'a numeral character': '一',
  'opening brackets': '（',
  'brackets in pairs': '（）',
  masks: '*',
  'masks in clauses': '建成*所',
  blanks: ' ',
  'wide blanks': '\u3000',
  'list labels': '一、',
  'arabic labels': '1.',
  'bracketed labels': '（1）',
  'inline labels': '一是',
  quantities: '3个',
  'book titles': '《',
};

const lineLength = 40;
const firstLength = 20_000;
const maxLength = 32_000_000;
const base = 200;
const bar = 2.6;
const rounds = 5;

/** Times each hostile text at n and at 2n: what is linear takes twice as long. */
export async function benchHostile(): Promise<boolean> {
  process.stdout.write(`hostile texts, n and 2n, median of ${rounds}, bar ×${bar}\n`);
  let good = true;
  for (const [name, piece] of Object.entries(pieces)) {
    for (const shape of ['one line', 'many lines'] as const) {
      const verdict = await measure(piece, shape).catch((error: Error) => ({ met: false, said: String(error) }));
      good &&= verdict.met;
      const said = `${verdict.said}  ${verdict.met ? 'ok' : 'MISSED'}`;
      process.stdout.write(`  ${pad(name, 20)} ${pad(shape, 11)} ${said}\n`);
    }
  }
  return good;
}

async function measure(piece: string, shape: 'one line' | 'many lines') {
  const text = (length: number) => {
    const line = piece.repeat(Math.ceil((shape === 'one line' ? length : lineLength) / piece.length));
    return shape === 'one line' ? line : `${line}\n`.repeat(Math.ceil(length / lineLength));
  };
  let length = firstLength;
  // The first run of a shape is slower than those to come.
  const quick = async () => Math.min(totalOf(await timed(text(length))), totalOf(await timed(text(length))));
  while ((await quick()) < base && length < maxLength) length *= 2;
  const once = await medianRun(text(length));
  const twice = await medianRun(text(2 * length));
  const [short, long] = [totalOf(once), totalOf(twice)];
  const met = long / short <= bar;
  const times = `n ${String(length).padStart(9)}  ${short.toFixed(0).padStart(5)} ms → ${long.toFixed(0).padStart(5)} ms`;
  const ratio = `×${(long / short).toFixed(2)}`;
  return { met, said: met ? `${times}  ${ratio}` : `${times}  ${ratio} (most of it: ${slowest(twice)})` };
}

/** The run of middle length. */
async function medianRun(text: string): Promise<StageTimes> {
  const runs: StageTimes[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await timed(text));
  return runs.sort((a, b) => totalOf(a) - totalOf(b))[rounds >> 1]!;
}

async function timed(text: string): Promise<StageTimes> {
  const times = noTimes();
  await runStages(new TextEncoder().encode(text), () => true, times);
  return times;
}

function slowest(times: StageTimes): string {
  return Object.entries(times).sort(([, a], [, b]) => b - a)[0]![0];
}
