import { expect, test } from 'vitest';
import { assembleText } from '../../src/result/assemble.ts';
import { assembleDocument } from '../../src/result/assemble-document.ts';
import { assembleFailure } from '../../src/result/assemble-failure.ts';
import { createKeyMaker } from '../../src/result/assemble-figures.ts';
import { documentResultSchema, schemaVersion } from '../../src/result/schema.ts';
import { analysisOf, at, draft, unit } from '../sample.ts';

const facts = { path: 'plan.txt', bytes: 10, sha256: 'a'.repeat(64) };

test('positions and quotes lead back through every edit to the source', () => {
  const source = '一、扩大供给\r\n新增学位３１０\r\n０个。完成。';
  const edits = [
    { start: 6, end: 8, replacement: '\n' },
    { start: 12, end: 18, replacement: '3100' },
  ];
  const analysis = analysisOf(source, edits, (text) => ({
    figures: [draft(text, '新增学位3100个。', '3100个', { unit: 0, action: { text: '新增', ...at(text, '新增') } })],
    units: [unit(text, '一、', '扩大供给', text.length)],
  }));
  const { plans } = assembleText(analysis);
  const figure = plans[0]!.targets[0]!;
  expect(figure.quantity.span).toEqual({ start: 12, end: 19, line: 2, column: 5 });
  expect(source.slice(12, 19)).toBe('３１０\r\n０个');
  expect(figure.sentence).toEqual({
    text: '新增学位3100个。',
    quote: '新增学位３１０\r\n０个。',
    span: { start: 8, end: 20, line: 2, column: 1 },
  });
  expect(figure.action).toEqual({ text: '新增', span: { start: 8, end: 10, line: 2, column: 1 } });
  expect(figure.section).toEqual({ id: 'p1.1', path: ['一、扩大供给'] });
});

test('text without a stop is shown around its figures only, so that a result grows with its text', () => {
  const size = (length: number) => {
    const source = '建成3所，'.repeat(length);
    const sentence = { start: 0, end: source.length };
    const figures = (text: string) =>
      Array.from({ length }, (_, i) => {
        const figure = draft(text, '建成3所', '3所');
        const start = 5 * i + 2;
        return { ...figure, quantity: { ...figure.quantity, start, end: start + 2 }, sentence };
      });
    const result = assembleText(analysisOf(source, [], (text) => ({ figures: figures(text) })));
    for (const { sentence, quantity } of result.plans[0]!.targets) {
      expect(source.slice(sentence.span.start, sentence.span.end)).toBe(sentence.quote);
      expect(sentence.span.start).toBeLessThanOrEqual(quantity.span.start);
      expect(sentence.span.end).toBeGreaterThanOrEqual(quantity.span.end);
    }
    return JSON.stringify(result).length;
  };
  expect(size(2000) / size(1000)).toBeLessThan(2.1);
});

test('code points: spans and columns count an astral character once', () => {
  const source = '𠮷县\n𠮷𠮷新增3个。';
  const analysis = analysisOf(source, [], (text) => ({ figures: [draft(text, '𠮷𠮷新增3个。', '3个')] }));
  const utf16 = assembleText(analysis).plans[0]!.targets[0]!.quantity.span;
  const points = assembleText(analysis, 'codepoint').plans[0]!.targets[0]!.quantity.span;
  expect(utf16).toEqual({ start: 10, end: 12, line: 2, column: 7 });
  expect(points).toEqual({ start: 7, end: 9, line: 2, column: 5 });
  expect([...source].slice(points.start, points.end).join('')).toBe('3个');
});

test('sections are numbered among their siblings, their path leads from the outside in', () => {
  const source = '第一章总则\n一、甲\n1.乙\n2.丙\n二、丁\n';
  const { plans } = assembleText(
    analysisOf(source, [], (text) => ({
      figures: [],
      units: [
        unit(text, '第一章', '总则', text.length, { style: 'chapter' }),
        unit(text, '一、', '甲', at(text, '二、').start, { parent: 0, depth: 2 }),
        unit(text, '1.', '乙', at(text, '2.').start, { parent: 1, depth: 3 }),
        unit(text, '2.', '丙', at(text, '二、').start, { parent: 1, depth: 3 }),
        unit(text, '二、', '丁', text.length, { parent: 0, depth: 2 }),
      ],
    })),
  );
  expect(plans[0]!.sections.map(({ id, parent }) => [id, parent])).toEqual([
    ['p1.1', null],
    ['p1.1.1', 'p1.1'],
    ['p1.1.1.1', 'p1.1.1'],
    ['p1.1.1.2', 'p1.1.1'],
    ['p1.1.2', 'p1.1'],
  ]);
});

test.each([
  ['三、', '主要工作', '三、主要工作'],
  ['(3)', '补短板', '(3)补短板'],
  ['1.', '2024年要点', '1. 2024年要点'],
  ['第一章', '总则', '第一章 总则'],
  ['一是', '加强领导', '一是加强领导'],
])('the path joins %s and %s as %s', (label, title, heading) => {
  const { plans } = assembleText(
    analysisOf(`${label}${title}\n新增3个。`, [], (text) => ({
      figures: [draft(text, '新增3个。', '3个', { unit: 0 })],
      units: [unit(text, label, title, text.length)],
    })),
  );
  expect(plans[0]!.targets[0]!.section?.path).toEqual([heading]);
});

test('each kind is numbered for itself, in document order', () => {
  const { plans } = assembleText(
    analysisOf('新增1个。已有2个。新增3个。', [], (text) => ({
      figures: [
        draft(text, '新增1个。', '1个'),
        draft(text, '已有2个。', '2个', { kind: 'result' }),
        draft(text, '新增3个。', '3个'),
      ],
    })),
  );
  expect(plans[0]!.targets.map(({ id }) => id)).toEqual(['p1.t1', 'p1.t2']);
  expect(plans[0]!.results.map(({ id }) => id)).toEqual(['p1.r1']);
});

test('a key stays when other figures come or go, and tells repeats apart', () => {
  const all = createKeyMaker();
  const keys = [all('新增1所小学、1所中学。', '1所'), all('新增1所小学、1所中学。', '1所'), all('增长5%。', '5%')];
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{12}$/);
  const fewer = createKeyMaker();
  expect(fewer('增长5%。', '5%')).toBe(keys[2]);
  expect(fewer('新增1所小学、1所中学。', '1所')).toBe(keys[0]);
});

test('results of both sorts keep the schema, and say its version', () => {
  const analysis = analysisOf('新增1个。', [], (text) => ({ figures: [draft(text, '新增1个。', '1个')] }));
  const good = assembleDocument(facts, analysis);
  const bad = assembleFailure(facts, { code: 'empty', message: 'empty' });
  for (const result of [good, bad]) {
    expect(documentResultSchema.parse(result)).toEqual(result);
    expect(result.schemaVersion).toBe(schemaVersion);
  }
});

test('a unit that stands before its parent is a programming error', () => {
  const analysis = analysisOf('一、甲\n二、乙', [], (text) => ({
    figures: [],
    units: [unit(text, '一、', '甲', 3, { parent: 1 }), unit(text, '二、', '乙', 7)],
  }));
  expect(() => assembleText(analysis)).toThrow(RangeError);
});
