import { attribute, type Element, type Page } from './parse-page.ts';
import { walk } from './walk.ts';

/** What `meta` elements are kept for, by their name in lower case: what Chinese government sites must give, and the common ones. */
const kept: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'SiteName SiteDomain SiteIDCode ColumnName ColumnType ColumnKeywords ArticleTitle PubDate ContentSource Keywords Author Description',
    'Url publishdate publisher source date created modified generator catalogs language',
  ]
    .flatMap((line) => line.split(' '))
    .map((name) => [name.toLowerCase(), name[0]!.toLowerCase() + name.slice(1)]),
);
const longest = 10_000;

/** What the head of a page says of it: its title, and the named `meta` elements; the first of each. */
export function readMetadata(page: Page): Record<string, string> {
  const metadata: Record<string, string> = {};
  const keep = (name: string, value: string) => {
    const text = value.replace(/\s+/g, ' ').trim();
    if (text !== '') metadata[name] ??= text.slice(0, longest);
  };
  let title: string[] | null = null;
  walk(page, {
    open: (element) => {
      if (element.tagName === 'meta') keepMeta(element, keep);
      if (element.tagName === 'title') title = [];
      return element.tagName === 'html' || element.tagName === 'head' || element.tagName === 'title';
    },
    text: (text) => title?.push(text),
    close: () => {
      if (title) keep('title', title.join(''));
      title = null;
    },
  });
  return metadata;
}

function keepMeta(element: Element, keep: (name: string, value: string) => void): void {
  const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase();
  if (Object.hasOwn(kept, name)) keep(kept[name]!, attribute(element, 'content') ?? '');
}
