import { hanRanges } from './characters.ts';
import { simplifiedOnly, traditionalOnly } from './script-characters.ts';

/** What a text holds, as bits: a pass whose characters do not occur is not run. */
export const feature = {
  newline: 1,
  invisible: 2,
  toned: 4,
  wide: 8,
  lookalike: 16,
  stray: 32,
  han: 64,
} as const;

export interface Features {
  readonly bits: number;
  /** How many characters only traditional, or only simplified, script has. */
  readonly traditional: number;
  readonly simplified: number;
}

const traditionalBit = 1 << 8;
const simplifiedBit = 1 << 9;
let table: Uint16Array | null = null;

function characterTable(): Uint16Array {
  if (table) return table;
  const made = new Uint16Array(0x10000);
  for (const [first, last] of hanRanges) made.fill(feature.han, first, last + 1);
  const mark = (bit: number, first: number, last = first): void => {
    for (let code = first; code <= last; code++) made[code]! |= bit;
  };
  for (const code of [0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) mark(feature.newline, code);
  mark(feature.invisible, 0x00, 0x08);
  mark(feature.invisible, 0x0e, 0x1f);
  mark(feature.invisible, 0x7f, 0x84);
  mark(feature.invisible, 0x86, 0xa0);
  for (const code of [0xad, 0x61c, 0x1680, 0x202f, 0x2800, 0x3000, 0x3164, 0xfeff, 0xffa0, 0xdb40]) {
    mark(feature.invisible, code);
  }
  mark(feature.invisible, 0x180b, 0x180f);
  mark(feature.invisible, 0x2000, 0x200f);
  mark(feature.invisible, 0x202a, 0x202e);
  mark(feature.invisible, 0x205f, 0x206f);
  mark(feature.invisible, 0xfe00, 0xfe0f);
  for (const char of 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c') mark(feature.toned, char.charCodeAt(0));
  mark(feature.wide, 0xff03, 0xff5a);
  for (const char of '（），：；？！') made[char.charCodeAt(0)] = 0;
  mark(feature.lookalike, 0x2e80, 0x2fd5);
  mark(feature.lookalike, 0xf900, 0xfaff);
  mark(feature.lookalike, 0xfe50, 0xfe6b);
  for (const char of "`'?") mark(feature.stray, char.charCodeAt(0));
  for (let i = 0; i < traditionalOnly.length; i++) mark(traditionalBit, traditionalOnly.charCodeAt(i));
  for (let i = 0; i < simplifiedOnly.length; i++) mark(simplifiedBit, simplifiedOnly.charCodeAt(i));
  table = made;
  return made;
}

/** Tells in one walk, without branches, what `text` holds between `start` and `end`. */
export function scanFeatures(text: string, start = 0, end = text.length): Features {
  const kinds = characterTable();
  let bits = 0;
  let traditional = 0;
  let simplified = 0;
  for (let i = start; i < end; i++) {
    const kind = kinds[text.charCodeAt(i)]!;
    bits |= kind;
    traditional += (kind >> 8) & 1;
    simplified += (kind >> 9) & 1;
  }
  return { bits, traditional, simplified };
}
