import { displayOf, headingLevel } from './elements.ts';
import type { Measure } from './measure.ts';
import { attribute, type Element } from './parse-page.ts';
import { furnitureWords } from './site-words.ts';

const navigation = new Set(['navigation', 'search', 'contentinfo', 'banner']);
/** Elements that hold the page as a whole. */
const frames = new Set(['html', 'body', 'main', 'article']);
/** What Word puts in the page for its own readers. */
const wordNotes = /mso-element:\s*(?:footnote-list|endnote-list|comment-list|header|footer)/i;

const mostlyLinks = 0.8;
const halfLinks = 0.5;
const fewestLinks = 4;
/** A doubtful element without links or an imprint is believed to be furniture only up to this length, and without a numeral. */
const shortest = 60;

/**
 * Whether an element stands around the text: navigation, path, share bar, footer, related links. A plan's sentence is never
 * given up: what holds one, a title or a label outside of links is kept, whatever it is called.
 */
export function isFurniture(element: Element, measure: Measure): boolean {
  if (wordNotes.test(attribute(element, 'style')?.slice(0, 200) ?? '')) return true;
  if (frames.has(element.tagName) || displayOf(element) !== 'block') return false;
  if (measure.text === 0 || measure.holdsPlan || measure.leads) return false;
  if (element.tagName === 'nav' || navigation.has(attribute(element, 'role') ?? '')) return true;
  const linked = measure.linked / measure.text;
  if (linked >= mostlyLinks && measure.links >= fewestLinks) return true;
  const isDoubtful = isNamedSo(element);
  if (linked >= halfLinks) return isDoubtful || element.tagName === 'header';
  return isDoubtful && (measure.imprint || (measure.text <= shortest && !measure.numbers));
}

function isNamedSo(element: Element): boolean {
  if (headingLevel(element) !== null) return false;
  if (element.tagName === 'footer' || element.tagName === 'aside') return true;
  const names = [attribute(element, 'id'), attribute(element, 'class')].filter((it) => it !== undefined).join(' ');
  if (names === '') return false;
  const words = names
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.split(/[^a-z]+/).some((word) => furnitureWords.has(word));
}
