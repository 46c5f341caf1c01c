import { formatNumber } from '../docx/number-format.ts';
import { styleOf } from './elements.ts';
import { attribute, type Element } from './parse-page.ts';
import { itemLabel } from './site-words.ts';

/** A list that is open, and the number of its next item. */
export interface OpenList {
  /** Its style by name; null: its items bear no numbers. */
  readonly style: string | null;
  readonly step: 1 | -1;
  next: number;
}

/** How a style writes its numbers, and what it puts behind them. */
const styles: Readonly<Record<string, readonly [numFmt: string, suffix: string]>> = {
  decimal: ['decimal', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'cjk-decimal': ['japaneseDigitalTenThousand', '、'],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'trad-chinese-informal': ['taiwaneseCountingThousand', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'trad-chinese-formal': ['ideographLegalTraditional', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
};
const types: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
/** The list that `element` begins; null if it is none. */
export function openList(element: Element): OpenList | null {
  if (element.tagName !== 'ol') return element.tagName === 'ul' ? { style: null, step: 1, next: 1 } : null;
  const reversed = attribute(element, 'reversed') !== undefined;
  const items = () => element.childNodes.filter((child) => child.nodeName === 'li').length;
  const start = wholeNumber(attribute(element, 'start')) ?? (reversed ? items() : 1);
  return { style: listStyle(element) ?? 'decimal', step: reversed ? -1 : 1, next: start };
}

/** Counts an item, and gives the label that the list writes before it; '' for none. */
export function countItem(list: OpenList, item: Element): string {
  const number = wholeNumber(attribute(item, 'value')) ?? list.next;
  list.next = number + list.step;
  if (list.style === null) return '';
  const style = listStyle(item) ?? list.style;
  if (!Object.hasOwn(styles, style)) return '';
  const [numFmt, suffix] = styles[style]!;
  return formatNumber(numFmt, number) + suffix;
}

/** Puts its label before an item. Where the text has a label of its own, the site's style sheet shows no second one. */
export function withListLabel(label: string, text: string): string {
  return itemLabel.test(text) ? text : label + text;
}

function listStyle(element: Element): string | null {
  const style = styleOf(element);
  const named = style.get('list-style-type') ?? style.get('list-style');
  const known = named?.split(/\s+/).find((word) => word === 'none' || Object.hasOwn(styles, word));
  if (known !== undefined) return known;
  const type = attribute(element, 'type') ?? '';
  return Object.hasOwn(types, type) ? types[type]! : null;
}

function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\s*[-+]?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : null;
}
