import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { checkShape } from '../../src/config/shape.ts';
import { countings, dimensions } from '../../src/lexicon/units.ts';
import { verbClasses } from '../../src/lexicon/verbs.ts';

const schema = JSON.parse(readFileSync('src/config/config.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);

const whole = {
  $schema: './config.schema.json',
  units: [
    {
      unit: '芯公里',
      dimension: 'capacity',
      counting: 'plain',
      canonical: { unit: 'm', factor: 1000 },
      example: '35芯公里',
    },
  ],
  actions: [{ verb: '跃升', class: 'change', direction: 'up', example: '产值跃升12%。' }],
  names: ['321产业体系'],
  indicators: ['新建商品房销售面积'],
};

/** The whole with every value in turn changed to something else, taken away, or given a key too many. */
function* spoiled(value: unknown): Generator<unknown> {
  for (const other of [
    null,
    -1,
    0,
    1.5,
    'x',
    '',
    '三',
    '十人',
    'km²',
    '授匾 ',
    'a-b',
    'up',
    true,
    [],
    [7],
    {},
    '字'.repeat(41),
  ])
    yield other;
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { ...value, more: 1 };
  for (const [key, inner] of Object.entries(value)) {
    for (const wrong of spoiled(inner)) {
      if (Array.isArray(value)) yield [wrong];
      else yield { ...value, [key]: wrong };
    }
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
  }
}

test('the schema for editors and the check say the same, whatever is wrong', () => {
  expect([validate(whole), checkShape(whole)]).toEqual([true, []]);
  let faults = 0;
  for (const value of spoiled(whole)) {
    const problems = checkShape(value);
    expect(`${JSON.stringify(value)} ${validate(value)}`).toBe(`${JSON.stringify(value)} ${problems.length === 0}`);
    if (problems.length > 0) faults++;
  }
  expect(faults).toBeGreaterThan(150);
});

test('the schema offers what the lexicon knows', () => {
  const { units, actions } = schema.properties;
  expect(units.items.properties.dimension.anyOf[0].enum).toEqual([...dimensions]);
  expect(units.items.properties.counting.enum).toEqual([...countings]);
  expect(actions.items.properties.class.enum).toEqual([...verbClasses]);
});
