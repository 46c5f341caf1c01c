import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { type Deadline, ReadFailure } from '../failure.ts';

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** What stands in an element or a page. */
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** A parsed page. */
export type Page = DefaultTreeAdapterTypes.Document;

// Nesting is harmless, as parse5 and the walk are linear in it. But a formatting element that is never closed is made again
// in each paragraph that follows, so that a hundred kilobytes of <font size=1><p><font size=2><p>… become millions.
const mostElements = 500_000;
const elementsAtOnce = 10_000;

const xmlDeclaration = /^\s*<\?xml\s/;
const emptyElement = /<([a-z][\w:-]{0,40})((?:\s[^<>]*)?)\/>/gi;
const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** In XML <script src="a.js"/> ends where it stands; in HTML it would swallow the page. */
function closeEmptyElements(html: string): string {
  return html.replace(emptyElement, (whole, name: string, attributes: string) =>
    voidElements.test(name) ? whole : `<${name}${attributes}></${name}>`,
  );
}

/** Parses a page as a browser does, within the time that is left and up to a number of elements that no document has. */
export function parsePage(html: string, deadline: Deadline): Page {
  let elements = 0;
  return parse(xmlDeclaration.test(html) ? closeEmptyElements(html) : html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...made) => {
        elements++;
        if (elements > mostElements) throw new ReadFailure('html-too-many-elements', { limit: mostElements });
        if (elements % elementsAtOnce === 0) deadline.check();
        return defaultTreeAdapter.createElement(...made);
      },
    },
  });
}

/** The value of an attribute; undefined where the element has none of this name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value;
}
