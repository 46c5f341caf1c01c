import { describe, expect, test } from 'vitest';
import { figuresIn, showFigure } from './show-figures.ts';

const fiveYears = '某市国民经济和社会发展第十四个五年规划纲要';
const annual = '某县2025年国民经济和社会发展计划';
const show = async (title: string, ...lines: string[]) => (await figuresIn(title, lines)).map(showFigure);

describe('an indicator table', () => {
  test('past columns are results, coming years targets with that year, the nature says how firmly', async () => {
    expect(
      await show(
        fiveYears,
        '| 指标 | 单位 | 2020年 | 2025年 | 属性 |',
        '| --- | --- | --- | --- | --- |',
        '| 常住人口城镇化率 | % | 58.5 | 65以上 | 预期性 |',
        '| 粮食播种面积 | 万亩 | 120.6 | ≥121 | 约束性 |',
      ),
    ).toEqual([
      'R 常住人口城镇化率 = 58.5 % level',
      'T 常住人口城镇化率 >= 65 % level 2025 expected',
      'R 粮食播种面积 = 1206000 亩 level',
      'T 粮食播种面积 >= 1210000 亩 level 2025 firm',
    ]);
  });

  test('growth is of the year before it, and counted in hundredths', async () => {
    expect(
      await show(
        annual,
        '指标名称 | 2024年完成 | 2024年增长（%） | 2025年目标 | 2025年增长（%）',
        '--- | --- | --- | --- | ---',
        '地区生产总值（亿元） | 320.5 | 5.8 | 342 | 6左右',
        '一般公共预算收入（亿元） | 18.2 | -3.1 | 18.9 | 4',
      ),
    ).toEqual([
      'R 地区生产总值 = 32050000000 元 level',
      'R 地区生产总值 = 5.8 % change up',
      'T 地区生产总值 = 34200000000 元 level 2025',
      'T 地区生产总值 =~ 6 % change up 2025',
      'R 一般公共预算收入 = 1820000000 元 level',
      'R 一般公共预算收入 = -3.1 % change up',
      'T 一般公共预算收入 = 1890000000 元 level 2025',
      'T 一般公共预算收入 = 4 % change up 2025',
    ]);
  });

  test.each([
    ['≥95', 'T 饮用水水质达标率 >= 95 % level 2025'],
    ['>90', 'T 饮用水水质达标率 > 90 % level 2025'],
    ['＜3', 'T 饮用水水质达标率 < 3 % level 2025'],
    ['≤0.5', 'T 饮用水水质达标率 <= 0.5 % level 2025'],
    ['95%以上', 'T 饮用水水质达标率 >= 95 % level 2025'],
    ['5.5左右', 'T 饮用水水质达标率 =~ 5.5 % level 2025'],
    ['约5.5', 'T 饮用水水质达标率 =~ 5.5 % level 2025'],
    ['93-95', 'T 饮用水水质达标率 range 93..95 % level 2025'],
    ['93%～95%', 'T 饮用水水质达标率 range 93..95 % level 2025'],
    ['提高3个百分点', 'T 饮用水水质达标率 = 3 个百分点 change up 2025'],
    ['[12]', 'T 饮用水水质达标率 = 12 % level 2025'],
    ['**', 'T 饮用水水质达标率 = * % level 2025'],
    ['0.0000005', 'T 饮用水水质达标率 = 5e-7 % level 2025'],
    ['1,250', 'T 饮用水水质达标率 = 1250 % level 2025'],
    ['98.5 %', 'T 饮用水水质达标率 = 98.5 % level 2025'],
    ['力争100', 'T 饮用水水质达标率 = 100 % level 2025 stretch'],
    ['创建2个', 'T 饮用水水质达标率 = 2 个 amount 2025'],
    ['达到95%以上', 'T 饮用水水质达标率 >= 95 % level 2025'],
  ])('a cell with %s', async (cell, figure) => {
    const rows = [`| 饮用水水质达标率（%） | 91 | ${cell} |`, '| 污水处理率（%） | 95 | 96 |'];
    const figures = await show(annual, '| 指标 | 2024年 | 2025年目标 |', '|---|---|---|', ...rows);
    expect(figures).toEqual([
      'R 饮用水水质达标率 = 91 % level',
      figure,
      'R 污水处理率 = 95 % level',
      'T 污水处理率 = 96 % level 2025',
    ]);
  });

  test.each(['—', '——', '-', '/', '', '完成省下达任务', '待定'])('a cell with “%s” holds no figure', async (cell) => {
    const lines = [
      '| 指标 | 单位 | 2025年目标 |',
      '|---|---|---|',
      `| 森林覆盖率 | % | ${cell} |`,
      '| 湿地保护率 | % | 55 |',
    ];
    expect(await show(annual, ...lines)).toEqual(['T 湿地保护率 = 55 % level 2025']);
  });

  test('a plan of five years that looks further ahead begins with its first year', async () => {
    const lines = ['| 指标 | 2020年 | 2025年 | 2035年 |', '|---|---|---|---|', '| 森林覆盖率（%） | 61 | 62 | 63 |'];
    expect(await show('某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', ...lines)).toEqual([
      'R 森林覆盖率 = 61 % level',
      'T 森林覆盖率 = 62 % level 2025',
      'T 森林覆盖率 = 63 % level 2035',
    ]);
  });

  test('growth a year belongs to the last year planned; a sum in brackets is no growth', async () => {
    expect(
      await show(
        fiveYears,
        '| 主要指标 | 2020年 | 2025年 | 年均增长[累计] | 性质 |',
        '| --- | --- | --- | --- | --- |',
        '| 1.全社会研发经费投入（亿元） | 12 | 20 | 10.8%左右 | 预期性 |',
        '| 2.城镇新增就业（人） | 5100 | — | [25000] | 预期性 |',
        '| 3.单位GDP二氧化碳排放降低（%） | — | — | 完成上级下达目标 | 约束性 |',
        '| 4.单位GDP能源消耗降低（%） | — | [14] | — | 约束性 |',
      ),
    ).toEqual([
      'R 全社会研发经费投入 = 1200000000 元 amount',
      'T 全社会研发经费投入 = 2000000000 元 amount 2025 expected',
      'T 全社会研发经费投入 =~ 10.8 % change up 2025 expected',
      'R 城镇新增就业 = 5100 人 amount',
      'T 城镇新增就业 = 25000 人 amount 2025 expected',
      'T 单位GDP能源消耗 = 14 % change down 2025 firm',
    ]);
  });

  test('the unit comes from the head, the row, the name, or the line over the table', async () => {
    const table = (head: string, row: string) => ['单位：万元', '', head, '|---|---|---|', row];
    expect(await show(annual, ...table('| 项目 | 2024年 | 2025年计划 |', '| 税收收入 | 5200 | 5600 |'))).toEqual([
      'R 税收收入 = 52000000 元 level',
      'T 税收收入 = 56000000 元 level 2025',
    ]);
    expect(await show(annual, ...table('| 指标 | 计量单位 | 2025年计划 |', '| 旅游人次 | 万人次 | 560 |'))).toEqual([
      'T 旅游人次 = 5600000 人次 level 2025',
    ]);
    expect(
      await show(annual, ...table('| 指标 | 2024年（亿元） | 2025年计划（亿元） |', '| 存款余额 | 52 | 56.5 |')),
    ).toEqual(['R 存款余额 = 5200000000 元 level', 'T 存款余额 = 5650000000 元 level 2025']);
    expect(
      await show(annual, ...table('| 指标 | 2024年 | 2025年计划 |', '| 能耗（吨标准煤/万元） | 0.52 | 0.51 |')),
    ).toEqual(['R 能耗 = 0.52 吨标准煤/万元 level', 'T 能耗 = 0.51 吨标准煤/万元 level 2025']);
  });

  test('a line over the table that speaks of money does not measure heads and shares', async () => {
    const rows = ['| 税收收入 | 5200 | 6.5 |', '| 纳税户数 | 310 | 3 |', '| 税收占比 | 70 | — |'];
    expect(await show(annual, '单位：万元', '', '| 项目 | 2025年计划 | 增速 |', '|---|---|---|', ...rows)).toEqual([
      'T 税收收入 = 52000000 元 level 2025',
      'T 税收收入增速 = 6.5 % level 2025',
      'T 纳税户数 = 310 – level 2025',
      'T 纳税户数增速 = 3 % level 2025',
      'T 税收占比 = 70 – level 2025',
    ]);
  });

  test('multipliers of a unit that stands apart move the point, exactly', async () => {
    const rows = ['| 税收 | 0.57 |', '| 罚没 | 0.0000005 |', '| 债务 | 8100.01 |'];
    expect(await show(annual, '单位：万元', '', '| 项目 | 2025年计划 |', '|---|---|', ...rows)).toEqual([
      'T 税收 = 5700 元 level 2025',
      'T 罚没 = 0.005 元 level 2025',
      'T 债务 = 81000100 元 level 2025',
    ]);
  });

  test('a note that names several units gives none', async () => {
    const lines = ['单位：万元、人', '', '| 项目 | 2025年计划 |', '|---|---|', '| 补助对象 | 560 |', '| 资金 | 33 |'];
    expect(await show(annual, ...lines)).toEqual(['T 补助对象 = 560 – level 2025', 'T 资金 = 33 – level 2025']);
  });

  test('places in the rows, work in the columns: the name is put together, a sum is named so', async () => {
    const figures = await figuresIn(annual, [
      '| 乡镇 | 造林面积任务（亩） | 户厕改造任务（户） | 2025年招商任务（万元） |',
      '| --- | --- | --- | --- |',
      '| 青山镇 | 1200 | 350 | 5000 |',
      '| 合计 | 1200 | 350 | 5000 |',
    ]);
    expect(figures.map(showFigure)).toEqual([
      'T 青山镇造林面积 = 1200 亩 amount',
      'T 青山镇户厕改造 = 350 户 amount',
      'T 青山镇招商 = 50000000 元 level 2025',
      'T 合计造林面积 = 1200 亩 amount',
      'T 合计户厕改造 = 350 户 amount',
      'T 合计招商 = 50000000 元 level 2025',
    ]);
    expect(figures[0]!.indicator.spans).toHaveLength(2);
  });

  test('names that stand twice take the head of their rows', async () => {
    expect(
      await show(
        annual,
        '| 类别 | 指标 | 单位 | 2025年目标 |',
        '| --- | --- | --- | --- |',
        '| 小学 | 在校生数 | 人 | 5200 |',
        '|  | 专任教师数 | 人 | 310 |',
        '| 初中 | 在校生数 | 人 | 2600 |',
      ),
    ).toEqual([
      'T 小学在校生数 = 5200 人 level 2025',
      'T 专任教师数 = 310 人 level 2025',
      'T 初中在校生数 = 2600 人 level 2025',
    ]);
  });

  test('heads set apart and numbers in wide digits, drawn in a plain text', async () => {
    const lines = [
      '│ 指 标 │ ２ ０ ２ ４ 年 │ 2 0 2 5 年 目 标 │',
      '│医保参保率│９５．５％│ ９６ ％ 以上│',
      '│ 床　位（张） │ 820│１，０００│',
    ];
    expect((await figuresIn(annual, lines, 'plan.txt')).map(showFigure)).toEqual([
      'R 医保参保率 = 95.5 % level',
      'T 医保参保率 >= 96 % level 2025',
      'R 床位 = 820 张 level',
      'T 床位 = 1000 张 level 2025',
    ]);
  });

  test('years in the rows', async () => {
    expect(
      await show(
        annual,
        '| 年份 | 地区生产总值（亿元） | 城镇新增就业（人） |',
        '| --- | --- | --- |',
        '| 2023年 | 301.2 | 5000 |',
        '| 2024 | 320.5 | 5200 |',
        '| 2025年 | 342 | 5000 |',
      ),
    ).toEqual([
      'R 地区生产总值 = 30120000000 元 level',
      'R 城镇新增就业 = 5000 人 amount',
      'R 地区生产总值 = 32050000000 元 level',
      'R 城镇新增就业 = 5200 人 amount',
      'T 地区生产总值 = 34200000000 元 level 2025',
      'T 城镇新增就业 = 5000 人 amount 2025',
    ]);
  });

  test('a head that compares tells what with', async () => {
    const lines = [
      '| 指标 | 2025年目标 | 2025年比2020年增长（%） |',
      '|---|---|---|',
      '| 耕地保有量（亩） | 30万 | 1.5 |',
    ];
    const figures = await figuresIn(annual, lines);
    expect(figures.map(showFigure)).toEqual([
      'T 耕地保有量 = 300000 亩 level 2025',
      'T 耕地保有量 = 1.5 % change up 2025',
    ]);
    expect(figures[1]!.baseline?.text).toBe('比2020年');
  });

  test('growth over the year before is of the year that the column before it names', async () => {
    const lines = ['| 指标 | 2025年目标 | 比上年增长（%） |', '|---|---|---|', '| 1.1旅游收入（亿元） | 32 | 8 |'];
    const figures = await figuresIn(annual, lines);
    expect(figures.map(showFigure)).toEqual([
      'T 旅游收入 = 3200000000 元 level 2025',
      'T 旅游收入 = 8 % change up 2025',
    ]);
    expect(figures[1]!.baseline?.text).toBe('比上年');
  });

  test('how much of a plan was done is a result', async () => {
    const lines = [
      '| 指标 | 单位 | 年度目标 | 1-6月完成 | 完成年度目标（%） |',
      '|---|---|---|---|---|',
      '| 税收 | 亿元、% | 12 | 6.5 | 54.2 |',
    ];
    expect(await show(annual, ...lines)).toEqual([
      'T 税收 = 1200000000 元 level',
      'R 税收 = 650000000 元 level',
      'R 税收 = 54.2 % level',
    ]);
  });

  test('what was done beside what was to be done; weights and scores are no figures', async () => {
    const lines = [
      '| 考核指标 | 权重 | 目标任务 | 完成情况 | 评分标准 |',
      '|---|---|---|---|---|',
      '| 招商引资到位资金（亿元） | 15 | ≥12 | 13.5 | 每少1亿元扣2分 |',
    ];
    expect(await show('某县2024年工作总结', '一、工作回顾', ...lines)).toEqual([
      'R 招商引资到位资金 >= 1200000000 元 level',
      'R 招商引资到位资金 = 1350000000 元 level',
    ]);
  });

  test('a figure of a table claims less than one of a sentence, until tables are measured', async () => {
    const lines = ['| 指标 | 2025年目标 |', '|---|---|', '| 床位（张） | 500 |', '', '新增床位20张。'];
    const [inTable, inSentence] = await figuresIn(annual, lines);
    expect(inTable!.confidence).toBeLessThan(0.95);
    expect(inSentence!.confidence).toBeGreaterThan(0.95);
  });

  test('a row that stands alone is over those that follow', async () => {
    const rows = ['| 一、小学 |  |', '| 在校生（人） | 5200 |', '| 二、初中 |  |', '| 在校生（人） | 2600 |'];
    expect(await show(annual, '| 指标 | 2025年目标 |', '|---|---|', ...rows)).toEqual([
      'T 小学在校生 = 5200 人 level 2025',
      'T 初中在校生 = 2600 人 level 2025',
    ]);
  });

  test('without years: the words of the head, else the caption dates it', async () => {
    const lines = [
      '表1 “十四五”时期主要目标',
      '',
      '| 指标 | 现状值 | 目标值 |',
      '|---|---|---|',
      '| 床位数（张） | 820 | 1,000 |',
    ];
    expect(await show(fiveYears, ...lines)).toEqual(['R 床位数 = 820 张 level', 'T 床位数 = 1000 张 level (2025)']);
  });

  test('the sentence that leads to a table dates it, what its cells say dates nothing behind it', async () => {
    const lines = ['| 指标 | 目标值 | 备注 |', '|---|---|---|', '| 床位（张） | 500 | 到2028年，新增护理床位90张 |'];
    const text = ['## 一、目标', '', '到2027年，实现以下目标：', '', ...lines, '', '——新增病房3间'];
    expect(await show('# 某院2025—2027年行动计划', ...text)).toEqual([
      'T 床位 = 500 张 level (2027)',
      'T 护理床位 = 90 张 amount 2028',
      'T 病房 = 3 间 amount (2027)',
    ]);
  });

  test('past years alone are results: a budget of the year before', async () => {
    const lines = ['| 科目 | 2023年决算数 | 2024年预算数 |', '|---|---|---|', '| 教育支出（万元） | 8200 | 8500 |'];
    expect(await show(annual, ...lines)).toEqual(['R 教育支出 = 82000000 元 level', 'R 教育支出 = 85000000 元 level']);
  });

  test('in a review, the year’s own plan is a result', async () => {
    const lines = ['一、2024年工作回顾', '', '| 指标 | 目标 | 完成 |', '|---|---|---|', '| 招聘教师（人） | 80 | 92 |'];
    expect(await show('某县2024年工作总结和2025年工作计划', ...lines)).toEqual([
      'R 教师 = 80 人 amount',
      'R 教师 = 92 人 amount',
    ]);
  });

  test('what is no number of the table is refused, never lost', async () => {
    const lines = ['| 序号 | 指标 | 2025年目标 |', '|---|---|---|', '| 1 | 15分钟养老服务圈覆盖率（%） | 80 |'];
    expect(await show(annual, ...lines)).toEqual(['T 15分钟养老服务圈覆盖率 = 80 % level 2025']);
  });
});
