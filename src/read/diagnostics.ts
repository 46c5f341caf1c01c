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
    en: 'The file packs {part} twice, so that it is not clear which one counts. Save or pack it anew.',
    zh: '文件内 {part} 重复出现，无法确定以哪一份为准。请重新保存或打包。',
  },
  'zip-overlap': {
    level: 'error',
    en: 'Parts of the zip share their bytes: the file is made to do harm, or damaged, and was not read. Pack its files anew.',
    zh: '压缩包内的部件共用同一段数据，可能是恶意构造的文件，或已损坏，未予读取。请重新打包。',
  },
  'archive-too-deep': {
    level: 'error',
    en: 'Archives lie more than {limit} deep within one another: this one was not opened. Unpack it, or raise the limit.',
    zh: '压缩包层层嵌套超过 {limit} 层，此文件未打开。请先解压，或提高上限。',
  },
  'no-such-entry': {
    level: 'error',
    en: 'The file holds nothing named “{entry}”. Check the name; “zhibiao extract” of the file itself tells what it holds.',
    zh: '文件中没有“{entry}”。请检查名称；对文件本身运行“zhibiao extract”可得知其中内容。',
  },
  'holds-documents': {
    level: 'error',
    en: 'This {format} file holds documents and is none itself. Name it so that it ends in .{extension} and read it with “zhibiao extract”, or read its documents one by one.',
    zh: '这个 {format} 文件里装有多个文档，本身不是文档。请使用扩展名 .{extension} 并用“zhibiao extract”读取，或逐个读取其中的文档。',
  },
  'no-text-field': {
    level: 'error',
    en: 'No column of this table plainly holds the text of documents ({columns}). Name the one that does with --text-field; a table of indicators has none.',
    zh: '这个表格没有明显存放正文的列（{columns}）。如有，请用 --text-field 指明；指标表没有正文列。',
  },
  'unknown-text-field': {
    level: 'error',
    en: 'The table has no column “{field}”. Its columns are: {columns}.',
    zh: '表格中没有“{field}”这一列。现有的列：{columns}。',
  },
  'no-records': {
    level: 'error',
    en: 'This JSON file is no list of objects, one a document. Make it an array of objects, or NDJSON with an object a line.',
    zh: '这个 JSON 文件不是对象列表（每个对象一个文档）。请改为对象数组，或每行一个对象的 NDJSON。',
  },
  'broken-record': {
    level: 'error',
    en: 'Line {line} is no JSON object ({reason}). Mend or remove it.',
    zh: '第 {line} 行不是 JSON 对象（{reason}）。请修正或删除该行。',
  },
  'own-output': {
    level: 'error',
    en: 'This is output of zhibiao, not a table of documents. Name the documents themselves; to check results, use “zhibiao validate”.',
    zh: '这是 zhibiao 自己的输出，不是文档表格。请给出原始文档；要校验结果，请用“zhibiao validate”。',
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
  'rtf-too-deep': {
    level: 'error',
    en: 'The groups of the file are nested more than {limit} deep: it may be made to do harm, and was not read on.',
    zh: '文件的组嵌套超过 {limit} 层，可能是恶意构造的文件，已停止读取。',
  },
  'file-cut-short': {
    level: 'warning',
    en: 'The file breaks off, and some of its text is missing. Get it again where that counts.',
    zh: '文件不完整，部分文字缺失；如有需要，请重新获取该文件。',
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
  'html-too-many-elements': {
    level: 'error',
    en: 'The page has more than {limit} elements, counting those that a browser adds where tags are not closed: it may be made to do harm, and was not read on. If it is sound, open it in a browser and save its text.',
    zh: '网页的元素超过 {limit} 个（含浏览器为未闭合的标签补出的元素），可能是恶意构造的文件，已停止读取。如确认无误，请用浏览器打开后另存其中的文字。',
  },
  'mhtml-without-page': {
    level: 'error',
    en: 'There is no HTML page in this web archive: it may hold only pictures, or be cut off. Save the page from the browser again.',
    zh: '这个网页归档文件中没有 HTML 网页，可能只有图片，或文件不完整。请在浏览器中重新保存网页。',
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
  'numbering-missing': {
    level: 'warning',
    en: '{count} paragraphs have an automatic number that is not in the file as text and could not be worked out: their numbers are missing. Open the document in Word or WPS, save it as .docx, and read that.',
    zh: '有 {count} 个段落的自动编号未以文字存入文件，也无法推算，编号缺失。请用 Word、WPS 打开后另存为 .docx 再读取。',
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
