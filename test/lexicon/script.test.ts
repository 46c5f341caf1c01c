import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scriptConverter } from '../../src/convert-script.ts';

const files = readdirSync('src/lexicon', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

test.each(files)('%s holds simplified script alone: the rules never see another', (file) => {
  const convert = scriptConverter();
  // The link that switches a page to traditional script is written in it.
  const text = readFileSync(`src/lexicon/${file}`, 'utf8').replaceAll('繁體', '');
  const changed = text.split('\n').flatMap((line, i) => {
    const simplified = convert(line);
    return simplified === line ? [] : [`${i + 1}: ${line.trim()} → ${simplified.trim()}`];
  });
  expect(changed).toEqual([]);
});

test('the check sees a traditional character', () => {
  expect(scriptConverter()('新增學位')).toBe('新增学位');
});
