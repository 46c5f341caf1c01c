import {
  abstract,
  type DocxSource,
  instance,
  item,
  list,
  lvl,
  num,
  para,
  run,
  startAt,
  style,
} from '../test/read/docx/build-docx.ts';

const sequence = (levels: string, numId = 1): string =>
  [...levels].map((level, i) => item(`段${i + 1}`, numId, Number(level))).join('');
const plan = [
  lvl(0, 'chineseCountingThousand', '%1、'),
  lvl(1, 'chineseCountingThousand', '（%2）'),
  lvl(2, 'decimal', '%3.'),
  lvl(3, 'decimal', '(%4)'),
];
const outline = [
  lvl(0, 'decimal', '%1'),
  lvl(1, 'decimal', '%1.%2'),
  lvl(2, 'decimal', '%1.%2.%3'),
  lvl(3, 'decimal', '%1.%2.%3.%4'),
];
const statute = [
  lvl(0, 'chineseCountingThousand', '第%1章'),
  lvl(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
  lvl(2, 'chineseCountingThousand', '（%3）'),
];
const simple = (numFmt: string, text: string, count: number, more = ''): DocxSource => ({
  body: sequence('0'.repeat(count)),
  numbering: list(1, lvl(0, numFmt, text, more)),
});
const linked = (level: number, numFmt: string, text: string, id: string): string =>
  lvl(level, numFmt, text, `<w:pStyle w:val="${id}"/>`);
const styled = (id: string, text: string, more = ''): string => para(text, `<w:pStyle w:val="${id}"/>${more}`);
const headings = {
  numbering: list(
    7,
    linked(0, 'chineseCountingThousand', '%1、', 'H1'),
    linked(1, 'chineseCountingThousand', '（%2）', 'H2'),
    linked(2, 'decimal', '%3.', 'H3'),
  ),
  styles: ['H1', 'H2', 'H3']
    .map((id, level) =>
      style(
        id,
        `heading ${level + 1}`,
        `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="${level}"/></w:pPr>`,
      ),
    )
    .join(''),
};
const restart = (level: number, value: number, levels: readonly string[]): string =>
  list(
    1,
    ...levels.slice(0, level),
    levels[level]!.replace('<w:lvlText', `<w:lvlRestart w:val="${value}"/><w:lvlText`),
    ...levels.slice(level + 1),
  );

/** Documents whose levels, starts and restarts LibreOffice and Word count alike. */
export const numberingCases: Readonly<Record<string, DocxSource>> = {
  plan: { body: sequence('0012233120123'), numbering: list(1, ...plan) },
  'plan-deep-first': { body: sequence('3210'), numbering: list(1, ...plan) },
  'plan-skipping': { body: sequence('0202131'), numbering: list(1, ...plan) },
  outline: { body: sequence('0112212001233'), numbering: list(1, ...outline) },
  'outline-deep-first': { body: sequence('21012'), numbering: list(1, ...outline) },
  'outline-skipping': { body: sequence('0020313'), numbering: list(1, ...outline) },
  statute: { body: sequence('01112201101122'), numbering: list(1, ...statute) },
  decimal: simple('decimal', '%1.', 101),
  'decimal-zero': simple('decimalZero', '%1)', 12),
  'lower-letter': simple('lowerLetter', '%1)', 30),
  'upper-letter': simple('upperLetter', '%1.', 26),
  'lower-roman': simple('lowerRoman', '(%1)', 49),
  'upper-roman': simple('upperRoman', '%1.', 99),
  'chinese-thousand': simple('chineseCountingThousand', '%1、', 99),
  'chinese-article': simple('chineseCountingThousand', '第%1条', 99, '<w:suff w:val="space"/>'),
  'chinese-legal': simple('chineseLegalSimplified', '%1、', 9),
  stems: simple('ideographTraditional', '%1、', 10),
  branches: simple('ideographZodiac', '%1、', 12),
  circles: simple('decimalEnclosedCircle', '%1', 20),
  'start-five': simple('decimal', '%1.', 3, '<w:start w:val="5"/>'),
  'start-zero': simple('decimal', '%1.', 3, '<w:start w:val="0"/>'),
  'suffix-nothing': simple('decimal', '%1.', 3, '<w:suff w:val="nothing"/>'),
  'number-none': { body: sequence('0101'), numbering: list(1, lvl(0, 'none', '附件：'), lvl(1, 'decimal', '%2.')) },
  legal: {
    body: sequence('0121'),
    numbering: list(
      1,
      lvl(0, 'chineseCounting', '第%1章'),
      lvl(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      lvl(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
    ),
  },
  'not-legal': {
    body: sequence('0121'),
    numbering: list(1, lvl(0, 'upperRoman', '%1.'), lvl(1, 'upperLetter', '%1-%2'), lvl(2, 'decimal', '%1-%2-%3')),
  },
  'restart-never': { body: sequence('01212012'), numbering: restart(2, 0, outline) },
  'restart-below-first': { body: sequence('0121201212'), numbering: restart(2, 1, plan) },
  'two-lists': {
    body: sequence('00') + sequence('00', 2) + sequence('00') + sequence('00', 2),
    numbering: list(1, ...plan) + list(2, ...outline),
  },
  'text-between': { body: sequence('01') + para('正文') + sequence('10'), numbering: list(1, ...plan) },
  'shared-abstract': {
    body: sequence('00') + sequence('00', 2) + sequence('0'),
    numbering: list(1, ...plan) + instance(2, 1),
  },
  'start-override': {
    body: sequence('00') + sequence('000', 2),
    numbering: list(1, ...plan) + instance(2, 1, startAt(0, 1)),
  },
  'start-override-seven': {
    body: sequence('0101') + sequence('0101', 2),
    numbering: list(1, ...plan) + instance(2, 1, startAt(0, 7)),
  },
  'start-override-level': {
    body: sequence('01') + sequence('0111', 2),
    numbering: list(1, ...plan) + instance(2, 1, startAt(0, 1) + startAt(1, 4)),
  },
  'level-override': {
    body: sequence('00') + sequence('00', 2),
    numbering:
      list(1, ...plan) +
      instance(
        2,
        1,
        `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>${lvl(0, 'decimal', '%1)')}</w:lvlOverride>`,
      ),
  },
  'empty-items': { body: item('甲') + item('') + item('乙'), numbering: list(1, ...plan) },
  headings: {
    ...headings,
    body: ['H1', 'H2', 'H2', 'H3', 'H1', 'H2', 'H3', 'H3'].map((id, i) => styled(id, `题${i}`)).join(''),
  },
  'headings-direct': {
    ...headings,
    body:
      styled('H1', '甲') +
      styled('H1', '乙', num(0)) +
      styled('H1', '丙') +
      styled('H2', '丁', num(7, 1)) +
      styled('H2', '戊'),
  },
  'headings-inherited': {
    numbering: headings.numbering,
    styles: `${headings.styles}${style('Mine', '我的', '', 'H1')}${style('Off', '无号', `<w:pPr>${num(0)}</w:pPr>`, 'H1')}`,
    body: styled('H1', '甲') + styled('Mine', '乙') + styled('Off', '丙') + styled('H1', '丁'),
  },
  'headings-start-override': {
    numbering: headings.numbering + instance(8, 7, startAt(0, 8)),
    styles: headings.styles,
    body: styled('H1', '甲') + styled('H1', '乙') + styled('H1', '丙', num(8)),
  },
  'linked-style': {
    numbering:
      abstract(1, `<w:styleLink w:val="Plan"/>${plan.join('')}`) +
      abstract(2, '<w:numStyleLink w:val="Plan"/>') +
      instance(1, 1) +
      instance(2, 2),
    styles:
      '<w:style w:type="numbering" w:styleId="Plan"><w:name w:val="Plan"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    body: sequence('0110', 2),
  },
  'default-style': {
    numbering: list(1, ...plan),
    styles: `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr>${num(1)}</w:pPr></w:style>`,
    body: para('甲') + para('乙') + para('丙', num(0)) + para('丁', num(1, 1)),
  },
  'in-table': {
    numbering: list(1, ...plan),
    body: `${item('甲')}<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${[
      '乙',
      '丙',
    ]
      .map((text) => `<w:tr><w:tc><w:tcPr/>${item(text)}</w:tc><w:tc><w:tcPr/>${item('内', 1, 1)}</w:tc></w:tr>`)
      .join('')}</w:tbl>${item('丁')}`,
  },
  'hidden-label': {
    numbering: list(
      1,
      lvl(0, 'decimal', '%1.').replace('</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>'),
      lvl(1, 'decimal', '%1.%2'),
    ),
    body: sequence('0011'),
  },
  'hidden-runs': { body: para(run('甲') + run('乙', '<w:vanish/>') + run('丙')) + para('丁') },
  breaks: {
    body:
      para('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>') +
      para('<w:r><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r>'),
  },
  fields: {
    body: para(
      `${run('共')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页')}`,
    ),
  },
};

/** Where LibreOffice 7.4 prints something else than Word, and why; the tests hold what Word prints. */
export const departures: Readonly<Record<string, string>> = {
  statute: 'does not know lvlRestart',
  'restart-never': 'does not know lvlRestart',
  'restart-below-first': 'does not know lvlRestart',
  legal: 'does not know isLgl',
  'hidden-label': 'prints hidden labels',
  'hidden-runs': 'writes hidden text out',
};
