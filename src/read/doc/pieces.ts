import { damaged } from '../failure.ts';
import { decodeWindows1252 } from '../windows-1252.ts';
import { type Properties, readProperties } from './property-list.ts';

/** A stretch of the text that lies in one place. */
export interface Piece {
  /** Character positions. */
  readonly start: number;
  readonly end: number;
  /** The first byte in the text stream, and bytes a character. */
  readonly at: number;
  readonly width: 1 | 2;
  /** What was changed of the piece as a whole when the document was saved in a hurry. */
  readonly changes: Properties;
}

const noChanges: Properties = new Map();

/** Reads the table of pieces (Clx); throws a {@link ReadFailure} where there is none. */
export function readPieces(table: Buffer): Piece[] {
  const lists: Properties[] = [];
  let at = 0;
  while (at + 3 <= table.length && table[at] === 1) {
    const size = table.readUInt16LE(at + 1);
    lists.push(readProperties(table.subarray(at + 3, at + 3 + size), Buffer.alloc(0)));
    at += 3 + size;
  }
  if (at + 5 > table.length || table[at] !== 2) throw damaged('doc', 'Clx', 'no table of pieces');
  const plc = table.subarray(at + 5, at + 5 + table.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const start = plc.readUInt32LE(4 * i);
    const end = plc.readUInt32LE(4 * i + 4);
    if (end <= start || start < (pieces.at(-1)?.end ?? 0)) continue;
    const record = 4 * (count + 1) + 8 * i;
    const place = plc.readUInt32LE(record + 2);
    const isNarrow = (place & 0x4000_0000) !== 0;
    const byte = place & 0x3fff_ffff;
    const modifier = plc.readUInt16LE(record + 6);
    const changes = (modifier & 1) === 1 ? (lists[modifier >> 1] ?? noChanges) : noChanges;
    pieces.push({ start, end, at: isNarrow ? byte >> 1 : byte, width: isNarrow ? 1 : 2, changes });
  }
  return pieces;
}

/** The text of `length` characters at a byte of the text stream. */
export function decodePiece(main: Buffer, at: number, length: number, width: 1 | 2): string {
  const bytes = main.subarray(at, at + length * width);
  return width === 2 ? bytes.toString('utf16le') : decodeWindows1252(bytes);
}

/** The characters of a piece from `at` to `end`, the first of them at the byte `byte`. */
export interface Stretch {
  readonly piece: Piece;
  readonly at: number;
  readonly end: number;
  readonly byte: number;
}

/** The pieces of the characters from `start` to `end`. */
export function* stretches(pieces: readonly Piece[], start: number, end: number): Generator<Stretch> {
  for (let index = firstPiece(pieces, start); index < pieces.length && pieces[index]!.start < end; index++) {
    const piece = pieces[index]!;
    const at = Math.max(piece.start, start);
    yield { piece, at, end: Math.min(piece.end, end), byte: piece.at + (at - piece.start) * piece.width };
  }
}

/** The index of the piece that holds the character at `start`, or of the one behind it. */
function firstPiece(pieces: readonly Piece[], start: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
