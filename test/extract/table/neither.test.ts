import { describe, expect, test } from 'vitest';
import { figuresIn, showFigure } from './show-figures.ts';

const title = '某县2025年工作计划';
const show = async (...lines: string[]) => (await figuresIn(title, lines)).map(showFigure);

describe('tables that hold neither tasks nor indicators', () => {
  test.each([
    ['a list of telephones', ['| 姓名 | 单位 | 电话 |', '|---|---|---|', '| 李明 | 县教育局 | 68201234 |']],
    ['a schedule of meetings', ['| 时间 | 地点 | 内容 |', '|---|---|---|', '| 3月5日 9:00 | 302会议室 | 部署会 |']],
    ['a list of annexes', ['| 附件 | 页码 |', '|---|---|', '| 名单 | 12 |']],
    ['days on duty', ['| 日期 | 带班领导 | 值班电话 |', '|---|---|---|', '| 1月1日 | 张海 | 68200000 |']],
    ['a form to be filled', ['| 指标 | 单位 | 2025年目标 |', '|---|---|---|', '|  |  |  |']],
  ])('%s', async (_, lines) => {
    expect(await show(...lines)).toEqual([]);
  });

  test('what a cell says as a sentence is read as before', async () => {
    const lines = ['| 部门 | 工作 |', '|---|---|', '| 县教育局 | 新建幼儿园3所。 |'];
    expect(await show(...lines)).toEqual(['T 幼儿园 = 3 所 amount']);
  });

  test('a note under the rows is running text, a remark too', async () => {
    const lines = ['| 指标 | 2025年目标 | 备注 |', '|---|---|---|', '| 床位（张） | 500 | 其中新增重症床位20张 |'];
    expect(await show(...lines)).toEqual(['T 床位 = 500 张 level 2025', 'T 重症床位 = 20 张 amount']);
  });

  test('what follows a table is read as if it were not there', async () => {
    const table = ['| 指标 | 2025年目标 |', '|---|---|', '| 一、床位（张） | 500 |', '| 二、医师（人） | 60 |'];
    const figures = await figuresIn(title, ['一、目标', '', ...table, '', '二、措施', '', '新建病房3间。']);
    expect(figures.map(({ section, indicator }) => `${section?.path.join(' ')}: ${indicator.text}`)).toEqual([
      '一、目标: 床位',
      '一、目标: 医师',
      '二、措施: 病房',
    ]);
  });
});
