import type { PlanSegment } from '../segment/types.ts';
import type { Extraction } from './types.ts';

/** Reads every figure of a plan; `text` is the normalised text that the plan's offsets count in. */
export function extractFigures(_text: string, _plan: PlanSegment): Extraction {
  return { figures: [], refusals: [] };
}
