import type { Paragraph } from '../docx/paragraph.ts';
import type { StyleSheet } from '../docx/styles.ts';
import { symbolSign } from '../docx/symbols.ts';
import { type Properties, property } from './property-list.ts';

/** Whether text of these properties is hidden: by itself, by its character style, or by the style of its paragraph. */
export function hidesText(properties: Properties, paragraph: Paragraph, styles: StyleSheet): boolean {
  const own = properties.get(property.hidden);
  if (own === 0 || own === 1) return own === 1;
  const style = properties.get(property.characterStyle);
  const byStyle = styles.hidesRun(style === undefined ? undefined : String(style)) ?? paragraph.hides(styles);
  // 0x81: otherwise than the style says.
  return own === 0x81 ? !byStyle : byStyle;
}

/** What a letter of a symbol font shows, which stands in the text as a bracket; undefined for all other text. */
export function signOf(properties: Properties, fonts: readonly string[]): string | undefined {
  const symbol = properties.get(property.symbol);
  if (symbol === undefined || properties.get(property.special) !== 1) return undefined;
  return symbolSign(fonts[symbol & 0xffff] ?? '', symbol >>> 16);
}
