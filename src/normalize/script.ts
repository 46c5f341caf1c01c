import { applyEdits, type EditedText, identityMap } from '../span/edits.ts';
import type { Edit } from '../span/types.ts';
import { isHan } from './characters.ts';
import { simplifiedOnly, traditionalOnly } from './script-characters.ts';
import { traditionalLeftovers } from './script-leftovers.ts';
import type { Script, ScriptConverter } from './types.ts';

const traditional = 1;
const simplified = 2;
/** Below this share of its telling characters, a script is a stray in a text of the other. */
const strayShare = 0.02;

let classes: Uint8Array | null = null;

function classesOfCharacters(): Uint8Array {
  if (classes) return classes;
  classes = new Uint8Array(0x10000);
  for (let i = 0; i < traditionalOnly.length; i++) classes[traditionalOnly.charCodeAt(i)] = traditional;
  for (let i = 0; i < simplifiedOnly.length; i++) classes[simplifiedOnly.charCodeAt(i)] = simplified;
  return classes;
}

/** Counts the characters of `text` that only traditional, or only simplified, script has. */
function countScripts(text: string, start: number, end: number): { traditional: number; simplified: number } {
  const table = classesOfCharacters();
  let ones = 0;
  let twos = 0;
  for (let i = start; i < end; i++) {
    const kind = table[text.charCodeAt(i)];
    if (kind === traditional) ones++;
    else if (kind === simplified) twos++;
  }
  return { traditional: ones, simplified: twos };
}

/** What script a text is written in; `none` where it has no Han character. */
export function detectScript(text: string): Script {
  const { traditional: ones, simplified: twos } = countScripts(text, 0, text.length);
  if (ones + twos === 0) return hasHan(text) ? 'simplified' : 'none';
  const share = ones / (ones + twos);
  if (share < strayShare) return 'simplified';
  return share > 1 - strayShare ? 'traditional' : 'mixed';
}

function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

/**
 * The stretches of `text` to convert: all of a traditional text; of another, the lines with more traditional than simplified
 * characters. 乾安县 in a simplified line stays.
 */
export function traditionalStretches(text: string, script: Script): { start: number; end: number }[] {
  if (script === 'none') return [];
  if (script === 'traditional') return [{ start: 0, end: text.length }];
  const stretches: { start: number; end: number }[] = [];
  const { traditional: ones } = countScripts(text, 0, text.length);
  if (ones === 0) return [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const counts = countScripts(text, start, end);
    if (counts.traditional > counts.simplified) {
      const last = stretches.at(-1);
      if (last && last.end === start - 1) last.end = end;
      else stretches.push({ start, end });
    }
    start = end + 1;
  }
  return stretches;
}

/** Converts the traditional stretches of `text` to simplified script. */
export function convertScript(text: string, script: Script, convert: ScriptConverter): EditedText {
  const stretches = traditionalStretches(text, script);
  if (stretches.length === 0) return { text, map: identityMap };
  const edits: Edit[] = [];
  for (const { start, end } of stretches) {
    const source = text.slice(start, end);
    const converted = traditionalLeftovers(convert(source));
    if (converted === source) continue;
    if (converted.length === source.length && !/[\ud800-\udbff]/.test(source) && !/[\ud800-\udbff]/.test(converted)) {
      edits.push({ start, end, replacement: converted });
    } else edits.push(...editsByCodePoint(source, converted, start));
  }
  return applyEdits(text, edits);
}

/** Conversion keeps the number of code points, not of code units: a rare character may leave the basic plane. */
function editsByCodePoint(source: string, converted: string, offset: number): Edit[] {
  const before = [...source];
  const after = [...converted];
  if (before.length !== after.length) return [];
  const edits: Edit[] = [];
  let at = offset;
  for (let i = 0; i < before.length; i++) {
    const from = before[i]!;
    const to = after[i]!;
    if (from !== to) edits.push({ start: at, end: at + from.length, replacement: to });
    at += from.length;
  }
  return edits;
}
