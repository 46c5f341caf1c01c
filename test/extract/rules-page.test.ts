import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scan } from '../../src/extract/scan/scan.ts';
import type { Figure } from '../../src/result/schema.ts';
import { figuresOf } from './figures.ts';
import { refusalReasons } from './refusal-reasons.ts';

const page = readFileSync('docs/rules.md', 'utf8');

/** The rows of the table under `heading` whose columns are named so; `…` and an empty cell are kept as they are. */
function rowsOf(heading: string, ...columns: string[]): string[][] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', ''));
  const head = cells(lines[0] ?? '');
  const places = columns.map((column) => head.indexOf(column));
  expect(places, `columns of ${heading}`).not.toContain(-1);
  return lines.slice(2).map((line) => places.map((place) => cells(line)[place]!));
}

const refused = rowsOf('What is refused', 'reason', 'example', 'refused');
const read = rowsOf('How a figure is read', 'function', 'example', 'quantity', 'rule', 'indicator', 'action', 'mode');

test.each(refused)('%s: %s', (reason, example, text) => {
  const found = scan(example!, 0, example!.length).find((token) => token.text === text);
  expect(found && (found.kind === 'refused' ? found.reason : found.kind)).toBe(reason);
});

test('every reason of the scanner has a row', () => {
  const told = new Set(refused.map(([reason]) => reason));
  expect(refusalReasons().filter((reason) => !told.has(reason))).toEqual([]);
});

const holding = (example: string, quantity: string, heading = '主要任务'): Figure => {
  const figure = figuresOf(`一、${heading}`, example).find((one) => one.quantity.text === quantity);
  if (!figure) throw new Error(`no figure ${quantity} in ${example}`);
  return figure;
};

test.each(read)('%s: %s %s', (_, example, quantity, rule, indicator, action, mode) => {
  const figure = holding(example!, quantity!);
  expect([figure.rule, figure.indicator.text, figure.action?.text ?? '–', figure.mode]).toEqual([
    rule,
    indicator,
    action,
    mode,
  ]);
});

test('the rules stand in the order of the code', () => {
  const list = /const rules: readonly Rule\[\] = \[([^\]]*)\]/.exec(readFileSync('src/extract/read-clause.ts', 'utf8'));
  const inCode = [...list![1]!.matchAll(/read\w+/g)].map(([name]) => name);
  expect(inCode.length).toBeGreaterThan(0);
  expect(read.map(([name]) => name).filter((name) => name !== '')).toEqual(inCode);
});

test.each(rowsOf('Kind', 'in a', 'example', 'quantity', 'kind'))('in a %s: %s %s', (role, example, quantity, kind) => {
  expect(holding(example!, quantity!, role === 'review' ? '工作回顾' : '主要任务').kind).toBe(kind);
});

test.each(rowsOf('Deadline', 'example', 'quantity', 'date', 'latest', 'basis'))(
  'deadline: %s %s',
  (example, quantity, date, latest, basis) => {
    expect(holding(example!, quantity!).deadline).toMatchObject({ date, latest, basis });
  },
);
