import { expect, test } from 'vitest';
import { scan } from '../../src/extract/scan/scan.ts';
import type { QuantityToken } from '../../src/extract/scan/types.ts';
import { comparators } from '../../src/lexicon/comparators.ts';

const quantitiesIn = (text: string) =>
  scan(text, 0, text.length).filter((token): token is QuantityToken => token.kind === 'quantity');

test.each([...new Map(comparators.map((entry) => [entry.example, entry]))])('%s', (example, { op, approx }) => {
  expect(quantitiesIn(example)).toMatchObject([{ op: op ?? '=', approx }]);
});

test.each(comparators)('$side a number: $form', ({ form, side, op, approx, verb }) => {
  const text = side === 'before' ? `数量${form}95人。` : `数量95人${form}。`;
  const [found, ...more] = quantitiesIn(text);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ text: '95人', op: op ?? '=', approx });
  // the comparator belongs to the number for the rules, not to its text
  expect(text.slice(found!.outer.start, found!.outer.end)).toBe(side === 'before' ? `${form}95人` : `95人${form}`);
  expect(found!.comparator !== null).toBe(verb);
});

test('no form stands on one side twice', () => {
  const all = comparators.map(({ side, form }) => `${side} ${form}`);
  expect(all.filter((form, i) => all.indexOf(form) !== i)).toEqual([]);
});
