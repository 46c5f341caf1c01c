import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { readStructure } from '../../src/read/markdown.ts';
import { findTextTables } from '../../src/read/text-tables.ts';
import { showTable } from './show-table.ts';

const show = (...lines: string[]): string[][] => {
  const text = lines.join('\n');
  return findTextTables(text).map((table) => showTable(text, table));
};

describe('tables of plain text', () => {
  test('drawn with lines', () => {
    const drawn = ['┌────┬────┐', '│指标│单位│', '├────┼────┤', '│学位│ 个 │', '│    │ 所 │', '└────┴────┘'];
    expect(show('主要指标', ...drawn, '注：略。')).toEqual([['#指标 | #单位', '学位 | 个', ' | 所']]);
  });

  test('drawn with signs of the keyboard, each row ruled', () => {
    const drawn = [
      '+------+----+',
      '| 指标 | 值 |',
      '+------+----+',
      '| 学位 | 3  |',
      '+------+----+',
      '| 床位 | 5  |',
      '+------+----+',
    ];
    expect(show(...drawn)).toEqual([['#指标 | #值', '学位 | 3', '床位 | 5']]);
  });

  test('rows broken over several lines between rules are left alone: no cell of theirs is one stretch of the text', () => {
    const drawn = [
      '│任务│单位│',
      '├────┼────┤',
      '│新建│教育│',
      '│学校│局  │',
      '├────┼────┤',
      '│改厕│农业│',
      '│    │局  │',
    ];
    expect(show(...drawn)).toEqual([]);
  });

  test('parted by signs, with and without signs at the ends', () => {
    expect(show('指标|2024年|2025年', '学位|3|4')).toEqual([['指标 | 2024年 | 2025年', '学位 | 3 | 4']]);
    expect(show('指标 | 值 |', '学位 | 3 |', '床位 | |')).toEqual([['指标 | 值 | ', '学位 | 3 | ', '床位 |  | ']]);
    expect(show('| a | b |', '| --- | --- |', '| c | d |')).toEqual([['#a | #b', 'c | d']]);
  });

  test('parted by tabs: the last cells may be empty', () => {
    expect(show('序号\t任务\t单位\t时限', '1\t建学校\t教育局\t6月', '2\t\t交通局', '以上。')).toEqual([
      ['序号 | 任务 | 单位 | 时限', '1 | 建学校 | 教育局 | 6月', '2 |  | 交通局'],
    ]);
  });

  test('parted by blanks, wide or narrow', () => {
    expect(show('指标　　2024年   2025年', '学位　　3000     3100', '床位　　20       30')).toEqual([
      ['指标 | 2024年 | 2025年', '学位 | 3000 | 3100', '床位 | 20 | 30'],
    ]);
  });

  test.each([
    ['a line of links', ['首页 | 新闻 | 公开', '', '一、总体要求']],
    ['two columns of names', ['张三  李四', '王五  赵六', '孙七  周八']],
    ['two rows of blanks alone', ['甲  乙  丙', '丁  戊  己']],
    ['a sentence as head', ['到2025年，建成学校  3  所', '到2026年，建成学校  4  所', '到2027年，建成学校  5  所']],
    ['indented paragraphs', ['　　一、总体要求', '　　到2025年，建成学校3所。', '　　二、任务']],
    ['a rule', ['----------', '正文', '----------']],
  ])('none: %s', (_, lines) => {
    expect(show(...lines)).toEqual([]);
  });

  test('the time is in proportion to the text', () => {
    const time = (text: string) => {
      const from = performance.now();
      findTextTables(text);
      return performance.now() - from;
    };
    for (const piece of [' \u3000', '|', '甲\t', '甲  ', '│甲', '-|', '\t\n']) {
      time(piece.repeat(1000));
      const [once, twice] = [time(piece.repeat(100_000)), time(piece.repeat(200_000))];
      expect(twice, JSON.stringify(piece)).toBeLessThan(4 * once + 60);
    }
  });
});

describe('tables of Markdown', () => {
  const tablesOf = (...lines: string[]) => {
    const text = lines.join('\n');
    return readStructure(text).tables.map((table) => showTable(text, table));
  };

  test('the row above the delimiters is the head; a sign behind a backslash parts nothing', () => {
    expect(tablesOf('| 指标 | 值 |', '| :-: | ---: |', '| 学位\\|床位 | 3 |', '|  | 4 |')).toEqual([
      ['#指标 | #值', '学位\\|床位 | 3', ' | 4'],
    ]);
  });

  test('in a quotation, without signs at the ends, twice', () => {
    expect(tablesOf('> 指标 | 值', '> --- | ---', '> 学位 | 3')).toEqual([['#指标 | #值', '学位 | 3']]);
    expect(tablesOf('a | b', '-|-', 'c | d', '', '文', '', '| e |', '|---|', '| f |')).toEqual([
      ['#a | #b', 'c | d'],
      ['#e', 'f'],
    ]);
  });

  test('cells hold the text of the file', () => {
    const text = '# 表\n\n| **指标** | 值 |\n|---|---|\n| 学位<br>床位 | 3 |';
    const [table] = readStructure(text).tables;
    expect(table!.cells.map(({ start, end }) => text.slice(start, end))).toEqual([
      '**指标**',
      '值',
      '学位<br>床位',
      '3',
    ]);
  });
});
