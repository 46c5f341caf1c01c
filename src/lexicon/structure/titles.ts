/** Nouns that end the title of a plan, a review or a report. */
export const planNouns = [
  '计划',
  '计划书',
  '要点',
  '打算',
  '安排',
  '安排意见',
  '思路',
  '规划',
  '纲要',
  '方案',
  '意见',
  '措施',
  '办法',
  '行动',
  '部署',
  '设想',
  '谋划',
  '清单',
  '目标',
  '任务',
  '重点',
  '细则',
  '蓝图',
  '路线图',
  '策略',
  '纲领',
  '方针',
  '预算案',
  '目标任务',
  '工作目标',
  '任务分解',
  '举措',
  '政策',
  '指引',
  '目标责任书',
  '责任书',
  '建议',
  '草案',
];
export const reviewNouns = [
  '总结',
  '回顾',
  '述职',
  '完成情况',
  '开展情况',
  '进展情况',
  '落实情况',
  '执行情况',
  '汇报',
  '小结',
  '自查',
];
export const reportNouns = ['工作报告', '报告', '讲话', '公报', '白皮书'];
export const noticeNouns = ['通知', '函', '公告', '通告', '请示', '批复', '决定'];

const nouns = [...planNouns, ...reviewNouns, ...reportNouns, ...noticeNouns]
  .sort((a, b) => b.length - a.length)
  .join('|');
const suffix =
  '(?:[（(【\\[][^（）()【】]{1,30}[）)】\\]]|范文|精选|模板|参考|全文|正文|摘要|解读|[（(]?篇[\\d一二三四五六七八九十]{1,3}[）)]?|[一二三四五六七八九十\\d]{1,2}|》)';

/** A whole line that can be a title: 某县教育局2024年工作计划, …总结范文（精选5篇）. */
export const titleLine = new RegExp(`^[^。；;！!？?，,：:]{0,50}(?:${nouns})${suffix}{0,3}$`);
/** A title at the head of a line that goes on with the first label. */
export const titleBeforeLabel = new RegExp(
  `^([^。；;！!？?，,：:、]{2,50}?(?:${nouns})${suffix}{0,2}) ?(?=(?:一、|[（(]一[）)]|第一[章部篇]|1[.、．][^\\d]))`,
);
/** A line that parts the plans of a file: 篇1, 【篇二】…, 第三篇：…, …工作计划篇4. */
export const partingLine = new RegExp(
  [
    '^[【\\[（(]?(?:篇|范文)[\\d一二三四五六七八九十]{1,3}[】\\]）)]?[：:、. ]?[^。；]{0,50}$',
    '^[【\\[（(]?第\\d{1,2}篇[】\\]）)]?[：:、. ]?[^。；]{0,50}$',
    '^第[一二三四五六七八九十]{1,3}篇[：:、 ][^。；]{2,50}(?:计划|总结|要点|方案|报告|打算|范文)$',
    '^[^。；，]{3,50}[（(【 ]?(?:篇[\\d一二三四五六七八九十]{1,3}|第[\\d一二三四五六七八九十]{1,3}篇)[）)】]?(?:[：:].{0,40})?$',
  ].join('|'),
);
/** A line that is the title of a notice, which only issues a plan. */
export const noticeLine = new RegExp(`(?:${noticeNouns.join('|')})$`);
