import { scan } from './extract/scan/scan.ts';
import type { Quantity } from './extract/types.ts';
import { normalizeText } from './normalize/normalize.ts';
import type { ScriptConverter } from './normalize/types.ts';
import { plainTextDocument } from './pipeline.ts';
import type { Offsets } from './span/types.ts';

/** A quantity as it stands in a text, without what a plan says about it. */
export interface FoundQuantity extends Pick<Quantity, 'text' | 'op' | 'value' | 'max' | 'unit' | 'approx' | 'masked'> {
  /** In UTF-16 code units of the text that was searched. */
  readonly span: Offsets;
}

/** Finds every quantity of `text`, in order; `convert` is null where the text needs no conversion of its script. */
export function findQuantitiesIn(text: string, convert: ScriptConverter | null): FoundQuantity[] {
  const normalized = normalizeText(plainTextDocument(text), convert);
  return scan(normalized.text, 0, normalized.text.length).flatMap((token): FoundQuantity[] => {
    if (token.kind !== 'quantity') return [];
    const { op, value, max, unit, approx, masked } = token;
    const span = normalized.map.toSourceSpan(token.start, token.end);
    return [{ text: token.text, span, op, value, max, unit, approx, masked }];
  });
}
