import type { NormalizedText } from '../normalize/types.ts';
import type { Block } from '../read/types.ts';
import type { Segmentation } from './types.ts';

/** Cuts a normalised text into plans, units and passages. `blocks` count in the source text. */
export function segmentText(normalized: NormalizedText, _blocks: readonly Block[]): Segmentation {
  const { text } = normalized;
  return {
    plans: [
      {
        start: 0,
        end: text.length,
        title: null,
        issuer: null,
        year: null,
        genre: 'other',
        units: [],
        passages: [{ start: 0, end: text.length, unit: -1, opening: false, bullet: false, role: 'plan' }],
      },
    ],
    boilerplate: [],
    diagnostics: [],
  };
}
