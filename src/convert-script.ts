import { Converter, Locale } from 'opencc-js/t2cn';
import { convertWords } from './normalize/convert-words.ts';
import type { ScriptConverter } from './normalize/types.ts';

/** Opens the description of a character that has no code; only the library knows where it ends. */
const description = /[\u2ff0-\u2fff]/;

let library: ScriptConverter | null = null;
let converter: ScriptConverter | null = null;

/** The converter from traditional to simplified script, made at first need (some milliseconds) and kept. */
export function scriptConverter(): ScriptConverter {
  converter ??= byDictionaries(Locale.configs.t2s);
  return converter;
}

function byDictionaries({ normalizationChain, conversionChain }: typeof Locale.configs.t2s): ScriptConverter {
  const steps = [...normalizationChain, ...conversionChain].map(convertWords);
  return (text) =>
    description.test(text) ? byLibrary(text) : steps.reduce((converted, step) => step(converted), text);
}

function byLibrary(text: string): string {
  // `twp` would rewrite words (新增 → 添加), `tw` damages simplified text (显著 → 显着); see DESIGN.md.
  const convert = library ?? Converter({ from: 't', to: 'cn' });
  library = convert;
  return convert(text);
}
