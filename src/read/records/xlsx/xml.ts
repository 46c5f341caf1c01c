import { feedXml } from '../../xml-part.ts';
import type { ZipArchive } from '../../zip-archive.ts';

/** Attributes of an element under their local names. */
export type Attributes = (name: string) => string | undefined;

/** Takes what a part of a workbook says, in order, under local names: spreadsheet elements have no namesakes. */
export interface PartReader {
  open?(name: string, attribute: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads a part piece by piece, and pauses after each. */
export async function* feedPart(archive: ZipArchive, part: string, reader: PartReader): AsyncGenerator<void, void> {
  yield* feedXml(archive, part, {
    open: (name, attributes) => reader.open?.(localName(name), (wanted) => find(attributes, wanted)),
    close: (name) => reader.close?.(localName(name)),
    text: (text) => reader.text?.(text),
  });
}

/** Reads a part to its end. */
export async function readPart(archive: ZipArchive, part: string, reader: PartReader): Promise<void> {
  for await (const _ of feedPart(archive, part, reader));
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function find(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const plain = attributes[wanted];
  if (plain !== undefined) return plain;
  for (const name in attributes) if (localName(name) === wanted) return attributes[name];
  return undefined;
}
