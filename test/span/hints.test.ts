import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { afterAll, expect, test, vi } from 'vitest';
import { boilerplatePatterns } from '../../src/lexicon/structure/boilerplate.ts';

type Place = 'opens' | 'closes' | 'holds';
interface Claim {
  readonly pattern: RegExp;
  readonly place: Place;
  readonly chars: string;
}

const made = vi.hoisted((): Claim[] => []);
vi.mock('../../src/span/hints.ts', async (original) => {
  const { closesWith, holdsOneOf, opensWith } = await original<typeof import('../../src/span/hints.ts')>();
  return {
    opensWith(pattern: RegExp, chars: string) {
      made.push({ pattern, place: 'opens', chars });
      return opensWith(pattern, chars);
    },
    closesWith(pattern: RegExp, chars: string) {
      made.push({ pattern, place: 'closes', chars });
      return closesWith(pattern, chars);
    },
    holdsOneOf(patterns: readonly RegExp[], chars: string) {
      for (const pattern of patterns) made.push({ pattern, place: 'holds', chars });
      return holdsOneOf(patterns, chars);
    },
  };
});
// The files of a worker share their modules: those of this one are its own.
vi.resetModules();
afterAll(() => {
  vi.resetModules();
});
for (const stage of ['normalize', 'segment', 'number', 'extract']) {
  for (const file of readdirSync(resolve('src', stage), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts') && !file.endsWith('.d.ts')) await import(resolve('src', stage, file));
  }
}

for (const { pattern, opens, holds } of boilerplatePatterns) {
  if (opens !== undefined) made.push({ pattern, place: 'opens', chars: opens });
  if (holds !== undefined) made.push({ pattern, place: 'holds', chars: holds });
}

test('claims of all stages are known here', () => {
  expect(made.length).toBeGreaterThan(boilerplatePatterns.length + 8);
});

test.each(made)('$pattern $place one of $chars', (claim) => {
  expect(isProved(claim)).toBe(true);
});

test.each<[RegExp, Place, string, boolean]>([
  [/增加|减少/, 'opens', '增减', true],
  [/增加|减少/, 'opens', '增', false],
  [/增加|减少/, 'closes', '加少', true],
  [/(?:约|大约)?占/, 'opens', '约大占', true],
  [/(?:约|大约)?占/, 'opens', '约大', false],
  [/(?:约?|大约)占/, 'opens', '大占', false],
  [/(?:约|大约)?占/, 'holds', '占', true],
  [/(?:约|大约)占/, 'holds', '约', true],
  [/(?:约|大约)占/, 'holds', '大', false],
  [/每(?:年|月)?$/, 'closes', '年月', false],
  [/^[每各]{0,2}.个/, 'holds', '每各', false],
  [/(?<!大)约[^，]{0,4}/, 'holds', '约', true],
  [/[一-三]/, 'opens', '一三', false],
  [/[^一]/, 'opens', '二', false],
  [/\d+/, 'opens', '0123456789', true],
  [/word/i, 'opens', 'w', false],
  [/word/i, 'opens', 'wW', true],
  [/一?/, 'opens', '一', false],
])('%s %s one of %s: %s', (pattern, place, chars, proved) => {
  expect(isProved({ pattern, place, chars })).toBe(proved);
});

/** Whether no match of a pattern is without one of the characters at that place. */
function isProved({ pattern, place, chars }: Claim): boolean {
  const { alternatives } = new RegExpParser().parseLiteral(String(pattern)).pattern;
  const has = (code: number) => {
    const char = String.fromCodePoint(code);
    const written = pattern.ignoreCase ? [char.toLowerCase(), char.toUpperCase()] : [char];
    return written.every((one) => chars.includes(one));
  };
  return alternatives.every(({ elements }) => !elements.every(mayBeEmpty) && isSure(elements, place, has));
}

/** Whether a row of elements, where it matches anything, matches such a character at the place. */
function isSure(row: readonly AST.Element[], place: Place, has: (code: number) => boolean): boolean {
  const elements = row.filter(({ type }) => type !== 'Assertion');
  if (place === 'holds') return elements.some((element) => !mayBeEmpty(element) && isSureOf(element, place, has));
  if (place === 'closes') elements.reverse();
  const first = elements.findIndex((element) => !mayBeEmpty(element));
  return elements.slice(0, first < 0 ? elements.length : first + 1).every((element) => isSureOf(element, place, has));
}

/** The same of one element. */
function isSureOf(element: AST.Element, place: Place, has: (code: number) => boolean): boolean {
  switch (element.type) {
    case 'Character':
      return has(element.value);
    case 'CharacterClass':
      return !element.negate && element.elements.every((part) => isWithin(part, has));
    case 'CharacterSet':
      return isWithin(element, has);
    case 'Quantifier':
      return isSureOf(element.element, place, has);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.every(({ elements }) => isSure(elements, place, has));
    default:
      return false;
  }
}

function isWithin(part: AST.CharacterClassElement | AST.CharacterSet, has: (code: number) => boolean): boolean {
  if (part.type === 'Character') return has(part.value);
  if (part.type === 'CharacterSet') return part.kind === 'digit' && !part.negate && isRangeOf(48, 57, has);
  return part.type === 'CharacterClassRange' && isRangeOf(part.min.value, part.max.value, has);
}

function isRangeOf(first: number, last: number, has: (code: number) => boolean): boolean {
  for (let code = first; code <= last; code++) if (!has(code)) return false;
  return true;
}

function mayBeEmpty(element: AST.Element): boolean {
  if (element.type === 'Assertion') return true;
  if (element.type === 'Quantifier') return element.min === 0 || mayBeEmpty(element.element);
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false;
  return element.alternatives.some(({ elements }) => elements.every(mayBeEmpty));
}
