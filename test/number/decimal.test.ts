import { expect, test } from 'vitest';
import { shiftDecimal } from '../../src/number/decimal.ts';

test.each([
  ['0.57', 4, 5700],
  ['4.68', 4, 46800],
  ['1.005', 8, 100500000],
  ['1.22', 12, 1220000000000],
  ['3541.07', 4, 35410700],
  ['2.9', 8, 290000000],
  ['0.06667', 0, 0.06667],
  ['1.1', 2, 110],
  ['8.2', 3, 8200],
  ['12', 4, 120000],
  ['0', 8, 0],
])('%s times ten to the %i is %f', (digits, shift, value) => {
  expect(shiftDecimal(digits, shift)).toBe(value);
});

test('a product would be inexact where the shift is not', () => {
  expect(0.57 * 10 ** 4).not.toBe(5700);
  expect(shiftDecimal('0.57', 4)).toBe(5700);
});
