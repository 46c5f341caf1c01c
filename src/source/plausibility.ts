import { commonCharacters, traditionalForms } from './common-characters.ts';

// What a UTF-16 code unit costs, in eighths of a nat: minus the logarithm of how often it stands in a plan. The costs of
// two readings of the same bytes can be compared as they are, however many characters each of them makes.
const steps = 8;
const rareHan = 13;
const never = 24;

/** [first, last, nats]; later rows win. */
const ranges: readonly (readonly [number, number, number])[] = [
  [0x0000, 0x001f, 14],
  [0x0009, 0x000d, 6],
  [0x000a, 0x000a, 4],
  [0x000d, 0x000d, 4],
  [0x0020, 0x0020, 4],
  [0x0021, 0x007e, 7],
  [0x0030, 0x0039, 4.5],
  [0x0041, 0x005a, 6],
  [0x0061, 0x007a, 5],
  [0x00a0, 0x00ff, 9.5],
  [0x00b7, 0x00b7, 7],
  [0x00c0, 0x00ff, 7.5],
  [0x0370, 0x04ff, 11.5],
  [0x2000, 0x206f, 11],
  [0x2014, 0x2014, 6.5],
  [0x2018, 0x2019, 8],
  [0x201c, 0x201d, 5.5],
  [0x2022, 0x2026, 8],
  [0x2030, 0x2030, 9],
  [0x20a0, 0x20bf, 12],
  [0x2100, 0x24ff, 11.5],
  [0x2160, 0x216b, 9],
  [0x2460, 0x2473, 8],
  [0x2474, 0x249b, 9],
  [0x2500, 0x27ff, 11],
  [0x3000, 0x3000, 4.5],
  [0x3001, 0x3002, 4],
  [0x3003, 0x3017, 9],
  [0x300a, 0x300b, 6],
  [0x3010, 0x3015, 7.5],
  [0x3040, 0x30ff, 12.5],
  [0x3105, 0x312f, 13],
  [0x3220, 0x33ff, 11],
  [0x3400, 0x4dbf, 16],
  [0x4e00, 0x9fff, rareHan],
  [0xac00, 0xd7a3, 15],
  // A character outside the first plane costs two of these.
  [0xd800, 0xdfff, 9],
  [0xe000, 0xf8ff, 18],
  [0xf900, 0xfaff, 16],
  [0xfe10, 0xfe6f, 12],
  [0xff01, 0xff5e, 8],
  [0xff08, 0xff09, 5.5],
  [0xff0c, 0xff0c, 3.5],
  [0xff0e, 0xff0e, 6.5],
  [0xff10, 0xff19, 6],
  [0xff1a, 0xff1b, 5.5],
  [0xfffd, 0xfffd, 18],
];

let table: Uint8Array | null = null;

function costs(): Uint8Array {
  if (table) return table;
  table = new Uint8Array(0x10000).fill(never * steps);
  for (const [first, last, nats] of ranges) table.fill(Math.round(nats * steps), first, last + 1);
  // The n-th commonest character stands for about 0.17 / (n + 20) of a text.
  for (let rank = 0; rank < commonCharacters.length; rank++) {
    table[commonCharacters.charCodeAt(rank)] = Math.round((Math.log(rank + 20) + 1.75) * steps);
  }
  for (let i = 0; i + 1 < traditionalForms.length; i += 2) {
    const cost = table[traditionalForms.charCodeAt(i)]!;
    const form = traditionalForms.charCodeAt(i + 1);
    table[form] = Math.min(cost, table[form]!);
  }
  return table;
}

/** How surprising `text` is as a Chinese plan, in nats (minus a log-likelihood): smaller is more plausible. */
export function surprise(text: string): number {
  const cost = costs();
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += cost[text.charCodeAt(i)]!;
  return sum / steps;
}
