import { isOn, wholeNumber } from './on-off.ts';
import type { Attributes, XmlReader } from './xml.ts';

/** What one style of styles.xml says, as far as the text is concerned. */
export interface Style {
  readonly id: string;
  name: string;
  basedOn: string | undefined;
  numId: number | undefined;
  level: number | undefined;
  /** 0 to 8 for headings, 9 for body text. */
  outline: number | undefined;
  hidden: boolean | undefined;
}

/** The styles of a document, and what follows from one being based on another. */
export class StyleSheet {
  readonly #styles = new Map<string, Style>();
  #paragraphDefault: string | undefined;

  add(style: Style, isParagraphDefault: boolean): void {
    this.#styles.set(style.id, style);
    if (isParagraphDefault) this.#paragraphDefault = style.id;
  }

  /** A style and those it is based on, nearest first; the default style of paragraphs where `id` names none. */
  lineage(id: string | undefined): Style[] {
    const known = id !== undefined && this.#styles.has(id) ? id : this.#paragraphDefault;
    return this.#climb(known);
  }

  /** Whether a character style hides its text; undefined where it does not say. */
  hidesRun(id: string | undefined): boolean | undefined {
    return this.#climb(id).find(({ hidden }) => hidden !== undefined)?.hidden;
  }

  /** The numbering that a numbering style stands for. */
  numberingOf(id: string): number | undefined {
    return this.#styles.get(id)?.numId;
  }

  #climb(id: string | undefined): Style[] {
    const found: Style[] = [];
    const seen = new Set<string>();
    for (let next = id; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const style = this.#styles.get(next);
      if (!style) break;
      found.push(style);
      next = style.basedOn;
    }
    return found;
  }
}

/** The outline level of a paragraph of these styles: said outright, or by a name such as “heading 2” or 标题 2. */
export function outlineOf(lineage: readonly Style[]): number | undefined {
  for (const { outline, name } of lineage) {
    if (outline !== undefined) return outline;
    const named = /^(?:heading|标题|標題) ?([1-9])$/i.exec(name)?.[1];
    if (named !== undefined) return Number(named) - 1;
  }
  return undefined;
}

/** Reads styles.xml into a {@link StyleSheet}. */
export class StyleReader implements XmlReader {
  readonly sheet = new StyleSheet();
  #style: Style | null = null;
  #isDefault = false;
  readonly #path: string[] = [];

  open(name: string, attribute: Attributes): void {
    this.#path.push(name);
    if (name === 'w:style') {
      const id = attribute('w:styleId') ?? '';
      this.#isDefault = attribute('w:type') === 'paragraph' && isOn(attribute('w:default') ?? '0');
      this.#style = {
        id,
        name: '',
        basedOn: undefined,
        numId: undefined,
        level: undefined,
        outline: undefined,
        hidden: undefined,
      };
      return;
    }
    const style = this.#style;
    if (!style) return;
    const value = attribute('w:val');
    // Properties of parts of tables, and former properties, say nothing about the style itself.
    const owner = this.#path.slice(this.#path.lastIndexOf('w:style') + 1, -1).join(' ');
    if (owner === '' && name === 'w:name') style.name = value ?? '';
    else if (owner === '' && name === 'w:basedOn') style.basedOn = value;
    else if (owner === 'w:pPr' && name === 'w:outlineLvl') style.outline = wholeNumber(value);
    else if (owner === 'w:pPr w:numPr' && name === 'w:numId') style.numId = wholeNumber(value);
    else if (owner === 'w:pPr w:numPr' && name === 'w:ilvl') style.level = wholeNumber(value);
    else if (owner === 'w:rPr' && name === 'w:vanish') style.hidden = isOn(value);
  }

  close(name: string): void {
    this.#path.pop();
    if (name !== 'w:style' || !this.#style) return;
    this.sheet.add(this.#style, this.#isDefault);
    this.#style = null;
  }

  text(): void {}
}
