import { describe, expect, test } from 'vitest';
import { findBlocks } from '../../src/read/markdown-blocks.ts';
import type { Block } from '../../src/read/types.ts';
import { remarkBlocks } from './remark-oracle.ts';

const trimmed = (text: string, blocks: readonly Block[]) =>
  blocks.map(({ kind, level, start, end }) => {
    // Where open code ends in empty lines, it does not matter which of them are still counted in.
    const said = text.slice(start, end).replace(kind === 'code' ? /[\s>]+$/ : /\s+$/, '');
    return `${kind}${level ?? ''} ${start} ${JSON.stringify(said)}`;
  });

describe('blocks are those that remark finds', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['标题与段落', '# 一、总体要求\n\n坚持稳中求进。\n全年新增学位3100个。\n\n## （一）主要目标 ##\n'],
    ['四格缩进不是代码', '一、目标\n\n    新增学位3100个。\n'],
    ['下划线不成标题', '主要目标\n----\n新增学位3100个\n====\n'],
    ['井号后是数字不是标题', '#1\n##2025年\n'],
    ['列表', '- 新增学位3100个\n  续行\n- 建成学校12所\n\n  第二段\n\n* 另一列表\n'],
    ['编号列表与子列表', '1. 教育\n   - 学位3100个\n   - 学校12所\n2. 卫生\n\n   床位500张\n'],
    ['换行处的年份不成列表', '力争到\n2025. 年底前完成\n1. 可以打断段落\n'],
    ['引用与懒续行', '> 引用\n续行\n> > 深一层\n> 外层续\n\n段落\n'],
    ['围栏代码', '```text\n# 不是标题\n\n- 不是列表\n```\n后文\n~~~\n未闭合\n'],
    ['分隔线', '前文\n***\n- - -\n后文\n'],
    ['空列表项', '-\n  目标\n-\n\n  不属于它\n'],
    ['制表符', '-\t目标\n\n\t续段\n1.\t一\n\t- 二\n'],
    ['回车换行', '# 标题\r\n\r\n- 项\r\n  续\r\n\r\n段\r\n'],
    ['编号里套围栏', '1. 甲\n   ```\n   代码\n   ```\n2. 乙\n'],
  ];
  test.each(cases)('%s', (_name, text) => {
    expect(trimmed(text, findBlocks(text).blocks)).toEqual(trimmed(text, remarkBlocks(text)));
  });

  test('random documents', () => {
    // Where a line opens two lists in the middle of a paragraph, remark takes the second, too, for one that interrupts: such
    // lines are passed over, and labels other than 1, which must not interrupt, left to the table above.
    const interruptsTwice = /(?:[-*+>]|1\.)[ \t]*(?:[-*+]|1\.)[ \t]*$/m;
    const pieces = '- |* |> |>|1. |# |## |#|  |    |   |\t|goal|3100个|```|~~~|---|***|\n|\n|\n\n| #|-|+ '.split('|');
    let seed = 20;
    const random = (n: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * n);
    };
    for (let round = 0; round < 1500; round++) {
      let text = '';
      for (let i = random(24) + 1; i > 0; i--) text += pieces[random(pieces.length)];
      if (interruptsTwice.test(text)) continue;
      expect(trimmed(text, findBlocks(text).blocks), JSON.stringify(text)).toEqual(trimmed(text, remarkBlocks(text)));
    }
  });
});
