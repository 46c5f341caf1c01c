import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folder, plan, run } from './run.ts';

const han = /\p{Script=Han}/u;

/** Files that cannot be read, each for a reason of its own; their names have no language. */
function failing(): Record<string, Uint8Array | string> {
  const word = readFileSync('fixtures/formats/county-comprehensive-plan-2024.numbered.docx');
  const broken = readdirSync('fixtures/broken').map(
    (name) => [`x-${name.replaceAll(/[^a-z.-]/g, '')}`, readFileSync(`fixtures/broken/${name}`)] as const,
  );
  return { ...Object.fromEntries(broken), 'cut.docx': word.subarray(0, 4000), 'a.pdf': '%PDF-1.4', 'a.rtf': '{\\rtf1' };
}

/** Runs in both languages. */
async function inBoth(home: string, args: readonly string[], input = '') {
  const [en, zh] = [
    await run(home, [...args, '--lang', 'en'], { input }),
    await run(home, [...args, '--lang', 'zh'], { input }),
  ];
  expect(zh.status).toBe(en.status);
  return { en, zh };
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

test('what cannot be read is told in the language asked for, in results always in Chinese', async () => {
  const files = failing();
  const { en, zh } = await inBoth(folder(files), ['extract', ...Object.keys(files), '-f', 'ndjson']);
  expect(en.status).toBe(1);
  expect(linesOf(en.stderr).length).toBeGreaterThan(5);
  for (const line of linesOf(en.stderr)) expect(line).not.toMatch(han);
  for (const line of linesOf(zh.stderr)) expect(line).toMatch(han);
  expect(zh.stdout).toBe(en.stdout);
  for (const line of linesOf(en.stdout)) {
    const { error, diagnostics } = JSON.parse(line);
    if (error) expect(Object.keys(error)).toEqual(['code', 'message']);
    for (const { message } of [...(error ? [error] : []), ...diagnostics]) expect(message).toMatch(han);
  }
});

test('workers tell as this thread does', async () => {
  const home = folder(failing());
  const args = ['extract', ...Object.keys(failing()), '--lang', 'en'];
  expect(await run(home, [...args, '-j', '3'])).toEqual(await run(home, [...args, '-j', '1']));
});

test('diagnostics of results are Chinese, whichever stage they come from', async () => {
  const text = `${plan}5.别的工作。新增3个。\n`;
  const { en, zh } = await inBoth(folder({ 'a.txt': text }), ['extract', 'a.txt']);
  expect(zh.stdout).toBe(en.stdout);
  const { diagnostics } = JSON.parse(en.stdout)[0];
  expect(diagnostics.map(({ code }: { code: string }) => code)).toContain('numbering-gap');
  for (const { message } of diagnostics) expect(message).toMatch(han);
});

test.each([
  ['not JSON', (_: string) => '{', 'no-json'],
  ['an empty file', (_: string) => '', 'no-result'],
  ['a broken shape', (_: string) => '[{}]', 'schema'],
  ['another source', (json: string) => json.replace(/"sha256": "[0-9a-f]{4}/, '"sha256": "0000'), 'source-changed'],
  ['another quote', (json: string) => json.replace('"quote": "', '"quote": "-'), 'quote-differs'],
])('validate tells of %s in either language', async (_name, spoil, code) => {
  const home = folder({ 'a.txt': plan });
  const { stdout } = await run(home, ['extract', 'a.txt']);
  const { en, zh } = await inBoth(home, ['validate', '-'], spoil(stdout));
  expect(en.stderr).toContain(`[${code}]`);
  for (const line of linesOf(en.stderr)) expect(line).not.toMatch(han);
  for (const line of linesOf(zh.stderr)) expect(line).toMatch(han);
});

describe('usage', () => {
  test.each([
    [['extract', '--nothing']],
    [['nothing']],
    [['text']],
    [['text', 'a', 'b']],
    [['extract', '-o']],
    [['extract', '-j', 'many', '.']],
    [['extract', '-f', 'odd', '.']],
    [['check', '.']],
  ])('%j', async (args) => {
    const { en, zh } = await inBoth(folder(), args);
    expect(en.status).toBe(2);
    for (const line of linesOf(en.stderr)) expect(line).not.toMatch(han);
    for (const line of linesOf(zh.stderr)) {
      expect(line).toMatch(han);
      expect(line).not.toMatch(/\b(?:error|argument|invalid|unknown|missing)\b/);
    }
  });

  test.each([[['--help']], [['extract', '--help']], [['validate', '--help']]])('%j', async (args) => {
    const { en, zh } = await inBoth(folder(), args);
    expect(en.stdout).not.toMatch(han);
    expect(zh.stdout).not.toMatch(/Usage:|Options:|Commands:|\b(?:show|display)\b/);
  });
});
