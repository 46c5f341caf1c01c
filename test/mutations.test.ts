import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract, readBytes } from '../src/extract-document.ts';
import { documentResultSchema } from '../src/result/schema.ts';
import { countSource } from '../src/result/source-text.ts';
import { verifyResult } from '../src/result/verify.ts';
import { randomFrom } from './random.ts';

const plans = ['fixtures/plans', 'fixtures/tables'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) })),
);

/** What pages, editors and conversions put into plans, and what readers stumble over. */
const pieces = [
  ...['\u200b', '\u3000', '\r', '\n', '\ufeff', '\ud83d', '\u0301', '\0', '\t', '*', '`'],
  ...[
    '1',
    '一',
    '年',
    '%',
    '½',
    '①',
    '1.',
    '一是',
    '篇1',
    '第一章',
    '（',
    '）',
    '《',
    '”',
    '、',
    '。',
    '以上',
    '至',
    '万',
    '𠮷',
  ],
];

function mutate(bytes: Buffer, random: (n: number) => number): Buffer {
  if (random(3) === 0) {
    const from = random(bytes.length);
    const part = Buffer.from(bytes.subarray(from, from + random(2000)));
    for (let i = random(8); i > 0 && part.length > 0; i--) part[random(part.length)] = random(256);
    return part;
  }
  const text = bytes.toString('utf8');
  const from = random(text.length);
  let part = text.slice(from, from + random(1500));
  for (let i = random(40); i > 0; i--) {
    const at = random(part.length + 1);
    const piece = pieces[random(pieces.length)]!.repeat(random(9) === 0 ? 1 + random(30) : 1);
    part = part.slice(0, at) + piece + part.slice(at + random(3));
  }
  return Buffer.from(part);
}

test.each([1, 2, 3, 4])(
  'whatever is done to a plan, its result keeps the schema and every span its place (seed %i)',
  async (seed) => {
    const random = randomFrom(seed);
    for (let round = 0; round < 120; round++) {
      const { name, bytes } = plans[random(plans.length)]!;
      const mutated = mutate(bytes, random);
      const result = await extract(mutated, { path: name });
      expect(documentResultSchema.safeParse(result).error, `seed ${seed}, round ${round}`).toBeUndefined();
      if (result.error) continue;
      const read = await readBytes(mutated, { path: name, encoding: result.source.encoding?.name });
      const source = read.ok ? countSource(read.document.text, 'utf16') : null;
      expect(verifyResult(result, source), `seed ${seed}, round ${round}`).toEqual([]);
    }
  },
);
