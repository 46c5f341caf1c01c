import { titleLine } from '../../lexicon/structure/titles.ts';
import { displayOf, headingLevel } from './elements.ts';
import { attribute, type Element, type Page } from './parse-page.ts';
import { siteImprint, unitLabel } from './site-words.ts';
import { type Visitor, walk } from './walk.ts';

/** What stands in an element, as far as it shows. Lengths are in characters, without blanks and what parts links. */
export interface Measure {
  text: number;
  /** Text and number of its links; what is as long as a sentence is no link but a text that lies in one. */
  linked: number;
  links: number;
  /** Whether a line of it, without its links, reads as running text, a title or a label of a plan. */
  holdsPlan: boolean;
  /** Whether a numeral stands in it outside of links. */
  numbers: boolean;
  /** Whether a line of it names who runs the site. */
  imprint: boolean;
  /** Text of what was found to be furniture: who takes the measure says so. */
  furniture: number;
  /** Lines that hold text. */
  lines: number;
  tables: number;
  /** Whether a heading, an article or the main part of the page is in it. */
  leads: boolean;
  /** Of the cells of a table: the one with most text, and how many lines it has. */
  longestCell: { readonly text: number; readonly lines: number };
}

/** Tells what stands in an element, as soon as that is known: the inner ones first. */
export type MeasureTaker = (element: Element, measure: Measure) => void;

/** Measures all elements of a page that show. */
export function measurePage(page: Page, take: MeasureTaker): void {
  walk(page, new Surveyor(take));
}

const separators = /[\s|｜丨·•>›»/【】[\]]+/g;
const longestLink = 60;
const sentenceEnd = /[。；]/;
const sentence = /[，。；]/;
const shortestSentence = 20;
const shortestTitle = 8;
/** Any sign of a number, or of one that was masked: enough for a doubt, not for a reading. */
const numeral = /[\d０-９一二三四五六七八九十百千万亿萬億*×%％]/;
const leading = new Set(['article', 'main']);

const noCell = { text: 0, lines: 0 };
const emptyMeasure = (): Measure => ({
  text: 0,
  linked: 0,
  links: 0,
  holdsPlan: false,
  numbers: false,
  imprint: false,
  furniture: 0,
  lines: 0,
  tables: 0,
  leads: false,
  longestCell: noCell,
});

class Surveyor implements Visitor {
  readonly #take: MeasureTaker;
  readonly #open: { readonly measure: Measure; readonly isBlock: boolean; readonly lineLength: number }[] = [];
  /** The text of the line so far, outside of links. */
  #line: string[] = [];

  constructor(take: MeasureTaker) {
    this.#take = take;
  }

  open(element: Element): boolean {
    const display = displayOf(element);
    if (display === 'none') return false;
    const isBlock = display === 'block';
    if (isBlock || element.tagName === 'br') this.#endLine();
    const measure = emptyMeasure();
    measure.leads = leading.has(element.tagName) || (headingLevel(element) ?? 9) <= 2;
    this.#open.push({ measure, isBlock, lineLength: this.#line.length });
    return true;
  }

  text(text: string): void {
    const inner = this.#open.at(-1);
    if (!inner) return;
    inner.measure.text += text.replace(separators, '').length;
    this.#line.push(text);
  }

  close(element: Element): void {
    const { isBlock } = this.#open.at(-1)!;
    if (isBlock) this.#endLine();
    const { measure, lineLength } = this.#open.pop()!;
    this.#countLink(element, measure, lineLength);
    this.#take(element, measure);
    const outer = this.#open.at(-1)?.measure;
    if (outer) addTo(outer, measure, element.tagName);
  }

  #countLink(element: Element, measure: Measure, lineLength: number): void {
    if (element.tagName !== 'a' || attribute(element, 'href') === undefined) return;
    if (measure.text > longestLink || measure.text === 0 || sentenceEnd.test(this.#line.slice(lineLength).join('')))
      return;
    measure.linked = measure.text;
    measure.links = 1;
    this.#line.length = Math.min(this.#line.length, lineLength);
  }

  #endLine(): void {
    if (this.#line.length === 0) return;
    const line = this.#line.join('').trim();
    this.#line = [];
    const inner = this.#open.at(-1)?.measure;
    if (line === '' || !inner) return;
    inner.lines++;
    inner.numbers ||= numeral.test(line);
    const isImprint = siteImprint.test(line);
    inner.imprint ||= isImprint;
    const isSentence = !isImprint && line.length >= shortestSentence && sentence.test(line);
    const isTitle = line.length >= shortestTitle && titleLine.test(line);
    if (isSentence || isTitle || unitLabel.test(line)) inner.holdsPlan = true;
  }
}

function addTo(outer: Measure, inner: Measure, name: string): void {
  outer.text += inner.text;
  outer.linked += inner.linked;
  outer.links += inner.links;
  outer.holdsPlan ||= inner.holdsPlan;
  outer.numbers ||= inner.numbers;
  outer.imprint ||= inner.imprint;
  outer.furniture += inner.furniture;
  outer.lines += inner.lines;
  outer.tables += inner.tables + (name === 'table' ? 1 : 0);
  outer.leads ||= inner.leads;
  if (name === 'td' || name === 'th') {
    if (inner.text > outer.longestCell.text) outer.longestCell = { text: inner.text, lines: inner.lines };
  } else if (name !== 'table' && inner.longestCell.text > outer.longestCell.text) outer.longestCell = inner.longestCell;
}
