import type { Bilingual, Language } from './language.ts';

/** Everything the program says on standard error, in both languages; `{name}` stands for a value. */
export const messages = {
  description: {
    en: 'Reads Chinese work plans and turns every quantified target into typed JSON with its place in the source.',
    zh: '读取中文工作计划，把每一项量化目标变成带有原文位置的 JSON。',
  },
  'version-option': { en: 'show the version', zh: '显示版本' },
  'expects-nothing': { en: 'it expects nothing', zh: '没有任何预期内容' },
  'help-option': { en: 'show this help', zh: '显示帮助' },
  error: { en: 'error', zh: '错误' },
  'path-not-found': {
    en: '{path} does not exist: check the path, or quote a glob.',
    zh: '{path} 不存在：请检查路径；通配符请加引号。',
  },
  'glob-without-match': {
    en: '{path} matches no document: check the pattern.',
    zh: '{path} 没有匹配到任何文档：请检查通配符。',
  },
  'not-a-file': {
    en: '{path} is no regular file: to read from a pipe, give - as the path.',
    zh: '{path} 不是普通文件：要从管道读取，请用 - 作为路径。',
  },
  'no-paths': {
    en: 'nothing to read: name files, folders, globs, or - for standard input.',
    zh: '没有可读的内容：请给出文件、文件夹、通配符，或用 - 表示标准输入。',
  },
  'stdin-twice': {
    en: 'standard input can be read only once: it is named more than once.',
    zh: '标准输入只能读取一次，但被多次指定。',
  },
  'bad-value': { en: "{option} cannot be '{value}': {expected}.", zh: '{option} 的值不能是“{value}”：{expected}。' },
  'format-later': {
    en: '--format {value} is not there yet: use json, ndjson, rows or csv.',
    zh: '--format {value} 尚未支持：请使用 json、ndjson、rows 或 csv。',
  },
  'kind-not-flat': {
    en: '--kind works with the flat formats (rows, csv): {format} always holds every kind.',
    zh: '--kind 只用于平面格式（rows、csv）：{format} 总是包含所有类别。',
  },
  'bad-kind': { en: "there is no kind '{value}': choose from {choices}.", zh: '没有类别“{value}”：可选 {choices}。' },
  'expect-integer': { en: 'a whole number from 1 to 256 is needed', zh: '应为 1 至 256 的整数' },
  'expect-share': { en: 'a number from 0 to 1 is needed', zh: '应为 0 至 1 之间的数' },
  'expect-line': { en: 'a whole number from 1 is needed', zh: '应为从 1 开始的整数' },
  'expect-size': { en: 'a size such as 64MB or 1GB is needed', zh: '应为 64MB、1GB 这样的大小' },
  'expect-positive': { en: 'a number above 0 is needed', zh: '应为大于 0 的数' },
  'expect-choice': { en: 'choose from {choices}', zh: '可选 {choices}' },
  'document-failed': { en: '{path}: {message} [{code}]', zh: '{path}：{message} [{code}]' },
  'document-empty': { en: '{path}: no figures', zh: '{path}：没有指标' },
  'document-other-kinds': {
    en: '{path}: no figures of the kinds that are shown (targets: {target}, results: {result}, criteria: {criterion}); --kind shows others',
    zh: '{path}：没有所输出类别的指标（目标 {target} 项，结果 {result} 项，标准 {criterion} 项）；其他类别可用 --kind 输出',
  },
  'more-documents': { en: '… and {count} more', zh: '…… 另有 {count} 个' },
  summary: {
    en: 'documents: {documents} (with errors: {errors}, with nothing to show: {empty}); targets: {targets}, results: {results}, criteria: {criteria}',
    zh: '文档 {documents} 个（出错 {errors}，无可输出 {empty}）；目标 {targets} 项，结果 {results} 项，标准 {criteria} 项',
  },
  'summary-dropped': {
    en: 'left out for low confidence: {count}',
    zh: '{count} 项指标低于要求的置信度，未输出',
  },
  'summary-passed': { en: 'passed over: {list}', zh: '略过：{list}' },
  'passed-hidden': { en: '{count} hidden', zh: '隐藏文件 {count}' },
  'passed-temporary': { en: '{count} temporary (~$)', zh: '临时文件（~$）{count}' },
  'passed-unknown': { en: "{count} of type '{ending}'", zh: '“{ending}”类型 {count}' },
  'passed-special': { en: '{count} not regular files', zh: '非普通文件 {count}' },
  'passed-rows': { en: '{count} rows without text', zh: '无正文的行 {count}' },
  'passed-sheets': { en: '{count} sheets without texts', zh: '无正文的工作表 {count}' },
  'passed-excluded': { en: '{count} excluded', zh: '已排除 {count}' },
  finding: { en: '{path} {place}: {message}', zh: '{path} {place}：{message}' },
  validated: {
    en: 'results: {documents} (against their source: {sources}); findings: {findings}',
    zh: '结果 {documents} 个，其中对照源文件 {sources} 个：发现问题 {findings} 处',
  },
  'no-fixtures': {
    en: 'no X.expected.json with its X found: name a folder that holds fixtures.',
    zh: '没有找到成对的 X 与 X.expected.json：请给出含有样例的文件夹。',
  },
  'check-passed': { en: 'ok    {path}', zh: '通过  {path}' },
  'check-failed': { en: 'FAIL  {path}', zh: '失败  {path}' },
  'check-updated': { en: 'wrote {path}', zh: '写入  {path}' },
  'check-no-expected': {
    en: 'there is no {path}: run with --update to write it.',
    zh: '缺少 {path}：用 --update 生成。',
  },
  'check-no-source': { en: 'there is no {path} beside its expected file.', zh: '预期文件旁缺少 {path}。' },
  'check-bad-expected': { en: '{path} is no JSON object: {reason}', zh: '{path} 不是 JSON 对象：{reason}' },
  'check-difference': {
    en: '      {at}\n        expected {expected}\n        but got  {actual}',
    zh: '      {at}\n        预期 {expected}\n        实得 {actual}',
  },
  'check-more': { en: '      … and {count} more differences', zh: '      …… 另有 {count} 处差异' },
  checked: {
    en: 'fixtures: {count} (ok: {passed}, failed: {failed}, written: {updated})',
    zh: '共 {count} 项：通过 {passed}，失败 {failed}，写入 {updated}',
  },
  progress: { en: '{done} of {total} documents', zh: '已处理 {done} / {total} 个文档' },
  'progress-open': { en: '{done} documents', zh: '已处理 {done} 个文档' },
  'several-documents': {
    en: '{path} holds several documents: name one of them, such as {first}.',
    zh: '{path} 中有多个文档：请指明其中一个，例如 {first}。',
  },
  'no-document-inside': {
    en: '{path} holds no document: there is nothing to read in it.',
    zh: '{path} 中没有文档，无内容可读。',
  },
  'write-failed': { en: '{path} cannot be written ({reason}).', zh: '{path} 无法写入（{reason}）。' },
  interrupted: { en: 'interrupted', zh: '已中断' },
  'internal-error': {
    en: 'internal error: {reason}. This is a fault of zhibiao: please report it.',
    zh: '内部错误：{reason}。这是 zhibiao 的缺陷，请反馈。',
  },
  'list-unreadable': { en: 'the list {path} cannot be read ({reason}).', zh: '路径列表 {path} 无法读取（{reason}）。' },
  'config-used': {
    en: 'configuration: {path} (units {units}, actions {actions}, names {names}, indicators {indicators}) {digest}',
    zh: '配置：{path}（单位 {units}，动作 {actions}，名称 {names}，指标 {indicators}）{digest}',
  },
  'config-unreadable': {
    en: 'the configuration {path} cannot be read ({reason}).',
    zh: '配置文件 {path} 无法读取（{reason}）。',
  },
  'config-no-json': {
    en: 'the configuration {path} is no JSON ({reason}): comments and trailing commas are not allowed.',
    zh: '配置文件 {path} 不是 JSON（{reason}）：不可有注释和多余的逗号。',
  },
  'config-problem': { en: '{path}: {problem}', zh: '{path}：{problem}' },
  'config-wrong': {
    en: 'the configuration {path} cannot be used: mend what is listed above ({count}), or run with --no-config.',
    zh: '配置文件 {path} 无法使用：请修正以上 {count} 处，或用 --no-config 运行。',
  },
  'see-help': { en: "Run '{command} --help' for what can be given.", zh: '用法见“{command} --help”。' },
} as const satisfies Record<string, Bilingual>;

/** A message's name. */
export type MessageCode = keyof typeof messages;

/** A message in `language` with its values filled in. */
export function say(
  language: Language,
  code: MessageCode,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return messages[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
