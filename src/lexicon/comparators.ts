/** Words that bound or blur a number, before or behind it. Each with an example that is its test. */

export interface ComparatorEntry {
  readonly form: string;
  readonly side: 'before' | 'behind';
  /** null: leaves the operator as it is. */
  readonly op: '>=' | '>' | '<=' | '<' | null;
  readonly approx: boolean;
  /** Is itself a verb, so that as a predicate it is the action (占比超过95%). */
  readonly verb: boolean;
  readonly example: string;
}

type Row = readonly [
  forms: string,
  side: 'before' | 'behind',
  op: ComparatorEntry['op'],
  approx: boolean,
  example: string,
  verb?: 'verb',
];

// biome-ignore format: a table
const rows: readonly Row[] = [
  ['不低于 大于或等于 大于等于 高于或等于 多于或等于 不少于 不小于 不短于 不下于 不得低于 不得少于 不得小于 不得短于 不能低于 不能少于 至少 最少 最低 起码 至少达 至少达到', 'before', '>=', false, '不低于95%'],
  ['≥ ⩾ ≧', 'before', '>=', false, '回收率≥99%'],
  ['≤ ⩽ ≦', 'before', '<=', false, '投诉率≤0.3‰'],
  ['＞ >', 'before', '>', false, '达标率>95%'],
  ['＜ <', 'before', '<', false, '死亡率<5‰'],
  ['逾 超过 突破 超 超出 高于 多于 大于 长于 超越 首次突破 首次超过 双双突破 首破 均超过', 'before', '>', false, '占比超过95%', 'verb'],
  ['不超过 不超 小于或等于 小于等于 低于或等于 少于或等于 不过 不高于 不多于 不大于 不长于 不突破 不得超过 不得高于 不得多于 不得突破 不能超过 最多 最高 最高不超过 最大 最长 至多 上限 上限为 最高可达 最高可', 'before', '<=', false, '最高50万元'],
  ['低于 少于 小于 短于', 'before', '<', false, '能耗低于0.5吨', 'verb'],
  ['不足 不到 未达 未满 不满', 'before', '<', false, '不足30人'],
  ['近 将近 接近 逼近', 'before', '<', true, '近200家'],
  ['约 大约 约为 大概 大致 约占 大体 约计', 'before', null, true, '约65%'],
  ['以上 及以上 之上 或以上 (含)以上 （含）以上 以上(含) 以上（含） 起', 'behind', '>=', false, '80%以上'],
  ['以下 及以下 之下 或以下 以内 之内 (含)以下 （含）以下 (含)以内 （含）以内 以下(含) 以下（含） 以内(含) 以内（含） 封顶 为限 为上限', 'behind', '<=', false, '50人以下'],
  ['多 有余 出头', 'behind', '>', true, '占四成多'],
  ['还多 还要多', 'behind', '>', false, '翻一番还多'],
  ['左右 上下 前后 上下浮动', 'behind', null, true, '8%左右'],
];

export const comparators: readonly ComparatorEntry[] = rows.flatMap(([forms, side, op, approx, example, verb]) =>
  forms.split(' ').map((form) => ({ form, side, op, approx, verb: verb === 'verb', example })),
);
