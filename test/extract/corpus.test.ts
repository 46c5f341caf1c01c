import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { differences } from './corpus-check.ts';
import { type Example, parseTable } from './corpus-table.ts';

const folder = 'fixtures/corpus';
const gapsFile = `${folder}/known-gaps.txt`;
const files = readdirSync(folder).filter((name) => name.endsWith('.txt') && name !== 'known-gaps.txt');
const tables = files.map((file) => [file, parseTable(file, readFileSync(`${folder}/${file}`, 'utf8'))] as const);

/** What is known to be read wrong: file → sentence → what is wrong. */
const gaps = new Map(files.map((file) => [file, new Map<string, string>()]));
for (const line of readFileSync(gapsFile, 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [, file, sentence, wrong] = /^([^:]+\.txt):(.+) => (\S.*)$/.exec(line) ?? [];
  const known = gaps.get(file ?? '');
  if (!known || !sentence || !wrong) throw new Error(`${gapsFile}: not "file:sentence => what is wrong": ${line}`);
  if (known.has(sentence)) throw new Error(`${gapsFile}: twice: ${line}`);
  known.set(sentence, wrong);
}

const show = (file: string, { line, sentence }: Example, wrong: readonly string[]) =>
  [`${folder}/${file}:${line}  ${sentence}`, ...wrong.map((one) => `    ${one}`)].join('\n');

test.each(tables)('%s', (file, examples) => {
  const known = gaps.get(file)!;
  const complaints: string[] = [];
  for (const example of examples) {
    const wrong = differences(example);
    if (wrong.length > 0 && !known.has(example.sentence)) complaints.push(show(file, example, wrong));
    if (wrong.length === 0 && known.has(example.sentence)) {
      complaints.push(show(file, example, ['is right now: take it out of known-gaps.txt']));
    }
  }
  const sentences = new Set(examples.map(({ sentence }) => sentence));
  for (const sentence of known.keys()) {
    if (!sentences.has(sentence)) complaints.push(`${gapsFile}: no such example in ${file}: ${sentence}`);
  }
  if (complaints.length > 0)
    expect.fail(`${complaints.length} of ${examples.length} examples\n${complaints.join('\n')}`);
});

test('there are at least 600 examples, and few of them are known gaps', () => {
  const examples = tables.reduce((sum, [, table]) => sum + table.length, 0);
  const known = [...gaps.values()].reduce((sum, of) => sum + of.size, 0);
  expect(examples).toBeGreaterThanOrEqual(600);
  expect(known / examples).toBeLessThan(0.15);
});
