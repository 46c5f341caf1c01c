import { scriptConverter } from './convert-script.ts';
import { needsConversion } from './normalize/normalize.ts';
import { analyzeDocument, plainTextDocument } from './pipeline.ts';
import { assembleText, type TextResult } from './result/assemble.ts';

export type { TextResult } from './result/assemble.ts';

/**
 * Extracts the figures of a plan given as text: synchronous, no I/O, no global state. Positions are UTF-16 code units of
 * `text`.
 *
 * @example
 * extractText('某县教育局2024年工作计划\n新增学位3100个。').plans[0]?.targets[0]?.quantity.value; // 3100
 */
export function extractText(text: string): TextResult {
  return assembleText(analyzeDocument(plainTextDocument(text), needsConversion(text) ? scriptConverter() : null));
}
