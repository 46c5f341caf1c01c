import type { Lexicon } from './extract/lexicon.ts';
import { findNumbers } from './extract/scan/find-numbers.ts';
import type { Quantity } from './extract/types.ts';
import { normalizeText } from './normalize/normalize.ts';
import type { ScriptConverter } from './normalize/types.ts';
import { plainTextDocument } from './pipeline.ts';
import { applyEdits, chainMaps } from './span/edits.ts';
import type { Edit, Offsets } from './span/types.ts';

/** A quantity as it stands in a text, without what a plan says about it. */
export interface FoundQuantity extends Pick<Quantity, 'text' | 'op' | 'value' | 'max' | 'unit' | 'approx' | 'masked'> {
  /** In UTF-16 code units of the text that was searched. */
  readonly span: Offsets;
}

/** Finds every quantity of `text`, in order; `convert` is null where the text needs no conversion of its script. */
export function findQuantitiesIn(text: string, convert: ScriptConverter | null, lexicon: Lexicon): FoundQuantity[] {
  const normalized = normalizeText(plainTextDocument(text), convert);
  const closed = applyEdits(
    normalized.text,
    gaps(normalized.text, (at) => wideDigit.test(text[normalized.map.toSource(at)] ?? '')),
  );
  const map = chainMaps([normalized.map, closed.map]);
  return findNumbers(closed.text, 0, closed.text.length, lexicon.units).map((token) => {
    const { op, value, max, unit, approx, masked } = token;
    const span = map.toSourceSpan(token.start, token.end);
    return { text: token.text, span, op, value, max, unit, approx, masked };
  });
}

const wideDigit = /[０-９]/;
const gap =
  /(?<=[0-9一二两三四五六七八九十百千万亿兆〇零点分之成余几]) +(?=[一二两三四五六七八九十百千万亿兆〇零点分之余几])|(?<=(?<![0-9])[0-9]{1,3})，(?=[0-9]{3}(?![0-9]))/g;

/** Blanks inside a spelt numeral (三千 八百), which plans do not write, and thousands parted by a wide comma. */
function gaps(text: string, isWide: (at: number) => boolean): Edit[] {
  const found = [...text.matchAll(gap)].filter((one) => one[0] !== '，' || isWide(one.index - 1));
  return found.map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    replacement: found[0] === '，' ? ',' : '',
  }));
}
