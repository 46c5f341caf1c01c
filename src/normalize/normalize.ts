import type { Diagnostic } from '../diagnostic/types.ts';
import type { SourceDocument } from '../read/types.ts';
import { applyEdits, chainMaps } from '../span/edits.ts';
import type { Edit, PositionMap } from '../span/types.ts';
import { blankEdits } from './blanks.ts';
import { glossEdits } from './gloss.ts';
import { invisibleEdits } from './invisible.ts';
import { newlineEdits } from './newline.ts';
import { scarEdits } from './scars.ts';
import { convertScript, detectScript, traditionalStretches } from './script.ts';
import type { NormalizedText, ScriptConverter } from './types.ts';
import { unwrapEdits } from './unwrap.ts';
import { widthEdits } from './width.ts';

/** Whether `text` holds traditional script, so that {@link normalizeText} needs a converter. */
export function needsConversion(text: string): boolean {
  const lines = text.includes('\n') ? text : text.replaceAll('\r', '\n');
  return traditionalStretches(lines, detectScript(lines)).length > 0;
}

/**
 * Normalises a source text in ordered passes, each of which gives edits; the map leads back through all of them. `convert`
 * is needed only where {@link needsConversion} says so; without it the text keeps its script, and a diagnostic says so.
 * @example '　　到２０２５年，\r\n新增學位３１００個。' → '到2025年，\n新增学位3100个。'
 */
export function normalizeText(
  source: Pick<SourceDocument, 'text' | 'markup' | 'blocks'>,
  convert: ScriptConverter | null,
): NormalizedText {
  let text = source.text;
  const maps: PositionMap[] = [];
  const diagnostics: Diagnostic[] = [];
  const apply = (edits: readonly Edit[]): void => {
    if (edits.length === 0) return;
    const edited = applyEdits(text, edits);
    text = edited.text;
    maps.push(edited.map);
  };
  apply(source.markup);
  apply(newlineEdits(text));
  apply(invisibleEdits(text));
  // Lines are joined while they have the widths at which they were broken, and before blanks are taken out: the indent of a
  // line tells whether it opens a paragraph.
  const before = chainMaps(maps);
  apply(unwrapEdits(text, source.blocks.length > 0 ? { blocks: source.blocks, toSource: before.toSource } : null));
  apply(glossEdits(text));
  apply(widthEdits(text));
  const script = detectScript(text);
  if (convert) {
    const converted = convertScript(text, script, convert);
    text = converted.text;
    maps.push(converted.map);
  } else if (traditionalStretches(text, script).length > 0) {
    diagnostics.push({
      level: 'warning',
      code: 'script-not-converted',
      message: 'The text holds traditional script, and no converter was given: its figures may be missed.',
      span: null,
    });
  }
  apply(blankEdits(text));
  apply(scarEdits(text));
  return { text, map: chainMaps(maps), script, diagnostics };
}
