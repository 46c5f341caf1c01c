import { hanDigit, hanPower } from '../../number/han.ts';

/** Names of one length whose first number stands equally far from their beginning: one look finds any of them. */
interface Alike {
  readonly length: number;
  readonly offset: number;
  readonly names: Set<string>;
}

/** Names that hold a number, by the first character of it, the longest first. */
export type NameTable = ReadonlyMap<number, readonly Alike[]>;

/** Where the first number of a name begins, or -1. */
export function numberInName(name: string): number {
  for (let at = 0; at < name.length; at++) if (isNumeral(name[at])) return at;
  return -1;
}

/** Makes names ready to be found by their number; null where there are none. */
export function nameTable(names: readonly string[]): NameTable | null {
  if (names.length === 0) return null;
  const table = new Map<number, Alike[]>();
  for (const name of names) {
    const { length } = name;
    const offset = numberInName(name);
    const key = name.charCodeAt(offset);
    const groups = table.get(key) ?? [];
    table.set(key, groups);
    const alike = groups.find((group) => group.length === length && group.offset === offset);
    if (alike) alike.names.add(name);
    else groups.push({ length, offset, names: new Set([name]) });
  }
  for (const groups of table.values()) groups.sort((a, b) => b.length - a.length);
  return table;
}

/** Where the name ends whose first number begins at `at`, or -1. Like numerals, a name does not end inside a longer number. */
export function nameEnd(text: string, at: number, ceiling: number, table: NameTable): number {
  for (const { length, offset, names } of table.get(text.charCodeAt(at)) ?? []) {
    const start = at - offset;
    const end = start + length;
    if (start < 0 || end > ceiling || !names.has(text.slice(start, end))) continue;
    if (isNumeral(text[end - 1]) && isNumeral(text[end])) continue;
    return end;
  }
  return -1;
}

function isNumeral(char: string | undefined): boolean {
  return char !== undefined && (/[\d几数]/.test(char) || hanDigit(char) !== undefined || hanPower(char) !== undefined);
}
