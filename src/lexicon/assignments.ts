/** The parts of patterns for what stands behind a task: who answers for it, and when it is due. */

/** What the bodies are named behind, with a colon: 责任单位：市教育局. */
export const bodiesLabel =
  '(?:责任|牵头|主办|实施|负责|承办)(?:责任|考核|配合)?(?:单位|部门|科室|处室|股室|领导|人)?[:：]';
/** What the day is named behind: 完成时限：6月底. 时间 alone is when a thing takes place. */
export const limitLabel = '(?:(?:完成|办结|整改|落实)(?:时限|期限|时间)|时限|期限|时间节点)(?:要求)?[:：]';
/** What is never due: 每月25日前, 长期坚持. */
export const neverDue = /每[年月季周日天]|长期|持续|常年/;
