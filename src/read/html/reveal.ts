import { isHidden, isTextless } from './elements.ts';
import type { Element, Page } from './parse-page.ts';
import { walk } from './walk.ts';

/** Characters that an article has at least. */
const shortestArticle = 200;
/** How many times what shows of the page it must be. */
const muchMore = 2;

/**
 * Shows the one element that hides far more text than the page shows beside its links: its site shows it by a script, as
 * WeChat does with every article.
 */
export function revealArticle(page: Page): void {
  let shown = 0;
  let links = 0;
  let inner: { readonly element: Element; text: number } | null = null;
  let longest = { element: null as Element | null, text: 0 };
  walk(page, {
    open: (element) => {
      if (isTextless(element)) return false;
      if (inner === null && isHidden(element)) inner = { element, text: 0 };
      if (element.tagName === 'a') links++;
      return true;
    },
    text: (text) => {
      const { length } = text.replace(/\s+/g, '');
      if (inner !== null) inner.text += length;
      else if (links === 0) shown += length;
    },
    close: (element) => {
      if (element.tagName === 'a') links--;
      if (inner?.element !== element) return;
      if (inner.text > longest.text) longest = inner;
      inner = null;
    },
  });
  const { element, text } = longest;
  if (element === null || text < shortestArticle || text < shown * muchMore) return;
  element.attrs = element.attrs.filter(({ name }) => name !== 'hidden' && name !== 'style');
}
