import { expect, test } from 'vitest';
import { scan } from '../../src/extract/scan/scan.ts';
import type { QuantityToken } from '../../src/extract/scan/types.ts';
import { builtInUnits, isRateBase, matchUnit } from '../../src/extract/scan/unit.ts';
import { rateBases, units } from '../../src/lexicon/units.ts';

const quantitiesIn = (text: string) =>
  scan(text, 0, text.length).filter((token): token is QuantityToken => token.kind === 'quantity');

/** A duration is a time limit unless something says that it lasts. */
const before = (dimension: string) => (dimension === 'duration' ? '连续' : '共计');

/** Examples that show another entry's unit, or none: 500张 for 床位 and 16个 for 乡镇. */
const besideThePoint = ['新增床位500张', '覆盖16个乡镇'];
const examples = units.map((entry) => [entry.example, entry] as const);

test('the examples that do not show their own entry are known', () => {
  const wrong = examples.filter(
    ([example, { forms }]) => !quantitiesIn(example).some(({ unit }) => forms.includes(unit.split('/')[0]!)),
  );
  expect(wrong.map(([example]) => example)).toEqual(besideThePoint);
});

// Each entry's example is its test: it must hold a number with one of the entry's own units.
test.each(examples.filter(([example]) => !besideThePoint.includes(example)))('%s', (example, entry) => {
  const own = quantitiesIn(example).filter(({ unit }) => entry.forms.includes(unit.split('/')[0]!));
  expect(own, `a number with one of ${entry.forms.join(' ')}`).not.toEqual([]);
  expect(own[0]!.dimension).toBe(entry.dimension);
});

const forms = units.flatMap((entry) => entry.forms.map((form) => [form, entry] as const));

/** Forms that no number can take today: what is read of the number takes part of them. */
const unreachable = ['千分点', '万伏安', '周年'];

test.each(forms.filter(([form]) => !unreachable.includes(form)))('128%s', (form, entry) => {
  const [found, ...more] = quantitiesIn(`${before(entry.dimension)}128${form}。`);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ unit: form, value: 128, dimension: entry.dimension });
  if (entry.factor === null || entry.base === null) expect(found?.canonical).toBeNull();
  else {
    expect(found?.canonical).toMatchObject({ unit: entry.base, max: null });
    expect(found!.canonical!.value / (128 * entry.factor)).toBeCloseTo(1, 9);
  }
});

test.fails.each(unreachable)('KNOWN GAP: 128%s', (form) => {
  expect(quantitiesIn(`连续128${form}。`)).toMatchObject([{ unit: form }]);
});

test('a factor has a base and is positive', () => {
  const wrong = units.filter(({ factor, base }) => (factor === null) !== (base === null) || (factor ?? 1) <= 0);
  expect(wrong).toEqual([]);
});

test('units of one dimension share their base, but for currencies and spans of calendar time', () => {
  const bases = new Map<string, Set<string>>();
  for (const { dimension, base } of units) {
    if (base !== null) bases.set(dimension, (bases.get(dimension) ?? new Set()).add(base));
  }
  const mixed = [...bases].filter(([, of]) => of.size > 1).map(([dimension]) => dimension);
  expect(mixed.sort()).toEqual(['duration', 'money']);
});

test('well-known conversions', () => {
  const canonical = (text: string) => quantitiesIn(text)[0]?.canonical;
  expect(canonical('3亩')).toEqual({ value: 2000, max: null, unit: 'm²' });
  expect(canonical('1公顷')).toEqual({ value: 10000, max: null, unit: 'm²' });
  expect(canonical('2平方公里')).toEqual({ value: 2e6, max: null, unit: 'm²' });
  expect(canonical('40华里')).toEqual({ value: 20000, max: null, unit: 'm' });
  expect(canonical('446.1亿斤')).toEqual({ value: 22305000000, max: null, unit: 'kg' });
  expect(canonical('2担')).toEqual({ value: 100, max: null, unit: 'kg' });
  expect(canonical('95%')).toEqual({ value: 0.95, max: null, unit: '1' });
  expect(canonical('5‰')).toEqual({ value: 0.005, max: null, unit: '1' });
  expect(canonical('八成')).toEqual({ value: 0.8, max: null, unit: '1' });
  expect(canonical('1.2亿元')).toEqual({ value: 120000000, max: null, unit: 'CNY' });
  expect(canonical('300亿千瓦时')).toEqual({ value: 1.08e17, max: null, unit: 'J' });
  expect(canonical('2-3公里')).toEqual({ value: 2000, max: 3000, unit: 'm' });
  expect(canonical('5元/公斤')).toEqual({ value: 5, max: null, unit: 'CNY/kg' });
  expect(canonical('3所')).toBeNull();
  expect(canonical('*亩')).toBeNull();
});

test('no form stands in the table twice', () => {
  const all = forms.map(([form]) => form);
  // 颗: seedlings and stones
  expect(all.filter((form, i) => all.indexOf(form) !== i && form !== '颗')).toEqual([]);
  expect(new Set(rateBases).size).toBe(rateBases.length);
});

test('what 每 makes a rate of is known as such, and a body or a person is not', () => {
  expect(rateBases.filter((base) => !isRateBase(base))).toEqual([]);
  expect(['人', '户', '村', '家', '个', '校'].filter(isRateBase)).toEqual([]);
});

test('the longest unit that fits, with what stands below its line', () => {
  const name = (text: string) => matchUnit(text, 0, builtInUnits)?.name ?? null;
  expect(name('平方公里')).toBe('平方公里');
  expect(name('千瓦时以上')).toBe('千瓦时');
  expect(name('个百分点')).toBe('个百分点');
  expect(name('元/平方米')).toBe('元/平方米');
  expect(name('元每月')).toBe('元/月');
  expect(name('Mbps带宽')).toBe('Mbps');
  expect(name('Mb')).toBeNull();
  expect(name('以上')).toBeNull();
});
