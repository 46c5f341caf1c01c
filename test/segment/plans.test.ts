import { expect, test } from 'vitest';
import { scriptConverter } from '../../src/convert-script.ts';
import { needsConversion, normalizeText } from '../../src/normalize/normalize.ts';
import { segmentText } from '../../src/segment/segment.ts';

function segment(lines: readonly string[]) {
  const text = lines.join('\n');
  const normalized = normalizeText({ text, markup: [], blocks: [] }, needsConversion(text) ? scriptConverter() : null);
  const segmentation = segmentText(normalized, []);
  return {
    ...segmentation,
    text: normalized.text,
    reasons: segmentation.boilerplate.map(
      ({ start, end, reason }) => `${reason}: ${normalized.text.slice(start, end)}`,
    ),
    heads: segmentation.plans.map(({ title, issuer, year, genre }) => [title, issuer, year, genre]),
  };
}

test('a notice, its letter and its imprint around a plan', () => {
  const { heads, reasons, plans, text } = segment([
    '首页 > 政务公开 > 规划计划 > 正文',
    '某市卫生健康委员会关于印发《某市卫生健康委员会2024年工作要点》的通知',
    '索引号：000014349/2024-00012    主题分类：卫生',
    '某卫发〔2024〕3号',
    '【字体：大 中 小】 打印',
    '各县（市、区）卫生健康局：',
    '现将《2024年工作要点》印发给你们，请认真抓好贯彻落实。',
    '某市卫生健康委员会',
    '2024年2月5日',
    '某市卫生健康委员会2024年工作要点',
    '总体要求是：以人民健康为中心。',
    '一、深化改革',
    '1. 推进医共体建设。年内建成5个以上。',
    '抄送：市委各部门。',
    '某市卫生健康委员会办公室 2024年2月6日印发',
    '主办：某市卫生健康委员会 版权所有  某ICP备05000001号',
  ]);
  expect(heads).toEqual([['某市卫生健康委员会2024年工作要点', '某市卫生健康委员会', 2024, 'plan']]);
  expect(reasons.map((reason) => reason.split(':')[0])).toEqual([
    'navigation',
    'repeated-title',
    'publication',
    'document-number',
    'page-control',
    'cover-letter',
    'cover-letter',
    'navigation',
    'publication',
    'imprint',
    'imprint',
    'imprint',
  ]);
  expect(text.slice(plans[0]!.start, plans[0]!.end)).toMatch(/^某市卫生健康委员会2024年工作要点[\s\S]*5个以上。$/);
});

test('several plans in a file of a site', () => {
  const { heads, reasons } = segment([
    '范文网>工作计划>学校工作计划',
    '学校工作计划（精选3篇）',
    '时间：2023-01-02 09:00:00 我要投稿',
    '下面是小编为大家整理的学校工作计划，供大家参考！',
    '学校工作计划篇1',
    '20xx年是关键之年。',
    '一、目标',
    '全年举办活动10次。',
    '2023年学校工作计划篇2',
    '一、指导思想',
    '坚持育人。',
    '二、措施',
    '1、每月演练1次。2、每学期培训2次。',
    '学校2024年工作计划篇3',
    '（一）每天锻炼一小时。',
    '（二）举办运动会2次。',
    '【学校工作计划（精选3篇）】相关文章：',
    '1.学校工作总结5篇',
    '2.学校安全工作计划12-13',
  ]);
  expect(heads).toEqual([
    ['学校工作计划篇1', '学校', null, 'plan'],
    ['2023年学校工作计划篇2', '学校', 2023, 'plan'],
    ['学校2024年工作计划篇3', '学校', 2024, 'plan'],
  ]);
  expect(reasons).toEqual([
    'navigation: 范文网>工作计划>学校工作计划',
    'repeated-title: 学校工作计划（精选3篇）',
    'publication: 时间：2023-01-02 09:00:00 我要投稿',
    'teaser: 下面是小编为大家整理的学校工作计划，供大家参考！',
    'related: 【学校工作计划（精选3篇）】相关文章：',
    'related: 1.学校工作总结5篇',
    'related: 2.学校安全工作计划12-13',
  ]);
});

test('two plans one after the other, each under its own title', () => {
  const body = (name: string) => [
    `${name}`,
    '一、总体要求',
    `坚持稳中求进工作总基调，${'完整准确全面贯彻新发展理念，加快构建新发展格局，'.repeat(6)}推动高质量发展。`,
    '二、重点任务',
    `全年完成投资3亿元，${'优化营商环境，强化要素保障，推进项目建设，'.repeat(8)}确保见效。`,
  ];
  const { heads } = segment([...body('某县交通运输局2023年工作计划'), ...body('某县农业农村局2024年工作要点')]);
  expect(heads).toEqual([
    ['某县交通运输局2023年工作计划', '某县交通运输局', 2023, 'plan'],
    ['某县农业农村局2024年工作要点', '某县农业农村局', 2024, 'plan'],
  ]);
});

test('a title printed twice, with a teaser between, and the text begins behind the second', () => {
  const { heads, reasons, plans } = segment([
    'xx市教育局2025年工作要點',
    '2025年是關鍵之年，全面貫徹落實。',
    'xx市教育局2025年工作要點',
    '2025年是關鍵之年，全面貫徹落實會議精神，辦好教育。',
    '一、加強建設',
  ]);
  expect(heads).toEqual([['xx市教育局2025年工作要点', 'xx市教育局', 2025, 'plan']]);
  expect(reasons).toHaveLength(2);
  expect(plans[0]!.passages).toHaveLength(2);
});

test('a text without a title: year and issuer from what it says', () => {
  const { heads } = segment([
    '为深入实施创新驱动发展战略，制定本行动计划。',
    '一、总体目标',
    '到2026年，建成平台5个。',
    '二、重点任务',
    '某市人民政府办公厅 2024年1月3日印发',
  ]);
  expect(heads).toEqual([[null, '某市人民政府办公厅', 2026, 'plan']]);
});

test('a report of a government: delivered in the year that it plans', () => {
  const { heads, plans } = segment([
    '政府工作报告',
    '——2008年1月15日在某县第十四届人民代表大会第二次会议上',
    '某县人民政府县长  李某某',
    '各位代表：',
    '一、2007年工作回顾',
    '生产总值35.6亿元。',
    '同时，我们也清醒认识到，经济总量不大，贫困人口还有3万人。',
    '二、2008年工作任务',
    '到2012年，建成果园10万亩。',
  ]);
  expect(heads).toEqual([['政府工作报告', '某县人民政府', 2008, 'report']]);
  expect(plans[0]!.passages.map(({ role }) => role).slice(-5)).toEqual([
    'review',
    'review',
    'problems',
    'plan',
    'plan',
  ]);
});

test('a title over two lines, and its years below', () => {
  expect(segment(['香港特別行政區衞生署', '2023-24年度工作計劃', '一、推行基層醫療', '服務100萬人次。']).heads).toEqual(
    [['香港特别行政区卫生署2023-24年度工作计划', '香港特别行政区卫生署', 2024, 'plan']],
  );
  expect(segment(['某市综合交通发展规划', '（2021—2025年）', '一、目标', '建成10公里。']).heads).toEqual([
    ['某市综合交通发展规划（2021—2025年）', null, 2025, 'plan'],
  ]);
});

test('a review and a plan in one: roles by headings, by paragraphs, by the order', () => {
  const roles = (lines: string[]) => segment(lines).plans[0]!.passages.map(({ role }) => role);
  expect(
    roles([
      '某镇2023年工作总结和2024年工作计划',
      '2023年，完成投资3亿元。',
      '一、党建',
      '培训12次。',
      '二、存在问题',
      '人员不足。',
      '三、2024年打算',
      '建成5所。',
    ]),
  ).toEqual(['review', 'review', 'review', 'problems', 'problems', 'plan', 'plan']);
  expect(
    roles(['某局2023年工作总结', '一年来，完成项目12个。', '下一步，我局将新建学校5所。', '同时培训教师100名。']),
  ).toEqual(['review', 'plan', 'plan']);
  expect(roles(['某局2024年工作计划', '一、回顾', '完成5所。', '二、发展环境优化', '新建3所。'])).toEqual([
    'review',
    'review',
    'plan',
    'plan',
  ]);
});

test('a table of contents is none of the plan', () => {
  const { plans, reasons } = segment([
    '某省“十三五”规划',
    '目  录',
    '一、基础',
    '二、任务',
    '一、基础',
    '现有5所。',
    '二、任务',
    '新建3所。',
  ]);
  expect(plans[0]!.units).toHaveLength(2);
  expect(reasons.map((reason) => reason.split(':')[0])).toEqual(['contents', 'contents', 'contents']);
});

test('a catalogue header gives the title', () => {
  const { heads, plans, text } = segment([
    '【文献号】1-2816',
    '【 标  题 】“九五”农业开发规划的思路',
    '【 正  文 】',
    '（某某办公室副主任  张三）',
    '一、目标',
    '增加500亿公斤。',
    '（作者单位：某某办公室  北京）',
  ]);
  expect(heads).toEqual([['“九五”农业开发规划的思路', '某某办公室', 2000, 'plan']]);
  expect(text.slice(plans[0]!.start)).toMatch(/^“九五”/);
});

test('link texts that a site put into a sentence', () => {
  const { reasons, plans, text } = segment([
    '某局工作计划',
    '一、目标',
    '努力提高水平2016年某局工作计划2016年某局工作计划。新建5所。',
  ]);
  expect(reasons).toEqual(['repeated-title: 2016年某局工作计划2016年某局工作计划']);
  expect(plans[0]!.passages.map(({ start, end }) => text.slice(start, end))).toEqual([
    '目标',
    '努力提高水平',
    '。新建5所。',
  ]);
});

test.each([[''], ['\n\n'], ['  '], ['。'], ['某县教育局2024年工作计划']])('%j is cut without a fault', (text) => {
  expect(() => segment([text])).not.toThrow();
});

/** The role of each unit, by its label and title. */
const roles = (lines: readonly string[]) =>
  segment(lines).plans.flatMap(({ units }) => units.map(({ label, title, role }) => `${label}${title ?? ''}: ${role}`));

test('a budget: what was carried out, then the draft', () => {
  expect(
    roles([
      '关于某县2023年预算执行情况和2024年预算草案的报告',
      '一、2023年预算执行情况',
      '（一）一般公共预算。收入18亿元。',
      '二、2024年预算草案',
      '（一）收支安排。收入19亿元。',
      '（二）政府性基金预算。收入10亿元。',
      '三、主要措施',
    ]),
  ).toEqual([
    '一、2023年预算执行情况: review',
    '（一）一般公共预算: review',
    '二、2024年预算草案: plan',
    '（一）收支安排: plan',
    '（二）政府性基金预算: plan',
    '三、主要措施: plan',
  ]);
});

test('a section of the year planned for, behind one of the year before, is the plan', () => {
  const title = '某县2023年财政工作总结和2024年财政工作计划';
  expect(roles([title, '一、2023年全县财政', '收入18亿元。', '二、2024年全县财政', '收入19亿元。'])).toEqual([
    '一、2023年全县财政: review',
    '二、2024年全县财政: plan',
  ]);
  expect(roles([title, '一、2024年全县财政', '收入18亿元。', '二、几点体会'])).toEqual([
    '一、2024年全县财政: review',
    '二、几点体会: review',
  ]);
});

const told = '累计引进人才129人，获评最具活力城市，总量跃居全省第三，农民收入净增800元，办成了一批实事。';
const review = [
  '（一）改革举措有效落地。',
  `新增企业97家。${told}`,
  '（二）保障水平不断提高。',
  `床位达到300张。${told}`,
];

test('a text without a title that tells what was done is a review, and plans for no year', () => {
  const { heads } = segment([...review, '2020年是收官之年。']);
  expect(heads).toEqual([[null, null, null, 'review']]);
  expect(roles(review)).toEqual(['（一）改革举措有效落地: review', '（二）保障水平不断提高: review']);
});

test.each([
  ['a title says what it is', ['某县2024年工作计划', ...review]],
  ['a heading says that a plan follows', [...review, '（三）2024年工作打算。', '新建学校3所。']],
  [
    'words with 了 that tell of nothing done',
    ['（一）要求', '为了做好工作，除了日常管理，为了加强教育，为了防范风险，除了安全，为了发展，为了稳定，为了和谐。'],
  ],
  ['what is meant to be done', [...review, '到2026年，要建成学校3所，力争达到95%，不低于90%。']],
])('no review: %s', (_about, lines) => {
  expect(segment(lines).plans[0]!.units[0]!.role).toBe('plan');
});

const text = ['一、总体要求', '坚持稳中求进。', '二、主要目标', '新建公厕3座。'];

test.each([
  [
    'over two lines, the second going on with 与',
    ['关于某县2023年计划执行情况', '与2024年计划（草案）的报告', '某县发展和改革局'],
    ['关于某县2023年计划执行情况与2024年计划（草案）的报告', '某县发展和改革局'],
  ],
  [
    'over its subtitle',
    ['凝心聚力促转型 提质增效开新局', '为建设一流企业而奋斗', '——在某集团有限公司2024年工作会议上的报告'],
    ['凝心聚力促转型 提质增效开新局为建设一流企业而奋斗', '某集团有限公司'],
  ],
  [
    'the page leaves out the body, the text names it',
    ['关于促进某镇农业产业化发展的实施意见', '来源：某市', '某镇人民政府关于促进农业产业化发展的实施意见'],
    ['某镇人民政府关于促进农业产业化发展的实施意见', '某镇人民政府'],
  ],
  ['of the plan that a notice issues', ['某局关于印发2024年工作要点的通知', '各科室：'], ['2024年工作要点', '某局']],
  [
    'under a slogan, behind a dash',
    ['砥砺前行 再谱新篇', '——某县教育局2024年工作计划'],
    ['某县教育局2024年工作计划', '某县教育局'],
  ],
  [
    'of a notice that passes another on',
    ['某局关于转发省厅《关于印发2024年工作要点的通知》的通知'],
    ['某局关于转发省厅《关于印发2024年工作要点的通知》的通知', '某局'],
  ],
  [
    'over books that it has printed',
    ['某县2024年工作计划', '印发《消防安全手册》《防汛手册》，开展宣传。', '消防安全手册', '发放。', '防汛手册'],
    ['某县2024年工作计划', null],
  ],
  [
    'of a notice that is the plan',
    ['某市教育局关于做好2024年招生工作的通知'],
    ['某市教育局关于做好2024年招生工作的通知', '某市教育局'],
  ],
])('a title %s', (_about, head, [title, issuer]) => {
  const { heads } = segment([...head, ...text]);
  expect(heads.map(([title, issuer]) => [title, issuer])).toEqual([[title, issuer]]);
});

test('two plans that one notice issues', () => {
  const { heads } = segment([
    '某省人民政府办公厅关于印发支持平台若干政策和某省平台行动计划（2021-2023年）的通知',
    '各市人民政府：',
    '《支持平台若干政策》《某省平台行动计划（2021-2023年）》已经省政府同意，现印发给你们。',
    '某省人民政府办公厅',
    '2021年9月2日',
    '支持平台若干政策',
    ...text,
    '某省平台行动计划（2021-2023年）',
    ...text,
  ]);
  expect(heads).toEqual([
    ['支持平台若干政策', '某省人民政府办公厅', 2021, 'plan'],
    ['某省平台行动计划（2021-2023年）', '某省人民政府办公厅', 2023, 'plan'],
  ]);
});
