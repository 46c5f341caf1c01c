import { countings, dimensions } from '../lexicon/units.ts';
import { verbClasses } from '../lexicon/verbs.ts';
import type { Problem, ProblemCode } from './problems.ts';

// The same shape as config.schema.json, which editors read; a test holds the two together.

type Check = (value: unknown, at: string) => Problem[];

/** Enough for any dictionary, and a bound on what a number is compared with. */
const mostEntries = 5000;

const problem = (at: string, code: ProblemCode, values: Problem['values'] = {}): Problem[] => [{ at, code, values }];

const fits =
  (code: ProblemCode, is: (value: unknown) => boolean, values: Problem['values'] = {}): Check =>
  (value, at) =>
    is(value) ? [] : problem(at, code, values);

const matches = (code: ProblemCode, pattern: RegExp, values: Problem['values'] = {}): Check =>
  fits(code, (value) => typeof value === 'string' && pattern.test(value), values);

const text = (longest: number): Check =>
  fits('no-text', (value) => typeof value === 'string' && value.length > 0 && value.length <= longest, { longest });

const oneOf = (choices: readonly string[]): Check =>
  fits('no-choice', (value) => choices.includes(value as string), { choices: choices.join(', ') });

function list(item: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return problem(at, 'no-list');
    if (value.length > mostEntries) return problem(at, 'too-many', { count: value.length, limit: mostEntries });
    return value.flatMap((one, i) => item(one, `${at}[${i}]`));
  };
}

function object(fields: Readonly<Record<string, Check>>, required: readonly string[]): Check {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return problem(at || '$', 'no-object');
    const place = (key: string) => (at === '' ? key : `${at}.${key}`);
    const found = Object.entries(value).flatMap(([key, one]) => {
      if (!Object.hasOwn(fields, key))
        return problem(place(key), 'unknown-key', { known: Object.keys(fields).join(', ') });
      return one === undefined ? [] : fields[key]!(one, place(key));
    });
    const missing = required.filter((key) => (value as Record<string, unknown>)[key] === undefined);
    return [...found, ...missing.flatMap((key) => problem(place(key), 'missing'))];
  };
}

const unit = object(
  {
    unit: matches('no-unit', /^(?![一二两三四五六七八九十百千万亿兆〇零几数半])[\p{L}°·²³]{1,12}$/u),
    dimension: matches('no-dimension', /^[a-z]{1,20}(?:-[a-z]{1,20}){0,3}$/, { choices: dimensions.join(', ') }),
    counting: oneOf(countings),
    canonical: object(
      { unit: text(12), factor: fits('no-factor', (value) => Number.isFinite(value) && (value as number) > 0) },
      ['unit', 'factor'],
    ),
    example: text(200),
  },
  ['unit', 'dimension'],
);

const action = object(
  {
    verb: matches('no-verb', /^\p{Script=Han}{2,12}$/u),
    class: oneOf(verbClasses),
    direction: oneOf(['up', 'down']),
    example: text(200),
  },
  ['verb'],
);

const additions = object(
  {
    $schema: text(1000),
    units: list(unit),
    actions: list(action),
    names: list(text(40)),
    indicators: list(matches('no-noun', /^[\p{L}·（）()]{2,40}$/u)),
  },
  [],
);

/** What is wrong with the shape of additions to the lexicon: keys, types, characters. */
export function checkShape(value: unknown): Problem[] {
  return additions(value, '');
}
