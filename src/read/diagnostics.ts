import { fillTemplate, type MessageTemplate } from '../source/diagnostics.ts';

/** Everything that the readers can say, by code. */
export const readMessages = {
  'unsupported-format': {
    level: 'error',
    en: 'Files in the format {format} cannot be read yet. Save the document as plain text (.txt) or Markdown (.md) and read that.',
    zh: '暂不支持读取 {format} 格式的文件。请把文档另存为纯文本（.txt）或 Markdown（.md）后再读取。',
  },
  'unknown-format': {
    level: 'error',
    en: 'The format “{format}” is not known. Known are: {known}.',
    zh: '不认识格式“{format}”。可用的格式有：{known}。',
  },
  'nesting-too-deep': {
    level: 'warning',
    en: 'Lists or quotations are nested more than {limit} deep here: what is deeper was read as running text.',
    zh: '此处的列表或引用嵌套超过 {limit} 层，更深的部分按普通文字读取。',
  },
} as const satisfies Record<string, MessageTemplate>;

/** A code that the readers report. */
export type ReadCode = keyof typeof readMessages;

/** The Chinese message of `code`. */
export function readMessage(code: ReadCode, values: Readonly<Record<string, string | number>>): string {
  return fillTemplate(readMessages[code].zh, values);
}
