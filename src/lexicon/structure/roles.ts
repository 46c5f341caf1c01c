/** What the title of a section says of its role, in simplified script. The first entry that matches decides. */
export interface RolePattern {
  readonly role: 'plan' | 'review' | 'problems' | 'context';
  readonly pattern: RegExp;
  readonly example: string;
  /** Said of plans as well: its year, or what stands before, must tell. */
  readonly weak?: true;
  /** Words of any task (保障, 重点): they turn no section of a review into a plan. */
  readonly general?: true;
}

export const rolePatterns: readonly RolePattern[] = [
  { role: 'context', pattern: /名词解释|名词注释|术语解释|有关内容注释|有关名词/, example: '名词解释' },
  {
    role: 'context',
    pattern: /^(?:注释?|附注|编制说明|起草说明|情况说明|前言|引言)$/,
    example: '编制说明',
  },
  { role: 'review', pattern: /^基本(?:概况|[省市县区镇乡校局]情|情况)$/, example: '基本情况' },
  {
    role: 'problems',
    pattern:
      /^(?!解决|破解|补齐|整改|针对|聚焦|化解|克服|着力|坚持|强化|防范).{0,14}存在.{0,8}(?:问题|短板|不足|困难|差距|薄弱)/,
    example: '存在问题短板',
  },
  {
    role: 'problems',
    pattern:
      /^(?:当前|目前|主要|工作中?|发展|面临|突出|需要)?的?(?:主要)?(?:问题|不足|短板|困难|差距|挑战)(?:[和与及、].{0,8})?$/,
    example: '主要问题和不足',
  },
  {
    role: 'context',
    pattern:
      /面临的?(?:新)?(?:形势|环境|机遇|挑战)|(?:当前|国内外|国际国内|宏观|经济|农业|农村|发展)的?(?:新)?形势|形势(?:分析|判断|与挑战|与任务|和任务|背景)|(?:国内外|国际国内|外部|宏观)的?(?:发展)?环境|规划背景|编制背景|时代背景|发展背景|制定依据|编制依据/,
    example: '面临形势',
  },
  {
    role: 'plan',
    pattern:
      /打算|(?:计划(?!生育)|草案)(?!.{0,4}(?:完成|执行|落实|实施)情况)|(?:工作|下步|下一步|今年|明年|总体|年|收支|收入|支出|预算|资金|投资)安排(?!.{0,4}情况)|(?:预算|计划)编制|思路|展望|考虑|谋划|要点|部署|下一?步/,
    example: '2023年工作打算',
  },
  {
    role: 'review',
    pattern:
      /回顾|总结(?!推广|提炼|宣传|经验|表彰)|(?:工作|主要|取得|发展|建设|显著|阶段性|初步|执行|施政)的?成[效就绩果]|亮点工作|工作亮点|(?:完成|开展|进展|落实|执行|实施|运行)情况|取得的?(?:主要)?(?:成|进展)|主要做法|主要工作(?:情况|[和及与]成效|开展|完成)|工作成绩|发展基础|现实基础|发展现状|^现状|历史性成就/,
    example: '2022年亮点工作',
  },
  { role: 'review', pattern: /主要工作$|重点工作$|^(?:19|20)\d\d年工作$/, example: '2022年主要工作', weak: true },
  { role: 'plan', pattern: /任务|目标|措施|举措|要求|保障|重点|安排|方向/, example: '重点任务', general: true },
];

/** Paragraphs that change what is spoken of, in a text without headings for it. */
export const paragraphSwitches: readonly RolePattern[] = [
  {
    role: 'plan',
    pattern: /^(?:下一步|下一阶段|下步|接下来|今后[，,一的几]|明年|来年|新的一年)/,
    example: '下一步，我局将继续推进校舍建设。',
  },
  {
    role: 'plan',
    pattern:
      /^(?:20\d\d年)?(?:政府|全市|全县|全省|全区|教育|今年|明年)?.{0,8}工作的?(?:总体要求|总体思路|指导思想|主要目标|预期目标)是/,
    example: '2025年全市教育工作的总体要求是：',
  },
  {
    role: 'plan',
    pattern: /^(?:20\d\d年|今年)[，,](?:我们|我局|我县|我市|全局)?(?:将|要|计划|拟|重点)/,
    example: '2025年，我们将做好以下工作。',
  },
  {
    role: 'problems',
    pattern: /^.{0,12}(?:清醒(?:地)?(?:看到|认识到)|也存在|还存在|仍存在|仍然存在)/,
    example: '同时，我们也清醒认识到，工作中还存在不少问题。',
  },
  {
    role: 'review',
    pattern: /^(?:过去(?:的?一年|五年|的?20\d\d年)|一年来|五年来|今年以?来|20\d\d年以来|回顾)/,
    example: '一年来，我们攻坚克难。',
  },
];

/** What a text says of things done: perfective words and verbs, ranks held. Goals say 明显, 显著, 取得 as well. */
export const accomplished =
  /累计|全部(?:完成|脱贫|摘帽|退出)|跃居|净增|迈上|建成(?:通车|投用)|创历史|末(?:的|相比|分别)|已经?(?!有)|获评|获批|荣获|升格为|[列居]全[国省市县]|(?![为除不])[\u4e00-\u9fff]了(?!解)/g;
/** What a text says of things to come. 计划 and 要 are nouns and parts of words as well (行动计划, 纲要, 只要). */
export const intended =
  /力争|争取|努力|确保|下一步|今后|明年|计划(?=[新建完投在开于实引用到招安改培创申全总年])|(?<![即将])将(?![军士领])|(?<![主重需必摘只纲首])要(?![求素点闻道领])|应当?[在按加建把对]|必须|不得|不低于|不少于|[到至](?:19|20)\d\d年(?:底|末)?[，,]/g;
