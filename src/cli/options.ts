import type { Bilingual } from './language.ts';

/** The commands, in the order of the help. */
export const commandNames = ['extract', 'outline', 'text', 'validate', 'check', 'explain', 'schema'] as const;
export type CommandName = (typeof commandNames)[number];

/** One option: help, parsing and the docs are made from this table. */
export interface OptionEntry {
  /** As commander reads them: `-o, --output <file>`. */
  readonly flags: string;
  readonly commands: readonly CommandName[];
  /** What a value must be: a word of `choices`, or a number of a kind. */
  readonly value?: 'integer' | 'line' | 'share' | 'size' | 'positive';
  readonly choices?: readonly string[];
  /** May be given more than once. */
  readonly repeats?: true;
  readonly text: Bilingual;
}

const reading = ['extract', 'outline', 'text', 'explain'] as const;
const batch = ['extract'] as const;
const opening = [...reading, 'validate'] as const;
const configured = ['extract', 'outline', 'check', 'explain'] as const;

/** Every option of every command but --help and --version. */
export const options: readonly OptionEntry[] = [
  {
    flags: '-f, --format <format>',
    commands: batch,
    choices: ['json', 'ndjson', 'rows', 'csv'],
    text: {
      en: 'json (an array, the default), ndjson (a document a line), rows (a figure a line, flat JSON) or csv',
      zh: '输出格式：json（数组，默认）、ndjson（每行一个文档）、rows（每行一项指标的平面 JSON）或 csv',
    },
  },
  {
    flags: '-f, --format <format>',
    commands: ['outline', 'explain'],
    choices: ['text', 'json'],
    text: { en: 'text (the default) or json', zh: '输出格式：text（默认）或 json' },
  },
  {
    flags: '--kind <kinds>',
    commands: batch,
    text: {
      en: 'for rows and csv: target, result, criterion, or several with commas (default: target)',
      zh: '用于 rows 与 csv：target、result、criterion，可用逗号连写（默认 target）',
    },
  },
  {
    flags: '-o, --output <file>',
    commands: batch,
    text: {
      en: 'write to a file, all or nothing, instead of standard output',
      zh: '写入文件（要么完整，要么不写），而非标准输出',
    },
  },
  {
    flags: '--documents <file>',
    commands: batch,
    text: {
      en: 'list documents without a figure or with an error, one JSON object a line',
      zh: '把无指标或出错的文档逐行（JSON）列入文件',
    },
  },
  {
    flags: '-j, --jobs <n>',
    commands: batch,
    value: 'integer',
    text: { en: 'worker threads (default: as many as pay)', zh: '工作线程数（默认按数据量决定）' },
  },
  {
    flags: '--files-from <file>',
    commands: batch,
    text: {
      en: 'read paths from a file, one a line; - for standard input',
      zh: '从文件读取路径，每行一个；- 表示标准输入',
    },
  },
  {
    flags: '-0, --null',
    commands: batch,
    text: {
      en: 'paths of --files-from end in NUL instead of a line end',
      zh: '--files-from 的路径以 NUL 而非换行分隔',
    },
  },
  {
    flags: '--exclude <glob>',
    commands: batch,
    repeats: true,
    text: { en: 'leave out what matches (may be repeated)', zh: '排除匹配的路径（可重复）' },
  },
  {
    flags: '--min-confidence <n>',
    commands: batch,
    value: 'share',
    text: { en: 'leave out figures less sure than this, 0 to 1', zh: '略去置信度低于此值（0 至 1）的指标' },
  },
  {
    flags: '--no-validate',
    commands: batch,
    text: { en: 'do not check results against the schema', zh: '不按 schema 校验结果' },
  },
  {
    flags: '--encoding <name>',
    commands: reading,
    text: {
      en: 'encoding of the input (UTF-8, GB18030, Big5 …) instead of detecting it',
      zh: '指定输入编码（UTF-8、GB18030、Big5 等），不再检测',
    },
  },
  {
    flags: '--stdin-filename <name>',
    commands: reading,
    text: { en: 'name that tells the format of standard input', zh: '用文件名说明标准输入的格式' },
  },
  {
    flags: '--text-field <name>',
    commands: opening,
    text: {
      en: 'column or field that holds the text of the documents of a table (csv, xlsx, ndjson)',
      zh: '表格（csv、xlsx、ndjson）中存放正文的列名或字段名',
    },
  },
  {
    flags: '--max-bytes <size>',
    commands: opening,
    value: 'size',
    text: {
      en: 'most bytes of a file, or of one unpacked from it: 64MB, 1GB … (default: 256MB, unpacked 64MB)',
      zh: '单个文件或其中解压出的单个文件的字节上限：64MB、1GB 等（默认 256MB，解压后 64MB）',
    },
  },
  {
    flags: '--max-total-bytes <size>',
    commands: opening,
    value: 'size',
    text: {
      en: 'most bytes of all that is unpacked from a file (default: 1GB)',
      zh: '从一个文件解压出的总字节上限（默认 1GB）',
    },
  },
  {
    flags: '--max-ratio <n>',
    commands: opening,
    value: 'positive',
    text: {
      en: 'unpacked to packed size, at most (default: 200)',
      zh: '解压后与压缩前大小之比的上限（默认 200）',
    },
  },
  {
    flags: '--max-entries <n>',
    commands: opening,
    value: 'line',
    text: {
      en: 'most parts of a packed file, with those of archives within it (default: 10000)',
      zh: '压缩文件（连同内层压缩包）的部件数上限（默认 10000）',
    },
  },
  {
    flags: '--max-depth <n>',
    commands: opening,
    value: 'line',
    text: {
      en: 'archives within one another, at most (default: 3; 100 is the most)',
      zh: '压缩包嵌套的层数上限（默认 3，最多 100）',
    },
  },
  {
    flags: '--max-pages <n>',
    commands: opening,
    value: 'line',
    text: { en: 'most pages of a document (default: 2000)', zh: '单个文档的页数上限（默认 2000）' },
  },
  {
    flags: '--max-seconds <n>',
    commands: opening,
    value: 'positive',
    text: { en: 'most seconds to read a file (default: 20)', zh: '读取单个文件的秒数上限（默认 20）' },
  },
  {
    flags: '--offsets <unit>',
    commands: ['extract', 'outline', 'explain', 'validate'],
    choices: ['utf16', 'codepoint'],
    text: {
      en: 'positions count utf16 code units (the default) or codepoint',
      zh: '位置的计数单位：utf16（默认）或 codepoint（码点）',
    },
  },
  {
    flags: '--normalized',
    commands: ['text'],
    text: { en: 'print the normalised text that rules read', zh: '输出规则所见的规范化文本' },
  },
  {
    flags: '--line <n>',
    commands: ['explain'],
    value: 'line',
    text: { en: 'only the numbers of this line of the source', zh: '只看源文本此行中的数字' },
  },
  {
    flags: '--config <file>',
    commands: configured,
    text: {
      en: 'words to add to those that are built in (default: the nearest zhibiao.config.json)',
      zh: '增补词语的配置文件（默认取最近的 zhibiao.config.json）',
    },
  },
  {
    flags: '--no-config',
    commands: configured,
    text: { en: 'use no configuration file', zh: '不使用配置文件' },
  },
  {
    flags: '--config',
    commands: ['schema'],
    text: { en: 'the schema of the configuration file instead', zh: '改为输出配置文件的 schema' },
  },
  {
    flags: '--update',
    commands: ['check'],
    text: { en: 'write the expected files from what is extracted now', zh: '按当前结果改写预期文件' },
  },
  {
    flags: '-q, --quiet',
    commands: ['extract', 'validate', 'check'],
    text: { en: 'no summary on standard error', zh: '不在标准错误输出汇总' },
  },
  {
    flags: '--lang <language>',
    commands: commandNames,
    choices: ['zh', 'en'],
    text: { en: 'language of messages: zh or en (default: the locale)', zh: '消息语言：zh 或 en（默认随系统）' },
  },
];

/** What each command takes and does. */
export const commands: Readonly<Record<CommandName, { readonly takes: string; readonly text: Bilingual }>> = {
  extract: {
    takes: '[paths...]',
    text: {
      en: 'print the figures of documents: files, folders, globs, or - for standard input',
      zh: '输出文档中的指标：文件、文件夹、通配符，或 - 表示标准输入',
    },
  },
  outline: { takes: '<path>', text: { en: 'print the section tree of a document', zh: '输出文档的章节结构' } },
  text: { takes: '<path>', text: { en: 'print the source text as positions count it', zh: '输出位置所依据的源文本' } },
  validate: {
    takes: '<paths...>',
    text: {
      en: 'check results (JSON or NDJSON) against the schema and, where it is at hand, their source',
      zh: '按 schema 及（可得时）源文件校验结果（JSON 或 NDJSON）',
    },
  },
  check: {
    takes: '<paths...>',
    text: {
      en: 'compare each X that has an X.expected.json beside it with what that expects',
      zh: '将旁有 X.expected.json 的文件 X 与预期比对',
    },
  },
  explain: {
    takes: '<path>',
    text: { en: 'tell the fate of every number, PATH or PATH:LINE', zh: '说明每个数字的归宿：PATH 或 PATH:LINE' },
  },
  schema: { takes: '', text: { en: 'print the JSON Schema of a result', zh: '输出结果的 JSON Schema' } },
};
