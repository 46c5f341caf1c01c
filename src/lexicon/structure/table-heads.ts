/** What the head of a column of a table says about the cells under it. */

export type HeadRole =
  /** 序号: counts the rows. */
  | 'ordinal'
  /** 类别: a head of several rows. */
  | 'category'
  /** 指标名称: what the numbers of the row are numbers of. */
  | 'indicator'
  /** 项目, 乡镇: the same, where the heads of other columns hold numbers. */
  | 'item'
  | 'unit'
  /** 指标属性: 预期性, 约束性. */
  | 'nature'
  /** 2025年目标: numbers. */
  | 'value'
  /** 工作任务: running text, work to be done. */
  | 'task'
  /** 进展情况: running text, what was done. */
  | 'progress'
  | 'responsible'
  | 'deadline'
  /** 年份: each row is a year's. */
  | 'period'
  /** 权重, 电话: numbers that grade, or lead somewhere. */
  | 'reference'
  /** 备注: running text. */
  | 'remark';

/** A role with the heads that tell it; blanks and what stands in brackets are taken out of a head before. */
export interface HeadPattern {
  readonly role: HeadRole;
  readonly pattern: RegExp;
  /** Parted by blanks; each is a test. */
  readonly examples: string;
}

/** In order: the first that fits tells the role. */
export const headPatterns: readonly HeadPattern[] = [
  { role: 'ordinal', pattern: /^(?:序号|编号|项次|No\.?|№)$/i, examples: '序号 编号 No.' },
  { role: 'unit', pattern: /^(?:计量|计算|数据|指标)?单位$/, examples: '单位 计量单位' },
  {
    role: 'nature',
    pattern: /^(?:指标)?(?:属性|性质)$|^(?:指标|目标)类型$/,
    examples: '属性 指标属性 指标性质 指标类型',
  },
  {
    role: 'category',
    pattern: /^(?:[一二]级|指标|工作|任务|项目|目标)?(?:类别|分类|类型|领域|板块|维度|大类|类)$|^[一二]级指标$/,
    examples: '类别 指标类别 工作板块 一级指标 领域',
  },
  {
    role: 'reference',
    pattern:
      /^(?:权重|分值|标准分|基准分|自评分|得分|评分|评分标准|计分办法|扣分标准|排名|位次|页码|(?:联系)?电话|联系方式|邮箱|(?:项目)?(?:代码|编码|文号))$/,
    examples: '权重 分值 得分 联系电话 页码 项目代码',
  },
  {
    role: 'responsible',
    pattern:
      /^(?:责任|牵头|主要|主办|承办|协办|配合|参与|参加|实施|落实|负责|主管|建设|包保|包联|分管|联系|市级|县级|区级)*(?:责任|牵头|主办|承办|协办|配合|实施|负责|主管|分管|包保|包联)(?:单位|部门|科室|处室|股室|主体|领导|县领导|市领导|区领导|校领导|人|者)*(?:及责任人)?$|^分管领导$|^责任落实$/,
    examples: '责任单位 牵头单位 责任领导 配合单位 责任科室 牵头部门 主要责任单位 包联县领导 责任人',
  },
  {
    role: 'deadline',
    pattern:
      /^(?:完成|办结|达成|截止|实施|整改|计划|推进|年度)*(?:时限|期限|时间节点|节点|时间要求|完成时间|完成日期|办结时间|时间进度|截止时间|整改时间|时间安排)(?:要求)?$|^建设(?:起止)?(?:年限|工期|期限)$/,
    examples: '建设年限 完成时限 完成时间 时间节点 完成期限 计划完成时间 办结时限 整改期限',
  },
  {
    role: 'progress',
    pattern: /^(?:工作|目前|当前|任务|推进)?(?:进展|完成|落实|推进|执行)(?:情况|成效|成果)$|^工作成效$/,
    examples: '进展情况 完成情况 工作进展情况 落实情况',
  },
  { role: 'period', pattern: /^(?:年份|年度|时间|时期|月份)$/, examples: '年份 年度 月份' },
  {
    role: 'indicator',
    pattern:
      /^(?:主要|核心|具体|考核|年度|发展|预期|绩效|监测|评价|[三四]级|经济|社会|工作)*(?:目标)?指标(?:名称|内容|项目)?$/,
    examples: '指标 指标名称 主要指标 考核指标 三级指标',
  },
  {
    role: 'task',
    pattern:
      /^(?:.{0,6}(?:目标(?:与|和|及|、)?任务|任务|重点工作|工作内容|主要内容|具体内容|建设内容|改革内容|整改内容|项目内容|工作措施|具体措施|整改措施|主要措施|工作举措|具体举措|主要举措|工作要求|工作事项|主要工作|工作目标|工作要点|重点事项|实施内容)|措施|举措|事项|工作)(?:名称|内容|分解|安排|及规模|和规模|及要求|及目标|及措施|清单)?$/,
    examples: '目标与任务 工作任务 重点工作 主要内容 目标任务 具体措施 建设内容及规模 重点任务 工作内容',
  },
  {
    role: 'value',
    pattern:
      /^(?:.*(?:19|20)\d\d年?.*|.*[一二三四五六七八九十]五[”"]?(?:末|期末|期间|时期)?(?:目标|规划)?值?|.*(?:目标值|基期值?|基准值?|现状值?|当前值|完成值|完成数|实绩|实际值|实际数|预期值|预期目标|计划数|计划值|任务数|指标值|预算数|决算数|预计数|预计完成|实际完成|年度目标|目标|现状|增长|增速|增幅|增长率|增减|年均|累计|投资额?|投资规模|规模|数量|面积|里程|占比|比重|比例|金额|资金))$/,
    examples: '2025年 2020年 “十四五”末 2025年目标值 基期值 目标值 年均增长 预算数 计划投资 年度目标',
  },
  {
    role: 'item',
    pattern:
      /^(?:项目|项目名称|工程名称|名称|内容|乡镇|镇街|乡镇街道|县区|县市区|地区|区域|单位名称|科目|产业|行业|品种|产品|学校|社区|村)$/,
    examples: '项目 项目名称 名称 乡镇 县市区 科目',
  },
  { role: 'remark', pattern: /^(?:备注|说明|备注说明)$/, examples: '备注' },
];

/** Words of heads that say nothing but which time a number is of, or how it came about: they are no part of its name. */
export const headShells: readonly string[] =
  '目标任务数 目标任务 目标值 目标 任务数 任务量 任务 完成值 完成数 完成情况 完成 实绩 实际 基期值 基期 基准值 基准 现状值 现状 当前值 指标值 数值 数量 预算数 决算数 规划 计划数 计划值 计划 预期值 预期 预计 累计 全年 年度 年底 年末 本年 上年 当年 期末 时期 期间 情况 截至 截止 的 末 底'.split(
    ' ',
  );
/** Heads of numbers that were reached or spent, and of numbers to be reached. */
export const pastHead = /实际|实绩|完成(?!目标|时)|现状|基期|基准|决算|执行|当前|(?<![比较同])上年/;
/** How much of a plan was done: a past head, though it names the plan. */
export const progressHead = /完成(?:率|进度|比例|年度|全年|计划)/;
export const plannedHead = /目标|计划|规划|预期|预算|任务|应|拟/;
