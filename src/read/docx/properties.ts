import type { XmlReader } from './xml.ts';

/** The document properties that are kept, by the element that holds them. */
const kept: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:creator': 'creator',
  'dc:description': 'description',
  'dc:language': 'language',
  'cp:keywords': 'keywords',
  'cp:category': 'category',
  'cp:lastModifiedBy': 'lastModifiedBy',
  'dcterms:created': 'created',
  'dcterms:modified': 'modified',
  'ep:Company': 'company',
  'ep:Manager': 'manager',
  'ep:Application': 'application',
};
const longestProperty = 10_000;

/** Reads docProps/core.xml and docProps/app.xml. */
export class PropertyReader implements XmlReader {
  readonly metadata: Record<string, string> = {};
  #key: string | undefined;
  #value = '';

  open(name: string): void {
    this.#key = Object.hasOwn(kept, name) ? kept[name] : undefined;
    this.#value = '';
  }

  text(text: string): void {
    if (this.#key !== undefined && this.#value.length < longestProperty) this.#value += text;
  }

  close(): void {
    const value = this.#value.trim();
    if (this.#key !== undefined && value !== '') this.metadata[this.#key] ??= value.slice(0, longestProperty);
    this.#key = undefined;
  }
}
