import { makeDiagnostic } from '../diagnostic/describe.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { SourceDocument } from '../read/types.ts';
import { applyEdits, chainMaps } from '../span/edits.ts';
import type { Edit, PositionMap } from '../span/types.ts';
import { blankEdits } from './blanks.ts';
import { normalizeMessages } from './diagnostics.ts';
import { feature, scanFeatures } from './features.ts';
import { glossEdits } from './gloss.ts';
import { invisibleEdits } from './invisible.ts';
import { lookalikeEdits } from './lookalike.ts';
import { markdownRemainEdits } from './markdown-remains.ts';
import { newlineEdits } from './newline.ts';
import { scarEdits } from './scars.ts';
import { convertScript, detectScript, traditionalStretches } from './script.ts';
import type { NormalizedText, ScriptConverter } from './types.ts';
import { unwrapEdits } from './unwrap.ts';
import { widthEdits } from './width.ts';

/** Whether `text` holds traditional script, so that {@link normalizeText} needs a converter. */
export function needsConversion(text: string): boolean {
  const features = scanFeatures(text);
  return features.traditional > 0 && traditionalStretches(text.replaceAll('\r', '\n'), features).length > 0;
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
  const features = scanFeatures(text);
  const holds = (bit: number): boolean => (features.bits & bit) !== 0;
  apply(source.markup);
  if (holds(feature.newline)) apply(newlineEdits(text));
  if (holds(feature.invisible)) apply(invisibleEdits(text));
  // Of a plain text, its tables are the only blocks.
  if (source.blocks.every(({ kind }) => kind === 'table')) apply(markdownRemainEdits(text));
  // Lines are joined while they have the widths at which they were broken, and before blanks are taken out: the indent of a
  // line tells whether it opens a paragraph.
  const before = chainMaps(maps);
  apply(unwrapEdits(text, source.blocks.length > 0 ? { blocks: source.blocks, toSource: before.toSource } : null));
  if (holds(feature.toned)) apply(glossEdits(text));
  if (holds(feature.wide)) apply(widthEdits(text));
  if (holds(feature.lookalike)) apply(lookalikeEdits(text));
  if (convert) {
    const converted = convertScript(text, features, convert);
    text = converted.text;
    maps.push(converted.map);
  } else if (traditionalStretches(text, features).length > 0) {
    diagnostics.push(makeDiagnostic(normalizeMessages, 'script-not-converted', {}, null));
  }
  apply(blankEdits(text, detectScript(features) === 'traditional'));
  if (holds(feature.stray)) apply(scarEdits(text));
  return { text, map: chainMaps(maps), script: detectScript(features), diagnostics };
}
