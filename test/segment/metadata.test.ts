import { expect, test } from 'vitest';
import { boilerplatePatterns } from '../../src/lexicon/structure/boilerplate.ts';
import { paragraphSwitches, rolePatterns } from '../../src/lexicon/structure/roles.ts';
import { partingLine } from '../../src/lexicon/structure/titles.ts';
import { genreOfTitle } from '../../src/segment/genre.ts';
import { findIssuer, issuerOfTitle } from '../../src/segment/issuer.ts';
import { roleOfTitle } from '../../src/segment/role.ts';
import { lastYearIn, yearOfText } from '../../src/segment/year.ts';

// title, year, issuer, genre
const titles: readonly (readonly [string, number | null, string | null, string | null])[] = [
  ['某县教育局2024年工作计划', 2024, '某县教育局', 'plan'],
  ['XX县教育体育局2024年工作总结和2025年工作计划', 2025, 'XX县教育体育局', 'review-and-plan'],
  ['区教育局关于2022年工作总结与2023年工作打算范文', 2023, '区教育局', 'review-and-plan'],
  ['2017年教育局年度重点工作计划篇1', 2017, '教育局', 'plan'],
  ['某市卫生健康委员会关于印发2024年全市卫生健康工作要点的通知', 2024, '某市卫生健康委员会', 'plan'],
  ['某市人工智能产业发展行动计划（2024—2026年）', 2026, null, 'plan'],
  ['“九五”农业综合开发规划的思路', 2000, null, 'plan'],
  ['某市“十四五”生态环境保护规划', 2025, null, 'plan'],
  ['某区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', 2035, null, 'plan'],
  ['某市国民经济和社会发展第十二个五年规划纲要', 2015, null, 'plan'],
  ['某省交通运输厅二〇〇八年工作要点', 2008, '某省交通运输厅', 'plan'],
  ['香港特别行政区卫生署2023-24年度工作计划', 2024, '香港特别行政区卫生署', 'plan'],
  ['某小学2023-2024学年度第一学期工作计划', 2024, '某小学', 'plan'],
  ['某县人民医院20xx年工作总结', null, '某县人民医院', 'review'],
  ['某镇2023年工作总结暨2024年工作思路', 2024, null, 'review-and-plan'],
  ['XX镇2023年工作总结', 2023, 'XX镇', 'review'],
  ['2026年某省政府工作报告', 2026, null, 'report'],
  ['关于某市2024年预算执行情况和2025年预算草案的报告', 2025, null, 'review-and-plan'],
  ['某某农场一九五八年生产计划', 1958, '某某农场', 'plan'],
  ['台北市政府卫生局一百一十三年度施政计划', 2024, '台北市政府卫生局', 'plan'],
  ['民国112年度施政计划', 2023, null, 'plan'],
  ['第一书记工作报告', null, null, 'report'],
  ['某地区行政公署农村经济发展第九个五年计划要点', 2000, '某地区行政公署', 'plan'],
  ['某经济技术开发区管理委员会产业提质行动方案（2024—2026年）', 2026, '某经济技术开发区管理委员会', 'plan'],
  ['某县政府水利处113年度施政计划', 2024, '某县政府水利处', 'plan'],
  ['中共某街道工作委员会2023年工作要点', 2023, '中共某街道工作委员会', 'plan'],
  ['国营某某棉纺织厂一九八八年工作安排', 1988, '国营某某棉纺织厂', 'plan'],
  ['中共中央 国务院关于做好碳达峰工作的意见', null, '中共中央 国务院', 'plan'],
];

test.each(titles)('%s', (title, year, issuer, genre) => {
  expect(lastYearIn(title)).toBe(year);
  if (issuer || year === null) expect(issuerOfTitle(title)).toBe(issuer);
  expect(genreOfTitle(title)).toBe(genre);
});

test.each(['某市2024年行动计划', '全市教育工作要点', '人工智能产业规划', '贯彻某省人民政府关于就业的意见实施方案'])(
  '%s names no body',
  (title) => {
    expect(issuerOfTitle(title)).toBeNull();
  },
);

test.each([
  ['一年工作回顾', 'review'],
  ['主要工作和成效', 'review'],
  ['2022年主要工作', 'review'],
  ['2023年主要工作', null],
  ['存在问题短板', 'problems'],
  ['主要问题和不足', 'problems'],
  ['补齐教育硬件建设短板', null],
  ['着力解决存在的突出问题', null],
  ['面临形势', 'context'],
  ['优化发展环境', null],
  ['名词解释', 'context'],
  ['指导思想', null],
  ['2023年工作打算', 'plan'],
  ['重点任务', 'plan'],
  ['“十五五”时期发展的主要考虑', 'plan'],
  ['做好总结推广工作', null],
  ['2023年预算草案', 'plan'],
  ['2022年计划草案执行情况', 'review'],
  ['收支安排', 'plan'],
  ['预算编制的指导思想和原则', 'plan'],
  ['财政预算执行情况', 'review'],
  ['政府债务情况', null],
])('a section %s is %s', (title, role) => {
  expect(roleOfTitle(title, 2023)).toBe(role);
});

test.each([
  ['财政资金安排情况', null],
  ['重点项目', null],
  ['下一步安排', 'plan'],
])('a section %s of a review is %s', (title, role) => {
  expect(roleOfTitle(title, 2023, 'review')).toBe(role);
});

test.each([...rolePatterns, ...paragraphSwitches])(
  '$example is an example of its pattern',
  ({ pattern, example, role }) => {
    expect(pattern.test(example)).toBe(true);
    expect(role).toBeTruthy();
  },
);

test.each(boilerplatePatterns)('$reason: $example', ({ pattern, example, longest }) => {
  expect(example.length).toBeLessThanOrEqual(longest);
  expect(pattern.test(example)).toBe(true);
});

test('each pattern of boilerplate has a bit of its own', () => {
  expect(boilerplatePatterns.length).toBeLessThanOrEqual(32);
});

// The characters that a pattern is tried for: no line that it matches may be without them.
test.each(boilerplatePatterns)(
  '$reason: $example passes the look before the match',
  ({ pattern, opens, holds, example }) => {
    const words = pattern.source.replace(/\[[^\]]*\]|\{[\d,]+\}|\\[a-z]/g, ' ').split(/[^\p{L}\p{N}©…]+/u);
    const lines = [
      example,
      ...words.flatMap((word) => ['', '：', ':', '1', '1号', ' ', '（', '全部'].map((end) => word + end)),
    ];
    for (const line of lines) {
      if (line === '' || !pattern.test(line)) continue;
      expect(opens === undefined || opens.includes(line[0]!), line).toBe(true);
      expect(holds === undefined || [...line].some((character) => holds.includes(character)), line).toBe(true);
    }
  },
);

// What plans say and no pattern may take.
test.each([
  '设立举报电话，受理群众投诉12件。',
  '推进“互联网+监管”，打印、复印服务实现全覆盖。',
  '全年编辑出版图书20种，发行3万册。',
  '本站建设投资300万元，年内完成。',
  '来源地建设：新增中药材种植1万亩。',
  '下载量达到100万次。',
  '关键词检索系统上线，新增3个平台。',
  '时间安排上，6月底前完成50%。',
  '作者培训计划：培训200人。',
  '新增图书馆1座、首页推荐10次',
])('%s stays', (line) => {
  for (const { pattern, longest } of boilerplatePatterns) {
    expect(line.length <= longest && pattern.test(line), String(pattern)).toBe(false);
  }
});

test.each([
  ['篇1', true],
  ['【篇二】2023年学校德育工作计划', true],
  ['2017年教育局年度重点工作计划篇1', true],
  ['第3篇：2023年某局工作总结', true],
  ['学校工作计划 第4篇', true],
  ['第一篇：2023年教育局工作计划', true],
  ['第一篇 规划背景', false],
  ['学校工作总结5篇', false],
  ['社区工作计划精选15篇12-30', false],
  ['全年发表论文篇数达到20篇。', false],
])('%s parts plans: %s', (line, wanted) => {
  expect(partingLine.test(line)).toBe(wanted);
});

test.each([
  [
    '政府工作报告',
    '——2026年1月26日在某省第十四届人民代表大会第四次会议上\n省长 王某某\n我代表省人民政府作报告',
    '',
    '某省人民政府',
  ],
  ['某省2026年政府工作报告', '', '', '某省人民政府'],
  [null, '为促进发展，制定本措施。', '【 作  者 】国家计划委员会'.replace(/ {2}/g, ' '), '国家计划委员会'],
  ['2024年重点工作计划', '某市发展和改革委员会\n2024年，完成投资3亿元。', '', '某市发展和改革委员会'],
  ['2024年重点工作计划', '完成投资3亿元。\n某镇人民政府\n2024年1月5日', '', '某镇人民政府'],
  ['2024年重点工作计划', '完成投资3亿元。\n\n某镇人民政府\n\n2024年1月5日', '', '某镇人民政府'],
  ['2024年重点工作计划', '完成投资3亿元。', '发文机关：某市财政局', '某市财政局'],
  ['某市2024年考评办法', '', '某市人民政府办公室关于印发《某市2024年考评办法》的通知', '某市人民政府办公室'],
  [
    '某镇2025年任务清单',
    '',
    '中共某镇委员会 某镇人民政府\n关于印发《某镇2025年任务清单》的通知',
    '中共某镇委员会 某镇人民政府',
  ],
  ['某市财政局2025年要点', '', '某市人民政府办公室关于转发某市财政局2025年要点的通知', '某市财政局'],
  ['某市养老规划', '某市养老规划\n（某市人民政府办公室 2021年10月印发）\n完成3件。', '', '某市人民政府办公室'],
  ['凝心聚力开新局', '', '——在某矿业集团有限责任公司四届三次职工代表大会上的报告', '某矿业集团有限责任公司'],
  ['凝心聚力开新局', '', '——在全省教育工作会议上的讲话', null],
  ['某市政府工作报告', '', '', '某市政府'],
  ['2024年重点工作计划', '完成投资3亿元，市教育局牵头。', '', null],
])('the issuer of %s, %s', (title, text, margin, issuer) => {
  expect(findIssuer(title, text, margin)).toBe(issuer);
});

test.each([
  ['2025年是关键之年。到2035年基本实现。', 2025],
  ['为了发展，制定本计划。到2026年建成5个，到2026年底完成，到2030年领先。', 2026],
  ['本措施自2024年3月1日起施行。', 2024],
  ['2012年起5年内，引进人才2000名。', 2016],
  ['20xx年是开局之年。', null],
])('the year of %s is %s', (text, year) => {
  expect(yearOfText(text, '')).toBe(year);
});
