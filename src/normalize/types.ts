import type { Diagnostic } from '../diagnostic/types.ts';
import type { PositionMap } from '../span/types.ts';

export type Script = 'simplified' | 'traditional' | 'mixed' | 'none';

/** Converts Chinese text to simplified script (opencc-js `t→cn` or `hk→cn`). */
export type ScriptConverter = (text: string) => string;

/**
 * The one text that rules see: simplified script, half-width digits and letters, lines ended by `\n` alone, hard-wrapped
 * lines joined, no invisible characters, no glosses, no blanks inside numbers. Punctuation keeps its width.
 */
export interface NormalizedText {
  readonly text: string;
  readonly map: PositionMap;
  readonly script: Script;
  readonly diagnostics: readonly Diagnostic[];
}
