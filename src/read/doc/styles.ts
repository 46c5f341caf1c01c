import { StyleSheet } from '../docx/styles.ts';
import { type Properties, property, readProperties } from './property-list.ts';

const nobody = 0xfff;
const paragraphKind = 1;
const characterKind = 2;
const empty = Buffer.alloc(0);

/** Reads the styles (STSH), each known by its number. */
export function readStyles(table: Buffer): StyleSheet {
  const sheet = new StyleSheet();
  if (table.length < 6) return sheet;
  const size = table.readUInt16LE(0);
  const base = table.readUInt16LE(4);
  let at = 2 + size;
  for (let id = 0; at + 2 <= table.length; id++) {
    const length = table.readUInt16LE(at);
    const style = table.subarray(at + 2, at + 2 + length);
    if (style.length >= base + 2 && base >= 10) addStyle(sheet, id, style, base);
    at += 2 + length;
  }
  return sheet;
}

function addStyle(sheet: StyleSheet, id: number, style: Buffer, base: number): void {
  // 1 to 9 are the headings, whatever they are called in the language of the program.
  const builtIn = style.readUInt16LE(0) & 0xfff;
  const kind = style.readUInt16LE(2) & 0xf;
  const parent = style.readUInt16LE(2) >> 4;
  const nameLength = style.readUInt16LE(base);
  const name = style.toString('utf16le', base + 2, base + 2 + 2 * nameLength);
  const lists = readLists(style, base + 4 + 2 * nameLength);
  const paragraph: Properties =
    kind === paragraphKind ? readProperties(lists[0]?.subarray(2) ?? empty, empty) : new Map();
  const character = readProperties((kind === characterKind ? lists[0] : lists[1]) ?? empty, empty);
  const hidden = character.get(property.hidden);
  sheet.add(
    {
      id: String(id),
      name,
      basedOn: parent === nobody ? undefined : String(parent),
      numId: listOf(paragraph),
      level: paragraph.get(property.listLevel),
      outline: paragraph.get(property.outline) ?? (builtIn >= 1 && builtIn <= 9 ? builtIn - 1 : undefined),
      hidden: hidden === undefined ? undefined : hidden === 1,
    },
    id === 0,
  );
}

function readLists(style: Buffer, from: number): Buffer[] {
  const lists: Buffer[] = [];
  for (let at = from; at + 2 <= style.length && lists.length < 3; ) {
    const length = style.readUInt16LE(at);
    lists.push(style.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
  }
  return lists;
}

/** The list that a paragraph is in; 0 where it was taken out of that of its style. */
export function listOf(properties: Properties): number | undefined {
  const list = properties.get(property.list);
  return list === undefined ? undefined : list <= 0x7fe ? list : 0;
}
