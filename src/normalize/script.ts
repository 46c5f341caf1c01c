import { applyEdits, type EditedText, identityMap } from '../span/edits.ts';
import type { Edit } from '../span/types.ts';
import { type Features, feature, scanFeatures } from './features.ts';
import { traditionalLeftovers } from './script-leftovers.ts';
import type { Script, ScriptConverter } from './types.ts';

/** Below this share of its telling characters, a script is a stray in a text of the other. */
const strayShare = 0.02;

/** What script a text is written in, by its telling characters; `none` where it has no Han character. */
export function detectScript({ bits, traditional, simplified }: Features): Script {
  if (traditional + simplified === 0) return (bits & feature.han) !== 0 ? 'simplified' : 'none';
  const share = traditional / (traditional + simplified);
  if (share < strayShare) return 'simplified';
  return share > 1 - strayShare ? 'traditional' : 'mixed';
}

/**
 * The stretches of `text` to convert: all of a traditional text; of another, the lines with more traditional than simplified
 * characters. 乾安县 in a simplified line stays.
 */
export function traditionalStretches(text: string, features: Features): { start: number; end: number }[] {
  if (features.traditional === 0) return [];
  if (detectScript(features) === 'traditional') return [{ start: 0, end: text.length }];
  const stretches: { start: number; end: number }[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const counts = scanFeatures(text, start, end);
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
export function convertScript(text: string, features: Features, convert: ScriptConverter): EditedText {
  const stretches = traditionalStretches(text, features);
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
