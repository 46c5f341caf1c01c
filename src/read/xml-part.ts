import { SaxesParser } from 'saxes';
import { damaged, ReadFailure } from './failure.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Takes what an XML part says, in order; names stand as the file writes them. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads a part piece by piece, without a tree, and pauses after each piece; throws a {@link ReadFailure} where it is damaged
 * or made to do harm.
 */
export async function* feedXml(archive: ZipArchive, part: string, handler: XmlHandler): AsyncGenerator<void, void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const limit = archive.limits.depth;
  let depth = 0;
  parser.on('error', (cause) => {
    throw damaged(archive.format, part, cause);
  });
  parser.on('doctype', () => {
    throw new ReadFailure('xml-doctype', { part });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (depth >= limit) throw new ReadFailure('xml-too-deep', { part, limit });
    depth++;
    handler.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handler.close(name);
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of archive.chunks(part)) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder?.decode() ?? '').close();
}

/** UTF-16 with a mark or by its first `<`, else UTF-8: an office package knows no other. */
function encodingOf(chunk: Uint8Array): string {
  const [a, b] = chunk;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
