import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lex } from '../../src/extract/clause/lex.ts';
import { splitClauses } from '../../src/extract/clause/split.ts';
import { builtInLexicon } from '../../src/extract/lexicon.ts';
import { scan } from '../../src/extract/scan/scan.ts';

const folder = 'fixtures/corpus';
const tables = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const lines = tables.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
lines.push('亩产保持在亩均10元。', '缩短在床均10元。', '111年底之11.7%。');
const { words } = builtInLexicon;
/** Of these, every character may begin anything: nothing is passed over. */
const unhurried = { ...words, heads: words.heads.map(() => 1) };

test('what is passed over between words is part of a noun', () => {
  expect(lines.length).toBeGreaterThan(1000);
  for (const line of lines) {
    const clauses = splitClauses(line, { start: 0, end: line.length, after: '' }, scan(line, 0, line.length));
    for (const clause of clauses) expect(lex(line, clause, words), line).toEqual(lex(line, clause, unhurried));
  }
});
