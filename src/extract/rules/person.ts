import type { Offsets } from '../../span/types.ts';

const person =
  /^.{0,6}?(?:婴幼儿|幼儿|儿童|少儿|青少年|老年人口?|老人|教师|人员|妇女|居民|学生|群众|人口|职工|员工|干部)/;

/** 0—3岁婴幼儿家庭, 60岁以上老年人就餐优惠: whose age it is. */
export function toPerson(text: string, phrase: Offsets): Offsets {
  const found = person.exec(text.slice(phrase.start, phrase.end));
  return found ? { start: phrase.start, end: phrase.start + found[0].length } : phrase;
}
