import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorTemplates } from '../../src/cli/describe-error.ts';
import { findingMessages } from '../../src/cli/findings.ts';
import { messages } from '../../src/cli/messages.ts';
import { reasons } from '../../src/cli/reasons.ts';
import type { CatalogueEntry } from '../../src/diagnostic/catalogue.ts';
import { catalogue } from '../../src/diagnostic/catalogue.ts';
import { normalizeMessages } from '../../src/normalize/diagnostics.ts';
import { readMessages } from '../../src/read/diagnostics.ts';
import { segmentMessages } from '../../src/segment/diagnostics.ts';
import { sourceMessages } from '../../src/source/diagnostics.ts';

/** What results say. */
const ofResults: Readonly<Record<string, Readonly<Record<string, CatalogueEntry>>>> = {
  'diagnostic/catalogue.ts': catalogue,
  'normalize/diagnostics.ts': normalizeMessages,
  'read/diagnostics.ts': readMessages,
  'segment/diagnostics.ts': segmentMessages,
  'source/diagnostics.ts': sourceMessages,
};
const all = {
  ...ofResults,
  'cli/findings.ts': findingMessages,
  'cli/messages.ts': messages,
  'cli/reasons.ts': reasons,
};

const slots = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const han = /\p{Script=Han}/u;
/** Lines that are nothing but values and signs have no language. */
const wordless = /^[^\p{L}]*$/u;

test('every catalogue of the source is here', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?:^|\/)(?:diagnostics|catalogue)\.ts$/.test(name));
  expect(found.sort()).toEqual(Object.keys(ofResults).sort());
});

describe.each(Object.entries(all))('%s', (_name, entries) => {
  test.each(Object.entries<CatalogueEntry>(entries))(
    '%s speaks both languages and says the same',
    (_code, { en, zh }) => {
      expect(slots(zh)).toEqual(slots(en));
      expect(en).not.toMatch(/[，、。；：！？（）]/);
      // An English sentence may show Chinese words as examples, in brackets.
      expect(en.replace(/\([^()]*\)/g, '')).not.toMatch(han);
      const words = zh.replace(/\{\w+\}/g, '');
      if (!wordless.test(words)) expect(words).toMatch(han);
    },
  );
});

test('a code has one home', () => {
  const codes = Object.values(ofResults).flatMap((entries) => Object.keys(entries));
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

test('every code that ends the reading of a document can be told', () => {
  const ending = Object.values(ofResults)
    .flatMap((entries) => Object.entries(entries))
    .filter(([, entry]) => !('level' in entry) || entry.level === 'error');
  for (const [code, entry] of ending) expect(errorTemplates[code], code).toBe(entry);
});

test('docs/output.md has every code of a diagnostic', () => {
  const text = readFileSync('docs/output.md', 'utf8').split('## Codes')[1];
  for (const code of Object.values(ofResults).flatMap((entries) => Object.keys(entries))) {
    expect(text).toContain(`\`${code}\``);
  }
});

test('no message of a result is written outside the catalogues', () => {
  const writing = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:source|read|normalize|segment|extract|batch|result|diagnostic)[\\/].*\.ts$/.test(name))
    .filter((name) => /\bmessage(?::| =) ?['"`]/.test(readFileSync(`src/${name}`, 'utf8')));
  expect(writing).toEqual([]);
});
