import { type Level, NumberingTable } from '../docx/numbering.ts';
import { numberFormatOf } from '../number-format-codes.ts';
import type { DocHeader } from './header.ts';
import { property, readProperties } from './property-list.ts';

const listSize = 28;
const levelSize = 28;
const overrideSize = 16;
const noStyle = 0xfff;
const suffixes = ['tab', 'space', 'nothing'] as const;

/** Reads bytes in a row, and stops at the end. */
class Row {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The next `size` bytes; null where there are not so many left. */
  take(size: number): Buffer | null {
    if (this.#at + size > this.#bytes.length) return null;
    this.#at += size;
    return this.#bytes.subarray(this.#at - size, this.#at);
  }
}

/** Reads the lists (PlfLst) and what paragraphs name: lists with changes (PlfLfo), counted from 1. */
export function readNumbering(header: DocHeader): NumberingTable {
  const numbering = new NumberingTable();
  readLists(header, numbering);
  readOverrides(header, numbering);
  return numbering;
}

function readLists(header: DocHeader, numbering: NumberingTable): void {
  const table = header.part('lists');
  if (table.length < 2) return;
  const count = Math.min(table.readUInt16LE(0), Math.floor((table.length - 2) / listSize));
  // The levels of all lists follow behind the lists.
  const row = new Row(header.table, header.placeOf('lists').start + 2 + count * listSize);
  for (let i = 0; i < count; i++) {
    const list = table.subarray(2 + i * listSize, 2 + (i + 1) * listSize);
    const levels = new Map<number, Level>();
    const isSimple = (list[26]! & 1) !== 0;
    for (let index = 0; index < (isSimple ? 1 : 9); index++) {
      const level = readLevel(row);
      if (!level) return;
      const style = list.readUInt16LE(8 + 2 * index);
      if (style !== noStyle) level.style = String(style);
      levels.set(index, level);
    }
    numbering.abstracts.set(String(list.readInt32LE(0)), { levels, numStyleLink: undefined, styleLink: undefined });
  }
}

function readLevel(row: Row): Level | null {
  const head = row.take(levelSize);
  const paragraph = head && row.take(head[25]!);
  const character = paragraph && row.take(head[24]!);
  const length = character && row.take(2);
  const text = length && row.take(2 * length.readUInt16LE(0));
  if (!head || !character || !text) return null;
  const flags = head[5]!;
  const places = [...head.subarray(6, 15)].filter((place) => place > 0);
  // Where a number goes, the text holds its level as a character: 0 to 8.
  const shown = [...text.toString('utf16le')].map((sign, i) => {
    const level = sign.charCodeAt(0);
    return level < 9 && places.includes(i + 1) ? `%${level + 1}` : sign;
  });
  return {
    start: head.readInt32LE(0),
    numFmt: numberFormatOf(head[4]!),
    text: shown.join(''),
    restart: (flags & 8) !== 0 ? head[26]! : undefined,
    isLegal: (flags & 4) !== 0,
    suffix: suffixes[head[15]!] ?? 'tab',
    style: undefined,
    hidden: readProperties(character, Buffer.alloc(0)).get(property.hidden) === 1,
  };
}

function readOverrides(header: DocHeader, numbering: NumberingTable): void {
  const table = header.part('listOverrides');
  if (table.length < 4) return;
  const count = Math.min(table.readUInt32LE(0), Math.floor((table.length - 4) / overrideSize));
  const row = new Row(header.table, header.placeOf('listOverrides').start + 4 + count * overrideSize);
  for (let i = 0; i < count; i++) {
    const override = table.subarray(4 + i * overrideSize, 4 + (i + 1) * overrideSize);
    const starts = new Map<number, number>();
    const levels = new Map<number, Level>();
    numbering.instances.set(i + 1, { abstractId: String(override.readInt32LE(0)), starts, levels });
    if (!row.take(4)) continue;
    for (let changed = override[12]!; changed > 0; changed--) {
      const change = row.take(8);
      if (!change) return;
      const flags = change.readUInt32LE(4);
      const level = (flags & 0x20) !== 0 ? readLevel(row) : null;
      if (level) levels.set(flags & 0xf, level);
      if ((flags & 0x10) !== 0) starts.set(flags & 0xf, level?.start ?? change.readInt32LE(0));
    }
  }
}
