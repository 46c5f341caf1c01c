import { escapeControl } from '../output/escape-control.ts';
import type { Language } from './language.ts';
import { say } from './messages.ts';

// What the argument parser says, in Chinese; it speaks English only.
const chinese: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'/, '未知选项“$1”'],
  [/^error: unknown command '(.*)'/, '未知命令“$1”'],
  [/^error: missing required argument '(.*)'/, '缺少参数 $1'],
  [/^error: option '(.*)' argument missing/, '选项“$1”缺少值'],
  [/^error: too many arguments.*/, '参数过多'],
  [/^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./, '选项“$1”的值不能是“$2”：可选 $3'],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '（是否想用 $1？）'],
];

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

/** A heading of the help. */
export function translateTitle(title: string, language: Language): string {
  return language === 'zh' ? (titles[title] ?? title) : title;
}

/** Rewords a complaint of the argument parser in our way: who, what, and where to read on. */
export function translateUsage(text: string, command: string, language: Language): string {
  const lines = text.trimEnd().split('\n').map(escapeControl);
  const reworded =
    language === 'en'
      ? lines.map((line) => line.replace(/^error: /, ''))
      : lines.map((line) => chinese.reduce((said, [pattern, words]) => said.replace(pattern, words), line));
  const full = command === 'zhibiao' ? command : `zhibiao ${command}`;
  return `zhibiao: ${say(language, 'error')}: ${reworded.join(' ')}\n${say(language, 'see-help', { command: full })}\n`;
}
