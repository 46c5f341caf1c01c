import type { Diagnostic } from './types.ts';

/** What a code means, and what to do, in both languages; `{name}` is a slot for a particular. */
export interface CatalogueEntry {
  readonly en: string;
  readonly zh: string;
}

/** The entry of a code that diagnostics have. */
export interface MessageTemplate extends CatalogueEntry {
  /** The gravest level it is reported at; `error` ends the reading of the document. */
  readonly level: Diagnostic['level'];
}

/** Codes of what can go wrong with a document outside its stages; each stage keeps its own beside its code. */
export const catalogue = {
  'file-unreadable': {
    en: 'The file cannot be read ({reason}): check that it exists and may be read.',
    zh: '文件无法读取（{reason}）：请检查它是否存在、是否有读取权限。',
  },
  'folder-unreadable': {
    en: 'The folder cannot be listed ({reason}): check that it may be read.',
    zh: '文件夹无法列出（{reason}）：请检查读取权限。',
  },
  'internal-error': {
    en: 'The document could not be processed ({reason}). This is a fault of zhibiao: please report it with the document.',
    zh: '文档处理失败（{reason}）。这是 zhibiao 的缺陷，请连同文档一起反馈。',
  },
  'internal-invalid-result': {
    en: 'The result breaks its schema at {reason}. This is a fault of zhibiao: please report it with the document.',
    zh: '结果在 {reason} 处不符合 schema。这是 zhibiao 的缺陷，请连同文档一起反馈。',
  },
  'worker-failed': {
    en: 'The worker that read the document broke down ({reason}). This is a fault of zhibiao: please report it with the document.',
    zh: '读取该文档的工作线程崩溃（{reason}）。这是 zhibiao 的缺陷，请连同文档一起反馈。',
  },
} as const satisfies Record<string, CatalogueEntry>;

/** A code of {@link catalogue}. */
export type CatalogueCode = keyof typeof catalogue;
