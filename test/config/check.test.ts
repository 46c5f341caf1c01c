import { expect, test } from 'vitest';
import { checkAdditions } from '../../src/config/compile.ts';
import { sayProblem } from '../../src/config/problems.ts';

const said = (value: unknown) => checkAdditions(value).map((one) => sayProblem(one, 'en'));

/** All that the file may hold, rightly. */
const whole = {
  $schema: 'https://example.org/config.schema.json',
  units: [
    {
      unit: '芯公里',
      dimension: 'capacity',
      counting: 'plain',
      canonical: { unit: 'm', factor: 1000 },
      example: '敷设35芯公里以上光缆',
    },
    { unit: '道次', dimension: 'count' },
  ],
  actions: [
    { verb: '授匾', class: 'strong', example: '授匾劳模工作室12家。' },
    { verb: '跃升', class: 'change', direction: 'up' },
  ],
  names: ['双百工程', '321产业体系', '1314行动', '五个一工程', '稳经济33条'],
  indicators: ['新建商品房销售面积'],
};

test('a whole file, an empty one, and any part of it', () => {
  expect(said(whole)).toEqual([]);
  expect(said({})).toEqual([]);
  for (const [key, value] of Object.entries(whole)) expect([key, said({ [key]: value })]).toEqual([key, []]);
});

const wrong: [value: unknown, ...said: RegExp[]][] = [
  // shape: where, what is wrong, what to do
  [null, /^\$ must be an object/],
  [[], /^\$ must be an object/],
  ['names', /^\$ must be an object/],
  [{ unit: [] }, /^unit is not a key here: the keys are \$schema, units, actions, names, indicators\.$/],
  [{ units: { 芯公里: 'capacity' } }, /^units must be a list/],
  [{ units: ['芯公里'] }, /^units\[0\] must be an object/],
  [{ units: [{ unit: '芯公里' }] }, /^units\[0\]\.dimension is missing/],
  [{ units: [{ dimension: 'mass' }] }, /^units\[0\]\.unit is missing/],
  [{ units: [{ unit: '芯公里', dimension: 'mass', factor: 2 }] }, /^units\[0\]\.factor is not a key here: .*canonical/],
  [{ units: [{ unit: '3吨', dimension: 'mass' }] }, /^units\[0\]\.unit must be 1 to 12 letters/],
  [{ units: [{ unit: '万伏', dimension: 'voltage' }] }, /^units\[0\]\.unit .*not beginning with a numeral/],
  [{ units: [{ unit: '芯 公里', dimension: 'mass' }] }, /^units\[0\]\.unit .*without blanks/],
  [{ units: [{ unit: '芯公里', dimension: 'Mass' }] }, /^units\[0\]\.dimension must be one of count, people, /],
  [
    { units: [{ unit: '芯公里', dimension: 'mass', counting: 'often' }] },
    /counting must be one of plain, article, arabic/,
  ],
  [
    { units: [{ unit: '芯公里', dimension: 'mass', canonical: { unit: 'kg', factor: 0 } }] },
    /^units\[0\]\.canonical\.factor must be a number above 0/,
  ],
  [{ units: [{ unit: '芯公里', dimension: 'mass', canonical: { unit: 'kg' } }] }, /canonical\.factor is missing/],
  [{ actions: [{ verb: '揭' }] }, /^actions\[0\]\.verb must be 2 to 12 Chinese characters/],
  [{ actions: [{ verb: '授匾', class: 'weak' }] }, /class must be one of strong, noun, level, change, support/],
  [{ names: [321] }, /^names\[0\] must be a string/],
  [{ names: [''] }, /^names\[0\] must be a string of 1 to 40/],
  [{ indicators: ['新建 面积'] }, /^indicators\[0\] must be 2 to 40/],
  [{ names: Array.from({ length: 5001 }, (_, i) => `${i}号`) }, /^names holds 5001 entries, more than 5000/],
  [{ __proto__: null, toString: 1 }, /^toString is not a key here/],
  // several at once
  [{ unit: 1, names: 2 }, /^unit is not a key/, /^names must be a list/],
  // written otherwise than rules read
  [{ names: ['雙百工程'] }, /^names\[0\] is in traditional script/],
  [{ names: ['３２１产业体系'] }, /^names\[0\] .*half width.* write 321产业体系\.$/],
  // what is built in already, as something else
  [{ units: [{ unit: '吨', dimension: 'count' }] }, /^units\[0\]\.unit is a unit already \(mass, kg × 1000\)/],
  [
    { units: [{ unit: '吨', dimension: 'mass', canonical: { unit: 'kg', factor: 907 } }] },
    /^units\[0\]\.unit is a unit already \(mass, kg × 1000\).*take the entry away/,
  ],
  [{ actions: [{ verb: '培训' }] }, /^actions\[0\]\.verb is known already \(verb, noun\)/],
  [{ actions: [{ verb: '统筹' }] }, /^actions\[0\]\.verb is known already \(adverb\)/],
  [{ actions: [{ verb: '利用外资' }] }, /^actions\[0\]\.verb is known already \(noun\)/],
  [{ indicators: ['建成'] }, /^indicators\[0\] is known already \(verb, strong\)/],
  // names that would hide what counts, or nothing
  [{ names: ['3100个'] }, /^names\[0\] is a number, quantity or date .*hide real ones/],
  [{ names: ['两个百分点'] }, /^names\[0\] is a number, quantity or date/],
  [{ names: ['2025年'] }, /^names\[0\] is a number, quantity or date/],
  [{ names: ['321'] }, /^names\[0\] is a number, quantity or date/],
  [{ names: ['百'] }, /^names\[0\] is a number, quantity or date/],
  [{ names: ['产业体系'] }, /^names\[0\] holds no number/],
  // each other
  [{ names: ['1314行动', '1314行动'] }, /^names\[1\] stands at names\[0\] already/],
  [{ actions: [{ verb: '授匾' }], indicators: ['授匾'] }, /^indicators\[0\] stands at actions\[0\]\.verb already/],
  [{ actions: [{ verb: '跃升', class: 'change' }] }, /^actions\[0\]\.direction goes with the class change/],
  [{ actions: [{ verb: '授匾', direction: 'up' }] }, /^actions\[0\]\.direction goes with the class change/],
  // examples are tests
  [
    { units: [{ unit: '芯公里', dimension: 'mass', example: '敷设光缆' }] },
    /example holds no number with the unit 芯公里/,
  ],
  [
    { units: [{ unit: '芯公里', dimension: 'mass', example: '新建35公里' }] },
    /example holds no number with the unit 芯公里/,
  ],
  [{ actions: [{ verb: '授匾', example: '工作室授匾。' }] }, /example holds no figure whose action is 授匾/],
];

test.each(wrong.map(([value, ...patterns]) => ({ value, patterns })))('$value', ({ value, patterns }) => {
  const found = said(value);
  expect(found.length, found.join('\n')).toBe(patterns.length);
  for (const [i, pattern] of patterns.entries()) expect(found[i]).toMatch(pattern);
});

test('what repeats a word that is built in is no conflict: a later version may learn what a user has added', () => {
  const repeats = {
    units: [
      { unit: '吨', dimension: 'mass' },
      { unit: '亩', dimension: 'area', canonical: { unit: 'm²', factor: 2000 / 3 } },
    ],
    actions: [{ verb: '打造' }, { verb: '增长', class: 'change', direction: 'up' }],
    indicators: ['利用外资'],
  };
  expect(said(repeats)).toEqual([]);
});
