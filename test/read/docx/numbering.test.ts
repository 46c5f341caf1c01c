import { expect, test } from 'vitest';
import { readDocx } from '../../../src/read/docx/index.ts';
import {
  abstract,
  buildDocx,
  type DocxSource,
  instance,
  item,
  list,
  lvl,
  num,
  para,
  startAt,
  style,
} from './build-docx.ts';

async function textOf(source: DocxSource): Promise<string[]> {
  const outcome = await readDocx(buildDocx(source));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.text.trimEnd().split('\n');
}

const han = lvl(0, 'chineseCountingThousand', '%1、');
const bracket = lvl(1, 'chineseCountingThousand', '（%2）');
const arabic = lvl(2, 'decimal', '%3.');

test('an outline of a plan: 一、（一）1.', async () => {
  const numbering = list(1, han, bracket, arabic);
  const body =
    item('总体要求') + item('重点任务') + item('项目', 1, 1) + item('甲', 1, 2) + item('乙', 1, 2) + item('教育', 1, 1);
  expect(await textOf({ body: body + item('丙', 1, 2) + item('保障'), numbering })).toEqual([
    '一、总体要求',
    '二、重点任务',
    '（一）项目',
    '1. 甲',
    '2. 乙',
    '（二）教育',
    '1. 丙',
    '三、保障',
  ]);
});

test('第%1条 goes past ten and a hundred', async () => {
  const numbering = list(1, lvl(0, 'chineseCountingThousand', '第%1条', '<w:suff w:val="space"/>'));
  const lines = await textOf({ body: item('甲').repeat(101), numbering });
  expect([lines[0], lines[9], lines[10], lines[99], lines[100]]).toEqual([
    '第一条 甲',
    '第十条 甲',
    '第十一条 甲',
    '第一百条 甲',
    '第一百〇一条 甲',
  ]);
});

test('%1.%2.%3 shows the numbers above in their own format, or in Arabic digits where it is legal', async () => {
  const levels = (legal: string) =>
    lvl(0, 'chineseCounting', '第%1章') + lvl(1, 'decimal', '%1.%2') + lvl(2, 'upperRoman', '%1.%2.%3', legal);
  const body = item('甲') + item('乙', 1, 1) + item('丙', 1, 2) + item('丁', 1, 2) + item('戊') + item('己', 1, 1);
  expect(await textOf({ body, numbering: list(1, levels('')) })).toEqual([
    '第一章甲',
    '一.1 乙',
    '一.1.I 丙',
    '一.1.II 丁',
    '第二章戊',
    '二.1 己',
  ]);
  expect((await textOf({ body, numbering: list(1, levels('<w:isLgl/>')) }))[3]).toBe('1.1.2 丁');
});

test('a level that is used before those above it counts them as begun', async () => {
  const numbering = list(1, lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%1.%2'), lvl(2, 'decimal', '%1.%2.%3'));
  const body = item('甲', 1, 2) + item('乙', 1, 1) + item('丙') + item('丁', 1, 2);
  expect(await textOf({ body, numbering })).toEqual(['1.1.1 甲', '1.2 乙', '2 丙', '2.1.1 丁']);
});

test('other text does not interrupt a list', async () => {
  const body = item('甲') + para('中间一段。') + item('乙');
  expect(await textOf({ body, numbering: list(1, han) })).toEqual(['一、甲', '中间一段。', '二、乙']);
});

test('lvlRestart: never, or only below the level it names', async () => {
  const levels = (restart: number) =>
    list(
      1,
      lvl(0, 'decimal', '%1.'),
      lvl(1, 'decimal', '(%2)'),
      lvl(2, 'decimal', '%3)', `<w:lvlRestart w:val="${restart}"/>`),
    );
  const body =
    item('a') + item('b', 1, 1) + item('c', 1, 2) + item('d', 1, 1) + item('e', 1, 2) + item('f') + item('g', 1, 2);
  const thirds = async (restart: number) =>
    (await textOf({ body, numbering: levels(restart) })).filter((line) => /[ceg]$/.test(line)).join(' ');
  expect(await thirds(0)).toBe('1) c 2) e 3) g');
  expect(await thirds(1)).toBe('1) c 2) e 1) g');
  expect(await thirds(2)).toBe('1) c 1) e 1) g');
});

test('start, and a start that is missing', async () => {
  const numbering =
    list(1, lvl(0, 'decimal', '%1.', '<w:start w:val="5"/>')) +
    abstract(2, '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>') +
    instance(2, 2);
  expect(await textOf({ body: item('甲') + item('乙') + item('丙', 2), numbering })).toEqual([
    '5. 甲',
    '6. 乙',
    '0. 丙',
  ]);
});

test('numberings over one abstract numbering count on together; an overridden start holds once', async () => {
  const numbering = list(1, han) + instance(2, 1, startAt(0, 1)) + instance(3, 1) + instance(4, 1, startAt(0, 8));
  const body = ['1', '1', '3', '2', '2', '1', '4', '1', '2'].map((id) => item('甲', Number(id))).join('');
  const labels = (await textOf({ body, numbering })).map((line) => line.slice(0, -2));
  expect(labels).toEqual(['一', '二', '三', '一', '二', '三', '八', '九', '十']);
});

test('an overridden start holds for the first paragraph of its numbering alone, whatever the level', async () => {
  const numbering =
    list(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2')) + instance(2, 1, startAt(0, 5) + startAt(1, 4));
  const body = item('甲') + item('乙', 2, 1) + item('丙', 2, 1) + item('丁', 2) + item('戊', 2, 1);
  expect(await textOf({ body, numbering })).toEqual(['1. 甲', '1.4 乙', '1.5 丙', '2. 丁', '2.1 戊']);
});

test('an overridden level has its own format', async () => {
  const override = `<w:lvlOverride w:ilvl="0">${lvl(0, 'ideographTraditional', '%1、')}</w:lvlOverride>`;
  const numbering = list(1, han) + instance(2, 1, override);
  expect(await textOf({ body: item('x') + item('y', 2), numbering })).toEqual(['一、x', '乙、y']);
});

test('two abstract numberings count apart', async () => {
  const numbering = list(1, han) + list(2, lvl(0, 'decimal', '%1.'));
  const body = item('甲') + item('乙', 2) + item('丙') + item('丁', 2);
  expect(await textOf({ body, numbering })).toEqual(['一、甲', '1. 乙', '二、丙', '2. 丁']);
});

test('numbering through styles: the level is the one that names the style, and the style may be inherited', async () => {
  const linked = (level: number, numFmt: string, text: string, id: string) =>
    lvl(level, numFmt, text, `<w:pStyle w:val="${id}"/>`);
  const numbering = list(
    7,
    linked(0, 'chineseCountingThousand', '%1、', 'H1'),
    linked(1, 'chineseCountingThousand', '（%2）', 'H2'),
    lvl(2, 'decimal', '%3.'),
  );
  const styles =
    style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style('H2', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>') +
    style('Mine', '我的标题', '', 'H2') +
    style('Plain', '无编号标题', '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', 'H1') +
    style('L3', '三级', '<w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr>', 'H1');
  const styled = (id: string, text: string, more = '') => para(text, `<w:pStyle w:val="${id}"/>${more}`);
  const body =
    styled('H1', '甲') +
    styled('H2', '乙') +
    styled('Mine', '丙') +
    styled('Plain', '丁') +
    styled('L3', '戊') +
    styled('H1', '己', num(0)) +
    styled('H1', '庚');
  expect(await textOf({ body, numbering, styles })).toEqual([
    '一、甲',
    '（一）乙',
    '（二）丙',
    '丁',
    '1. 戊',
    '己',
    '二、庚',
  ]);
});

test('the default style of paragraphs may be numbered', async () => {
  const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr>${num(1)}</w:pPr></w:style>`;
  expect(await textOf({ body: para('甲') + para('乙'), numbering: list(1, han), styles })).toEqual([
    '一、甲',
    '二、乙',
  ]);
});

test('styles that are based on one another in a circle do no harm', async () => {
  const styles = style('A', 'a', '', 'B') + style('B', 'b', '', 'A');
  expect(await textOf({ body: para('甲', '<w:pStyle w:val="A"/>'), styles })).toEqual(['甲']);
});

test('numbering styles: numStyleLink leads to the levels of styleLink', async () => {
  const numbering =
    abstract(1, `<w:styleLink w:val="Plan"/>${han}`) +
    abstract(2, '<w:numStyleLink w:val="Plan"/>') +
    instance(1, 1) +
    instance(2, 2);
  const styles = `<w:style w:type="numbering" w:styleId="Plan"><w:name w:val="Plan"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  expect(await textOf({ body: item('甲', 2) + item('乙', 1) + item('丙', 2), numbering, styles })).toEqual([
    '一、甲',
    '二、乙',
    '三、丙',
  ]);
});

test('numFmt none prints the rest of the label, a hidden label nothing; both count', async () => {
  const numbering =
    list(1, lvl(0, 'none', '附件：')) +
    list(
      2,
      `${lvl(0, 'decimal', '%1.').replace('</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>')}${lvl(1, 'decimal', '%1.%2')}`,
    ) +
    list(3, lvl(0, 'none', ''), lvl(1, 'decimal', '%1%2)'));
  const body = item('甲') + item('乙', 2) + item('丙', 2) + item('丁', 2, 1) + item('戊', 3) + item('己', 3, 1);
  expect(await textOf({ body, numbering })).toEqual(['附件：甲', '乙', '丙', '2.1 丁', '戊', '1) 己']);
});

test('bullets show as signs, of symbol fonts too', async () => {
  const signs = ['•', '\uf06c', '\uf0ee', 'o', '§'];
  const numbering = signs.map((sign, i) => list(i + 1, lvl(0, 'bullet', sign))).join('');
  expect(await textOf({ body: signs.map((_, i) => item('甲', i + 1)).join(''), numbering })).toEqual([
    '• 甲',
    '● 甲',
    '• 甲',
    '○ 甲',
    '▪ 甲',
  ]);
});

test.each([
  ['%1、', 'tab', '学校3所', '一、学校3所'],
  ['%1、', 'space', '学校3所', '一、 学校3所'],
  ['（%1）', 'nothing', '3所学校', '（一）3所学校'],
  ['%1', 'tab', '三所学校', '一 三所学校'],
  ['%1', 'nothing', '三所学校', '一 三所学校'],
  ['第%1章', 'tab', '2025年', '第一章2025年'],
])('label %s with %s before %s', async (text, suffix, content, line) => {
  const numbering = list(1, lvl(0, 'chineseCounting', text, `<w:suff w:val="${suffix}"/>`));
  expect(await textOf({ body: item(content), numbering })).toEqual([line]);
});

test('a number never runs into the next', async () => {
  const numbering = list(
    1,
    lvl(0, 'decimal', '%1', '<w:suff w:val="nothing"/>'),
    lvl(1, 'decimalEnclosedCircle', '%2'),
  );
  expect(await textOf({ body: item('2025年') + item('100所', 1, 1) + item('新建', 1, 1), numbering })).toEqual([
    '1 2025年',
    '① 100所',
    '②新建',
  ]);
});

test('an empty paragraph of a list is counted and keeps its label', async () => {
  expect(await textOf({ body: item('甲') + item('') + item('乙'), numbering: list(1, han) })).toEqual([
    '一、甲',
    '二、',
    '三、乙',
  ]);
});

test('custom formats by example, and the fallback of a format that older versions do not know', async () => {
  const custom = (format: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="${format}"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>`;
  const numbering = list(1, custom('001, 002, 003, ...')) + list(2, custom('一, 十, 一百(简), ...'));
  expect(await textOf({ body: item('甲') + item('乙', 2), numbering })).toEqual(['001. 甲', '一. 乙']);
});

test('an unknown format is said, and written in Arabic digits', async () => {
  const outcome = await readDocx(buildDocx({ body: item('甲'), numbering: list(1, lvl(0, 'thaiLetters', '%1.')) }));
  expect(outcome).toMatchObject({
    ok: true,
    value: { text: '1. 甲\n', diagnostics: [{ code: 'number-format-unknown' }] },
  });
});

test('a numbering that is not defined, and a level that is missing, leave the text as it is', async () => {
  expect(await textOf({ body: item('甲', 9) + item('乙', 1, 5), numbering: list(1, han) })).toEqual(['甲', '乙']);
});
