/** Units of measure and classifiers, as plans write them. Each with an example that is its test. */

/** What units measure. */
export const dimensions = [
  'count',
  'people',
  'occurrence',
  'ratio',
  'percentage-point',
  'money',
  'area',
  'length',
  'volume',
  'mass',
  'duration',
  'age',
  'energy',
  'power',
  'voltage',
  'data',
  'computing',
  'score',
  'multiple',
  'temperature',
  'sound',
  'none',
] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * How freely a unit follows a Chinese numeral:
 * - `plain`: always counts (一所, 两座);
 * - `article`: 一 before it is mostly an article (一个, 一项), small numerals may be a slogan (四个意识);
 * - `arabic`: only Arabic digits count with it (3期 but not 三期).
 */
export const countings = ['plain', 'article', 'arabic'] as const;
export type Counting = (typeof countings)[number];

export interface UnitEntry {
  readonly forms: readonly string[];
  /** What a user adds may have a dimension of its own. */
  readonly dimension: Dimension | (string & {});
  readonly counting: Counting;
  /** `value × factor` is in `base`, an SI or base unit; null where there is none. */
  readonly factor: number | null;
  readonly base: string | null;
  readonly example: string;
}

type Row = readonly [
  forms: string,
  dimension: Dimension,
  example: string,
  counting?: Counting,
  factor?: number,
  base?: string,
];

// biome-ignore format: a table
const rows: readonly Row[] = [
  // classifiers that count what they stand with
  ['所 座 栋 幢 家 名 位 户 场 辆 艘 架 台 床 盏 顶 棵 株 宗 起 例 眼 处 间 期 班 颗 枚 盘 艇 剧 趟 遍 穴 剂 粒 盆 座次', 'count', '建成3所'],
  ['个 项 件 条 种 支 套 批次 张 门 节 封 本 册 篇 部 片 块 份 幅 根 组 类 款 单 笔 口 头 只 羽 尾 匹 队 团 对 双 把 层 首 面 道 列 段 股 颗 串 箱 袋 瓶 桶 包 卷 枝 朵 茬 堂 级台阶 方面 大类 棒 则', 'count', '新增3100个', 'article'],
  ['台套 台（套） 件套 套件 栋楼 单元 车位 泊位 床位 席位 席 学位 名额 标段 标箱 标准箱 TEU 网格 站点 点位 工位 机位 家次 户次 件次 台次 辆次 架次 列次 车次 航班 只次 头次 亩次 宗地 班次 单次 例次 起次 处次 所次 间次 笔次 笔人次 剂次 针次 人份 床日 厕位 蹲位 摊位 餐位 座位 墓位', 'count', '新增床位500张'],
  ['省 市 县 区 乡 镇 村 校 园 院 州市 县区 区县 市县 镇街 乡镇 街道 社区 行政村 自然村', 'count', '覆盖16个乡镇', 'arabic'],
  ['课时 学时 学分', 'count', '完成培训40学时'],
  ['金 银 铜', 'count', '获3金2银', 'arabic'],
  ['字', 'count', '撰写3000字', 'arabic'],
  ['届', 'count', '连续举办三届'],
  ['台时 工时 工日', 'count', '减少20工日'],
  ['锭 纱锭', 'count', '新增2万锭'],
  ['发', 'count', '作业弹药200发', 'arabic'],
  ['集', 'count', '摄制专题片12集', 'arabic'],
  ['DDDs DDD', 'count', '使用强度降到40DDDs', 'arabic'],
  ['站 案', 'count', '建置水位站12站', 'arabic'],
  // people
  ['人', 'people', '培训300人'],
  ['人次 人（次） 人·次', 'people', '服务3000人次'],
  // occurrences
  ['次 场次 回 轮 轮次 届次', 'occurrence', '检查12次'],
  // ratios
  ['%', 'ratio', '达到95%', 'plain', 0.01, '1'],
  ['‰', 'ratio', '控制在5‰以内', 'plain', 0.001, '1'],
  ['成', 'ratio', '占八成', 'plain', 0.1, '1'],
  ['个等级 个档次 个位次 个名次', 'count', '提高0.2个等级', 'plain'],
  ['个百分点 百分点', 'percentage-point', '提高2.85个百分点', 'plain', 0.01, '1'],
  ['个千分点 千分点', 'percentage-point', '下降0.5个千分点', 'plain', 0.001, '1'],
  ['个基点 基点', 'percentage-point', '下降10个基点', 'plain', 0.0001, '1'],
  ['倍', 'multiple', '增长2倍', 'plain', 1, '1'],
  ['番', 'multiple', '翻一番'],
  // money
  ['元 块钱 人民币 圆', 'money', '投入3000万元', 'plain', 1, 'CNY'],
  ['角', 'money', '每斤5角', 'arabic', 0.1, 'CNY'],
  ['美元 美圆', 'money', '出口12亿美元', 'plain', 1, 'USD'],
  ['港元 港币', 'money', '拨款2亿港元', 'plain', 1, 'HKD'],
  ['欧元', 'money', '引资300万欧元', 'plain', 1, 'EUR'],
  ['日元', 'money', '贷款5亿日元', 'plain', 1, 'JPY'],
  ['英镑', 'money', '投资200万英镑', 'plain', 1, 'GBP'],
  ['新台币 台币', 'money', '补助50万新台币', 'plain', 1, 'TWD'],
  ['澳门元', 'money', '资助3万澳门元', 'plain', 1, 'MOP'],
  // area
  ['亩', 'area', '补充耕地13.5万亩', 'plain', 2000 / 3, 'm²'],
  ['公顷', 'area', '造林30公顷', 'plain', 10000, 'm²'],
  ['平方公里 平方千米 km² km2 ㎢', 'area', '治理25平方公里', 'plain', 1e6, 'm²'],
  ['平方米 平方公尺 平米 m² m2 ㎡', 'area', '新建4万平方米', 'plain', 1, 'm²'],
  // length
  ['公里 千米 km KM', 'length', '新改建1500公里', 'plain', 1000, 'm'],
  ['华里', 'length', '渠道80华里', 'plain', 500, 'm'],
  ['米 公尺 延米 m', 'length', '铺设管网800米', 'plain', 1, 'm'],
  ['厘米 公分 cm CM', 'length', '加高30厘米', 'plain', 0.01, 'm'],
  ['毫米 mm', 'length', '降雨200毫米', 'plain', 0.001, 'm'],
  ['微米', 'length', '粒径10微米', 'plain', 1e-6, 'm'],
  ['纳米', 'length', '工艺7纳米', 'plain', 1e-9, 'm'],
  ['海里', 'length', '航道12海里', 'plain', 1852, 'm'],
  ['车道公里', 'length', '新增200车道公里'],
  // volume
  ['立方米 立方公尺 m³ m3 方', 'volume', '蓄水300万立方米', 'plain', 1, 'm³'],
  ['标准立方米 标方', 'volume', '供气50万标准立方米'],
  ['升 L', 'volume', '节水20升', 'plain', 0.001, 'm³'],
  ['毫升 ml mL', 'volume', '采血400毫升', 'plain', 1e-6, 'm³'],
  // mass
  ['吨 公吨', 'mass', '总产1993.5万吨', 'plain', 1000, 'kg'],
  ['公斤 千克 kg', 'mass', '亩产500公斤', 'plain', 1, 'kg'],
  ['斤 市斤', 'mass', '总产446.1亿斤', 'plain', 0.5, 'kg'],
  ['克 g', 'mass', '每天20克', 'plain', 0.001, 'kg'],
  ['毫克 mg', 'mass', '含量5毫克', 'plain', 1e-6, 'kg'],
  ['微克 μg µg ug', 'mass', '浓度35微克', 'plain', 1e-9, 'kg'],
  ['担', 'mass', '增加1000万担', 'plain', 50, 'kg'],
  ['两', 'mass', '每人5两', 'arabic', 0.05, 'kg'],
  // time
  ['小时 个小时 学小时 h', 'duration', '每天锻炼一小时', 'plain', 3600, 's'],
  ['分钟', 'duration', '缩短30分钟', 'plain', 60, 's'],
  ['秒 秒钟', 'duration', '压缩5秒', 'plain', 1, 's'],
  ['天 日 个工作日 工作日 个自然日 自然日', 'duration', '压缩到3天', 'plain', 86400, 's'],
  ['周', 'duration', '培训2周', 'plain', 604800, 's'],
  ['个星期 星期', 'duration', '缩短至六星期', 'plain', 604800, 's'],
  ['个月', 'duration', '服务满6个月', 'plain', 1, 'mo'],
  ['年 周年', 'duration', '连续20年', 'plain', 1, 'a'],
  ['个季度', 'duration', '连续12个季度', 'plain', 3, 'mo'],
  ['学期 个学期 学年 个学年', 'duration', '任教4个学期'],
  ['岁 周岁', 'age', '3岁以下', 'plain', 1, 'a'],
  // energy and power
  ['吉瓦时 GWh', 'energy', '产能20吉瓦时', 'plain', 3.6e12, 'J'],
  ['千瓦时 度 kWh kwh KWh KWH kW·h', 'energy', '发电300亿千瓦时', 'arabic', 3.6e6, 'J'],
  ['兆瓦时 MWh', 'energy', '储能20兆瓦时', 'plain', 3.6e9, 'J'],
  ['吨标准煤 吨标煤', 'energy', '节能3万吨标准煤', 'plain', 2.93076e10, 'J'],
  ['千克标准煤 公斤标准煤', 'energy', '单耗5千克标准煤', 'plain', 2.93076e7, 'J'],
  ['瓦 W', 'power', '功率60瓦', 'plain', 1, 'W'],
  ['千瓦 kW KW kw', 'power', '装机200万千瓦', 'plain', 1000, 'W'],
  ['兆瓦 MW', 'power', '装机300兆瓦', 'plain', 1e6, 'W'],
  ['吉瓦 GW', 'power', '装机5吉瓦', 'plain', 1e9, 'W'],
  // A boiler's output: the heat of a tonne of steam an hour, by convention.
  ['蒸吨', 'power', '淘汰锅炉35蒸吨', 'plain', 7e5, 'W'],
  ['马力', 'power', '农机500马力', 'plain', 735.49875, 'W'],
  ['千伏 kV', 'voltage', '建成220千伏', 'plain', 1000, 'V'],
  ['千伏安 kVA 万伏安', 'power', '增容500千伏安'],
  // data and computing
  ['KB', 'data', '不超过500KB', 'plain', 1e3, 'B'],
  ['MB M', 'data', '接入100M', 'arabic', 1e6, 'B'],
  ['GB', 'data', '容量64GB', 'plain', 1e9, 'B'],
  ['TB', 'data', '容量20TB', 'plain', 1e12, 'B'],
  ['PB', 'data', '存储30PB', 'plain', 1e15, 'B'],
  ['EB', 'data', '存储总量达到10EB', 'plain', 1e18, 'B'],
  ['Mbps 兆', 'data', '带宽100Mbps', 'arabic'],
  ['Gbps Tbps', 'data', '出口带宽10Gbps', 'arabic'],
  ['兆比特 吉比特 太比特', 'data', '接入1000兆比特/秒', 'arabic'],
  ['PFLOPS P Pflops', 'computing', '算力500PFLOPS', 'arabic', 1e15, 'FLOPS'],
  ['EFLOPS EFlops E', 'computing', '算力12EFLOPS', 'arabic', 1e18, 'FLOPS'],
  ['TOPS', 'computing', '算力100TOPS', 'arabic'],
  // others
  ['分', 'score', '600分以上', 'arabic'],
  ['℃ °C 摄氏度', 'temperature', '降低2℃', 'plain', 1, '°C'],
  ['分贝 dB', 'sound', '不超过60分贝', 'plain', 1, 'dB'],
];

/** Every unit, in the order of the table. */
export const units: readonly UnitEntry[] = rows.map(
  ([forms, dimension, example, counting = 'plain', factor, base]) => ({
    forms: forms.split(' '),
    dimension,
    counting,
    factor: factor ?? null,
    base: base ?? null,
    example,
  }),
);

/** What makes a word of a unit that stands before it (发展, 集中): the number then has no unit, or a shorter one. */
export const wordsOfUnits: Readonly<Record<string, string>> = {
  发: '展放行布明电生动起现证表射挥改酵出票送给达包掘扬育热货源泄言',
  集: '中体合团群聚资镇市约成结训贸散',
  剂: '型量',
  粒: '度子径',
  盆: '地景栽',
  穴: '位',
  两: '化癌年不新个项大手类位级岸会',
  周: '边围末期刊密到转',
};

/** What 每 before it turns into the lower part of a rate: 每年打造10个 is 个/年. Time and measure, not bodies or people. */
export const rateBases: readonly string[] = [
  '年',
  '月',
  '日',
  '天',
  '周',
  '季度',
  '学期',
  '半年',
  '学年',
  '小时',
  '分钟',
  '亩',
  '公顷',
  '平方米',
  '平方公里',
  '公里',
  '千米',
  '米',
  '立方米',
  '吨',
  '公斤',
  '斤',
  '千瓦时',
  '度',
  '股',
  '班次',
];
