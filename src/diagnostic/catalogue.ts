/** What a code means, and what to do; results carry the English message with its particulars. */
export interface CatalogueEntry {
  readonly en: string;
  readonly zh: string;
}

/** Every code of `error` and `diagnostics`. Codes are stable: scripts depend on them. */
export const catalogue: Readonly<Record<string, CatalogueEntry>> = {
  'file-unreadable': {
    en: 'The file cannot be read: check that it exists and may be read.',
    zh: '文件无法读取：请检查它是否存在、是否有读取权限。',
  },
  'file-too-large': {
    en: 'The file is too large to hold in memory: split it.',
    zh: '文件过大，无法载入内存：请拆分后再读。',
  },
  'folder-unreadable': {
    en: 'The folder cannot be listed: check that it may be read.',
    zh: '文件夹无法列出：请检查读取权限。',
  },
  'internal-error': {
    en: 'The document could not be processed. This is a fault of zhibiao: please report it with the document.',
    zh: '文档处理失败。这是 zhibiao 的缺陷，请连同文档一起反馈。',
  },
  'internal-invalid-result': {
    en: 'The result breaks its schema. This is a fault of zhibiao: please report it with the document.',
    zh: '结果不符合 schema。这是 zhibiao 的缺陷，请连同文档一起反馈。',
  },
  'worker-failed': {
    en: 'The worker that read the document broke down. This is a fault of zhibiao: please report it with the document.',
    zh: '读取该文档的工作线程崩溃。这是 zhibiao 的缺陷，请连同文档一起反馈。',
  },
};
