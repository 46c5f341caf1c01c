import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scriptConverter } from '../../src/convert-script.ts';
import { analyze, readBytes } from '../../src/extract-document.ts';
import { type Analysis, assembleText } from '../../src/result/assemble.ts';
import type { Figure, Plan } from '../../src/result/schema.ts';
import type { Offsets } from '../../src/span/types.ts';

const names = ['fixtures/plans', 'fixtures/tables'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(txt|md|docx)$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`),
);

const analyses = new Map<string, Promise<Analysis>>();

/** Read once, looked at by several tests. */
function analysisOf(name: string): Promise<Analysis> {
  const known = analyses.get(name) ?? analyzePlan(name);
  analyses.set(name, known);
  return known;
}

async function analyzePlan(name: string): Promise<Analysis> {
  const outcome = await readBytes(readFileSync(name), { path: name });
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`);
  return analyze(outcome.document);
}

const figuresOf = (plan: Plan): Figure[] => [...plan.targets, ...plan.results, ...plan.criteria];
const covers = (outer: Offsets, inner: Offsets) => outer.start <= inner.start && inner.end <= outer.end;

/** What a reader would call a number: digits, spelt numbers of two characters and more, masks before something countable. */
const numbers =
  /\d+|[一二两三四五六七八九十百千万亿零〇]{2,}|(?<![A-Za-z\d*×○])(?:[*×○_]{1,4}|[xX]{1,3})(?=[余多]?[万亿]?(?:[所名%]|个(?!人)|人次|项(?!目)|元))/g;

test('there are plans to look at', () => {
  expect(names.length).toBeGreaterThanOrEqual(25);
});

test.each(names)('%s: numbers found are figures and refusals, each once', async (name) => {
  const { normalized, segmentation, extractions } = await analysisOf(name);
  const { text } = normalized;
  const show = ({ start, end }: Offsets) => `${text.slice(start, end)} in …${text.slice(start - 12, end + 8)}…`;
  const complaints: string[] = [];
  let seen = 0;
  for (const [i, plan] of segmentation.plans.entries()) {
    const { figures, refusals } = extractions[i]!;
    const fates = [...figures.map(({ quantity }) => quantity), ...refusals].sort((a, b) => a.start - b.start);
    for (const [at, fate] of fates.entries()) {
      if (at > 0 && fate.start < fates[at - 1]!.end) complaints.push(`overlaps: ${show(fate)}`);
      if (!plan.passages.some((passage) => covers(passage, fate))) complaints.push(`in no passage: ${show(fate)}`);
      if (fate.text !== text.slice(fate.start, fate.end)) complaints.push(`has another text: ${show(fate)}`);
    }
    for (const passage of plan.passages) {
      for (const found of text.slice(passage.start, passage.end).matchAll(numbers)) {
        const number = { start: passage.start + found.index, end: passage.start + found.index + found[0].length };
        seen++;
        // a spelt number may reach into the word or unit behind it (一千瓦), but not begin outside
        const holders = fates.filter((fate) => fate.start <= number.start && number.start < fate.end);
        if (holders.length !== 1) complaints.push(`${holders.length} fates: ${show(number)}`);
        else if (/\d/.test(found[0]) && !covers(holders[0]!, number)) complaints.push(`torn: ${show(number)}`);
      }
    }
  }
  expect(complaints).toEqual([]);
  expect(seen).toBeGreaterThanOrEqual(10);
});

test.each(names)('%s: every refusal says why', async (name) => {
  const { extractions } = await analysisOf(name);
  const without = extractions.flatMap(({ refusals }) => refusals).filter(({ reason, rule }) => !reason || !rule);
  expect(without).toEqual([]);
});

test.each(names)('%s: every figure can be shown in the source', async (name) => {
  const analysis = await analysisOf(name);
  const source = analysis.document.text;
  const quote = ({ start, end }: Offsets) => source.slice(start, end);
  const complaints: string[] = [];
  for (const figure of assembleText(analysis).plans.flatMap(figuresOf)) {
    const { quantity, sentence, indicator } = figure;
    const complain = (what: string) => complaints.push(`${what}: ${quantity.text} in ${sentence.text}`);
    if (quote(sentence.span) !== sentence.quote) complain('quote differs');
    if (!covers(sentence.span, quantity.span)) complain('quantity outside its sentence');
    if (!sentence.text.includes(quantity.text)) complain('quantity not in the words of its sentence');
    if (quote(quantity.span).trim() === '') complain('quantity shows nothing');
    if (indicator.text.trim() === '' || indicator.spans.length === 0) complain('no indicator');
    for (const part of ['action', 'baseline', 'scope', 'deadline'] as const) {
      const excerpt = figure[part];
      if (excerpt && (excerpt.text === '' || quote(excerpt.span) === '')) complain(`empty ${part}`);
    }
  }
  expect(complaints).toEqual([]);
});

/** As the stages leave a text: simplified, half-width, without blanks and glosses. */
const plain = (text: string) =>
  scriptConverter()(text)
    .normalize('NFKC')
    .replace(/（[^（）]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][^（）]*）|\([^()]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][^()]*\)/g, '')
    .replace(/[\s\u200b\ufeff`']/g, '');

test.each(names)('%s: what a figure says is what its spans hold', async (name) => {
  const analysis = await analysisOf(name);
  const source = analysis.document.text;
  const held = (spans: readonly Offsets[]) => plain(spans.map(({ start, end }) => source.slice(start, end)).join(''));
  const complaints: string[] = [];
  for (const figure of assembleText(analysis).plans.flatMap(figuresOf)) {
    const { indicator, quantity, action, scope, baseline } = figure;
    const parts = [
      [indicator.text, indicator.spans],
      [quantity.text, [quantity.span]],
      ...[action, scope, baseline].flatMap((part) => (part ? [[part.text, [part.span]] as const] : [])),
    ] as const;
    for (const [said, spans] of parts) {
      if (plain(said) !== held(spans)) complaints.push(`${said} is not ${held(spans)}`);
    }
  }
  expect(complaints).toEqual([]);
});

/** An indicator that names nothing: marks alone, or marks and quotes that belong to what stands beside it. */
const debris = /^[^一-龥A-Za-z]*$|^[，,。；;：:、）)”’》」|的]|[，,。；;：:、（(“‘《「|的]$/;

async function debrisIn(name: string): Promise<string[]> {
  const figures = assembleText(await analysisOf(name)).plans.flatMap(figuresOf);
  return figures
    .filter(({ indicator }) => debris.test(indicator.text))
    .map(({ indicator, quantity, sentence }) => `“${indicator.text}” for ${quantity.text} in ${sentence.text}`);
}

test.each(names)('%s: every indicator names something', async (name) => {
  expect(await debrisIn(name)).toEqual([]);
});
