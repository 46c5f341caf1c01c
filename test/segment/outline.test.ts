import { expect, test } from 'vitest';
import { normalizeText } from '../../src/normalize/normalize.ts';
import { segmentText } from '../../src/segment/segment.ts';
import type { Segmentation } from '../../src/segment/types.ts';

function segment(source: string): Segmentation {
  return segmentText(normalizeText({ text: source, markup: [], blocks: [] }, null), []);
}

/** The tree as a person would write it down: indent, label, title. */
function outline(source: string): string[] {
  return segment(source).plans.flatMap(({ units }) =>
    units.map(({ depth, label, title }) => `${'  '.repeat(depth - 1)}${label || '#'} ${title ?? '-'}`),
  );
}

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a review and a plan parted by lines without a label',
    '某镇2023年工作总结暨2024年工作计划\n完成投资3亿元。\n2023年工作总结\n一、发展。引进12个。\n2024年工作计划\n一、产业。引进3个。\n二、民生。新建15公里。',
    ['# 2023年工作总结', '  一、 发展', '# 2024年工作计划', '  一、 产业', '  二、 民生'],
  ],
  [
    'formal numerals',
    '壹、年度目标\n一、照顾。服务200处。\n二、防治。接种95%。\n参、经费',
    ['壹、 年度目标', '  一、 照顾', '  二、 防治', '参、 经费'],
  ],
  [
    'four levels',
    '一、重点任务\n（一）学前教育\n1.建设幼儿园。\n（1）新建5所。今年完成。\n（2）改建3所。明年完成。\n2.提升质量。全面提升。\n（二）义务教育\n二、保障措施',
    [
      '一、 重点任务',
      '  （一） 学前教育',
      '    1. 建设幼儿园',
      '      （1） 新建5所',
      '      （2） 改建3所',
      '    2. 提升质量',
      '  （二） 义务教育',
      '二、 保障措施',
    ],
  ],
  [
    'numbers that run on across sections',
    '一、党建\n1.强化建设。一是一。\n2.健全体系。二。\n二、育人\n3.构建格局。三。\n（一）普惠\n4.优化布局。四。\n（二）均衡\n5.推进建设。五。',
    [
      '一、 党建',
      '  1. 强化建设',
      '  2. 健全体系',
      '二、 育人',
      '  3. 构建格局',
      '  （一） 普惠',
      '    4. 优化布局',
      '  （二） 均衡',
      '    5. 推进建设',
    ],
  ],
  [
    'the document decides: Arabic above Han',
    '1.综合\n（一）建设学校\n（二）建设医院\n2.保障\n（一）资金\n（二）人才',
    ['1. 综合', '  （一） 建设学校', '  （二） 建设医院', '2. 保障', '  （一） 资金', '  （二） 人才'],
  ],
  [
    'chapters, sections, articles',
    '第一章 总则\n第一条 为了发展，制定本规划。\n第二章 目标\n第一节 总体目标\n（一）增长5%；\n第二节 分项目标\n第三章 任务\n第二条 完善路网。新建300公里。',
    [
      '第一章 总则',
      '  第一条 -',
      '第二章 目标',
      '  第一节 总体目标',
      '    （一） -',
      '  第二节 分项目标',
      '第三章 任务',
      '  第二条 完善路网',
    ],
  ],
  [
    'title, heading and first item in one line',
    '某县2024年工作计划\n某县2024年工作计划 一、总体思路 百年大计，教育为本。坚持育人。\n二、主要措施 1.2024年要点：\n（1）加强领导。落实责任。\n（2）深化改革。推进评价。\n2.“十四五”要点：\n（1）普及工程。扩大供给。',
    [
      '一、 总体思路',
      '二、 主要措施',
      '  1. 2024年要点',
      '    （1） 加强领导',
      '    （2） 深化改革',
      '  2. “十四五”要点',
      '    （1） 普及工程',
    ],
  ],
  [
    'items glued after a full stop or a bracket',
    '一、创新\n9.支持平台。给予扶持。（责任单位：市科技局）10.培育企业。给予补助。\n11.引进人才。给予资助。。  12.优化服务。提高效率。',
    ['一、 创新', '  9. 支持平台', '  10. 培育企业', '  11. 引进人才', '  12. 优化服务'],
  ],
  [
    '一是…二是 inside a paragraph, from its head and from its middle',
    '（一）提质增效\n一是加强管理。开展督查2次。二是规范程序。制定规则。三是完善制度。建立台账。\n（二）扩大供给\n主要有三：一是增加产量，保证供给；二是增加收入；三是改善环境。这是基本要求。',
    [
      '（一） 提质增效',
      '  一是 加强管理',
      '  二是 规范程序',
      '  三是 完善制度',
      '（二） 扩大供给',
      '  一是 -',
      '  二是 -',
      '  三是 -',
    ],
  ],
  [
    '一是 and 三要 number one list, a paragraph each',
    '1、改善条件\n一是加快建设。完成投资。\n二是全面完成4所学校建设任务，启动1所建设。\n三要抓好管理。认真落实。\n2、提高质量\n一要抓好教学。加强督查。\n二要抓好科研。',
    ['1、 改善条件', '  一是 加快建设', '  二是 -', '  三要 抓好管理', '2、 提高质量', '  一要 抓好教学', '  二要 -'],
  ],
  [
    '一是 without a second is a predicate',
    '一、目标\n我县的任务之一是建学校。学校之首一是质量。\n二、措施',
    ['一、 目标', '二、 措施'],
  ],
  [
    '一要 inside a maxim',
    '一、要求\n按照“一要吃饭，二要建设”的原则安排。\n二、做法\n提出“一是减人，二是增效。三是还债”，一是压减5%，二是压减3%。',
    ['一、 要求', '二、 做法', '  一是 压减5%', '  二是 -'],
  ],
  [
    'a sentence of figures is no title, whoever answers for it',
    [
      '一、实事',
      '1.新建公厕3座，改造路灯240盏。（责任单位：城管办；完成时限：6月底）',
      '2.体检5200人次，为126户购买保险；（责任单位：民政办）',
      '3.农业总产值14亿元，年递增8%。粮食稳定在9亿斤。',
      '4.人均收入增长5%，办好12件实事。',
      '5.预备费2300万元，占支出的1%。',
      '收入预计16亿元。',
      '6.抓好项目，投资1.9亿元，开工38个。加强调度。',
      '7.“三保”支出14.6亿元。保工资9.8亿元。',
      '8.推广5G应用，2025年建设基站4600个。（责任单位：工信局）',
    ].join('\n'),
    [
      '一、 实事',
      '  1. -',
      '  2. -',
      '  3. -',
      '  4. -',
      '  5. -',
      '  6. 抓好项目，投资1.9亿元，开工38个',
      '  7. “三保”支出14.6亿元',
      '  8. 推广5G应用，2025年建设基站4600个',
    ],
  ],
  [
    '首先…其次…最后, 第一…第二',
    '一、要求\n首先，强化领导。成立专班。其次，落实责任。最后，严格考核。\n二、做法\n第一，完善路网。新建8公里。第二，加强养护。养护20公里。',
    [
      '一、 要求',
      '  首先， 强化领导',
      '  其次， -',
      '  最后， -',
      '二、 做法',
      '  第一， 完善路网',
      '  第二， 加强养护',
    ],
  ],
  [
    'ordinals are no labels',
    '一、党建\n落实“第一议题”制度，第一书记到岗，第一、二、三产业协调发展，一、二级医院提质。',
    ['一、 党建'],
  ],
  [
    'numbers are no labels',
    '一、目标\n3.5%的增速。\n2024.5.6召开会议。\n12.5万人受益。\n1、2号线开通。\n（2023—2030年）规划落实。',
    ['一、 目标'],
  ],
  [
    'a year behind a label',
    '1.2024年工作要点\n（1）强化领导。抓好落实。\n2.2025年工作打算',
    ['1. 2024年工作要点', '  （1） 强化领导', '2. 2025年工作打算'],
  ],
  [
    'a number behind a label, in a list',
    '1.甲：说明。\n2.乙：说明。\n3．10种有色金属：铜、铅。\n4.5+2之家：平台。',
    ['1. -', '2. -', '3. -', '4. -'],
  ],
  [
    'two-level decimals',
    '1.总体要求\n1.1 指导思想\n1.2 基本原则\n2.主要任务\n2.1 建设任务',
    ['1. 总体要求', '  1.1 指导思想', '  1.2 基本原则', '2. 主要任务', '  2.1 建设任务'],
  ],
  [
    'circled, bracketed and lettered labels',
    '（一）建设\n①新建2所；\n②改建3所。\n（二）管理\n[1]巡查。每月1次。\n[2]考核。每年1次。',
    ['（一） 建设', '  ① -', '  ② -', '（二） 管理', '  [1] 巡查', '  [2] 考核'],
  ],
  [
    'an annex numbers afresh',
    '一、目标\n（一）增长。增长5%。\n名词解释\n1.“双一流”：大学和学科。\n2.“两重”：战略和能力。\n附件\n2025年10件实事\n一、稳定就业\n年度目标：新增2万人。\n二、关爱老人',
    [
      '一、 目标',
      '  （一） 增长',
      '# 名词解释',
      '  1. -',
      '  2. -',
      '# 2025年10件实事',
      '  一、 稳定就业',
      '  二、 关爱老人',
    ],
  ],
  [
    'a heading and its text parted by a gap or a blank',
    '（一）要抓好基金的筹集工作  1980年建立的基金，是增加投入的政策。它没有限期。\n（二）指导思想 坚持以人为本，全面发展。落实要求。\n（三）强化党建引领 筑牢思想根基。深入学习。\n（四）加强组织领导 落实工作责任',
    [
      '（一） 要抓好基金的筹集工作',
      '（二） 指导思想',
      '（三） 强化党建引领 筑牢思想根基',
      '（四） 加强组织领导 落实工作责任',
    ],
  ],
  [
    'a label alone takes the line below',
    '第一章\n总则\n第一条\n本规划所称设施，是指道路。\n第二章\n目标',
    ['第一章 总则', '  第一条 -', '第二章 目标'],
  ],
  [
    'a heading with a full stop above its items',
    '（一）持续改善民生。\n1.就业优先。新增2万人。\n2.教育提质。新增5000个。',
    ['（一） 持续改善民生', '  1. 就业优先', '  2. 教育提质'],
  ],
  [
    'glued to its heading',
    '三、重点任务（一）加快发展。建成5所。\n（二）深化改革。完成3项。',
    ['三、 重点任务', '  （一） 加快发展', '  （二） 深化改革'],
  ],
  ['labels of a table of sizes', '1)建设2所。今年完成。\n2)改造3所。明年完成。', ['1) 建设2所', '2) 改造3所']],
];

test.each(rows)('%s', (_about, source, wanted) => {
  expect(outline(source)).toEqual(wanted);
});

test.each(rows)('%s: nothing is lost and nothing overlaps', (_about, source) => {
  checkSegmentation(source);
});

/** Units lie inside their parents; passages, labels, bullets, titles and boilerplate are all of the text, each once. */
function checkSegmentation(source: string): void {
  const normalized = normalizeText({ text: source, markup: [], blocks: [] }, null);
  const { text } = normalized;
  const { plans, boilerplate } = segmentText(normalized, []);
  const covered = new Uint8Array(text.length);
  const cover = (start: number, end: number) => {
    expect(end).toBeGreaterThan(start);
    for (let i = start; i < end; i++) {
      expect(covered[i], `${text.slice(start, end)} stands twice`).toBe(0);
      covered[i] = 1;
    }
  };
  for (const { start, end } of boilerplate) cover(start, end);
  for (const plan of plans) {
    let before = -1;
    for (const unit of plan.units) {
      expect(unit.start).toBeGreaterThan(before);
      before = unit.start;
      expect(text.startsWith(unit.label, unit.start)).toBe(true);
      if (unit.parent !== null) {
        const parent = plan.units[unit.parent]!;
        expect(unit.depth).toBe(parent.depth + 1);
        expect(unit.start).toBeGreaterThanOrEqual(parent.start);
        expect(unit.end).toBeLessThanOrEqual(parent.end);
      } else expect(unit.depth).toBe(1);
      if (unit.titleSpan) expect(text.slice(unit.titleSpan.start, unit.titleSpan.end)).toBe(unit.title);
      if (unit.label) cover(unit.start, unit.start + unit.label.length);
    }
    for (const { start, end, unit } of plan.passages) {
      cover(start, end);
      if (unit >= 0) expect(plan.units[unit]!.start).toBeLessThanOrEqual(start);
      if (unit >= 0) expect(plan.units[unit]!.end).toBeGreaterThanOrEqual(end);
    }
  }
  const left = [...text].filter((_, i) => !covered[i]).join('');
  const titles = plans.map(({ title }) => title ?? '').join('');
  expect(left.replace(/[\s—–•·●○■*-]/g, '')).toBe(titles.replace(/[\s—–•·●○■*-]/g, ''));
}

test('passages: bullets, openings and the text before the first heading', () => {
  const { plans } = segment('前言说明情况。\n一、目标\n——创新能力。打造5个平台。\n• 培育20家企业。\n后记。');
  const text = '前言说明情况。\n一、目标\n——创新能力。打造5个平台。\n• 培育20家企业。\n后记。';
  expect(
    plans[0]!.passages.map(({ start, end, unit, opening, bullet }) => [text.slice(start, end), unit, opening, bullet]),
  ).toEqual([
    ['前言说明情况。', -1, false, false],
    ['目标', 0, true, false],
    ['创新能力。打造5个平台。', 0, false, true],
    ['培育20家企业。', 0, false, true],
    ['后记。', 0, false, false],
  ]);
});

test('a list inside a paragraph ends with it', () => {
  const source = '一、布局\n开垦荒地，一是要评估；二是要坚持标准。\n从长远看，开发100公顷。';
  const { plans } = segment(source);
  const last = plans[0]!.passages.at(-1)!;
  expect(plans[0]!.units[last.unit]!.label).toBe('一、');
});

test('leaves of a plan are measures, leaves of a review are none', () => {
  const { plans } = segment(
    '某局2023年工作总结和2024年工作计划\n一、2023年工作总结\n（一）建成5所。质量提升。\n二、2024年工作计划\n（一）新建3所。扩大供给。',
  );
  expect(plans[0]!.units.map(({ label, measure }) => [label, measure])).toEqual([
    ['一、', false],
    ['（一）', false],
    ['二、', false],
    ['（一）', true],
  ]);
});

test('gaps and repeats in numbers are told', () => {
  const { diagnostics } = segment('一、目标\n三、任务\n四、措施\n四、保障');
  expect(diagnostics.map(({ code }) => code)).toEqual(['numbering-gap', 'numbering-repeat']);
});

test('random mixtures of labels lose nothing', () => {
  let seed = 5;
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % n;
  };
  const pieces = [
    '一、',
    '二、',
    '（一）',
    '（二）',
    '1.',
    '2.',
    '(1)',
    '一是',
    '二是',
    '建设学校',
    '。',
    '；',
    '\n',
    ' ',
    '2024年',
    '附件\n',
    '来源：某网\n',
    '第一章',
    '——',
    '3.5%',
    '篇1\n',
    '工作计划\n',
    '下载\n',
  ];
  for (let round = 0; round < 300; round++) {
    checkSegmentation(Array.from({ length: 40 }, () => pieces[random(pieces.length)]!).join(''));
  }
});

test.each([
  '一、',
  '1.',
  '（',
  '（一）',
  '一是a；二是b。',
  '1',
  ' ',
  '一、\n',
  '（一）甲\n1.乙\n',
  '工作计划\n',
  '篇1\n',
  '附件\n',
  '首页 > ',
])('%j repeated is cut in linear time', (piece) => {
  const time = (count: number) => {
    const normalized = normalizeText({ text: piece.repeat(count), markup: [], blocks: [] }, null);
    const start = performance.now();
    segmentText(normalized, []);
    return performance.now() - start;
  };
  time(2000);
  const once = Math.max(5, Math.min(time(10_000), time(10_000)));
  expect(Math.min(time(20_000), time(20_000))).toBeLessThan(once * 6);
});
