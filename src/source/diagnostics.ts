import type { MessageTemplate } from '../diagnostic/catalogue.ts';
import { makeDiagnostic, makeError } from '../diagnostic/describe.ts';
import type { Diagnostic, MessageValues, ReadError } from '../diagnostic/types.ts';
import type { Offsets } from '../span/types.ts';

/** Everything that decoding can say, by code. */
export const sourceMessages = {
  'empty-file': {
    level: 'error',
    en: 'The file is empty: there is nothing to read. Check whether it was saved or downloaded completely.',
    zh: '文件是空的，没有可读的内容。请检查文件是否保存或下载完整。',
  },
  'file-too-large': {
    level: 'error',
    en: 'The file has {bytes} bytes, more than the {limit} that one text can hold. Split it into smaller files.',
    zh: '文件有 {bytes} 字节，超过一篇文本的上限 {limit} 字节。请拆成较小的文件。',
  },
  'binary-file': {
    level: 'error',
    en: 'This is not a text file but binary data ({kind}). Save the document as text, or name a file that holds text.',
    zh: '这不是文本文件，而是二进制数据（{kind}）。请把文档另存为文本，或改用文本文件。',
  },
  'unknown-encoding': {
    level: 'error',
    en: 'The encoding “{label}” is not known. Use UTF-8, UTF-16LE, UTF-16BE, GB18030 or Big5-HKSCS, or leave it out to have it detected.',
    zh: '不认识编码“{label}”。请使用 UTF-8、UTF-16LE、UTF-16BE、GB18030 或 Big5-HKSCS，或者不指定，由程序判断。',
  },
  'encoding-uncertain': {
    level: 'warning',
    en: 'The encoding is not certain: read as {name} ({percent} %), it could also be {others}. If the text is garbled, name the encoding.',
    zh: '编码不能确定：按 {name} 读取（{percent}%），也可能是 {others}。如有乱码，请指定编码。',
  },
  'encoding-conflict': {
    level: 'warning',
    en: 'Read as {name} as asked, although the file begins with the byte-order mark of {mark}. If the text is garbled, do not name an encoding.',
    zh: '按指定的 {name} 读取，但文件开头是 {mark} 的字节顺序标记。如有乱码，请不要指定编码。',
  },
  'mixed-encodings': {
    level: 'warning',
    en: 'The file is {name}, but {count} lines, the first of them line {line}, are rather {other}: their text is garbled. Convert them, or split the file.',
    zh: '文件是 {name} 编码，但有 {count} 行（首见第 {line} 行）更像 {other}，这些文字成了乱码。请先统一编码，或拆开文件。',
  },
  'garbled-text': {
    level: 'warning',
    en: 'The bytes are valid {name}, but the text does not look like Chinese: perhaps it was garbled when it was converted before. Go back to the original file.',
    zh: '字节符合 {name} 编码，但文字不像中文，可能在此前的转换中已成乱码。请使用原始文件。',
  },
  'invalid-bytes': {
    level: 'warning',
    en: 'Bytes that are not valid {name} were read as {count} × U+FFFD: the text is damaged here.',
    zh: '此处有不合 {name} 编码的字节，读作 {count} 个 U+FFFD，文字已损坏。',
  },
  'invalid-bytes-more': {
    level: 'warning',
    en: 'Invalid bytes in {runs} more places were read as {count} × U+FFFD. Perhaps the file mixes several encodings.',
    zh: '另有 {runs} 处无效字节，读作 {count} 个 U+FFFD。文件可能混用了几种编码。',
  },
} as const satisfies Record<string, MessageTemplate>;

/** A code that decoding reports. */
export type SourceCode = keyof typeof sourceMessages;

/** The error of `code`. */
export function sourceError(code: SourceCode, values: MessageValues = {}): ReadError {
  return makeError(sourceMessages, code, values);
}

/** A diagnostic of decoding; `span` counts in the decoded text. */
export function sourceDiagnostic(
  code: SourceCode,
  values: MessageValues,
  span: Offsets | null = null,
  level?: Diagnostic['level'],
): Diagnostic {
  return makeDiagnostic(sourceMessages, code, values, span, level);
}
