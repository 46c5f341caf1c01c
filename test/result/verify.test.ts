import { expect, test } from 'vitest';
import { assembleDocument } from '../../src/result/assemble-document.ts';
import type { DocumentResult } from '../../src/result/schema.ts';
import { countSource } from '../../src/result/source-text.ts';
import { verifyResult } from '../../src/result/verify.ts';
import { analysisOf, at, draft, unit } from '../sample.ts';

const source = '𠮷县计划\n一、甲\n（一）新增1个。新增2个。\n二、乙\n';
const facts = { path: 'plan.txt', bytes: 10, sha256: 'a'.repeat(64) };

function sample(offsets: 'utf16' | 'codepoint' = 'utf16'): DocumentResult {
  const analysis = analysisOf(source, [], (text) => {
    const second = at(text, '二、').start;
    return {
      figures: [draft(text, '新增1个。', '1个', { unit: 1 }), draft(text, '新增2个。', '2个', { unit: 1 })],
      units: [
        unit(text, '一、', '甲', second),
        unit(text, '（一）', '新增1个。', second, { parent: 0, depth: 2 }),
        unit(text, '二、', '乙', text.length),
      ],
    };
  });
  return assembleDocument(facts, analysis, offsets);
}

test.each(['utf16', 'codepoint'] as const)('a true result has no findings, counted in %s', (offsets) => {
  expect(verifyResult(sample(offsets), countSource(source, offsets))).toEqual([]);
  expect(verifyResult(sample(offsets), null)).toEqual([]);
});

test('offsets of the other unit are found out', () => {
  expect(verifyResult(sample('codepoint'), countSource(source, 'utf16')).length).toBeGreaterThan(0);
});

const faults: [string, (result: DocumentResult) => void][] = [
  [
    'span-outside',
    (r) => {
      r.plans[0]!.span.end = 900;
    },
  ],
  [
    'span-reversed',
    (r) => {
      r.plans[0]!.targets[0]!.quantity.span.end = 1;
    },
  ],
  ['span-place', (r) => void r.plans[0]!.sections[0]!.span.line++],
  [
    'quote-differs',
    (r) => {
      r.plans[0]!.targets[0]!.sentence.quote = '新增一个。';
    },
  ],
  [
    'section-outside',
    (r) => {
      r.plans[0]!.sections[1]!.span.end = source.length;
    },
  ],
  [
    'parent-unknown',
    (r) => {
      r.plans[0]!.sections[1]!.parent = 'p1.7';
    },
  ],
  [
    'section-unknown',
    (r) => {
      r.plans[0]!.targets[0]!.section!.id = 'p1.7';
    },
  ],
  [
    'quantity-outside',
    (r) => {
      r.plans[0]!.targets[0]!.sentence.span = r.plans[0]!.sections[2]!.span;
    },
  ],
  [
    'id-repeated',
    (r) => {
      r.plans[0]!.targets[1]!.id = 'p1.t1';
    },
  ],
  ['order', (r) => void r.plans[0]!.targets.reverse()],
  ['plan-order', (r) => void r.plans.push({ ...r.plans[0]!, id: 'p2', sections: [], targets: [] })],
];

test.each(faults)('%s is found', (code, spoil) => {
  const result = structuredClone(sample());
  spoil(result);
  expect(verifyResult(result, countSource(source, 'utf16')).map((finding) => finding.code)).toContain(code);
});
