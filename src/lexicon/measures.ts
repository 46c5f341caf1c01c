/**
 * Nouns that name a measure of something, and not the thing: what a figure of them is, what their owners share, and which say
 * nothing without an owner. The lists stand side by side because each knows a part of the same language.
 */

// biome-ignore format: a table
const output = '总产量?|产量|总?产值|增加值';
const land = '播种面积|种植面积|面积';

/** Says where a stock or a state stands, even without a verb: 粮食总产量12万吨, 参保人数3万人. */
export const stock =
  /^(?:人均|户均|平均|日均)|(?:总值|总产|余额|结余|限额|总额|收入|利润|产值|增加值|面积|播面|规模|存栏|[^数流质]量|进尺|成本|工资|能耗|煤耗|浓度|缺口|人数|数量|里程|人口|投资额|覆盖面)$/;

/** What a part shares with the whole before it: 汽车保有量51万辆，其中货车6万辆. */
export const sharedWithParts = new RegExp(
  `(?:${land}|${output}|生产能力|产能|能力|销量|保有量|余额|进尺|装机(?:容量)?|学位|床位|里程|投资|贷款|减排量|饲养量|存栏量|出栏量|收入)$`,
);

/** What coordinated names share at their end: 城镇、农村居民人均可支配收入. */
export const sharedHead =
  /(?:(?:重点工程)?减排量|排放量|保险参保人数|参保人数|基本生活保障标准|保障标准|救助标准|补助标准|居民人均可支配收入|人均可支配收入|可支配收入|人均纯收入|产业规模|产业增加值|增加值|总产值|产值|产量|总产量|覆盖率|普及率|巩固率|入学率|毛入学率|达标率|合格率|优良率|参保率|就业率|处理率|利用率|普惠率|完成率|面积|里程|规模|收入|支出|投资|消费|人数|数量|总量|比例|比重|占比|增速|满意度|标准|产能|能力|床位数|学位|营业额|销售额|进出口额|余额|贷款|存款|用电量|发电量|客流量|死亡人数|起数)$/;

/** Says nothing without its owner: 粮食播种面积1.86万亩、产量6200吨. */
export const withoutOwner =
  /^(?:年末|年终|当年)?(?:滚存结余|结余|收入|支出|总产量?|产量|总?产值|总投资|总规模|总面积|面积)$/;
/** What such an owner's own measure ends in. */
export const behindOwner = new RegExp(`(?:${land}|总产量?|产量|总?产值|总?收入|总?支出|总投资)$`);
/** Says nothing without what was counted before it. */
export const withoutCount = /^(?:总数|总量|数量|总额|总面积|总里程|总人数|总规模)$/;
/** Says nothing without what it is a share or a rate of. */
export const withoutWhole = /^(?:占比|比重|比例|所占比重|所占比例|增速|增幅|同比增速)$/;

/** What only tells a kind or a place, and leaves the thing to the figure before: 工业3家, 卓越级20家, 公办41所. */
export const modifier = /(?:级|类|[^典]型|[^作专就企]业|[公民]办|表外|表内|山区|城区|农村|城镇|乡镇|供养)$/;

/** Ends the name of a kind of people. */
export const person =
  /(?:师|员|人|民|生|者|户|家|工|士|长|手|警|干部|人才|儿童|青年|妇女|老人|群众|居民|专家|骨干|劳动力)$/;
/** Begins with people of an age: 0—3岁婴幼儿家庭, 60岁以上老年人就餐优惠. */
export const agedPerson =
  /^.{0,6}?(?:婴幼儿|幼儿|儿童|少儿|青少年|老年人口?|老人|教师|人员|妇女|居民|学生|群众|人口|职工|员工|干部)/;
