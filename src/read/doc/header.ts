import { damaged, ReadFailure } from '../failure.ts';
import type { CompoundFile } from './compound-file.ts';

// [MS-DOC] 2.5, the file information block. Where a table lies is a pair of place and length, from byte 154 on.
const pairsAt = 154;

/** The tables that are read, by their place in the list of the file information block. */
const tables = {
  styles: 1,
  footnoteTexts: 3,
  sections: 6,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  anchors: 40,
  boxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;

/** A stretch of character positions. */
export interface Story {
  readonly start: number;
  readonly end: number;
}

/** What the head of a Word document says, and the bytes it speaks of. */
export interface DocHeader {
  /** The stream that holds the text. */
  readonly main: Buffer;
  /** The stream that holds the tables. */
  readonly table: Buffer;
  readonly data: Buffer;
  readonly stories: Readonly<Record<'body' | 'footnotes' | 'endnotes' | 'boxes', Story>>;
  readonly length: number;
  /** One table; empty where the document has none. */
  part(name: keyof typeof tables): Buffer;
  /** Where a table begins in the stream of tables, for those that go on behind their stated end. */
  placeOf(name: keyof typeof tables): { readonly start: number; readonly end: number };
}

/** Reads the head of a Word 97 to 2003 document; throws a {@link ReadFailure} where it is another kind of file, or encrypted. */
export function readHeader(file: CompoundFile): DocHeader {
  const main = file.stream('WordDocument');
  if (main === null) throw otherKind(file);
  if (main.length < pairsAt + 2) throw damaged('doc', 'WordDocument', 'too short');
  const magic = main.readUInt16LE(0);
  // Word 2 to 95 share the first byte; their text is laid out otherwise.
  if (magic !== 0xa5ec && main[1] === 0xa5) throw new ReadFailure('unsupported-format', { format: 'Word 95 (.doc)' });
  if (magic !== 0xa5ec) throw damaged('doc', 'WordDocument', 'no signature');
  const flags = main.readUInt16LE(10);
  if ((flags & 0x100) !== 0) throw new ReadFailure('encrypted-file');
  // Where the stream that the head names is missing, the other one is the table.
  const [own, other] = (flags & 0x200) !== 0 ? ['1Table', '0Table'] : ['0Table', '1Table'];
  const table = file.stream(own!) ?? file.stream(other!);
  if (table === null) throw damaged('doc', 'OLE', 'no table stream');
  const lengths = [76, 80, 84, 88, 92, 96, 100].map((at) => Math.max(main.readInt32LE(at), 0));
  const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((sum, length) => sum + length, 0));
  // All but the body end in a mark that belongs to no paragraph of theirs.
  const story = (i: number): Story => ({
    start: starts[i]!,
    end: starts[i]! + Math.max(lengths[i]! - (i > 0 ? 1 : 0), 0),
  });
  const count = main.readUInt16LE(152);
  const placeOf = (name: keyof typeof tables) => {
    const at = pairsAt + 8 * tables[name];
    if (tables[name] >= count || at + 8 > main.length) return { start: 0, end: 0 };
    const start = main.readUInt32LE(at);
    return { start, end: start + main.readUInt32LE(at + 4) };
  };
  return {
    main,
    table,
    data: file.stream('Data') ?? Buffer.alloc(0),
    stories: { body: story(0), footnotes: story(1), endnotes: story(5), boxes: story(6) },
    length: starts.at(-1)! + lengths.at(-1)!,
    placeOf,
    part(name) {
      const { start, end } = placeOf(name);
      return table.subarray(start, end);
    },
  };
}

/** What an OLE file is that holds no Word document, by the streams that only it has. */
const kinds: Readonly<Record<string, string>> = {
  Workbook: 'xls',
  Book: 'xls',
  'PowerPoint Document': 'ppt',
  '__properties_version1.0': 'msg',
  VisioDocument: 'vsd',
};

function otherKind(file: CompoundFile): ReadFailure {
  if (file.has('EncryptedPackage')) return new ReadFailure('encrypted-file');
  const stream = Object.keys(kinds).find((name) => file.has(name));
  return new ReadFailure('unsupported-format', { format: stream === undefined ? 'OLE' : kinds[stream]! });
}
