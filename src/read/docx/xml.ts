import { SaxesParser } from 'saxes';
import { damaged, ReadFailure } from '../failure.ts';
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

/** Reads a part piece by piece, without a tree; throws a {@link ReadFailure} where it is damaged or made to do harm. */
export async function readXml(archive: ZipArchive, part: string, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const limit = archive.limits.depth;
  const names: string[] = [];
  const scopes: (PrefixScope | null)[] = [];
  let scope: PrefixScope | null = null;
  parser.on('error', (cause) => {
    throw damaged('docx', part, cause);
  });
  parser.on('doctype', () => {
    throw new ReadFailure('xml-doctype', { part });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (names.length >= limit) throw new ReadFailure('xml-too-deep', { part, limit });
    scopes.push(scope);
    scope = scopeWithin(scope, attributes);
    const canonical = canonicalName(name, scope, false);
    names.push(canonical);
    reader.open(canonical, (wanted) => find(attributes, wanted, scope));
  });
  parser.on('closetag', () => {
    reader.close(names.pop()!);
    scope = scopes.pop() ?? null;
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of archive.chunks(part)) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '').close();
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

/** UTF-16 with a mark or by its first `<`, else UTF-8: an office package knows no other. */
function encodingOf(chunk: Uint8Array): string {
  const [a, b] = chunk;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
