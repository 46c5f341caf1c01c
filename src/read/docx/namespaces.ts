const office = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';

/** The namespaces that are read, transitional and strict, and the prefix that each goes by here. */
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${office}wordprocessingml/2006/main`, 'w'],
  [`${strict}wordprocessingml/main`, 'w'],
  [`${office}officeDocument/2006/relationships`, 'r'],
  [`${strict}officeDocument/relationships`, 'r'],
  [`${office}officeDocument/2006/math`, 'm'],
  [`${strict}officeDocument/math`, 'm'],
  [`${office}markup-compatibility/2006`, 'mc'],
  [`${office}package/2006/relationships`, 'rel'],
  [`${office}package/2006/content-types`, 'ct'],
  [`${office}package/2006/metadata/core-properties`, 'cp'],
  [`${office}officeDocument/2006/extended-properties`, 'ep'],
  [`${strict}officeDocument/extendedProperties`, 'ep'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);
const usual = new Set([...prefixes.values(), 'xml']);

/** The prefix of every namespace that is not read. */
export const foreign = '?';

/**
 * What the prefixes of an XML file stand for. A prefix that nothing declares keeps its usual meaning: some writers of
 * documents forget the declaration, and Word's own names are never bound to anything else.
 */
export class PrefixScope {
  readonly #outer: PrefixScope | null;
  readonly #own: ReadonlyMap<string, string>;

  constructor(outer: PrefixScope | null, own: ReadonlyMap<string, string>) {
    this.#outer = outer;
    this.#own = own;
  }

  /** Our prefix for theirs; '' asks for the default namespace. */
  canonical(prefix: string): string {
    for (let scope: PrefixScope | null = this; scope; scope = scope.#outer) {
      const found = scope.#own.get(prefix);
      if (found !== undefined) return found;
    }
    return usual.has(prefix) ? prefix : foreign;
  }
}

/** The scope within an element; `outer` itself where the element declares nothing. */
export function scopeWithin(
  outer: PrefixScope | null,
  attributes: Readonly<Record<string, string>>,
): PrefixScope | null {
  let own: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
    own ??= new Map();
    own.set(name.slice(6), prefixes.get(attributes[name]!) ?? foreign);
  }
  return own ? new PrefixScope(outer, own) : outer;
}

/** `w:p`, whatever the file calls it. */
export function canonicalName(name: string, scope: PrefixScope | null, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0) return isAttribute || !scope ? name : `${scope.canonical('')}:${name}`;
  const prefix = name.slice(0, colon);
  const canonical = scope ? scope.canonical(prefix) : usual.has(prefix) ? prefix : foreign;
  return canonical === prefix ? name : canonical + name.slice(colon);
}
