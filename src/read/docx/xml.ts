import { feedXml } from '../xml-part.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { canonicalName, type PrefixScope, scopeWithin } from './namespaces.ts';

/** Reads the attributes of an element under our prefixes: `w:val`. */
export type Attributes = (name: string) => string | undefined;

/** Takes what an XML part says, in order; element names stand under our prefixes, foreign ones under `?:`. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Reads a part piece by piece, without a tree; throws a `ReadFailure` where it is damaged or made to do harm. */
export async function readXml(archive: ZipArchive, part: string, reader: XmlReader): Promise<void> {
  const names: string[] = [];
  const scopes: (PrefixScope | null)[] = [];
  let scope: PrefixScope | null = null;
  const pieces = feedXml(archive, part, {
    open(name, attributes) {
      scopes.push(scope);
      scope = scopeWithin(scope, attributes);
      const inner = scope;
      const canonical = canonicalName(name, inner, false);
      names.push(canonical);
      reader.open(canonical, (wanted) => find(attributes, wanted, inner));
    },
    close() {
      reader.close(names.pop()!);
      scope = scopes.pop() ?? null;
    },
    text: (text) => reader.text(text),
  });
  for await (const _ of pieces);
}

function find(
  attributes: Readonly<Record<string, string>>,
  wanted: string,
  scope: PrefixScope | null,
): string | undefined {
  const plain = attributes[wanted];
  // The name as it is nearly always written; another prefix, or this one with another meaning, is looked up.
  if (plain !== undefined && canonicalName(wanted, scope, true) === wanted) return plain;
  for (const name in attributes) if (canonicalName(name, scope, true) === wanted) return attributes[name];
  return undefined;
}
