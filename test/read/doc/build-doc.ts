import { buildOle, type OleEntry, uint32s } from './build-ole.ts';

/** A run of text and its character properties. */
export interface DocRun {
  readonly text: string;
  readonly properties?: Buffer;
}

/** A paragraph; its last run holds the mark that ends it. */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly style?: number;
  readonly properties?: Buffer;
}

/** A Word 97 document to be built. */
export interface DocSource {
  readonly body: readonly DocParagraph[];
  readonly footnotes?: readonly DocParagraph[];
  readonly endnotes?: readonly DocParagraph[];
  readonly boxes?: readonly DocParagraph[];
  /** Tables of the table stream, by their place in the list of the head. */
  readonly tables?: Readonly<Record<number, Buffer>>;
  /** What stands behind a table without being counted in its length. */
  readonly behind?: Readonly<Record<number, Buffer>>;
  /** Characters of the body of one byte each, in a piece of their own. */
  readonly narrow?: number;
  /** Property lists of pieces, and which piece has which. */
  readonly pieceLists?: readonly Buffer[];
  readonly pieceList?: number;
  /** Instead of what fits the text: the table of pieces, and how long the body says it is. */
  readonly pieceTable?: Buffer;
  readonly claimedLength?: number;
  readonly flags?: number;
  readonly magic?: number;
  /** Other streams, behind those of the text and before them. */
  readonly streams?: readonly OleEntry[];
  readonly first?: readonly OleEntry[];
}

const textAt = 2048;
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** A property and its value, as lists of them hold it. */
export function sprm(name: number, value = 1): Buffer {
  const bytes = Buffer.alloc(2 + sizes[name >> 13]!);
  bytes.writeUInt16LE(name);
  bytes.writeUIntLE(value, 2, bytes.length - 2);
  return bytes;
}

/** A paragraph of one run. */
export const par = (text: string, properties?: Buffer, style = 0): DocParagraph => ({
  runs: [{ text: ['\r', '\u0007', '\f'].includes(text.slice(-1)) ? text : `${text}\r` }],
  style,
  ...(properties ? { properties } : {}),
});

/** Packs a Word document. */
export function buildDoc(source: DocSource): Buffer {
  const stories = [source.body, source.footnotes, [], [], [], source.endnotes, source.boxes].map(
    (story) => story ?? [],
  );
  // Every story but the body ends in a mark of its own.
  const all = stories.flatMap((story, i) => (i > 0 && story.length > 0 ? [...story, par('')] : story));
  const lengths = stories.map((story, i) => lengthOf(story) + (i > 0 && story.length > 0 ? 1 : 0));
  const text = all.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  const narrow = source.narrow ?? 0;
  const bytes = Buffer.concat([
    Buffer.from(text.slice(0, narrow), 'latin1'),
    Buffer.from(text.slice(narrow), 'utf16le'),
  ]);
  const byteOf = (position: number) => textAt + (position < narrow ? position : narrow + 2 * (position - narrow));
  const main: Buffer[] = [Buffer.alloc(textAt), bytes, Buffer.alloc(512 - (bytes.length % 512))];
  const pageAt = () => main.reduce((sum, part) => sum + part.length, 0) / 512;
  const tables: Record<number, Buffer> = { ...source.tables };
  let at = 0;
  const paragraphs = all.map(({ runs, style, properties }) => {
    const start = at;
    at += runs.reduce((sum, run) => sum + run.text.length, 0);
    const head = Buffer.alloc(2);
    head.writeUInt16LE(style ?? 0);
    return [byteOf(start), byteOf(at), Buffer.concat([head, properties ?? Buffer.alloc(0)])] as const;
  });
  at = 0;
  const runs = all
    .flatMap((paragraph) => paragraph.runs)
    .map((run) => {
      const start = at;
      at += run.text.length;
      return [byteOf(start), byteOf(at), run.properties ?? Buffer.alloc(0)] as const;
    });
  for (const [place, list, isParagraph] of [
    [12, runs, false],
    [13, paragraphs, true],
  ] as const) {
    const first = pageAt();
    const pages = chunks(list, 8).map((part) => page(part, isParagraph));
    main.push(...pages);
    const starts = chunks(list, 8).map((part) => part[0]![0]);
    tables[place] = uint32s([...starts, list.at(-1)![1], ...pages.map((_, i) => first + i)]);
  }
  tables[33] = source.pieceTable ?? pieceTable(source, text.length, byteOf);
  lengths[0] = source.claimedLength ?? lengths[0]!;
  const head = Buffer.alloc(898);
  head.writeUInt16LE(source.magic ?? 0xa5ec, 0);
  head.writeUInt16LE(0xc1, 2);
  head.writeUInt16LE(source.flags ?? 0x200, 10);
  head.writeUInt16LE(14, 32);
  head.writeUInt16LE(22, 62);
  for (const [i, length] of lengths.entries()) head.writeUInt32LE(length, 76 + 4 * i);
  head.writeUInt16LE(93, 152);
  const table: Buffer[] = [Buffer.alloc(16)];
  for (const [place, part] of Object.entries(tables)) {
    head.writeUInt32LE(Buffer.concat(table).length, 154 + 8 * Number(place));
    head.writeUInt32LE(part.length, 158 + 8 * Number(place));
    table.push(part, source.behind?.[Number(place)] ?? Buffer.alloc(0));
  }
  head.copy(main[0]!);
  return buildOle([
    ...(source.streams ?? []),
    { name: 'WordDocument', data: Buffer.concat(main) },
    { name: '1Table', data: Buffer.concat(table) },
    ...(source.first ?? []),
  ]);
}

const lengthOf = (story: readonly DocParagraph[]): number =>
  story.flatMap(({ runs }) => runs).reduce((sum, run) => sum + run.text.length, 0);

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** A page of properties: where each stretch begins, where its list is, and from the end of the page up the lists. */
function page(list: readonly (readonly [number, number, Buffer])[], isParagraph: boolean): Buffer {
  const bytes = Buffer.alloc(512);
  const entry = isParagraph ? 13 : 1;
  let end = 510;
  list.forEach(([start, stop, properties], i) => {
    bytes.writeUInt32LE(start, 4 * i);
    bytes.writeUInt32LE(stop, 4 * i + 4);
    const even = Buffer.concat([properties], properties.length + (properties.length % 2));
    const record = isParagraph
      ? Buffer.concat([Buffer.of(0, even.length / 2), even])
      : Buffer.concat([Buffer.of(properties.length), properties]);
    end = (end - record.length) & ~1;
    record.copy(bytes, end);
    bytes[4 * (list.length + 1) + entry * i] = end / 2;
  });
  bytes[511] = list.length;
  return bytes;
}

function pieceTable(source: DocSource, length: number, byteOf: (position: number) => number): Buffer {
  const narrow = source.narrow ?? 0;
  const bounds = narrow > 0 ? [0, narrow, length] : [0, length];
  const records = bounds.slice(0, -1).map((start) => {
    const record = Buffer.alloc(8);
    record.writeUInt32LE(start < narrow ? (2 * byteOf(start)) | 0x4000_0000 : byteOf(start), 2);
    if (source.pieceList !== undefined) record.writeUInt16LE((source.pieceList << 1) | 1, 6);
    return record;
  });
  const lists = (source.pieceLists ?? []).map((list) => Buffer.concat([Buffer.of(1, list.length, 0), list]));
  const plc = Buffer.concat([uint32s(bounds), ...records]);
  return Buffer.concat([...lists, Buffer.of(2), uint32s([plc.length]), plc]);
}
