import { attribute, type Element, type Node } from './parse-page.ts';

/** Elements of which nothing shows; and what is no text of the page: controls, glosses over characters, deletions. */
const hidden = new Set(
  'head title script style template noscript noframes noembed iframe svg canvas audio video input select datalist textarea rt rp del'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);
const blockDisplay = /^(?:block|flex|grid|list-item|table)/;

/** The declarations of an element's `style`, in lower case; no style sheet is read. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const style = attribute(element, 'style');
  if (style === undefined) return noStyle;
  const declarations = new Map<string, string>();
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) declarations.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  return declarations;
}
const noStyle: ReadonlyMap<string, string> = new Map();

/** Whether an element only leads to a note, or back from it: [1] is part of no name. */
function isNoteReference(element: Element, style: ReadonlyMap<string, string>): boolean {
  if (style.has('mso-footnote-id') || style.has('mso-endnote-id')) return true;
  if (element.tagName !== 'a' || !attribute(element, 'href')?.startsWith('#')) return false;
  const [only, second] = element.childNodes;
  return element.parentNode?.nodeName === 'sup' || (only?.nodeName === 'sup' && second === undefined);
}

const isText = ({ nodeName }: Node): boolean => nodeName === '#text';

/** Whether what an element holds is no text of the page, whatever its style says. */
export function isTextless({ tagName }: Element): boolean {
  return hidden.has(tagName);
}

/** Whether an element is hidden by its own attributes, from where a script may take it out again. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true;
  const style = styleOf(element);
  if (/^none/.test(style.get('display') ?? '')) return true;
  return /^(?:hidden|collapse)/.test(style.get('visibility') ?? '');
}

/** How an element stands in the page. */
export function displayOf(element: Element): 'none' | 'block' | 'inline' {
  if (isTextless(element) || isHidden(element)) return 'none';
  const style = styleOf(element);
  // `mso-hide` is Word's own: hidden text that it saves for its next reading.
  if (style.get('mso-hide') === 'all' || isNoteReference(element, style)) return 'none';
  // What template sites strew into a text against copying; around other elements it only closes gaps between these.
  if (/^0(?:px|pt|em|%)?$/.test(style.get('font-size') ?? '') && element.childNodes.every(isText)) return 'none';
  const display = style.get('display') ?? '';
  if (display === 'inline') return 'inline';
  return blocks.has(element.tagName) || blockDisplay.test(display) ? 'block' : 'inline';
}

/** The level of a heading; null for other elements. */
export function headingLevel({ tagName }: Element): number | null {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : null;
}
