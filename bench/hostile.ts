import { extract } from '../src/extract-document.ts';
import { median, pad } from './statistics.ts';

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
      const text = (length: number) => {
        const line = piece.repeat(Math.ceil((shape === 'one line' ? length : lineLength) / piece.length));
        return shape === 'one line' ? line : `${line}\n`.repeat(Math.ceil(length / lineLength));
      };
      let length = firstLength;
      while ((await timed(text(length))) < base && length < maxLength) length *= 2;
      const once = await medianTime(text(length));
      const twice = await medianTime(text(2 * length));
      const met = twice / once <= bar;
      good &&= met;
      const figures = `n ${String(length).padStart(9)}  ${once.toFixed(0).padStart(5)} ms → ${twice.toFixed(0).padStart(5)} ms`;
      const verdict = `×${(twice / once).toFixed(2)}  ${met ? 'ok' : 'MISSED'}`;
      process.stdout.write(`  ${pad(name, 20)} ${pad(shape, 11)} ${figures}  ${verdict}\n`);
    }
  }
  return good;
}

async function medianTime(text: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(text));
  return median(times);
}

async function timed(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const from = performance.now();
  JSON.stringify(await extract(bytes, { path: 'plan.txt' }));
  return performance.now() - from;
}
