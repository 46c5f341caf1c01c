import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../../src/extract-document.ts';
import { readDocument } from '../../../src/read/read.ts';
import type { DocumentResult } from '../../../src/result/schema.ts';
import { type Sheet, setPlan } from './set-plan.ts';

const folder = new URL('../../../fixtures/formats/', import.meta.url);
const text = readFileSync(new URL('county-water-plan-2025.txt', folder));
const paragraphs = text.toString().trim().split('\n');

/** The figures of a document, without their places, and the outline. */
function substance({ plans }: DocumentResult): unknown {
  return plans.map(({ title, issuer, year, sections, targets, results, criteria }) => ({
    head: { title, issuer, year },
    sections: sections.map(({ label, title: words, role }) => [label, words, role]),
    figures: [...targets, ...results, ...criteria].map((figure) => [
      figure.kind,
      figure.action?.text,
      figure.indicator.text,
      figure.quantity.op,
      figure.quantity.value,
      figure.quantity.unit,
      figure.deadline?.date,
      figure.section?.path,
      figure.sentence.text,
    ]),
  }));
}

const sheet: Sheet = { head: '临江县水利局文件', foot: '— # —', lines: 14 };
// The first was printed by LibreOffice, with WenQuanYi Zen Hei (GPL with the exception for embedding).
const printed: readonly (readonly [string, Buffer])[] = [
  ['with the fonts in it', readFileSync(new URL('county-water-plan-2025.embedded.pdf', folder))],
  ['with a font of its own map', setPlan(paragraphs, { ...sheet, font: 'to-unicode' })],
  ['with a font that is not in it, in Unicode', setPlan(paragraphs, { ...sheet, font: 'UniGB-UCS2-H' })],
  ['with a font that is not in it, in GBK', setPlan(paragraphs, { ...sheet, font: 'GBK-EUC-H', lines: 17 })],
  ['in narrow lines without indents', setPlan(paragraphs, { ...sheet, columns: 17, indent: 0, foot: '第#页 共4页' })],
];

const expected = substance(await extract(text, { path: 'plan.txt' }));

test('the plan has enough figures to tell', () => {
  expect(JSON.stringify(expected).match(/"(?:target|result)"/g)!.length).toBeGreaterThan(30);
});

test.each(printed)('the plan printed %s gives the figures and the outline of its text', async (_, bytes) => {
  const result = await extract(bytes, { path: 'plan.pdf' });
  expect(result).toMatchObject({ error: null, diagnostics: [], source: { format: 'pdf', encoding: null } });
  expect(substance(result)).toEqual(expected);
});

test.each(printed)(
  'printed %s, its paragraphs are those of the text, and every place can be looked up',
  async (_, bytes) => {
    const outcome = await readDocument(bytes, { path: 'plan.pdf' });
    if (!outcome.ok) throw new Error(outcome.error.message);
    const { text: layer, blocks } = outcome.document;
    const body = blocks.filter(({ kind }) => kind !== 'furniture').map(({ start, end }) => layer.slice(start, end));
    expect(body.map((line) => line.replaceAll(' ', ''))).toEqual(paragraphs);
    const { plans, boilerplate } = await extract(bytes, { path: 'plan.pdf' });
    for (const { sentence, quantity } of plans.flatMap((plan) => [...plan.targets, ...plan.results])) {
      expect(layer.slice(sentence.span.start, sentence.span.end)).toBe(sentence.quote);
      expect(layer.slice(quantity.span.start, quantity.span.end).replaceAll(' ', '')).toBe(quantity.text);
    }
    const pages = blocks.filter(({ kind }) => kind === 'furniture').length / 2;
    expect(pages).toBeGreaterThan(1);
    expect(boilerplate.map(({ reason }) => reason)).toEqual(Array(pages * 2).fill('furniture'));
  },
);
