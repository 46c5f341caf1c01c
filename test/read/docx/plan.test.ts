import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../../src/extract-document.ts';
import { readDocx } from '../../../src/read/docx/index.ts';

const name = 'county-comprehensive-plan-2024';
const bytesOf = (path: string) => readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url));

/** A result without the places, which differ from text to text. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !['span', 'spans', 'quote'].includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPlaces(inner)]));
}

const text = await extract(bytesOf(`plans/${name}.txt`), { path: `${name}.txt` });

test.each(['typed', 'numbered'])(
  'the plan with %s labels gives the figures and the outline of its text',
  async (kind) => {
    const path = `formats/${name}.${kind}.docx`;
    const document = await extract(bytesOf(path), { path });
    expect(document.source).toMatchObject({ format: 'docx', encoding: null, metadata: { creator: '县政府办公室' } });
    expect(text.plans[0]!.targets.length).toBeGreaterThan(40);
    expect(withoutPlaces(document.plans)).toEqual(withoutPlaces(text.plans));
  },
);

test('every place of a result can be looked up in the text layer', async () => {
  const path = `formats/${name}.numbered.docx`;
  const outcome = await readDocx(bytesOf(path));
  if (!outcome.ok) throw new Error(outcome.error.message);
  const layer = outcome.value.text;
  const { plans } = await extract(bytesOf(path), { path });
  const figures = plans.flatMap((plan) => [...plan.targets, ...plan.results, ...plan.criteria]);
  for (const { quantity, sentence } of figures) {
    expect(layer.slice(sentence.span.start, sentence.span.end)).toBe(sentence.quote);
    expect(layer.slice(quantity.span.start, quantity.span.end)).toContain(quantity.text.replace(/\D.*$/s, ''));
  }
  const labels = plans[0]!.sections.map(({ label, span }) => [
    label,
    layer.slice(span.start, span.start + label.length),
  ]);
  expect(labels.every(([label, shown]) => label === shown)).toBe(true);
});
