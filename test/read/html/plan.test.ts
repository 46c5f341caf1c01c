import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/extract-document.ts';
import { readDocument } from '../../../src/read/read.ts';

const folder = new URL('../../../fixtures/formats/html/', import.meta.url);
const bytesOf = (name: string) => readFileSync(new URL(name, folder));
const pages = readdirSync(folder).filter((name) => !/\.(?:txt|json)$/.test(name));

async function documentOf(name: string) {
  const outcome = await readDocument(bytesOf(name), { path: name });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.document;
}

/** A figure without its places, which differ from text to text. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !['span', 'spans', 'quote', 'id'].includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPlaces(inner)]));
}

/** The figures of a document's plans that stand outside of its tables. */
async function figuresOf(name: string) {
  const { tables } = await documentOf(name);
  const { plans } = await extract(bytesOf(name), { path: name });
  const figures = plans.flatMap((plan) => [...plan.targets, ...plan.results, ...plan.criteria]);
  return figures.filter(
    ({ sentence: { span } }) => !tables.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

describe.each(pages)('%s', (name) => {
  test('gives the figures of its text', async () => {
    const text = await figuresOf(name.replace(/\..*$/, '.txt'));
    expect(text.length).toBeGreaterThan(5);
    expect(withoutPlaces(await figuresOf(name))).toEqual(withoutPlaces(text));
  });

  test('gives places that can be looked up in its text layer', async () => {
    const { text } = await documentOf(name);
    for (const { quantity, sentence } of await figuresOf(name)) {
      expect(text.slice(sentence.span.start, sentence.span.end)).toBe(sentence.quote);
      expect(sentence.quote).toContain(text.slice(quantity.span.start, quantity.span.end));
    }
  });
});

test('the indicators of a table stand in its grid', async () => {
  const { tables, text } = await documentOf('county-indicators-plan-2025.html');
  const row = tables[1]!.cells.filter((cell) => cell.row === 4);
  expect(row.map(({ column, columnSpan, start, end }) => [column, columnSpan, text.slice(start, end)])).toEqual([
    [0, 1, '民生改善'],
    [1, 1, '新增学位'],
    [2, 2, '1800个'],
    [4, 1, ''],
  ]);
});
