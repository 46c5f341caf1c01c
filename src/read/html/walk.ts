import type { Element, Node, Page } from './parse-page.ts';

/** Sees the elements of a page and the text between them, in order. */
export interface Visitor {
  /** Whether the inside is to be visited, and {@link Visitor.close} called. */
  open(element: Element): boolean;
  text(text: string): void;
  close(element: Element): void;
}

/** Leads a visitor through all that is in `root`, which itself it does not see. Not recursive: pages nest without end. */
export function walk(root: Page | Element, visitor: Visitor): void {
  const open: { readonly element: Element | null; readonly children: readonly Node[]; next: number }[] = [
    { element: null, children: root.childNodes, next: 0 },
  ];
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    const child = inner.children[inner.next++];
    if (child === undefined) {
      open.pop();
      if (inner.element) visitor.close(inner.element);
    } else if ('value' in child) visitor.text(child.value);
    else if ('tagName' in child && visitor.open(child)) {
      open.push({ element: child, children: child.childNodes, next: 0 });
    }
  }
}
