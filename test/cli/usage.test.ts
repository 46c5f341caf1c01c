import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { commandNames, options } from '../../src/cli/options.ts';
import { folder, plan, run } from './run.ts';

test('--version prints the version and nothing else', async () => {
  expect(await run(folder(), ['--version'])).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});

test('no arguments: help', async () => {
  const { status, stdout } = await run(folder(), []);
  expect(status).toBe(0);
  for (const name of commandNames) expect(stdout).toContain(name);
});

test.each(commandNames)('%s --help names every option of the command', async (name) => {
  const { status, stdout, stderr } = await run(folder(), [name, '--help']);
  expect([status, stderr]).toEqual([0, '']);
  for (const { flags, commands } of options) {
    if (commands.includes(name)) expect(stdout).toContain(flags);
  }
});

test('the table of options names no option of a command twice, and gives every value its name', () => {
  for (const name of commandNames) {
    const flags = options
      .filter(({ commands }) => commands.includes(name))
      .flatMap(({ flags }) => flags.match(/-[-\w]+/g));
    expect(new Set(flags).size).toBe(flags.length);
  }
  for (const { flags, value, choices } of options) {
    if (value ?? choices) expect(flags).toMatch(/<\w+>$/);
  }
});

const wrong: [string, string[], RegExp][] = [
  ['an unknown option', ['extract', '--fromat', 'json', 'plan.txt'], /--fromat.*Did you mean --format/],
  ['an unknown command', ['extrat', 'plan.txt'], /unknown command 'extrat'.*Did you mean extract/],
  ['a missing argument', ['outline'], /missing required argument/],
  ['an argument too many', ['outline', 'plan.txt', 'other.txt'], /too many arguments/],
  ['an option without its value', ['extract', 'plan.txt', '--format'], /argument missing/],
  ['a path that is not there', ['extract', 'nowhere.txt'], /nowhere\.txt does not exist/],
  ['a glob without a match', ['extract', '*.dat'], /\*\.dat matches no document/],
  ['an unknown format', ['extract', 'plan.txt', '-f', 'yaml'], /'yaml': choose from json, ndjson, rows, csv/],
  ['a format that is to come', ['extract', 'plan.txt', '-f', 'xlsx'], /not there yet/],
  ['a format that is to come', ['extract', 'plan.txt', '-f', 'md'], /not there yet/],
  ['a kind that is none', ['extract', 'plan.txt', '-f', 'csv', '--kind', 'goal'], /no kind 'goal'/],
  ['--kind for a nested format', ['extract', 'plan.txt', '--kind', 'target'], /--kind works with the flat formats/],
  ['jobs that are no number', ['extract', 'plan.txt', '-j', 'all'], /--jobs cannot be 'all'/],
  ['no jobs', ['extract', 'plan.txt', '-j', '0'], /--jobs cannot be '0'/],
  ['a confidence above 1', ['extract', 'plan.txt', '--min-confidence', '1.5'], /from 0 to 1/],
  ['an unknown unit of offsets', ['extract', 'plan.txt', '--offsets', 'byte'], /utf16, codepoint/],
  ['standard input twice', ['extract', '-', '-'], /only once/],
  ['standard input for paths and text', ['extract', '-', '--files-from', '-'], /only once/],
  ['a list that is not there', ['extract', '--files-from', 'nowhere'], /list nowhere cannot be read/],
  ['a listed path that is not there', ['extract', '--files-from', 'list'], /gone\.txt does not exist/],
  ['an output that cannot be', ['extract', 'plan.txt', '-o', 'no/such/file'], /cannot be written \(ENOENT\)/],
  ['a folder as a document', ['text', 'sub'], /no regular file/],
  ['a folder without fixtures', ['check', 'sub'], /no X\.expected\.json/],
  ['a folder as results', ['validate', 'sub'], /no regular file/],
];

test.each(wrong)('wrong usage: %s', async (_name, args, message) => {
  const home = folder({ 'plan.txt': plan, list: 'gone.txt\n', 'sub/a.dat': '' });
  const { status, stdout, stderr } = await run(home, args);
  expect(stderr).toMatch(message);
  expect([status, stdout]).toEqual([2, '']);
});

test.each([
  [['--lang', 'zh'], {}, '错误'],
  [['--lang=zh'], {}, '错误'],
  [['--lang', 'en'], { LC_ALL: 'zh_CN.UTF-8' }, 'error'],
  [[], { LC_ALL: 'zh_CN.UTF-8' }, '错误'],
  [[], { LC_ALL: '', LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }, '错误'],
  [[], { LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' }, '错误'],
  [[], { LC_ALL: 'C.UTF-8', LANG: 'zh_CN.UTF-8' }, 'error'],
])('messages with %j in %j', async (args, env, word) => {
  const { stderr } = await run(folder(), ['extract', ...args, 'nowhere.txt'], { env });
  expect(stderr).toContain(word);
});

test('what a name holds cannot steer the terminal', async () => {
  const { stderr } = await run(folder(), ['extract', 'a\x1b[2J\nzhibiao: b.txt']);
  expect(stderr).toContain('a\\u001b[2J\\u000azhibiao: b.txt');
  expect(stderr).not.toContain('\x1b');
});
