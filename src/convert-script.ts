import { Converter } from 'opencc-js/t2cn';
import type { ScriptConverter } from './normalize/types.ts';

let converter: ScriptConverter | null = null;

/** The converter from traditional to simplified script, made at first need (some 10 ms) and kept. */
export function scriptConverter(): ScriptConverter {
  // `twp` would rewrite words (新增 → 添加), `tw` damages simplified text (显著 → 显着); see DESIGN.md.
  const made = converter ?? Converter({ from: 't', to: 'cn' });
  converter = made;
  return made;
}
