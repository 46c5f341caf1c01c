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
// What else runs on the machine only ever adds to a time: the quickest of some rounds is the text's own. A ratio above the
// bar gets more of them, in which what is not linear stays above it.
const rounds = 5;
const mostRounds = 20;

/** Times each hostile text at n and at 2n: what is linear takes twice as long. */
export async function benchHostile(): Promise<boolean> {
  process.stdout.write(`hostile texts, n and 2n, quickest of ${rounds} to ${mostRounds}, bar ×${bar}\n`);
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
  const quick = async () => totalOf(quicker(await timed(text(length)), await timed(text(length))));
  while ((await quick()) < base && length < maxLength) length *= 2;
  // In turns, so that both see the same machine, and both warm.
  let once = await timed(text(length));
  let twice = await timed(text(2 * length));
  for (let round = 0; round < mostRounds; round++) {
    once = quicker(once, await timed(text(length)));
    twice = quicker(twice, await timed(text(2 * length)));
    if (round + 1 >= rounds && totalOf(twice) <= bar * totalOf(once)) break;
  }
  const [short, long] = [totalOf(once), totalOf(twice)];
  const met = long / short <= bar;
  const times = `n ${String(length).padStart(9)}  ${short.toFixed(0).padStart(5)} ms → ${long.toFixed(0).padStart(5)} ms`;
  const ratio = `×${(long / short).toFixed(2)}`;
  return { met, said: met ? `${times}  ${ratio}` : `${times}  ${ratio} (most of it: ${slowest(twice)})` };
}

function quicker(one: StageTimes, other: StageTimes): StageTimes {
  return totalOf(other) < totalOf(one) ? other : one;
}

async function timed(text: string): Promise<StageTimes> {
  const times = noTimes();
  await runStages(new TextEncoder().encode(text), () => true, times);
  return times;
}

function slowest(times: StageTimes): string {
  return Object.entries(times).sort(([, a], [, b]) => b - a)[0]![0];
}
