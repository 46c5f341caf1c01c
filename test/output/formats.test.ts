import { expect, test } from 'vitest';
import { flatColumns } from '../../src/output/flat.ts';
import { type FormatName, outputFormats } from '../../src/output/formats.ts';
import { assembleDocument } from '../../src/result/assemble-document.ts';
import { assembleFailure } from '../../src/result/assemble-failure.ts';
import type { DocumentResult } from '../../src/result/schema.ts';
import { fullSample } from '../full-sample.ts';

const facts = { path: 'plan.txt', bytes: 10, sha256: 'a'.repeat(64) };
const full = assembleDocument(facts, fullSample());
const failed = assembleFailure(facts, { code: 'empty', message: 'nothing in it' });

function render(name: FormatName, results: DocumentResult[], toFile = false): string {
  const format = outputFormats[name];
  const parts = results.map((result) => format.document(result, ['target'])).filter((part) => part !== '');
  return format.open(toFile) + parts.join(format.between) + format.close(parts.length > 0);
}

test.each([0, 1, 3])('json is an array of %i results', (count) => {
  const results = Array.from({ length: count }, () => full);
  expect(JSON.parse(render('json', results))).toEqual(results);
});

test('ndjson is a result a line', () => {
  const lines = render('ndjson', [full, failed]).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([full, failed]);
});

test('rows are flat, with every column in order', () => {
  const row = JSON.parse(render('rows', [full, failed]));
  expect(Object.keys(row)).toEqual(flatColumns);
  expect(row).toEqual({
    file: 'plan.txt',
    plan: '计划',
    plan_year: 2024,
    issuer: '某县',
    section_path: '一、甲 > （一）到2025年',
    kind: 'target',
    action: '新增',
    indicator: '甲',
    op: '=',
    value: 1,
    max: 2,
    unit: '个',
    dimension: 'count',
    canonical_value: 1,
    canonical_max: 2,
    canonical_unit: '个',
    approx: false,
    masked: false,
    mode: 'amount',
    direction: 'up',
    strength: 'firm',
    scope: '全县',
    baseline: '比去年',
    deadline: '2025',
    deadline_latest: '2025-12-31',
    responsible: '某局',
    sentence: '到2025年，全县比去年新增1个。',
    source_start: 31,
    source_end: 33,
    line: 3,
    confidence: 0.9,
    key: full.plans[0]!.targets[0]!.key,
  });
});

test('csv has the columns of the contract, and a byte-order mark in a file only', () => {
  const header =
    'file,plan,plan_year,issuer,section_path,kind,action,indicator,op,value,max,unit,dimension,canonical_value,' +
    'canonical_max,canonical_unit,approx,masked,mode,direction,strength,scope,baseline,deadline,deadline_latest,' +
    'responsible,sentence,source_start,source_end,line,confidence,key\r\n';
  expect(render('csv', [])).toBe(header);
  expect(render('csv', [], true)).toBe(`\ufeff${header}`);
  expect(render('csv', [full, failed]).split('\r\n')).toHaveLength(3);
});

test('kinds choose, and figures of several kinds stand in document order', () => {
  const kinds = (chosen: ('target' | 'result' | 'criterion')[]) =>
    outputFormats.rows
      .document(full, chosen)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).kind);
  expect(kinds(['criterion'])).toEqual(['criterion']);
  expect(kinds(['criterion', 'target', 'result'])).toEqual(['target', 'result', 'criterion']);
});

test('several responsible bodies share a cell', () => {
  const result = structuredClone(full);
  result.plans[0]!.targets[0]!.responsible = ['某局', '某委'];
  expect(JSON.parse(render('rows', [result])).responsible).toBe('某局；某委');
});
