const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
  hellip: '…',
  times: '×',
};
const entity = /&(?:([a-z]{2,8})|#(\d{1,7})|#x([\da-f]{1,6}));/iy;

/** The character that a reference such as `&nbsp;` or `&#8220;` at `at` stands for, and where it ends; null if none is known. */
export function decodeEntity(text: string, at: number): { readonly text: string; readonly end: number } | null {
  entity.lastIndex = at;
  const found = entity.exec(text);
  if (!found) return null;
  const [, name, decimal, hex] = found;
  const end = entity.lastIndex;
  if (name !== undefined) return Object.hasOwn(named, name) ? { text: named[name]!, end } : null;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number.parseInt(decimal, 10);
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? { text: String.fromCodePoint(code), end } : null;
}
