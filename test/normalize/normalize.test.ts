import { expect, test } from 'vitest';
import { scriptConverter } from '../../src/convert-script.ts';
import { needsConversion, normalizeText } from '../../src/normalize/normalize.ts';
import type { Block } from '../../src/read/types.ts';

function normalize(text: string, blocks: readonly Block[] = []) {
  return normalizeText({ text, markup: [], blocks }, needsConversion(text) ? scriptConverter() : null);
}

// What it is about, the source, what rules see of it.
const rows: readonly (readonly [string, string, string])[] = [
  ['line ends', '一、目标\r\n二、措施\r三、保障', '一、目标\n二、措施\n三、保障'],
  ['other line ends', '一、目标\u2028二、措施\u000b三、保障', '一、目标\n二、措施\n三、保障'],
  ['invisible', '\ufeff新增\u200b学\u00ad位\u202e100个', '新增学位100个'],
  ['replacement characters stay', '新增\ufffd所', '新增\ufffd所'],
  ['blanks of all kinds', '投入\u00a0300\u2003万元', '投入300万元'],
  ['indents', '　　一、目标\n\t\t二、措施  \n', '一、目标\n二、措施\n'],
  ['glosses', '教育強國規(guī)劃綱要,全區(qū)發（fā）展', '教育强国规划纲要,全区发展'],
  ['brackets that are no gloss', '附設幼兒園(班)和鄉(鎮)(一)學校(A)', '附设幼儿园(班)和乡(镇)(一)学校(A)'],
  ['letters without a tone stay', '规划(gui)编制', '规划(gui)编制'],
  ['width', '增长７．５％，ＧＤＰ达１０００亿元', '增长7.5%，GDP达1000亿元'],
  ['labels in full width', '１．支持企业。（２）支持园区。', '1.支持企业。(2)支持园区。'.replace('(2)', '（2）')],
  ['a rate', '４０５０公斤／公顷', '4050公斤/公顷'],
  ['punctuation keeps its width', '（一）目标：新增，建成；', '（一）目标：新增，建成；'],
  ['a wide point between letters stays', '约翰．史密斯', '约翰．史密斯'],
  ['radicals', '⼯作要点：新增⼈才2⽉到岗', '工作要点：新增人才2月到岗'],
  ['radicals of the supplement', '⻄安⻋⻔⻅⻓，⽅便⻢⻰⺠⻝', '西安车门见长，方便马龙民食'],
  ['digits set apart', '到2 0 3 0年，增长7 .5 %', '到2030年，增长7.5%'],
  ['blanks before a unit', '给予 １０００ 万 元奖励', '给予1000万元奖励'],
  ['a range', '发展2 — 3 家', '发展2—3家'],
  ['columns of numbers', '2020 2021 2022', '2020 2021 2022'],
  ['two numbers', '第3类 12 450', '第3类12 450'],
  ['gaps', '学校    幼儿园\t教师', '学校 幼儿园 教师'],
  ['a scan', '解决 方 案，培 育 一 批企业', '解决方案，培育一批企业'],
  ['words apart', '强化组织领导 落实工作责任', '强化组织领导 落实工作责任'],
  ['a spread heading', '目    录\n总　　则', '目录\n总则'],
  ['a label behind a heading', '三、主要措施 1.2024年要点', '三、主要措施 1.2024年要点'],
  ['a label behind a gap', '能力  6.以活动为主题', '能力 6.以活动为主题'],
  ['a backtick', '张贴积极向上的`名言', '张贴积极向上的名言'],
  ['a lone apostrophe', "加大治理的'力度", '加大治理的力度'],
  ['quotation', "所谓'双减'政策", "所谓'双减'政策"],
  ['a question mark for a blank', '四项指标均达?100%', '四项指标均达100%'],
  ['a question', '是否可能?2025年怎么办?', '是否可能?2025年怎么办?'],
  ['masks stay', '新建幼儿园*所，招聘**名，占*/*', '新建幼儿园*所，招聘**名，占*/*'],
  ['remains of Markdown', '## 一、目标\n**二、措施**\n建成*所', '一、目标\n二、措施\n建成*所'],
  ['simplified text is left alone', '乾安县显著改善，著力于后勤', '乾安县显著改善，著力于后勤'],
  ['traditional', '乾安縣的計劃顯著改善，著力發展，隨著', '乾安县的计划显著改善，着力发展，随着'],
  ['traditional with 著作', '專著和著名學者的著作', '专著和著名学者的著作'],
  ['Hong Kong', '衞生署裏的醫療綫路，説明羣眾税務', '卫生署里的医疗线路，说明群众税务'],
  ['thousands of Hong Kong', '增加2 000個資助宿位和12 500名學員', '增加2000个资助宿位和12500名学员'],
  [
    'a comma at the end of a line',
    '实施重点项目80个，总投资500亿元，\n其中新开工30个。',
    '实施重点项目80个，总投资500亿元，其中新开工30个。',
  ],
  ['a stray page mark line stays', '一、目标\n- 3 -\n二、措施', '一、目标\n- 3 -\n二、措施'],
  [
    'a page mark in mid-sentence',
    `${'全面推进各类教育优质协调发展，'.repeat(3)}努力\n- 3 -\n提高质量。`,
    `${'全面推进各类教育优质协调发展，'.repeat(3)}努力提高质量。`,
  ],
  ['a line that begins with a stop', '转移培训工程\n\n  。  19.以服务为宗旨', '转移培训工程。19.以服务为宗旨'],
];

test.each(rows)('%s', (_about, source, wanted) => {
  expect(normalize(source).text).toBe(wanted);
});

test.each(rows)('%s: normalising again changes nothing', (_about, source) => {
  const { text } = normalize(source);
  // Traditional quotations of one line in a simplified text are the only thing that another pass could read anew.
  expect(normalize(text).text).toBe(text);
});

const wrapped = [
  '    （某市林业局）',
  '    “九五”期间，全市造林绿化取得显著成绩，累计完成造林１８６万亩，活立木蓄积',
  '量由１０２０万立方米增加到１２７５万立方米，森林覆盖率达到３４．７％，新增木材５０',
  '０万吨。根据市委提出的目标',
  '；今后五年要再造林１００万亩，年均增长３．５％以上，这是实现第二步战略目标的基础和',
  '保证。',
  '        一、主要任务',
  '    （一）造林绿化  全年完成人工造林３１万亩、飞播造林１２万亩、封山育林四十余万',
  '亩，造林成活率必须达到８５％以上；一是要作好规划设计工作；二是要坚持高标准、高质',
  '量；三是要达到经济效益。',
].join('\r\n');

test('hard-wrapped lines are joined inside words and numbers, paragraphs stay', () => {
  const { text } = normalize(wrapped);
  expect(text.split('\n')).toEqual([
    '（某市林业局）',
    '“九五”期间，全市造林绿化取得显著成绩，累计完成造林186万亩，活立木蓄积量由1020万立方米增加到1275万立方米，森林覆盖率达到34.7%，新增木材500万吨。根据市委提出的目标；今后五年要再造林100万亩，年均增长3.5%以上，这是实现第二步战略目标的基础和保证。',
    '一、主要任务',
    '（一）造林绿化 全年完成人工造林31万亩、飞播造林12万亩、封山育林四十余万亩，造林成活率必须达到85%以上；一是要作好规划设计工作；二是要坚持高标准、高质量；三是要达到经济效益。',
  ]);
});

test('a catalogue header above hard-wrapped text keeps its lines, however long', () => {
  const header = [
    '【 标  题 】某省国民经济和社会发展“九五”计划和２０１０年远景目标纲要的汇报摘要全文',
    '【 作  者 】某省计划委员会',
  ];
  const lines = normalize([...header, ...wrapped.split('\r\n')].join('\n')).text.split('\n');
  expect(lines).toHaveLength(6);
  expect(lines[1]).toBe('【 作者】某省计划委员会');
});

test('wrapped lines without indents: labels and short lines open paragraphs', () => {
  const source = [
    '某县卫生局2003年工作安排',
    '2003年我县卫生工作要以农村卫生为重点，深化卫生改革，加强疾病预防',
    '控制工作，全年完成计划免疫接种12000人次，儿童建卡率达到98%以上，',
    '甲乙类传染病发病率控制在350/10万以内。',
    '一、加强农村卫生工作。完成15所乡镇卫生院危房改造，面积达到10000平',
    '方米，投入资金300万元，培训乡村医生200名，建立村卫生室50个，使农民',
    '就近看病。',
    '二、加强行风建设。',
  ].join('\n');
  expect(normalize(source).text.split('\n')).toEqual([
    '某县卫生局2003年工作安排',
    '2003年我县卫生工作要以农村卫生为重点，深化卫生改革，加强疾病预防控制工作，全年完成计划免疫接种12000人次，儿童建卡率达到98%以上，甲乙类传染病发病率控制在350/10万以内。',
    '一、加强农村卫生工作。完成15所乡镇卫生院危房改造，面积达到10000平方米，投入资金300万元，培训乡村医生200名，建立村卫生室50个，使农民就近看病。',
    '二、加强行风建设。',
  ]);
});

test('one paragraph a line is left alone', () => {
  const source = [
    '某局工作要点',
    '一、目标',
    '全年新增学位三千个，建成学校五所。',
    '二、措施',
    '加强领导，落实责任，',
  ].join('\n');
  expect(normalize(source).text).toBe(source);
});

test('lines of one paragraph of Markdown are joined, those of two are not', () => {
  const source = '覆盖率达到\n95%以上。\n\n某某局\n2024年1月';
  const blocks: Block[] = [
    { kind: 'paragraph', start: 0, end: 12 },
    { kind: 'paragraph', start: 14, end: source.length },
  ];
  expect(normalize(source, blocks).text).toBe('覆盖率达到95%以上。\n\n某某局\n2024年1月');
});

test.each([
  ['2024年工作要点', 'simplified'],
  ['教育發展計劃綱要', 'traditional'],
  ['2024 12%', 'none'],
  ['教育發展計劃綱要\n教育发展计划纲要', 'mixed'],
])('the script of %s is %s', (text, script) => {
  expect(normalize(text).script).toBe(script);
});

test('only the traditional lines of a mixed text are converted', () => {
  expect(normalize('教育發展計劃綱要，乾旱\n乾安县教育发展计划').text).toBe(
    '教育发展计划纲要，干旱\n乾安县教育发展计划',
  );
});

test('without a converter the text keeps its script and says so', () => {
  const { text, diagnostics } = normalizeText({ text: '教育發展', markup: [], blocks: [] }, null);
  expect(text).toBe('教育發展');
  expect(diagnostics.map(({ code }) => code)).toEqual(['script-not-converted']);
});

test('rare characters outside the basic plane keep their places', () => {
  const source = '𠀀發展𦾔學位100個';
  const { text, map } = normalize(source);
  const at = text.indexOf('100');
  expect(source.slice(map.toSource(at), map.toSource(at) + 3)).toBe('100');
});

test('markup is left out before anything else', () => {
  const { text, map } = normalizeText(
    {
      text: '# 一、目標\r\n新增１００所',
      markup: [{ start: 0, end: 2, replacement: '' }],
      blocks: [{ kind: 'heading', level: 1, start: 0, end: 6 }],
    },
    scriptConverter(),
  );
  expect(text).toBe('一、目标\n新增100所');
  expect(map.toSourceSpan(text.indexOf('100'), text.indexOf('100') + 4)).toEqual({ start: 10, end: 14 });
});

/** Every character of the normalised text stands in the source, in order, as itself or in another form. */
function checkMap(source: string): void {
  const { text, map } = normalize(source);
  let before = -1;
  for (let i = 0; i < text.length; i++) {
    const { start, end } = map.toSourceSpan(i, i + 1);
    expect(start).toBeGreaterThan(before);
    expect(end).toBeGreaterThan(start);
    before = start;
    const from = source.slice(start, end);
    if (/[0-9]/.test(text[i]!)) expect(from.normalize('NFKC')).toBe(text[i]);
  }
}

test('positions lead back: all rows, and the wrapped text', () => {
  for (const [, source] of rows) checkMap(source);
  checkMap(wrapped);
});

test('positions lead back: random mixtures', () => {
  let seed = 11;
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % n;
  };
  const pieces = [
    '規(guī)',
    '１２',
    '３ ',
    '\r\n',
    ' ',
    '　',
    '發',
    '万',
    '元',
    '。',
    '，',
    '.',
    '%',
    '\u200b',
    '一、',
    '（一）',
    '`',
    '的',
    "'",
    '*',
    '\n',
    '9',
    '著',
    '- 2 -',
  ];
  for (let round = 0; round < 200; round++) {
    checkMap(Array.from({ length: 30 }, () => pieces[random(pieces.length)]!).join(''));
  }
});

test.each(['1', ' ', '　', '(', '一、', '1.', '（一）', '`', "的'", '\n', '1 ', '一 ', '(ǖ', '- 3 -\n', '業'])(
  '%j repeated is normalised in linear time',
  (piece) => {
    const time = (count: number) => {
      const text = piece.repeat(count);
      const start = performance.now();
      normalize(text);
      return performance.now() - start;
    };
    time(20_000);
    const once = Math.max(5, Math.min(time(60_000), time(60_000)));
    expect(Math.min(time(120_000), time(120_000))).toBeLessThan(once * 6);
  },
);
