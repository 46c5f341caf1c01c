import { describe, expect, test } from 'vitest';
import { readStructure } from '../../src/read/markdown.ts';
import { applyEdits } from '../../src/span/edits.ts';

const plain = (text: string): string => applyEdits(text, readStructure(text).markup).text;
const blocks = (text: string): string[] =>
  readStructure(text).blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('what is left when the syntax is left out', () => {
  test.each([
    // Blocks.
    ['# 一、总体要求', '一、总体要求'],
    ['## （一）目标 ##', '（一）目标'],
    ['# C#', 'C#'],
    ['##二、目标', '二、目标'],
    ['- 新增学位3100个', '新增学位3100个'],
    ['* 新增学位3100个', '新增学位3100个'],
    ['1. 新增学位3100个', '1. 新增学位3100个'],
    ['- 1. 新增学位3100个', '1. 新增学位3100个'],
    ['> 新增\n> > 学位', '新增\n学位'],
    ['---', ''],
    ['```text\n学位**3100**个\n```', '\n学位**3100**个\n'],
    // Bold.
    ['新增学位**3100**个', '新增学位3100个'],
    ['要**加快**推进', '要加快推进'],
    ['**一、总体要求。**全面贯彻', '一、总体要求。全面贯彻'],
    ['**目标**：**学位**与**学校**', '目标：学位与学校'],
    ['完成__重点任务__ 。', '完成__重点任务__ 。'],
    ['完成 __重点任务__。', '完成 重点任务。'],
    ['**重点\n任务**', '**重点\n任务**'],
    ['** 不是粗体 **', '** 不是粗体 **'],
    // Masks stay.
    ['建成*所，新增*个', '建成*所，新增*个'],
    ['覆盖率*%，增长*%', '覆盖率*%，增长*%'],
    ['建成**所，新增**个', '建成**所，新增**个'],
    ['增长**%以上，达到**万元', '增长**%以上，达到**万元'],
    ['党的***精神，***办公室', '党的***精神，***办公室'],
    ['建成**所学校，**重点任务**：', '建成**所学校，重点任务：'],
    ['投资____万元', '投资____万元'],
    ['投资__万元，增长__%', '投资__万元，增长__%'],
    ['*斜体*', '*斜体*'],
    // Code.
    ['新增`3100`个', '新增3100个'],
    ['``a`b`` 与 `c`', 'a`b 与 c'],
    ['一个`孤单的反引号\n下一行`也是', '一个`孤单的反引号\n下一行`也是'],
    ['`**不是粗体**`', '**不是粗体**'],
    // Links and images.
    ['见[附件](./附件1.docx)。', '见附件。'],
    ['见[附件](http://a.gov.cn/x_(1).html "标题")。', '见附件。'],
    ['[**3100**个](#a)', '3100个'],
    ['前![图 [1] **x**](a.png)后', '前后'],
    ['[![图](a.png)](http://b.cn/)', ''],
    ['国发[2024](15号)', '国发[2024](15号)'],
    ['〔2024〕[15]号', '〔2024〕[15]号'],
    ['[未完](http://a', '[未完](http://a'],
    // Escapes, entities, breaks, comments.
    ['1\\. 学位\\*个', '1. 学位*个'],
    ['2025\\\n年', '2025\n年'],
    ['C:\\计划', 'C:\\计划'],
    ['学位&nbsp;3100&#x4E2A;，&lt;8%，&什么;', '学位 3100个，<8%，&什么;'],
    ['学位3100个<br>学校12所<br />', '学位3100个\n学校12所\n'],
    ['学位<!-- 内部：2900 -->3100个', '学位3100个'],
    ['学位<3000个', '学位<3000个'],
  ])('%j', (source, text) => {
    expect(plain(source)).toBe(text);
  });
});

describe('blocks', () => {
  test.each([
    ['一段\n两行\n\n又一段', ['paragraph 一段\n两行', 'paragraph 又一段']],
    ['# 题\n文', ['heading # 题', 'paragraph 文']],
    ['1. 甲\n2. 乙', ['list-item 1. 甲', 'list-item 2. 乙']],
    [
      '表前\n| 指标 | 值 |\n|---|---:|\n| 学位 | 3100 |\n表后',
      ['paragraph 表前', 'table | 指标 | 值 |\n|---|---:|\n| 学位 | 3100 |', 'paragraph 表后'],
    ],
    ['指标|值\n-|-\n学位|3100', ['table 指标|值\n-|-\n学位|3100']],
    ['甲|乙\n丙|丁', ['paragraph 甲|乙\n丙|丁']],
    ['##二、主要目标\n#（一）学位', ['heading ##二、主要目标', 'heading #（一）学位']],
    ['#话题# 教育', ['paragraph #话题# 教育']],
    ['#1 方案', ['paragraph #1 方案']],
    ['甲\n---\n乙', ['paragraph 甲', 'furniture ---', 'paragraph 乙']],
  ])('%j', (source, expected) => {
    expect(blocks(source)).toEqual(expected);
  });

  test('edits and blocks are in order and do not overlap', () => {
    const text =
      '---\ntitle: 计划\n---\n\n# **一** [x](#y)\n> - ![**图**](a.png)`3`\n>   续**行**\n\n|a|b|\n|-|-|\n|**1**|2|\n';
    const { blocks, markup } = readStructure(text);
    for (const stretches of [blocks, markup]) {
      stretches.reduce((end, it) => {
        expect(it.start).toBeGreaterThanOrEqual(end);
        expect(it.end).toBeGreaterThan(it.start);
        return it.end;
      }, 0);
    }
  });
});

describe('front matter', () => {
  test.each([
    ['---\ntitle: "某县计划"\nyear: 2025\n---\n正文', { title: '某县计划', year: '2025' }, 'furniture'],
    ['---\r\n发文机关: 县政府\r\ntags:\r\n  - 计划\r\n...\r\n正文', { 发文机关: '县政府' }, 'furniture'],
    ['---\n# 注释\n\ntitle: 计划\n---\n', { title: '计划' }, 'furniture'],
    ['---\n一、总体要求：全面推进\n---\n正文', {}, 'furniture'],
    ['---\ntitle: 没有结束\n', {}, 'furniture'],
    ['正文\n---\ntitle: 计划\n---\n', {}, 'paragraph'],
  ])('%j', (source, metadata, firstBlock) => {
    const structure = readStructure(source);
    expect(structure.metadata).toEqual(metadata);
    expect(structure.blocks[0]!.kind).toBe(firstBlock);
  });

  test('it is one block, and none of its text another', () => {
    const text = '---\ntitle: 计划\n---\n正文';
    expect(blocks(text)).toEqual(['furniture ---\ntitle: 计划\n---', 'paragraph 正文']);
  });
});

test('nesting without end is cut off, and told of', () => {
  for (const deep of [`${'> '.repeat(10_000)}目标`, `${'- '.repeat(5000)}目标`]) {
    const { blocks, diagnostics } = readStructure(deep);
    expect(blocks).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(['nesting-too-deep']);
  }
  expect(readStructure(`${'> '.repeat(50)}目标`).diagnostics).toEqual([]);
});

describe('hostile text costs what its length costs', () => {
  const cases: readonly (readonly [string, (n: number) => string])[] = [
    ['masks', (n) => '建成*所'.repeat(n)],
    ['double masks', (n) => '建成**所'.repeat(n)],
    ['opening brackets', (n) => '['.repeat(3 * n)],
    ['links without end', (n) => '[a]('.repeat(n)],
    ['links with a quote', (n) => '[a](x "'.repeat(n)],
    ['nested targets', (n) => '[a](a('.repeat(n)],
    ['images', (n) => `${'!['.repeat(n)}${'](a.b)'.repeat(n)}`],
    ['backticks of all lengths', (n) => '` `` ``` '.repeat(n)],
    ['comments without end', (n) => '<!--'.repeat(n)],
    ['backslashes', (n) => '\\'.repeat(3 * n)],
    ['headings', (n) => '# 目标\n'.repeat(n / 2)],
    ['nested lists', (n) => '- 甲\n  - 乙\n    - 丙\n'.repeat(n / 8)],
    ['lazy lines', (n) => `> 甲\n${'乙\n'.repeat(n)}`],
    ['indents', (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
    ['delimiter rows', (n) => '|-|\n'.repeat(n)],
    ['rules', (n) => '---\na: b\n'.repeat(n / 2)],
    ['paragraphs', (n) => '乙\n\n'.repeat(5 * n)],
    ['paragraphs with a comment without end', (n) => '<!--\n\n'.repeat(3 * n)],
    ['blanks', (n) => `# ${' '.repeat(3 * n)}#`],
  ];
  test.each(cases)('%s', (_name, make) => {
    const text = make(40_000);
    const start = process.cpuUsage();
    readStructure(text);
    // Each takes some 30 ms; what is quadratic takes many seconds.
    expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
  });
});
