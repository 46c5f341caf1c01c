import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorTemplates } from '../src/cli/describe-error.ts';
import { commandNames, options } from '../src/cli/options.ts';
import { flatColumns } from '../src/output/flat.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
];

test('docs/cli.md has every option of every command, in the words of the help', () => {
  const text = read('docs/cli.md');
  for (const name of commandNames) {
    const section = text.split(`### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
    for (const { flags, commands, text: words } of options) {
      if (!commands.includes(name) || flags.startsWith('--lang')) continue;
      expect(section, name).toContain(`| \`${flags}\` | ${words.en} |`);
    }
  }
});

test('docs/output.md has every code of an error and every column, in order', () => {
  const text = read('docs/output.md');
  for (const code of Object.keys(errorTemplates)) expect(text).toContain(`| \`${code}\` |`);
  const table = text.split('## Flat formats')[1]!.split('CSV follows')[0]!;
  const named = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...line.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(named).toEqual([...flatColumns]);
});

test.each(documents)('every file that %s links to is there', (path) => {
  const folder = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/` : '';
  for (const [, target] of read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
    expect(() => read(folder + target), target).not.toThrow();
  }
});

test.each(['README.md', 'README.zh-CN.md'])('%s begins with the two commands', (path) => {
  const text = read(path);
  expect(text).toContain('\nnpm ci && node bin/zhibiao.js extract fixtures/plans\n');
  expect(text).toContain('\nnpm test\n');
});
