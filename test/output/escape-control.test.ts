import { expect, test } from 'vitest';
import { escapeControl } from '../../src/output/escape-control.ts';

test.each([
  ['计划.txt', '计划.txt'],
  ['\x1b[31mred', '\\u001b[31mred'],
  ['a\nb\rc\td', 'a\\u000ab\\u000dc\\u0009d'],
  ['\x9b31m', '\\u009b31m'],
  ['gnp.\u202etxt', 'gnp.\\u202etxt'],
  ['a\u2028b', 'a\\u2028b'],
])('%j is shown as %s', (text, shown) => {
  expect(escapeControl(text)).toBe(shown);
});
