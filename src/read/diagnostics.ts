import type { MessageTemplate } from '../diagnostic/catalogue.ts';
import { makeDiagnostic, makeError } from '../diagnostic/describe.ts';
import type { Diagnostic, MessageValues, ReadError } from '../diagnostic/types.ts';
import type { Offsets } from '../span/types.ts';

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
  'corrupt-file': {
    level: 'error',
    en: 'The file is damaged or is no {format} file ({detail}). Get it again, or open it in Word or WPS and save it anew.',
    zh: '文件已损坏，或者不是 {format} 文件（{detail}）。请重新获取该文件，或用 Word、WPS 打开后另存。',
  },
  'encrypted-file': {
    level: 'error',
    en: 'The file is protected by a password and cannot be read. Open it, take the password away, and save it again.',
    zh: '文件有密码保护，无法读取。请打开文件、取消密码后重新保存。',
  },
  'zip-too-many-entries': {
    level: 'error',
    en: 'The file packs {count} parts, more than the {limit} that are read: it may be made to do harm. If it is sound, raise the limit or split it.',
    zh: '文件内含 {count} 个部件，超过上限 {limit} 个，可能是恶意构造的文件。如确认无误，请提高上限或拆分文件。',
  },
  'zip-bomb': {
    level: 'error',
    en: 'Unpacked, {part} has more than {limit}: the file may be made to do harm, and was not read on. If it is sound, raise the limit or save the text alone.',
    zh: '{part} 解压后超过 {limit}，可能是恶意构造的文件，已停止读取。如确认无误，请提高上限，或只保存文字部分。',
  },
  'zip-duplicate-entry': {
    level: 'error',
    en: 'The file packs {part} twice, so that it is not clear which one counts. Open it in Word or WPS and save it anew.',
    zh: '文件内 {part} 重复出现，无法确定以哪一份为准。请用 Word、WPS 打开后另存。',
  },
  'xml-too-deep': {
    level: 'error',
    en: 'The elements of {part} are nested more than {limit} deep: the file may be made to do harm, and was not read on.',
    zh: '{part} 的元素嵌套超过 {limit} 层，可能是恶意构造的文件，已停止读取。',
  },
  'xml-doctype': {
    level: 'error',
    en: 'There is a document type declaration in {part}, which no office program writes: the file may be made to do harm, and was not read.',
    zh: '{part} 中含有文档类型声明（DOCTYPE），办公软件不会这样写，可能是恶意构造的文件，未予读取。',
  },
  'text-too-long': {
    level: 'error',
    en: 'The text of the file is longer than {limit} characters, the most that is read of one document. Split it into smaller files.',
    zh: '文件的文字超过单个文档的上限 {limit} 个字符。请拆成较小的文件。',
  },
  'reading-too-slow': {
    level: 'error',
    en: 'The file could not be read within {seconds} seconds. Split it into smaller files, or raise the limit.',
    zh: '文件在 {seconds} 秒内未能读完。请拆成较小的文件，或提高时限。',
  },
  'no-text': {
    level: 'error',
    en: 'There is no text in this {format} file: it may hold only pictures (a scan) or a whole embedded file. Recognise the text (OCR), or open the file and save its text.',
    zh: '这个 {format} 文件中没有文字，可能只有图片（扫描件），或只嵌入了另一个文件。请先作文字识别（OCR），或打开文件后另存其中的文字。',
  },
  'too-many-pages': {
    level: 'error',
    en: 'The document has {count} pages, more than the {limit} that are read. Split it into smaller files, or raise the limit.',
    zh: '文档有 {count} 页，超过上限 {limit} 页。请拆成较小的文件，或提高上限。',
  },
  'unmapped-font': {
    level: 'error',
    en: 'The fonts of this PDF do not tell which characters they draw: what can be copied from it is not what it shows. Recognise the text (OCR), or get the document from which the PDF was made.',
    zh: '这个 PDF 的字体没有说明所画的是哪些字，能复制出来的文字与所见不符。请先作文字识别（OCR），或获取生成此 PDF 的原文档。',
  },
  'pages-unmapped': {
    level: 'warning',
    en: 'On {count} pages ({pages}) the fonts do not tell which characters they draw: their text was read as something else. Compare these pages, or recognise their text (OCR).',
    zh: '有 {count} 页（{pages}）的字体没有说明所画的是哪些字，读出的文字与所见不符。请核对这些页，或先作文字识别（OCR）。',
  },
  'pages-without-text': {
    level: 'warning',
    en: 'There is no text on {count} pages ({pages}): they may hold only pictures (a scan). If they do, recognise their text (OCR).',
    zh: '有 {count} 页（{pages}）没有文字，可能只有图片（扫描件）。如确为扫描页，请先作文字识别（OCR）。',
  },
  'pages-unread': {
    level: 'warning',
    en: 'Of this PDF, {count} pages ({pages}) are damaged and were not read. Get the file again, or print it anew as a PDF.',
    zh: '这个 PDF 有 {count} 页（{pages}）已损坏，未能读取。请重新获取该文件，或重新打印为 PDF。',
  },
  'embedded-file-unread': {
    level: 'warning',
    en: 'The document embeds {count} other files in its text, which were not read. Open it in Word and save it anew to have their text in it.',
    zh: '文档正文嵌入了 {count} 个其他文件，其内容未读取。请用 Word 打开后另存，使其文字并入正文。',
  },
  'number-format-unknown': {
    level: 'info',
    en: 'Automatic numbers of the format “{format}” were written in Arabic digits: compare them with the document where they count.',
    zh: '“{format}”格式的自动编号已改用阿拉伯数字写出；如编号重要，请与原文核对。',
  },
} as const satisfies Record<string, MessageTemplate>;

/** A code that the readers report. */
export type ReadCode = keyof typeof readMessages;

/** The error of `code`. */
export function readError(code: ReadCode, values: MessageValues = {}): ReadError {
  return makeError(readMessages, code, values);
}

/** A diagnostic of a reader; `span` counts in the source text. */
export function readDiagnostic(code: ReadCode, values: MessageValues, span: Offsets | null = null): Diagnostic {
  return makeDiagnostic(readMessages, code, values, span);
}
