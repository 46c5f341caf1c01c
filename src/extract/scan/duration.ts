/** What tells a duration that counts (连续20年, 每天一小时) from a time limit or an age (三年内, 建校60周年). */

const behindLimit =
  /^(?:以|之)?(?:内|来|前|后|间|期间)|^(?:期|制|级|度|均|初|末|底|中|终|代|龄|报|检|审|货|薪|轻|青|少|行动|攻坚|计划|规划|大计|禁渔|努力|时间|左右时间|多时间|来的|工作|目标|任务)/;
const beforeDuration =
  /(?:连续|持续|连年|任职|任教|从教|就读|服务期|服务满|服务|年限|期限|工龄|教龄|学制|任期|聘期|有效期|保修期|满|不少于|不低于|不短于|不超过|至少|延长|缩短|压缩|缩减|提前|推迟|补贴|免征|减征|奖补|居住|缴费|缴纳|参保|从业|工作满|累计|存续|使用寿命|寿命|历时|为期|间隔|达到?|减至|缩至|减到|压减到|压缩至|控制在|保存|保留|时长|时间|天数|周期|长达|早|晚|长|→|逾期|超期|闲置|比[^，。；]{0,12})(?:[为达至到约近满]|以上|不少于|不低于|不超过|至少|不足|不满|未满|超过)?$/;
const alwaysLimit =
  /(?:近|未来|今后|过去|经过|历经|用|利用|花|时隔|此后|往后|头|前|后|每|首|这|那|再用|力争|争取|计划|通过|在|分|最近|近期|预计|了|时)$/;
const serviceHours =
  /^[”"]?(?:小时)?(?:工作制|不打烊|轮班|累[积计]|值班|值守|服务|在线|监测|监控|不间断|热线|开放|营业|响应|全天|应急|自助|核酸)/;

const listedDuration =
  /(?:缩短|压缩|控制)[到至为在]?[\d一二两三四五六七八九十半]{1,3}个?(?:工作日|天|周|星期|月|小时|分钟)[、和及]$/;

/**
 * Whether a duration is one that counts. `before` is the text before the number in its clause, `behind` that behind its unit.
 *
 * @example countsAsDuration('实现连续', '年', '位居前列') // true
 * @example countsAsDuration('力争', '年', '内化解') // false
 */
export function countsAsDuration(before: string, unit: string, behind: string): boolean {
  const base = unit.split('/')[0]!;
  if (base === '岁' || base === '周岁') return true;
  if (base === '小时' || base === '个小时' || base === '分钟' || base === '秒' || base === '学小时') {
    if (/^以内/.test(behind)) return /时间|时长|反应|等候|轮候|间隔|控制在|缩短|压缩|不超过/.test(before);
    return !serviceHours.test(behind) && !/^(?:之)?内|^(?:之|以)?[前后](?!置)/.test(behind);
  }
  if (base === '周年') return false;
  if (/^(?:及)?以上|^(?:及)?以下|^（?\(?含/.test(behind)) return true;
  if (/^以内的/.test(behind) || (/^以内/.test(behind) && /(?:缩短|压缩|减)[到至为在]$|控制在$/.test(before)))
    return true;
  // 分别缩短至六星期和三星期以内
  if (/^以内/.test(behind) && listedDuration.test(before)) return true;
  if (behindLimit.test(behind))
    return (
      /(?:缩短|压缩|减至|控制在|不超过|最长|至|到|住院日|等候时间|轮候时间|办理时限|办结时限)$/.test(before) &&
      /^以?内/.test(behind)
    );
  // 由15个工作日压缩至7个工作日: where a change starts from
  if (
    /(?:由|从)[^，。；\d]{0,6}$/.test(before) &&
    /^(?:压缩|缩短|减少|压减|降低?|延长|增加|提高)[^，。；]{0,2}[到至为]/.test(behind)
  )
    return true;
  if (/开学前$|课前$/.test(before)) return true;
  if (/[≥≤＞＜]$|(?:住院日|轮候时间|等候时间)(?:[为达约至]|维持在|控制在)?$/.test(before)) return true;
  if (beforeDuration.test(before) || /(?:连续|持续)[^，。；\d]{1,8}$/.test(before)) return true;
  if (alwaysLimit.test(before)) return false;
  if (endsClause(base, before, behind)) return true;
  if (base === '学期' || base === '个学期' || base === '个季度') return true;
  return false;
}

/** 停派单7天，准备煤量14个月、: at the end of its clause a number of days or months says how long; a year is mostly a limit. */
function endsClause(base: string, before: string, behind: string): boolean {
  if (!/^(?:个?工作日|天|周|个?星期|个月)$/.test(base) || !/^(?:左右|[，,；;。、）)\n]|$)/.test(behind)) return false;
  return (
    /[一-龥]$/.test(before) &&
    !/(?:奋战|大干|苦干|实干|决战|冲刺|攻坚|鏖战|行动|第|剩|离|距[^，。；]{0,8})$/.test(before)
  );
}
